import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAge, sayOfAge } from '../../.scripts/age.mjs';

const version = findAge();
// A passphrase is typed in a terminal, which util-linux's `script` makes.
const canType = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** Why what follows is skipped; null when it is not. */
export const withoutAge =
  version === null
    ? sayOfAge()
    : canType
      ? null
      : 'Seals against the age tool: not tested, because nothing can type here.';

/** A folder of its own for the files of one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clientele-age-'));
}

/** Runs one of age's programs in a folder, without a terminal; answers what it wrote. */
export function run(folder: string, command: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/** Runs a command in a terminal, and types a passphrase each time it asks for one; answers whether it succeeded. */
export async function runTyping(folder: string, command: string, passphrase: string): Promise<boolean> {
  const words = ['--quiet', '--return', '--command', command, '/dev/null'];
  const child = spawn('script', words, { cwd: folder, env: { ...process.env, SHELL: '/bin/sh' } });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (!/passphrase[^\n]*: $/i.test(shown)) return;
    shown = '';
    child.stdin.write(`${passphrase}\n`);
  });
  return new Promise((answer, fail) => {
    child.once('error', fail);
    child.once('close', (code) => answer(code === 0));
  });
}
