import { newSystemId, systemClock } from '../../renderer/app/clock';
import type { Book } from '../../renderer/data/book';
import { type Action, type Change, creation, label, update } from '../../renderer/domain/book/action';
import { addDays } from '../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import type { ClientId } from '../../renderer/domain/id';
import { cleanLine } from '../../renderer/domain/text/clean';
import { naughtyTexts, scriptAttempts } from '../support/naughty-texts';

const texts = [...naughtyTexts, ...scriptAttempts];

/** What nothing happens to, short enough for every field, for most and for the longer ones. */
const plainTexts = [
  'Zèbre et quartz',
  'Jade, onyx et un peu d’ambre',
  'Fjord, kiwi, whisky : voix grave du juge, et le reste',
];

export interface HostileClient {
  readonly id: ClientId;
  readonly name: string;
  /** Those of the sheet, each once. */
  readonly texts: readonly string[];
  /** All fields of the sheet hold the same text. */
  readonly isSame: boolean;
  /** Of the text as it was given, before it was cut to the fields and cleaned. */
  readonly length: number;
}

/** As it came back out of the book. */
export interface HostileBook {
  /** The first three have plain texts. */
  readonly clients: readonly HostileClient[];
  readonly trashed: readonly string[];
  /** What was refused, and what was changed on its way in. */
  readonly wrong: readonly string[];
}

/**
 * Puts plain texts, and every `step`-th of the hostile ones, into every field of a client, of a link to the one before,
 * a contact, a follow-up, a sale and a payment of theirs, through the one door; then reads all of it again.
 */
export async function writeHostileBook(book: Book, step: number): Promise<HostileBook> {
  const wrong: string[] = [];
  const clients: HostileClient[] = [];
  const trashed: string[] = [];
  const chosen = [...plainTexts, ...texts.filter((_, index) => index % step === 0)];
  for (const [index, text] of chosen.entries()) {
    const changes = everyField(text, index, clients.at(-1)?.id ?? null);
    const outcome = await book.commit(actionOf(text, changes));
    if (!outcome.ok) {
      wrong.push(`refused (${outcome.reason.code}): ${text.slice(0, 60)}`);
      continue;
    }
    const stored = await Promise.all(changes.map(({ table, id }) => book.database.table(table).get(id)));
    const pairs = changes.flatMap(({ after }, at) => pairsOf(after, stored[at]));
    for (const [typed, kept] of pairs)
      if (essence(typed) !== essence(kept)) wrong.push(`${typed} is stored as ${kept}`);
    const client: Client = stored[0];
    // The history of a sheet shows it too.
    const source = update('clients', client, { source: text.slice(0, 200) }, systemClock.now());
    if (!(await book.commit(actionOf(text, [source]))).ok) wrong.push(`refused as a change: ${text.slice(0, 60)}`);
    const shown = stored.flatMap((row) => shownOf(row)).filter((each) => each !== '');
    const { id, name } = client;
    const once = [...new Set(shown)];
    if (client.trashedAt === null)
      clients.push({ id, name, texts: once, isSame: once.length === 1 && shown.length > 1, length: text.length });
    else trashed.push(name);
  }
  return { clients, trashed, wrong };
}

function actionOf(text: string, changes: readonly Change[]): Action {
  return { label: label('client-added', text.slice(0, 200)), changes };
}

/** What can be seen of a text: the rest (controls, marks of direction, kinds of space) is cleaned on the way in. */
function essence(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{C}\p{Z}\s]/gu, '')
    .normalize('NFC');
}

/** Every text of a record beside the same one of the stored record. */
function pairsOf(typed: unknown, kept: unknown): readonly (readonly [string, string])[] {
  if (typeof typed === 'string') return [[typed, typeof kept === 'string' ? kept : '(nothing)']];
  if (typeof typed !== 'object' || typed === null) return [];
  return Object.entries(typed).flatMap(([key, value]) => pairsOf(value, Reflect.get(Object(kept), key)));
}

/** The texts of a stored record that a sheet shows as they are. */
function shownOf(row: Readonly<Record<string, unknown>>): readonly string[] {
  const plain = [
    'name',
    'company',
    'jobTitle',
    'notes',
    'howToDeal',
    'messageToSelf',
    'text',
    'title',
    'label',
    'note',
  ];
  const listed = ['phones', 'emails', 'websites', 'tags'];
  return [
    ...plain.flatMap((key) => (typeof row[key] === 'string' ? [row[key]] : [])),
    ...listed.flatMap((key) => {
      const list = row[key];
      return Array.isArray(list) ? list.map((each) => (typeof each === 'string' ? each : String(each.value))) : [];
    }),
  ];
}

function everyField(text: string, index: number, linkedTo: ClientId | null): readonly Change[] {
  const now = systemClock.now();
  const today = systemClock.today();
  const isTrashed = index % 41 === 40;
  const moments = { createdAt: now, updatedAt: now, trashedAt: null };
  const within = (most: number) => text.slice(0, most);
  const isSeen = cleanLine(within(60)) !== '';
  const clientId = newSystemId<'client'>();
  const saleId = newSystemId<'sale'>();
  const line = { label: within(60), value: within(320) };
  const client: Client = {
    ...emptyClientDraft,
    ...moments,
    trashedAt: isTrashed ? now : null,
    id: clientId,
    kind: 'person',
    name: isSeen ? within(200) : `Sans nom ${index}`,
    civility: within(40),
    givenName: within(120),
    familyName: within(120),
    company: within(200),
    jobTitle: within(200),
    phones: isSeen ? [line] : [],
    emails: isSeen ? [line] : [],
    addresses: isSeen
      ? [
          {
            label: within(60),
            street: within(500),
            postcode: within(20),
            city: within(120),
            region: within(120),
            country: within(120),
          },
        ]
      : [],
    websites: isSeen ? [within(500)] : [],
    registration: within(40),
    vatNumber: within(40),
    tags: isSeen ? [within(60)] : [],
    notes: within(20_000),
    howToDeal: within(20_000),
    messageToSelf: within(20_000),
    source: '',
    foreignId: within(300),
  };
  const sale = {
    price: 100_00 + index,
    discount: 0,
    cost: null,
    currency: 'EUR',
    dueDay: null,
    creditOf: null,
  } as const;
  const contact = { outcome: null, mood: null, minutes: null, kilometres: null } as const;
  const followUp = { repeat: null, status: 'open', snoozedFrom: null, closedAt: null } as const;
  return [
    creation('clients', client),
    ...(linkedTo === null
      ? []
      : [
          creation('links', {
            ...moments,
            id: newSystemId<'link'>(),
            fromId: clientId,
            toId: linkedTo,
            kind: 'other',
            note: within(200),
          }),
        ]),
    creation('interactions', {
      ...moments,
      ...contact,
      id: newSystemId<'interaction'>(),
      clientId,
      kind: 'call',
      direction: 'out',
      day: today,
      time: null,
      text: within(20_000),
    }),
    creation('followUps', {
      ...moments,
      ...followUp,
      id: newSystemId<'follow-up'>(),
      clientId,
      kind: 'call',
      title: within(500),
      day: addDays(today, -(index % 3)),
      time: null,
    }),
    creation('sales', {
      ...moments,
      ...sale,
      id: saleId,
      buyerId: clientId,
      day: addDays(today, -60),
      label: within(300),
      kind: 'craft',
      reference: within(80),
      note: within(20_000),
    }),
    creation('payments', {
      ...moments,
      id: newSystemId<'payment'>(),
      saleId,
      buyerId: clientId,
      day: today,
      amount: 1_00,
      currency: 'EUR',
      method: 'cash',
      reference: within(80),
    }),
  ];
}
