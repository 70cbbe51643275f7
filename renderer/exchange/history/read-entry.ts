import { type Day, isTimeOfDay, type Moment, type TimeOfDay } from '../../domain/calendar/day';
import { followUpSchema } from '../../domain/follow-up/follow-up';
import { idFrom } from '../../domain/id';
import { asDue, asPassed, type ImportedEntry } from '../../domain/interaction/import-history';
import { interactionSchema } from '../../domain/interaction/interaction';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { cleanLine, cleanText } from '../../domain/text/clean';
import type { DayOrder } from '../contacts/birthday-notations';
import { readDayCell } from '../sales/day-cell';
import { type HistoryField, joinedFields } from './history-columns';
import { readDirection, readDone, readHistoryKind, readOutcome } from './history-words';
import type { HistoryRowRefusal } from './reading';

type Read<Value> = Outcome<Value, HistoryRowRefusal>;

/**
 * Reads one row by what its columns mean, and has the book's own schemas judge what comes of it. A row with a due day is due unless it says that
 * it is done; any other passed. Words for which there is no field (an unknown kind, an unknown outcome) stay in front of the text. Refused: a row
 * without a day, without anybody, or without a word; cells that are not what their column holds.
 */
export function readEntry(
  columns: readonly HistoryField[],
  cells: readonly string[],
  dayOrder: DayOrder,
): Read<ImportedEntry> {
  const said = textsOf(columns, cells);
  const text = (field: HistoryField) => said.get(field) ?? '';
  const done = readDone(text('done'));
  if (done === null && text('done') !== '') return refuse({ code: 'done-unclear', text: text('done') });
  const [passedOn, dueOn] = [
    readWhen(text('day'), text('time'), dayOrder),
    readWhen(text('due-day'), text('time'), dayOrder),
  ];
  if (!passedOn.ok) return passedOn;
  if (!dueOn.ok) return dueOn;
  const isDue = dueOn.value !== null && done !== true;
  const when = isDue ? dueOn.value : (passedOn.value ?? dueOn.value);
  if (when === null) return refuse({ code: 'no-day' });
  const whom = whomOf(cleanLine(text('client')), cleanLine(text('company')), cleanLine(text('email')));
  if (whom === null) return refuse({ code: 'no-client' });
  const kind = readHistoryKind(text('kind'));
  const unknownKind = kind === null ? text('kind') : '';
  if (kind === null && `${unknownKind}${text('subject')}${text('text')}` === '')
    return refuse({ code: 'nothing-said' });
  const minutes = readCount(text('minutes'));
  if (!minutes.ok) return minutes;
  const kilometres = readCount(text('kilometres'));
  if (!kilometres.ok) return kilometres;
  const outcome = readOutcome(text('outcome'));
  const words = [unknownKind, text('subject'), outcome === null ? text('outcome') : '', text('text')];
  const whole = cleanText(words.filter((each) => each !== '').join('\n'));
  if (isDue) {
    return judgeDue(whom, { kind: asDue(kind), title: whole, ...when, repeat: null });
  }
  const passed = asPassed(kind);
  const direction = passed === 'note' ? null : (readDirection(text('direction')) ?? 'out');
  return judgePassed(whom, {
    kind: passed,
    direction,
    ...when,
    text: whole,
    outcome,
    mood: null,
    minutes: minutes.value,
    kilometres: kilometres.value,
  });
}

function textsOf(columns: readonly HistoryField[], cells: readonly string[]): ReadonlyMap<HistoryField, string> {
  const texts = new Map<HistoryField, string>();
  for (const [index, field] of columns.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '' || field === 'ignore') continue;
    const former = texts.get(field);
    const joint = field === 'client' ? ' ' : '\n';
    texts.set(field, former === undefined || !joinedFields.has(field) ? cell : `${former}${joint}${cell}`);
  }
  return texts;
}

interface When {
  readonly day: Day;
  readonly time: TimeOfDay | null;
}

/** null for an empty cell. The hour stands in its own cell, or behind the day. */
function readWhen(text: string, hour: string, order: DayOrder): Read<When | null> {
  const day = readDayCell(text, order);
  if (day === null) return refuse({ code: 'not-a-day', text });
  if (day === 'none') return succeed(null);
  const behind = /[T ,]\s*(\d{1,2}\s?[:h]\s?\d{2}.*)$/i.exec(text)?.[1] ?? '';
  const time = readTime(hour || behind);
  return time === undefined ? refuse({ code: 'not-a-time', text: hour || behind }) : succeed({ day, time });
}

/** "14:30", "14 h 30", "9h", "2:30 PM", with or without seconds; null for none, undefined for what is no hour. */
function readTime(text: string): TimeOfDay | null | undefined {
  if (text.trim() === '') return null;
  const match = /^(\d{1,2})\s?[:h]\s?(\d{2})?(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm)?(?:z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0);
  const time = `${String(hours).padStart(2, '0')}:${match[2] ?? '00'}`;
  return isTimeOfDay(time) ? time : undefined;
}

function whomOf(person: string, company: string, email: string): Pick<ImportedEntry, 'whom' | 'company'> | null {
  const name = person || company;
  if (name === '' && email === '') return null;
  return { whom: { name, email, identity: '' }, company: person === '' ? '' : company };
}

/** null for an empty cell; "45", "45 min", "12,4 km" rounded. */
function readCount(text: string): Read<number | null> {
  if (text === '') return succeed(null);
  const match = /^(\d{1,5})(?:[.,](\d+))?\s*(?:min|minutes?|km)?\.?$/i.exec(text);
  if (!match) return refuse({ code: 'not-a-number', text });
  return succeed(Math.round(Number(`${match[1]}.${match[2] ?? 0}`)));
}

const nobody = idFrom<'client'>(0, new Uint8Array(10));
const stamp = { createdAt: 0 as Moment, updatedAt: 0 as Moment, trashedAt: null };

type Passed = Extract<ImportedEntry, { readonly kind: 'passed' }>['draft'];
type Due = Extract<ImportedEntry, { readonly kind: 'due' }>['draft'];
type Whom = Pick<ImportedEntry, 'whom' | 'company'>;

function judgePassed(whom: Whom, draft: Passed): Read<ImportedEntry> {
  const id = idFrom<'interaction'>(0, new Uint8Array(10));
  const judged = interactionSchema.safeParse({ ...draft, ...stamp, id, clientId: nobody });
  return judged.success && fitsWhom(whom)
    ? succeed({ ...whom, kind: 'passed', draft })
    : refuse({ code: 'field-too-long' });
}

function judgeDue(whom: Whom, draft: Due): Read<ImportedEntry> {
  const id = idFrom<'follow-up'>(0, new Uint8Array(10));
  const rest = { status: 'open', snoozedFrom: null, closedAt: null, clientId: nobody };
  const judged = followUpSchema.safeParse({ ...draft, ...stamp, ...rest, id });
  return judged.success && fitsWhom(whom)
    ? succeed({ ...whom, kind: 'due', draft })
    : refuse({ code: 'field-too-long' });
}

/** As long as a client's name, company and e-mail may be. */
function fitsWhom({ whom, company }: Whom): boolean {
  return whom.name.length <= 200 && company.length <= 200 && whom.email.length <= 320;
}
