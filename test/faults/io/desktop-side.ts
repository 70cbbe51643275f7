import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { safeName, secondCopiesName } from '../../../electron/identity';
import { failingDisk } from '../../support/failing-disk';
import type { VaultPicture } from '../../support/plain-vault';
import { vaultOver } from '../../support/vault-over';
import { packed, unpacked } from '../../workshop/trials/crossing';

/** No call is ever the n-th. */
const never = Number.POSITIVE_INFINITY;

/**
 * Lets a page have the desktop's main process: its questions about the vault are answered by the real modules over real
 * files, on a disk that fails when the page says so (`test/workshop/trials/failing-sides.ts`). The returned function ends it.
 */
export async function lendDesktop(page: Page): Promise<() => Promise<void>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-fault-')));
  let ordinal = 0;
  let failing = failingDisk(never, 'EIO');
  let over: ReturnType<typeof vaultOver> | null = null;

  const pictures: VaultPicture[] = [];
  const userData = () => join(folder, String(ordinal));
  const stick = () => join(folder, `stick-${ordinal}`);
  const copies = () => join(stick(), secondCopiesName);
  async function start(n: number, code: string): Promise<void> {
    await over?.abandonAll();
    failing = failingDisk(n, code);
    over = vaultOver(userData(), failing.disk);
  }

  const about: Readonly<Record<string, (...said: never[]) => Promise<unknown>>> = {
    remember: async (files: VaultPicture) => pictures.push(files) - 1,
    async lay(picture: number) {
      for (const former of [userData(), stick()]) rmSync(former, { recursive: true, force: true });
      ordinal += 1;
      for (const path of [stick(), userData()]) mkdirSync(path);
      writeFileSync(join(userData(), 'second-folder.json'), JSON.stringify({ folder: stick() }));
      for (const [name, ofFolder] of Object.entries(pictures[picture] ?? {})) {
        const path = name === 'elsewhere' ? copies() : join(userData(), safeName, name);
        mkdirSync(path, { recursive: true });
        for (const [file, bytes] of ofFolder) writeFileSync(join(path, file), bytes);
      }
      await start(never, 'EIO');
    },
    arm: (n: number, code: string) => start(n, code),
    async mend() {
      failing.mend();
      return failing.calls();
    },
    async restart() {
      await start(never, 'EIO');
      await over?.clearLeftovers();
    },
    fingerprint: async () => fingerprintOf([join(userData(), safeName), copies()]),
  };

  async function answer(question: string, given: never[]): Promise<unknown> {
    const own = about[question];
    if (own) return own(...given);
    const asked: unknown = over && Reflect.get(over.desktop, question);
    if (typeof asked !== 'function') throw new Error(`nothing was laid before "${question}"`);
    return Reflect.apply(asked, null, given);
  }

  // Thousands of works ask a hundred questions each: past Playwright's own way, which takes three times as long.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'askDesktop' });
  session.on('Runtime.bindingCalled', async ({ payload, executionContextId: contextId }) => {
    const [ordinal, question, given] = unpacked(payload) as [number, string, never[]];
    const text = packed((await answer(question, given)) ?? null);
    await session.send('Runtime.evaluate', {
      expression: `hearDesktop(${ordinal}, ${JSON.stringify(text)})`,
      contextId,
    });
  });
  return async () => {
    await over?.abandonAll();
    rmSync(folder, { recursive: true, force: true });
  };
}

function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const name of names) {
      const path = join(folder, name);
      const bytes = statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0);
      hash.update(`${name} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}
