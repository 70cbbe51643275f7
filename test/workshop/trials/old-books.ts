import { BookDatabase, deleteDatabase, nativeVersion, openDatabase } from '../../../renderer/data/database';
import { closeDoor } from '../../../renderer/data/door';
import { readLastSeq } from '../../../renderer/data/history';
import { recordSchemas, tableNames } from '../../../renderer/domain/book/records';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import { backupTables } from '../../../renderer/exchange/backup/manifest';
import { writeBackup } from '../../../renderer/exchange/backup/write-backup';
import { jobsOver } from '../../../renderer/workers/jobs';
import { asOfShape } from '../../support/first-shape-backup';
import { type Keeping, keeping, loseDatabases } from '../../support/kept-book';
import { type StepFault, withFailingUpgrade } from './failing-upgrade';
import { layPicture, type Picture, takePicture } from './picture';

/** Where the pictures are laid; none of the app's own names. */
const laid = 'clientele-laid';

/** What went wrong with the book of a picture, opened as the app opens it: compared, migrated, read, written to, undone. */
export async function openOldBook(picture: Picture): Promise<readonly string[]> {
  const kept = await keepingOf(picture);
  const opening = await kept.open();
  if (opening.kind !== 'open') return [`not opened: ${JSON.stringify(opening)}`];
  const { book } = opening;
  const wrong = [...missingIn(picture, await takePicture(book.database.name)), ...(await judged(book.database))];
  if ((await readLastSeq(book.database)) !== lastSeqOf(picture)) wrong.push('its last action is another');
  const figures = canonicalJson(await book.database.figures.toArray());
  await book.rebuildFigures();
  if (canonicalJson(await book.database.figures.toArray()) !== figures)
    wrong.push('its figures are not those of its rows');
  if ((await kept.add(book, 'Added since')) === null) wrong.push('it takes no client');
  if (!(await book.undo()).ok) wrong.push('what was just done cannot be undone');
  if (!(await book.undo()).ok) wrong.push('what was done before it was migrated cannot be undone');
  book.close();
  kept.shelf.close();
  return wrong;
}

/** A backup of the book of a picture, as its own version wrote it, restored by the worker and opened. */
export async function restoreOldBackup(picture: Picture, schema: number): Promise<readonly string[]> {
  const kept = await keepingOf(null);
  const file = await backupOf(picture, schema);
  const scratchName = await kept.shelf.lay('scratch');
  const databases = await names();
  const restored = await jobsOver(null).restoreBackup({ file, scratchName });
  const outcome = restored.ok ? restored.value : restored;
  if (!outcome.ok) {
    const left = (await names()).filter((name) => !databases.includes(name));
    kept.shelf.close();
    return [`refused: ${outcome.reason.code}`, ...left.map((name) => `and left behind: ${name}`)];
  }
  await kept.shelf.swapIn(scratchName);
  const opened = await openDatabase(scratchName);
  if (!opened.ok) return [`restored, and not opened: ${opened.reason.code}`];
  const wrong = await judged(opened.value.database);
  opened.value.database.close();
  kept.shelf.close();
  return [...missingIn(picture, await takePicture(scratchName)), ...wrong];
}

/** How many steps failed once each, and what was not rolled back whole or did not open afterwards. */
export interface FailedSteps {
  readonly steps: number;
  readonly wrong: readonly string[];
}

/**
 * Has every step of an upgrade of the book of a picture fail, one run each, until a run passes untouched. `next` goes on
 * from the newest version to one that does not exist yet; otherwise it is the app's own way of opening. Only every
 * `stride`-th step, where that is enough.
 */
export async function failEveryStep(
  picture: Picture,
  next: boolean,
  fault: StepFault,
  stride: number,
): Promise<FailedSteps> {
  const open = next ? openAsNextVersion : openAsTheAppDoes;
  const wrong: string[] = [];
  let failed = 0;
  const before = canonicalJson(picture);
  await loseDatabases();
  for (let n = 1; ; n += stride) {
    await deleteDatabase(laid);
    await layPicture(laid, picture);
    const { answer, steps } = await withFailingUpgrade(n, fault, open);
    const after = await takePicture(laid);
    if (steps < n) {
      if (answer !== null || after.version <= picture.version) wrong.push(`left alone, it does not upgrade: ${answer}`);
      await deleteDatabase(laid);
      return { steps: failed, wrong };
    }
    failed += 1;
    if (answer === null) wrong.push(`step ${n} fails, and nothing is said`);
    if (canonicalJson(after) !== before) wrong.push(`step ${n} fails, and the book is not as it was`);
    const again = await open();
    if (again !== null) wrong.push(`step ${n} failed, and it does not open afterwards: ${again}`);
    wrong.push(...missingIn(picture, await takePicture(laid)).map((line) => `step ${n} failed: ${line}`));
  }
}

/** Opens the laid book and closes it again; answers why it did not open. */
async function openAsTheAppDoes(): Promise<string | null> {
  const opened = await openDatabase(laid);
  if (opened.ok) opened.value.database.close();
  return opened.ok ? null : opened.reason.code;
}

/** A version after the newest: a table comes, an index comes, every client and every follow-up is written again. */
async function openAsNextVersion(): Promise<string | null> {
  const database = new BookDatabase(laid);
  database
    .version(nativeVersion / 10 + 1)
    .stores({ wonders: 'id', clients: 'id, name, trashedAt' })
    .upgrade(async (transaction) => {
      await transaction.table('clients').toCollection().modify({ wondrous: true });
      await transaction.table('wonders').add({ id: 'first' });
      const followUps = await transaction.table('followUps').toArray();
      await transaction.table('followUps').clear();
      await transaction.table('followUps').bulkAdd(followUps);
    });
  closeDoor(database);
  try {
    await database.open();
    return null;
  } catch (error) {
    return String(error);
  } finally {
    database.close();
  }
}

/** A device whose current book is that of the picture, with a vault that knows nothing of it; without one when null. */
export async function keepingOf(picture: Picture | null): Promise<Keeping> {
  await loseDatabases();
  const kept = keeping();
  if (picture === null) return kept;
  const name = await kept.shelf.lay('scratch');
  await layPicture(name, picture);
  await kept.shelf.swapIn(name);
  return kept;
}

/** A backup file as the version of this schema wrote it. */
export async function backupOf(picture: Picture, schema: number): Promise<Blob> {
  const identity = rowsOf(picture, 'meta').find((row) => Reflect.get(row, 'key') === 'book');
  const about = { appVersion: '0', schema, book: Reflect.get(identity ?? {}, 'value'), lastSeq: lastSeqOf(picture) };
  const createdAt = about.book.createdAt;
  async function* rows(table: (typeof backupTables)[number]) {
    yield rowsOf(picture, table);
  }
  const { file } = await writeBackup({ about: { ...about, createdAt }, rows }, () => undefined);
  return asOfShape(schema, file);
}

function lastSeqOf(picture: Picture): number {
  const row = rowsOf(picture, 'meta').find((each) => Reflect.get(each, 'key') === 'lastSeq');
  return Number(Reflect.get(row ?? {}, 'value'));
}

function rowsOf({ stores }: Picture, name: string): readonly object[] {
  return stores.find((store) => store.name === name)?.rows ?? [];
}

/** Every record of before is there, by its key, and no other is. What a migration makes of it the schemas judge. */
function missingIn(before: Picture, after: Picture): readonly string[] {
  return backupTables.flatMap((table) => {
    const keysIn = (picture: Picture) =>
      rowsOf(picture, table).map((row) =>
        table === 'changes' ? `${Reflect.get(row, 'seq')} ${Reflect.get(row, 'part')}` : Reflect.get(row, 'id'),
      );
    return canonicalJson(keysIn(before)) === canonicalJson(keysIn(after))
      ? []
      : [`${table} holds other records than before`];
  });
}

async function judged(database: BookDatabase): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const table of tableNames) {
    const rows: readonly object[] = await database.table(table).toArray();
    const refused = rows.filter((row) => !recordSchemas[table].safeParse(row).success);
    if (refused.length > 0) wrong.push(`${refused.length} of ${table} are no records any more`);
  }
  return wrong;
}

async function names(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name = '' }) => name);
}
