/**
 * What a person can cause comes back as a value: either the result or a reason that `i18n` turns into a sentence
 * with a way out. Bugs throw (see `invariant`).
 */
export type Outcome<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** The result, as a value. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The reason why there is none, as a value. */
export function refuse<const Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}
