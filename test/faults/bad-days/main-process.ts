/*
 * What the desktop's main process does for the vault, alone in a process, which can be killed. The first argument is the
 * folder of its files.
 */

import process from 'node:process';
import { vaultOver } from '../../support/vault-over';

/** Sent to the process; what it sends back has the same number. */
export interface Asked {
  readonly number: number;
  readonly question: string;
  readonly said: readonly unknown[];
}

const [, , userData = ''] = process.argv;
const { desktop, clearLeftovers } = vaultOver(userData);

process.on('message', async ({ number, question, said }: Asked) => {
  const handler: (...given: readonly unknown[]) => Promise<unknown> = Reflect.get(desktop, question);
  process.send?.({ number, answer: await handler(...said) });
});
await clearLeftovers();
