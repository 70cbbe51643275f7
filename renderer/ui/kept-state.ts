import { useCallback, useEffect, useState } from 'react';

const kept = new Map<string, unknown>();
const listeners = new Map<string, Set<(value: never) => void>>();

/** Puts it there from elsewhere: a page that is open shows it at once, any other when one comes to it. */
export function keepState<Value>(key: string, value: Value): void {
  kept.set(key, value);
  for (const hear of listeners.get(key) ?? []) hear(value as never);
}

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
  useEffect(() => {
    const ofKey = listeners.get(key) ?? new Set();
    listeners.set(key, ofKey);
    // Never a function to call: what is kept is plain.
    ofKey.add(setValue);
    // Kept since the page began to be drawn, which may be a while ago.
    if (kept.has(key)) setValue(kept.get(key) as Value);
    return () => void ofKey.delete(setValue);
  }, [key]);
  return [value, keep];
}
