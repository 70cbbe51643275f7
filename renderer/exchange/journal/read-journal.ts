import type { Moves } from '../../domain/safety/counts';
import { type Line, lineFeed, readLine } from './line';

/** One action of the journal that was not taken back: where it is, to be read whole when it is wanted. */
export interface JournalPlace {
  readonly seq: number;
  readonly moves: Moves;
  readonly line: Line;
}

/** What stands in one stretch of the journal. */
export interface JournalReading {
  /** In the order of their sequence, without gaps. */
  readonly actions: readonly JournalPlace[];
  /** Bytes up to the end of the last good line: what lies behind is torn. */
  readonly goodEnd: number;
  /**
   * `none`: every byte is accounted for. `torn`: the end is cut, as a power failure leaves it; nothing that was
   * acknowledged is in it. `damaged`: a line in the middle is gone, and what follows cannot be trusted.
   */
  readonly trouble: 'none' | 'torn' | 'damaged';
}

/**
 * Reads the actions after the sequence `after` in a stretch of the journal, up to the last line that follows without a
 * gap; what stands before them may be damaged. A line that is written again under the sequence of the last one takes its
 * place: the first was never acknowledged. A bad line between two that follow each other is such a one too, torn by a
 * failing disk.
 */
export async function readJournal(bytes: Uint8Array, after: number): Promise<JournalReading> {
  const actions: JournalPlace[] = [];
  let goodEnd = 0;
  let bad = false;
  let damaged = false;
  for (const { from, to, isEnded } of linesOf(bytes)) {
    const line = isEnded ? await readLine(bytes.subarray(from, to)) : null;
    if (line === null) {
      bad = true;
      continue;
    }
    if (line.head.seq <= after) actions.length = 0;
    else if (!follow(actions, line)) {
      damaged = true;
      break;
    }
    bad = false;
    goodEnd = to + 1;
  }
  return { actions, goodEnd, trouble: damaged ? 'damaged' : bad ? 'torn' : 'none' };
}

/** Adds a line to those before it; false when it does not follow them. */
function follow(actions: JournalPlace[], line: Line): boolean {
  const { head } = line;
  const last = actions.at(-1)?.seq;
  if (head.type === 'abort') {
    if (last === head.seq) actions.pop();
    // Of an action that stands at the end of the stretch before, or whose own line is torn: nothing to take back here.
    return last === undefined || head.seq === last || head.seq === last + 1;
  }
  if (last !== undefined && head.seq !== last && head.seq !== last + 1) return false;
  if (head.seq === last) actions.pop();
  actions.push({ seq: head.seq, moves: head.moves, line });
  return true;
}

/** The lines that are not empty: from, to (without the line feed), and whether a line feed ends them. */
function* linesOf(
  bytes: Uint8Array,
): Generator<{ readonly from: number; readonly to: number; readonly isEnded: boolean }> {
  let from = 0;
  while (from < bytes.length) {
    const feed = bytes.indexOf(lineFeed, from);
    const to = feed === -1 ? bytes.length : feed;
    if (to > from) yield { from, to, isEnded: feed !== -1 };
    from = to + 1;
  }
}
