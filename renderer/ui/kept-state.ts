import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** State that a page finds again when one comes back to it, until the window is closed: filters, scroll, selection. */
export function useKeptState<Value>(key: string, initial: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial));
  const keep = useCallback(
    (next: Value) => {
      kept.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, keep];
}
