import fc from 'fast-check';
import { loseDatabases } from '../../support/kept-book';
import { anySequence, type Known } from './model/commands';
import { Household, type Model } from './model/household';
import { startAgain } from './model/start-again';

export interface Sequences {
  readonly sequences: number;
  /** What was done in all of them, and how often the app was killed in the middle of it. */
  readonly deeds: number;
  readonly kills: number;
  /** The shortest sequence found that ends otherwise than the plain book, and how; null when none does. */
  readonly divergence: string | null;
}

const mostCommands = 8;

/** Milliseconds after which the sequence found so far is short enough. */
const patience = 300_000;

const nothing: Model = { current: '', books: new Map(), kept: new Map(), lost: new Set() };

/** So many random sequences of this seed, each in a household of its own. Stops at the first that diverges. */
export async function trySequences(seed: number, wanted: number): Promise<Sequences> {
  let [sequences, deeds, kills] = [0, 0, 0];
  const property = fc.asyncProperty(anySequence(mostCommands), async (sequence) => {
    await loseDatabases();
    const real = new Household();
    try {
      await fc.asyncModelRun(async () => {
        const known: Known = { model: await startAgain(real, [{ model: nothing }], 'the first start') };
        return { model: known, real };
      }, sequence);
      await real.leave();
    } catch (error) {
      real.kill();
      throw error;
    } finally {
      sequences += 1;
      deeds += real.deeds;
      kills += real.kills;
    }
  });
  const plugins = [fc.interruptAfterTimeLimit(patience)];
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(property, {
    seed,
    numRuns: wanted,
    plugins,
  });
  await loseDatabases();
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const divergence = failed ? `seed ${seed}, path ${counterexamplePath}: ${String(counterexample)} → ${reason}` : null;
  return { sequences, deeds, kills, divergence };
}
