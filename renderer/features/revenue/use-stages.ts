import { startTransition, useEffect, useState } from 'react';

/**
 * Counts up to `count - 1`, one by one, each after the former was painted: what is drawn stage by stage shows its first
 * part at once instead of holding the window until the last one is ready.
 */
export function useStages(count: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= count - 1) return;
    const timer = setTimeout(() => startTransition(() => setStage(stage + 1)), 0);
    return () => clearTimeout(timer);
  }, [stage, count]);
  return stage;
}
