import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { secondCopiesName } from '../../../electron/identity';
import { failingDisk } from '../../support/failing-disk';
import { vaultOver } from '../../support/vault-over';
import { packed, unpacked } from '../../workshop/trials/crossing';
import type { VaultPicture } from '../../workshop/trials/device';

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

  const userData = () => join(folder, String(ordinal));
  async function start(n: number, code: string): Promise<void> {
    await over?.abandonAll();
    failing = failingDisk(n, code);
    over = vaultOver(userData(), failing.disk);
  }

  const about: Readonly<Record<string, (...said: never[]) => Promise<unknown>>> = {
    async lay(files: VaultPicture) {
      rmSync(userData(), { recursive: true, force: true });
      ordinal += 1;
      const stick = join(userData(), '..', `stick-${ordinal}`);
      mkdirSync(stick, { recursive: true });
      mkdirSync(userData());
      writeFileSync(join(userData(), 'second-folder.json'), JSON.stringify({ folder: stick }));
      for (const [name, ofFolder] of Object.entries(files)) {
        const path = name === 'elsewhere' ? join(stick, secondCopiesName) : join(userData(), 'safe', name);
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
  };

  await page.exposeFunction('askDesktop', async (question: string, said: string) => {
    const given = unpacked(said) as never[];
    const own = about[question];
    if (own) return packed((await own(...given)) ?? null);
    const asked: unknown = over && Reflect.get(over.desktop, question);
    if (typeof asked !== 'function') throw new Error(`nothing was laid before "${question}"`);
    return packed(await Reflect.apply(asked, null, given));
  });
  return async () => {
    await over?.abandonAll();
    rmSync(folder, { recursive: true, force: true });
  };
}
