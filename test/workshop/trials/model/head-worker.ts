import '../../../../renderer/domain/without-evaluation';
import { type Book, openBook } from '../../../../renderer/data/book';
import { noJournal } from '../../../../renderer/data/journal';
import { openShelf } from '../../../../renderer/data/shelf';
import { purgeTrash } from '../../../../renderer/data/trash';
import { bookSchema } from '../../../../renderer/data/whole-book';
import type { Clock } from '../../../../renderer/domain/calendar/clock';
import type { Day, Moment } from '../../../../renderer/domain/calendar/day';
import { invariant } from '../../../../renderer/domain/invariant';
import { type Outcome, succeed } from '../../../../renderer/domain/outcome';
import { isNothingLeft } from '../../../../renderer/domain/safety/opening';
import { openBackup } from '../../../../renderer/exchange/backup/read-backup';
import { adoptRestored, goBackBefore } from '../../../../renderer/safety/adopt';
import { fillBook } from '../../../../renderer/safety/fill-book';
import { journalIn } from '../../../../renderer/safety/journal-files';
import { announceJournal } from '../../../../renderer/safety/manifest';
import { manifestFor, openSafely, type Recovery } from '../../../../renderer/safety/opening';
import { prune } from '../../../../renderer/safety/prune';
import { rebuildBook } from '../../../../renderer/safety/rebuild';
import { testRestore } from '../../../../renderer/safety/restore-test';
import { listSnapshots, readWhole } from '../../../../renderer/safety/snapshot-files';
import { takeSnapshot } from '../../../../renderer/safety/take-snapshot';
import { receiveVault, vaultOfThisWorker } from '../../../../renderer/workers/handed-vault';
import { serveJob } from '../../../../renderer/workers/job';
import type { Answers, Opened, Order } from './head';

receiveVault();

const appVersion = '0';
let now = 0 as Moment;
let today = '' as Day;
const clock: Clock = { now: () => now, today: () => today, timeNow: () => '09:00' as never, dayAt: () => today };
const openTheShelf = () => openShelf(clock.now, () => crypto.randomUUID());
let shelf = openTheShelf();
let open: Book | null = null;
let recovery: Recovery | null = null;

serveJob((order: Order): Promise<Answers[Order['task']]> => {
  ({ now, today } = order);
  switch (order.task) {
    case 'open':
      return openAll();
    case 'commit':
      return theBook().commit(order.action);
    case 'undo':
      return order.seq === null ? theBook().undo() : theBook().undo(order.seq);
    case 'redo':
      return theBook().redo();
    case 'empty-trash':
      return purgeTrash(theBook(), clock);
    case 'snapshot':
      return snapshot();
    case 'test-restore':
      return testNewest();
    case 'restore':
      return restore(order.ordinal);
    case 'swap-back':
      return swapBack();
    case 'rebuild':
      return rebuild();
    case 'leave':
      return leave();
  }
});

function theBook(): Book {
  invariant(open, 'a book is open');
  return open;
}

function theVault() {
  const vault = vaultOfThisWorker();
  invariant(vault, 'the vault was handed over');
  return vault;
}

/** As the app starts: the book of before is closed, the leftovers are swept once the new one is open. */
async function openAll(): Promise<Opened> {
  open?.close();
  open = null;
  const vault = theVault();
  const opening = await openSafely({
    shelf,
    vault,
    clock,
    newBookId: () => crypto.randomUUID(),
    journalOf: (name) => journalIn(vault, name, () => true),
    appVersion,
    countsAll: true,
  });
  if (opening.kind === 'open') {
    open = opening.book;
    await shelf.sweep();
    return { kind: 'open', name: open.database.name, finding: '' };
  }
  if (opening.kind === 'refused') return { kind: 'refused', name: '', finding: opening.refusal.code };
  recovery = opening.recovery;
  return { kind: 'recovery', name: '', finding: recovery.finding.kind };
}

async function snapshot() {
  const vault = theVault();
  const { database } = theBook();
  const taken = whole(await takeSnapshot(database, { vault, appVersion, now, day: today, seal: null }));
  await prune(vault, database.name, new Set([...(await shelf.names()), database.name]));
  return taken;
}

async function testNewest(): Promise<string> {
  const scratchName = await shelf.lay('scratch');
  const order = { vault: theVault(), seal: null, scratchName, now };
  const tested = await testRestore(theBook().database, order);
  await shelf.discard(scratchName);
  return tested.ok ? '' : JSON.stringify(tested.reason);
}

/** As the screen does: the present book is kept first, and a snapshot replaces it. */
async function restore(ordinal: number): Promise<string> {
  await snapshot();
  const vault = theVault();
  const snapshots = await listSnapshots(vault);
  invariant(typeof snapshots !== 'string', 'the snapshots are listed');
  const wanted = snapshots.find((each) => each.ordinal === ordinal);
  invariant(wanted, 'the snapshot is still there');
  const file = await readWhole(vault, 'snapshots', wanted.file);
  invariant(typeof file !== 'string', 'the snapshot is read');
  const scratchName = await shelf.lay('scratch');
  whole(await fillBook(scratchName, whole(await openBackup(file, bookSchema))));
  await adopt(scratchName);
  return scratchName;
}

async function swapBack(): Promise<boolean> {
  theBook().close();
  open = null;
  return goBackBefore(shelf, theVault());
}

async function rebuild(): Promise<string> {
  invariant(recovery, 'a way back was offered');
  const scratchName = await shelf.lay('scratch');
  const { manifest } = recovery.kept;
  const rebuilt = whole(await rebuildBook({ vault: theVault(), manifest, seal: null, scratchName, clock }));
  invariant(!rebuilt.isCut, 'the whole journal was written again');
  await adopt(scratchName, isNothingLeft(recovery.found));
  return scratchName;
}

async function leave(): Promise<''> {
  open?.close();
  open = null;
  recovery = null;
  shelf.close();
  shelf = openTheShelf();
  return '';
}

async function adopt(scratchName: string, isFormerLost = false): Promise<void> {
  open?.close();
  open = null;
  const vault = theVault();
  const refused = await adoptRestored(scratchName, {
    shelf,
    vault,
    isFormerLost,
    async keepRestored(name) {
      const book = whole(await openBook(name, { clock, journal: noJournal, newBookId: () => 'unused' }));
      const { database } = book;
      whole(await takeSnapshot(database, { vault, appVersion, now, day: today, seal: null }));
      const manifest = await manifestFor(database, { appVersion, writtenAt: now, beganEmpty: false });
      book.close();
      const unwritten = await announceJournal(vault, manifest);
      invariant(unwritten === null, 'the journal is announced');
      return succeed(manifest);
    },
  });
  invariant(refused === null, 'the filled book is adopted');
}

/** What nothing on the way may refuse here. */
function whole<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}
