import { z } from 'zod';
import { type ActionLabel, type Change, labelSchema } from '../../domain/book/action';
import { tableNames } from '../../domain/book/records';
import { type Moment, momentSchema } from '../../domain/calendar/day';
import { movesOf, movesSchema } from '../../domain/safety/counts';

/** One action as the journal keeps it: everything that a replay needs to write it again, the same to the byte. */
export interface JournaledAction {
  readonly seq: number;
  readonly at: Moment;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly of: number | null;
  readonly label: ActionLabel;
  readonly undoable: boolean;
  readonly changes: readonly Change[];
}

/** What stands in front of an action: enough to count and to follow the sequence without reading 20,000 records. */
const headSchema = z.union([
  z.strictObject({ type: z.literal('action'), seq: z.int().min(1), moves: movesSchema }),
  z.strictObject({ type: z.literal('abort'), seq: z.int().min(1) }),
]);
export type LineHead = Readonly<z.infer<typeof headSchema>>;

// Each record is judged by its own schema when the book takes it; here only the frame is.
const bodySchema = z.strictObject({
  at: momentSchema,
  kind: z.enum(['do', 'undo', 'redo']),
  of: z.int().min(1).nullable(),
  label: labelSchema,
  undoable: z.boolean(),
  changes: z.array(
    z.strictObject({
      table: z.enum(tableNames),
      id: z.string().max(100),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

export interface Line {
  readonly head: LineHead;
  /** The action as JSON; '' behind an abort. */
  readonly body: string;
}

const checksumLength = 32;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The line of one action: a line feed, the checksum (half of a SHA-256, in hexadecimal), the head and the body as JSON,
 * with tabs between and a line feed behind. JSON writes neither tabs nor line feeds. The line feed in front lets a line
 * stand for itself even when it was appended to a torn one.
 */
export function actionLine(action: JournaledAction): Promise<Uint8Array> {
  const { seq, at, kind, of, label, undoable, changes } = action;
  const body = { at, kind, of, label, undoable, changes };
  return sealed({ type: 'action', seq, moves: movesOf(changes) }, JSON.stringify(body));
}

/** The line that says that the book refused the action of this sequence after it was written here. */
export function abortLine(seq: number): Promise<Uint8Array> {
  return sealed({ type: 'abort', seq }, '');
}

async function sealed(head: LineHead, body: string): Promise<Uint8Array> {
  const text = encoder.encode(`${JSON.stringify(head)}\t${body}`);
  const start = encoder.encode(`\n${await checksum(text)}\t`);
  const line = new Uint8Array(start.length + text.length + 1);
  line.set(start);
  line.set(text, start.length);
  line[line.length - 1] = lineFeed;
  return line;
}

async function checksum(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest.subarray(0, checksumLength / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const lineFeed = 10;

/** Reads one line without its line feeds; null when it is not whole or not as it was written. */
export async function readLine(bytes: Uint8Array): Promise<Line | null> {
  if (bytes.length <= checksumLength + 1) return null;
  const content = bytes.subarray(checksumLength + 1);
  try {
    if (decoder.decode(bytes.subarray(0, checksumLength)) !== (await checksum(content))) return null;
    const text = decoder.decode(content);
    const tab = text.indexOf('\t');
    const head = headSchema.safeParse(JSON.parse(text.slice(0, tab)));
    return head.success ? { head: head.data, body: text.slice(tab + 1) } : null;
  } catch {
    return null;
  }
}

/** The action of a line; null when it is none. Its records are not judged yet. */
export function actionOf({ head, body }: Line): JournaledAction | null {
  if (head.type !== 'action') return null;
  try {
    const parsed = bodySchema.safeParse(JSON.parse(body));
    return parsed.success ? ({ seq: head.seq, ...parsed.data } as unknown as JournaledAction) : null;
  } catch {
    return null;
  }
}
