import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { invariant } from '../../../renderer/domain/invariant';
import type { Random } from '../../../renderer/domain/sample/random';
import { recordsOf } from './leveldb-log';
import { type Places, placesIn } from './places';

/** What a power cut leaves of a file whose last bytes were on their way to the disk. */
export const tails = ['torn', 'page-aligned', 'last record', 'zeroed'] as const;
type Tail = (typeof tails)[number];

const targets = ['database log', 'journal', 'manifest', 'snapshot', 'all that was under way'] as const;
export type Target = (typeof targets)[number];

export interface Cut {
  readonly target: Target;
  readonly tail: Tail;
}

const page = 4_096;

/** Cuts files of a profile, and says where. */
export function cut(profile: string, { target, tail }: Cut, random: Random): string {
  return victimsOf(placesIn(profile), target, random)
    .map((victim) => cutFile(victim, tail, random))
    .join(', ');
}

interface Victim {
  readonly path: string;
  /** What stands before this byte was on the disk when the power went. */
  readonly from: number;
  /** Where the records of the file begin. */
  readonly records: (bytes: Buffer) => readonly number[];
}

function victimsOf(places: Places, target: Target, random: Random): readonly Victim[] {
  const log = { path: last(places.databaseLogs), from: 0, records: recordsOf };
  const newest = last(places.snapshots);
  switch (target) {
    case 'database log':
      return [log];
    case 'journal':
      return [{ path: last(places.journal), from: 0, records: linesOf }];
    case 'manifest':
      return [{ path: random.pick(places.manifests), from: 0, records: wholeFile }];
    case 'snapshot':
      return [{ path: random.chance(0.6) ? newest.file : newest.record, from: 0, records: wholeFile }];
    case 'all that was under way': {
      // A line of which nothing was said yet, and a snapshot that has no record yet.
      const path = last(places.journal);
      const written = readFileSync(path);
      appendFileSync(path, written.subarray(linesOf(written).at(-1)));
      rmSync(newest.record);
      return [
        log,
        { path, from: written.length, records: linesOf },
        { path: newest.file, from: 0, records: wholeFile },
      ];
    }
  }
}

function cutFile({ path, from, records }: Victim, tail: Tail, random: Random): string {
  const bytes = readFileSync(path);
  const at = Math.max(from, placeOf(tail, bytes.length, records(bytes), random));
  if (tail === 'zeroed') writeFileSync(path, bytes.fill(0, at));
  else truncateSync(path, at);
  return `from byte ${at} of ${bytes.length}`;
}

/** Before the last byte in any case: where nothing is cut, nothing is tried. */
function placeOf(tail: Tail, size: number, records: readonly number[], random: Random): number {
  switch (tail) {
    case 'torn':
    case 'zeroed':
      return random.between(0, size - 1);
    case 'page-aligned':
      return page * random.between(0, Math.floor((size - 1) / page));
    case 'last record':
      return random.between((records.at(-1) ?? 0) + 1, size - 1);
  }
}

const wholeFile = () => [0];

/** Where each line of the journal begins: with the line feed in front of it. */
function linesOf(journal: Buffer): readonly number[] {
  const starts: number[] = [];
  for (let at = journal.indexOf('\n\n'); at !== -1; at = journal.indexOf('\n\n', at + 1)) starts.push(at + 1);
  return [0, ...starts];
}

function last<Value>(values: readonly Value[]): Value {
  const value = values.at(-1);
  invariant(value !== undefined, 'the profile has such a file');
  return value;
}
