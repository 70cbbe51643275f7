import type { Fault } from '../../support/failing-vault';
import { keeping } from '../../support/kept-book';
import { testIds } from '../../support/open-test-book';
import { whatIsWrong } from './as-the-next-start-finds-it';
import { type Device, emptyVault, layDatabases, takeDatabases } from './device';
import { type FailingSide, inThePage, overTheDesktop } from './failing-sides';
import { letWorkersLast } from './lasting-workers';
import { liveOnADevice } from './lived-in-device';
import { keepingOf } from './old-books';
import type { Picture } from './picture';
import { groundOf, journal, opening, rebuild, restore, restoreTest, snapshot, type Work } from './safety-works';

/** On which side the vault fails, and how: a fault of the vault itself, or the code with which the disk refuses. */
export type Side = { readonly kind: 'vault'; readonly fault: Fault } | { readonly kind: 'disk'; readonly code: string };

/** What came of a work whose every call failed once. */
export interface FailedCalls {
  readonly title: string;
  /** How many calls an untouched run makes. */
  readonly calls: number;
  /** How many of them were made to fail. */
  readonly failed: number;
  readonly wrong: readonly string[];
}

interface Tried {
  readonly work: Work;
  readonly device: Device;
  readonly clients: readonly string[];
}

let known: Promise<readonly Tried[]> | null = null;

/** What there is to try; `old` are books of every shape that was shipped. Laid once a page. */
function worksOn(old: readonly Picture[]): Promise<readonly Tried[]> {
  known ??= layWorks(old);
  return known;
}

async function layWorks(old: readonly Picture[]): Promise<readonly Tried[]> {
  letWorkersLast();
  const { now, behind, ahead, clients, inSnapshot } = await liveOnADevice();
  const migrations: Tried[] = [];
  for (const picture of old) {
    const title = `opening of a book of version ${picture.version / 10}`;
    migrations.push({ work: opening(title), device: await deviceOf(picture), clients: clientsIn(picture) });
  }
  return [
    { work: journal, device: now, clients },
    { work: snapshot, device: now, clients },
    { work: restoreTest, device: now, clients },
    { work: restore(inSnapshot), device: now, clients },
    { work: rebuild, device: now, clients },
    { work: opening('opening'), device: now, clients },
    { work: opening('opening of a book behind its journal'), device: behind, clients },
    { work: opening('opening of a book ahead of it'), device: ahead, clients },
    { work: opening('first start'), device: { databases: [], files: emptyVault }, clients: [] },
    ...migrations,
  ];
}

export async function titlesOfWorks(old: readonly Picture[]): Promise<readonly string[]> {
  return (await worksOn(old)).map(({ work }) => work.title);
}

/**
 * Does a work again and again from the same moment of the same life, with its first call failing, then its second, until
 * a run passes untouched; after each it is done again, and everything is looked at as the next start finds it. Only every
 * `step`-th call, where that is enough.
 */
export async function failEveryCall(
  title: string,
  on: Side,
  step: number,
  old: readonly Picture[],
): Promise<FailedCalls> {
  const tried = (await worksOn(old)).find(({ work }) => work.title === title);
  if (!tried) throw new Error(`no work is called "${title}"`);
  const side = on.kind === 'vault' ? inThePage(on.fault) : overTheDesktop(on.code);
  const wrong: string[] = [];
  let failed = 0;
  for (let n = 1; ; n += step) {
    const { calls, faults } = await tryOnce(tried, side, n);
    wrong.push(...faults.map((line) => `${title}, call ${n} of the ${on.kind}: ${line}`));
    if (calls < n || wrong.length > 20) return { title, calls, failed, wrong };
    failed += 1;
  }
}

async function tryOnce({ work, device, clients }: Tried, side: FailingSide, n: number) {
  const faults: string[] = [];
  const attempt = (what: () => Promise<boolean>) =>
    what().catch((error: unknown) => {
      faults.push(`thrown: ${error}`);
      return false;
    });
  await freeNames();
  await layDatabases(device.databases);
  await side.lay(device.files);
  const kept = keeping(side.vault, testIds(clients.length), namesInOrder());
  kept.clock.pass(86_400_000);
  const ground = groundOf(kept, clients);
  await work.prepare(ground);
  await side.arm(n);
  const isDone = await attempt(() => work.run(ground));
  const calls = await side.mend();
  if (calls < n && !isDone) faults.push('left alone, it fails');
  if (!(await attempt(() => work.run(ground)))) faults.push('done again, it fails');
  ground.book?.close();
  await side.restart();
  faults.push(...(await whatIsWrong(ground, device, await side.fingerprint())));
  kept.shelf.close();
  return { calls, faults };
}

/** The same ones for every try, so that what is left behind may be alike. */
function namesInOrder(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
}

/** A shelf holds the names that it lays until its window is gone: each try is a window of its own. */
async function freeNames(): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  for (const { name = '' } of held) await navigator.locks.request(name, { steal: true }, () => undefined);
}

async function deviceOf(picture: Picture): Promise<Device> {
  const kept = await keepingOf(picture);
  kept.shelf.close();
  return { databases: await takeDatabases(), files: emptyVault };
}

function clientsIn({ stores }: Picture): readonly string[] {
  const rows = stores.find(({ name }) => name === 'clients')?.rows ?? [];
  return rows.map((row) => String(Reflect.get(row, 'id')));
}
