import type { Journal, JournalRefusal } from '../data/journal';
import { abortLine, actionLine } from '../exchange/journal/line';
import { type JournalPlace, type JournalReading, readJournal } from '../exchange/journal/read-journal';
import type { Vault, VaultRefusal } from '../host/vault';

/** Sequences per file. Which file an action stands in follows from its sequence alone, so windows need not agree on it. */
export const actionsPerFile = 500;

/** The journal of one database in the vault. `mayWrite` is asked before each action (see `room.ts`). */
export function journalIn(vault: Vault, databaseName: string, mayWrite: () => boolean): Journal {
  return {
    async append(entry) {
      if (!mayWrite()) return { code: 'no-room' };
      const appended = await vault.append('journal', fileOf(databaseName, entry.seq), await actionLine(entry));
      return appended.ok ? null : refusalOf(appended.reason);
    },
    async abort(seq) {
      // Where even this fails, the line of the next action takes the place of the refused one.
      await vault.append('journal', fileOf(databaseName, seq), await abortLine(seq));
    },
  };
}

function refusalOf(reason: VaultRefusal): JournalRefusal {
  return { code: reason === 'disk-full' ? 'disk-full' : 'journal-failed' };
}

export function fileOf(databaseName: string, seq: number): string {
  const first = Math.floor(seq / actionsPerFile) * actionsPerFile;
  return `${databaseName}.${String(first).padStart(10, '0')}.jsonl`;
}

/** The databases that have a journal, with their files in order. */
export interface JournalFile {
  readonly database: string;
  readonly name: string;
  /** The lowest sequence that the file may hold. */
  readonly from: number;
  readonly size: number;
}

const fileShape = /^(.+)\.(\d{10})\.jsonl$/;

export async function listJournal(vault: Vault): Promise<readonly JournalFile[] | VaultRefusal> {
  const listed = await vault.list('journal');
  if (!listed.ok) return listed.reason;
  return listed.value.flatMap(({ name, size }) => {
    const [, database, from] = fileShape.exec(name) ?? [];
    return database && from ? [{ database, name, from: Number(from), size }] : [];
  });
}

/** What the journal of a database holds of the sequences after `after`, as far as they follow each other. */
export interface JournalTail {
  readonly actions: readonly JournalPlace[];
  /** The last sequence that is known of; `after` when nothing follows it. */
  readonly lastSeq: number;
  readonly trouble: JournalReading['trouble'];
}

/**
 * Reads the journal after a sequence. A torn end of the last file is cut off on the disk, so that what is appended next
 * stands on good ground.
 */
export async function readTail(
  vault: Vault,
  files: readonly JournalFile[],
  databaseName: string,
  after: number,
): Promise<JournalTail | VaultRefusal> {
  const wanted = files.filter(({ database, from }) => database === databaseName && from + actionsPerFile > after + 1);
  const actions: JournalPlace[] = [];
  let trouble: JournalReading['trouble'] = 'none';
  for (const [index, file] of wanted.entries()) {
    const bytes = await vault.read('journal', file.name);
    if (!bytes.ok) return bytes.reason;
    const reading = await readJournal(bytes.value, after);
    const isLast = index === wanted.length - 1;
    for (const action of reading.actions) {
      if (action.seq !== (actions.at(-1)?.seq ?? after) + 1) return tail(actions, after, 'damaged');
      actions.push(action);
    }
    if (
      reading.trouble === 'damaged' ||
      (reading.trouble === 'torn' && !isLast && !endsItsFile(reading, file, after))
    ) {
      return tail(actions, after, 'damaged');
    }
    if (reading.trouble === 'torn' && isLast) {
      trouble = 'torn';
      await vault.truncate('journal', file.name, reading.goodEnd);
    }
  }
  return tail(actions, after, trouble);
}

/** Whether the last sequence that a file may hold is there: then what is torn behind it was never acknowledged. */
function endsItsFile({ actions }: JournalReading, { from }: JournalFile, after: number): boolean {
  return (actions.at(-1)?.seq ?? after) === from + actionsPerFile - 1;
}

function tail(actions: readonly JournalPlace[], after: number, trouble: JournalReading['trouble']): JournalTail {
  return { actions, lastSeq: actions.at(-1)?.seq ?? after, trouble };
}

/**
 * Removes the files of which a verified snapshot covers every action: all sequences up to `coveredSeq`. The file that is
 * being written always stays.
 */
export async function pruneJournal(vault: Vault, databaseName: string, coveredSeq: number): Promise<void> {
  const files = await listJournal(vault);
  if (typeof files === 'string') return;
  for (const file of files) {
    const isCovered = file.database === databaseName && file.from + actionsPerFile - 1 <= coveredSeq;
    if (isCovered) await vault.remove('journal', file.name);
  }
}
