import { nativeVersion } from '../../../renderer/data/database';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import type { Vault } from '../../../renderer/host/vault';
import { jobsOver } from '../../../renderer/workers/jobs';
import { backupOf, keepingOf } from './old-books';
import { type Picture, takePicture } from './picture';

/** A book as a later app would leave it: a table more, and a version that is `ahead` (of IndexedDB) of ours. */
function newer(picture: Picture, ahead: number): Picture {
  const wonders = { name: 'wonders', keyPath: 'id', indexes: [], rows: [{ id: 'a', from: 'the future' }] };
  return { version: nativeVersion + ahead, stores: [...picture.stores, wonders] };
}

/** What is wrong with the way in which a book that is newer than this app was met: anything but a refusal, and any write. */
export async function openNewerBook(picture: Picture, ahead: number): Promise<readonly string[]> {
  const kept = await keepingOf(newer(picture, ahead));
  const place = await kept.shelf.peek();
  if (!place) throw new Error('a current book was laid');
  await kept.vault.replace('journal', `${place.name}.0000000000.jsonl`, new Blob(['of a later app\n']));
  const before = await everything();
  const writes: string[] = [];
  const opening = await kept.open(watched(kept.vault, writes));
  const after = await everything();
  if (opening.kind === 'open') opening.book.close();
  kept.shelf.close();
  const isRefused = opening.kind === 'refused' && opening.refusal.code === 'newer-book';
  return [
    ...(isRefused ? [] : [`a book of version ${nativeVersion + ahead} is not refused: ${opening.kind}`]),
    ...(before === after ? [] : [`a book of version ${nativeVersion + ahead} is refused, and was written to`]),
    ...writes.map((write) => `refused, and written to the vault: ${write}`),
  ];
}

/** The same for a backup of a schema that this app does not know: refused as such, and nothing is begun. */
export async function restoreNewerBackup(picture: Picture, schema: number): Promise<readonly string[]> {
  const kept = await keepingOf(picture);
  const file = await backupOf(picture, schema);
  const scratchName = await kept.shelf.lay('scratch');
  const before = await everything();
  const jobs = jobsOver(null);
  const answers = [await jobs.inspectBackup({ file }), await jobs.restoreBackup({ file, scratchName })];
  const after = await everything();
  kept.shelf.close();
  const codes = answers.map((answered) => {
    const outcome = answered.ok ? answered.value : answered;
    return outcome.ok ? 'taken' : outcome.reason.code;
  });
  return [
    ...codes.filter((code) => code !== 'newer').map((code) => `a backup of schema ${schema}: ${code}`),
    ...(before === after ? [] : [`a backup of schema ${schema} is refused, and something was written`]),
  ];
}

/** Makes such a book the one that the app will open. Answers all that there is, for `untouchedSince`. */
export async function layNewerBook(picture: Picture, ahead: number): Promise<string> {
  const kept = await keepingOf(newer(picture, ahead));
  kept.shelf.close();
  return everything();
}

/** Whether the app, which has been opened meanwhile, left every book as it was and put nothing into the vault. */
export async function untouchedSince(before: string): Promise<boolean> {
  const top = await navigator.storage.getDirectory();
  for await (const folder of top.values()) {
    if (folder.kind !== 'directory') return false;
    for await (const inside of folder.values()) {
      if (inside.kind !== 'directory') return false;
      for await (const _file of inside.keys()) return false;
    }
  }
  return (await everything()) === before;
}

/** Every row of every database of the app. */
async function everything(): Promise<string> {
  const found: unknown[] = [];
  const databases = await indexedDB.databases();
  for (const { name = '' } of databases.toSorted((left, right) => (left.name ?? '').localeCompare(right.name ?? ''))) {
    if (name.startsWith('clientele')) found.push([name, await takePicture(name)]);
  }
  return canonicalJson(found);
}

function watched(vault: Vault, writes: string[]): Vault {
  const noted = (what: string, name: string) => void writes.push(`${what} ${name}`);
  return {
    ...vault,
    append: (folder, name, bytes) => {
      noted('append', name);
      return vault.append(folder, name, bytes);
    },
    truncate: (folder, name, size) => {
      noted('truncate', name);
      return vault.truncate(folder, name, size);
    },
    replace: (folder, name, contents) => {
      noted('replace', name);
      return vault.replace(folder, name, contents);
    },
    remove: (folder, name) => {
      noted('remove', name);
      return vault.remove(folder, name);
    },
  };
}
