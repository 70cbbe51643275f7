import process from 'node:process';

/** What went wrong outside this program, as a sentence for the person at the terminal. Its stack would tell them nothing. */
export class Refusal extends Error {}

/**
 * Runs a command of package.json.
 *
 * @param {() => Promise<number | undefined>} command Answers the exit code, or undefined for 0.
 */
export async function carryOut(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
