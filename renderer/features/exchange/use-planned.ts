import { useEffect, useState } from 'react';

/**
 * What an import would bring with these choices; the former answer stands until the next one comes. `choices` and `plan` must stay
 * the same from one drawing to the next as long as nothing else is asked.
 */
export function usePlanned<Planned, Choices>(
  first: Planned,
  choices: Choices,
  plan: (choices: Choices) => Promise<Planned | null>,
): Planned {
  const [planned, setPlanned] = useState(first);
  useEffect(() => {
    let isWanted = true;
    void plan(choices).then((answer) => {
      if (isWanted && answer) setPlanned(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [choices, plan]);
  return planned;
}
