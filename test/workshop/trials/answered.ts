import type { Outcome } from '../../../renderer/domain/outcome';

/** What a job of the app answered; throws what it refused. */
export async function answered<Value>(job: Promise<Outcome<Outcome<Value, unknown>, unknown>>): Promise<Value> {
  const outcome = await job;
  if (!outcome.ok || !outcome.value.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.value;
}
