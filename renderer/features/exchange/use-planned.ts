import { useEffect, useState } from 'react';

/**
 * What an import would bring with these choices; the former answer stands, not `isCurrent`, until the next one comes. `choices` and
 * `plan` must stay the same from one drawing to the next as long as nothing else is asked.
 */
export function usePlanned<Planned, Choices>(
  first: Planned,
  choices: Choices,
  plan: (choices: Choices) => Promise<Planned | null>,
): { readonly planned: Planned; readonly isCurrent: boolean } {
  const [{ planned, of }, setAnswer] = useState<{ planned: Planned; of: Choices | null }>({ planned: first, of: null });
  useEffect(() => {
    let isWanted = true;
    void plan(choices).then((answer) => {
      // Without an answer the former one stands for good: what is wrong is said by the import itself.
      if (isWanted) setAnswer((former) => ({ planned: answer ?? former.planned, of: choices }));
    });
    return () => {
      isWanted = false;
    };
  }, [choices, plan]);
  return { planned, isCurrent: of === choices };
}
