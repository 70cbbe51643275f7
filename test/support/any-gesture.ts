import fc from 'fast-check';
import { type Action, type Change, creation, label } from '../../renderer/domain/book/action';
import { changeSettings } from '../../renderer/domain/book/settings-actions';
import { restoreFromTrash, type Trashed, trashTables } from '../../renderer/domain/book/trash';
import { addDays } from '../../renderer/domain/calendar/day';
import {
  changeClient,
  newClient,
  restoreClients,
  tagClients,
  trashClients,
} from '../../renderer/domain/client/actions';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { addLink, changeLink, removeLink } from '../../renderer/domain/client/link-actions';
import { writeMessage } from '../../renderer/domain/client/message-to-self';
import {
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  planFollowUps,
  reopenFollowUp,
  snoozeFollowUp,
  trashFollowUp,
} from '../../renderer/domain/follow-up/actions';
import type { Writing } from '../../renderer/domain/follow-up/draft';
import { changeContact, logContact, trashContact } from '../../renderer/domain/interaction/actions';
import { type BuyerId, paymentSchema, saleSchema, walkIn } from '../../renderer/domain/sale/sale';
import { changeSegmentRule, removeSegment, renameSegment, saveSegment } from '../../renderer/domain/segment/actions';
import { changesOf, type SaleStep, saleStep } from '../domain/sale/histories';
import { Rows } from '../domain/sale/rows';
import {
  anyClientDraft,
  anyContactDraft,
  anyFollowUpDraft,
  anyLinkWords,
  anyPaymentWords,
  anySaleWords,
  anySegmentName,
  anySegmentRule,
  anySettings,
  someClientFields,
} from './any-record';
import { numberedId } from './follow-ups';
import type { PlainBook } from './plain-book';

/** What a person does next, worked out as the screens do from what stands in the book; null where it makes no sense. */
export interface Gesture {
  readonly name: string;
  actionIn(book: PlainBook, writing: Writing): Action | null;
}

function gesture<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  act: (book: PlainBook, drawn: Drawn, writing: Writing) => Action | null | undefined,
): fc.Arbitrary<Gesture> {
  return drawn.map((each) => ({
    name,
    actionIn: (book, writing) => {
      const action = act(book, each, writing);
      return action && action.changes.length > 0 ? action : null;
    },
  }));
}

/** Which of the rows that are there. */
const at = fc.nat(40);

function pick<Row>(rows: Iterable<Row>, index: number): Row | undefined {
  const list = [...rows];
  return list[index % Math.max(1, list.length)];
}

const present = <Row extends { readonly trashedAt: number | null }>(rows: ReadonlyMap<string, Row>) =>
  [...rows.values()].filter(({ trashedAt }) => trashedAt === null);

const nameOf = ({ rows }: PlainBook, id: Client['id'] | undefined) => (id && rows.clients.get(id)?.name) ?? '';

const someClients = ({ rows }: PlainBook, first: number, count: number) =>
  present(rows.clients).filter((_, index, all) => (index + all.length - (first % all.length)) % all.length < count);

const ofClients = [
  gesture('adds a client', anyClientDraft, (_, draft, { now, newId }) => newClient(draft, newId<'client'>(), now)),
  gesture('changes a client', fc.record({ at, fields: someClientFields }), ({ rows }, drawn, { now }) => {
    const client = pick(rows.clients.values(), drawn.at);
    return client && changeClient(client, drawn.fields, now);
  }),
  gesture('trashes clients', fc.record({ at, count: fc.integer({ min: 1, max: 5 }) }), (book, drawn, { now }) =>
    trashClients(someClients(book, drawn.at, drawn.count), now),
  ),
  gesture('restores a client', at, ({ rows }, index, { now }) => {
    const client = pick(
      [...rows.clients.values()].filter(({ trashedAt }) => trashedAt !== null),
      index,
    );
    return client && restoreClients([client], now);
  }),
  gesture('tags clients', fc.record({ at, tag: fc.constantFrom('chêne', '日本', 'VIP') }), (book, drawn, { now }) =>
    tagClients(
      someClients(book, drawn.at, 4),
      drawn.at % 3 === 0 ? { remove: [drawn.tag] } : { add: [drawn.tag] },
      now,
    ),
  ),
  gesture('leaves a message', fc.record({ at, draft: anyContactDraft }), ({ rows }, drawn, { now }) => {
    const client = pick(rows.clients.values(), drawn.at);
    return client && writeMessage(client, drawn.draft.text, now);
  }),
  gesture('links two', fc.record({ at, other: at, words: anyLinkWords }), ({ rows }, drawn, { now, newId }) => {
    const [from, to] = [pick(rows.clients.values(), drawn.at), pick(rows.clients.values(), drawn.other)];
    if (!from || !to) return null;
    const draft = { fromId: from.id, toId: to.id, ...drawn.words };
    const added = addLink(draft, [...rows.links.values()], `${from.name}, ${to.name}`, { id: newId<'link'>(), now });
    return added.ok ? added.value : null;
  }),
  gesture('changes a link', fc.record({ at, words: anyLinkWords }), ({ rows }, drawn, { now }) => {
    const link = pick(present(rows.links), drawn.at);
    if (!link) return null;
    const changed = changeLink(link, { ...link, ...drawn.words }, [...rows.links.values()], '', now);
    return changed.ok ? changed.value : null;
  }),
  gesture('removes a link', at, ({ rows }, index, { now }) => {
    const link = pick(present(rows.links), index);
    return link && removeLink(link, '', now);
  }),
];

const ofContacts = [
  gesture(
    'logs a contact',
    fc.record({
      at,
      draft: anyContactDraft,
      next: fc.option(anyFollowUpDraft),
      isNew: fc.boolean(),
      closes: fc.boolean(),
    }),
    ({ rows }, { draft, next, ...drawn }, writing) => {
      const known = pick(present(rows.clients), drawn.at);
      const isNewClient = known === undefined || drawn.isNew;
      const { now, newId } = writing;
      const fresh = { ...emptyClientDraft, name: 'Mme Neuve', createdAt: now, updatedAt: now, trashedAt: null };
      const client = isNewClient ? { ...fresh, id: newId<'client'>() } : known;
      const open = present(rows.followUps).filter((each) => each.clientId === client.id && each.status === 'open');
      const said = { client, isNewClient, draft, next, closes: drawn.closes ? open : [], message: draft.text };
      return logContact(said, writing);
    },
  ),
  gesture('changes a contact', fc.record({ at, draft: anyContactDraft }), (book, drawn, { now }) => {
    const contact = pick(book.rows.interactions.values(), drawn.at);
    return contact && changeContact(contact, drawn.draft, nameOf(book, contact.clientId), now);
  }),
  gesture('trashes a contact', at, (book, index, { now }) => {
    const contact = pick(present(book.rows.interactions), index);
    return contact && trashContact(contact, nameOf(book, contact.clientId), now);
  }),
];

const followUpsOf = ({ rows }: PlainBook) => rows.followUps.values();

const ofFollowUps = [
  gesture('plans', fc.record({ at, count: fc.nat(4), draft: anyFollowUpDraft }), (book, drawn, writing) =>
    planFollowUps(someClients(book, drawn.at, drawn.count), drawn.draft, writing),
  ),
  gesture('changes a follow-up', fc.record({ at, draft: anyFollowUpDraft }), (book, drawn, { now }) => {
    const each = pick(followUpsOf(book), drawn.at);
    return each && changeFollowUp(each, drawn.draft, nameOf(book, each.clientId), now);
  }),
  gesture('has done it', at, (book, index, writing) => {
    const each = pick(followUpsOf(book), index);
    return each && completeFollowUp(each, nameOf(book, each.clientId), writing);
  }),
  gesture('puts it off', fc.record({ at, days: fc.integer({ min: 1, max: 90 }) }), (book, drawn, { now, today }) => {
    const each = pick(followUpsOf(book), drawn.at);
    return each && snoozeFollowUp(each, addDays(today, drawn.days), nameOf(book, each.clientId), now);
  }),
  gesture('lets it be', at, (book, index, { now }) => {
    const each = pick(followUpsOf(book), index);
    return each && dropFollowUp(each, nameOf(book, each.clientId), now);
  }),
  gesture('opens it again', at, (book, index, { now }) => {
    const each = pick(followUpsOf(book), index);
    return each && reopenFollowUp(each, nameOf(book, each.clientId), now);
  }),
  gesture('trashes a follow-up', at, (book, index, { now }) => {
    const each = pick(followUpsOf(book), index);
    return each && trashFollowUp(each, nameOf(book, each.clientId), now);
  }),
];

/** Stand for the buyers of a book that is not there yet. */
const buyers: readonly BuyerId[] = [walkIn, ...Array.from({ length: 6 }, (_, index) => numberedId<'client'>(index))];

const ofMoney = gesture(
  'sells, pays, credits',
  fc.record({ step: saleStep(buyers), sale: anySaleWords, payment: anyPaymentWords }),
  (book, { step, sale, payment }, writing) => {
    const rows = new Rows();
    for (const [id, row] of book.rows.sales) rows.sales.set(id, row);
    for (const [id, row] of book.rows.payments) rows.payments.set(id, row);
    const changes = changesOf(rows, withBuyer(step, book), writing);
    const worded = changes.map((change): Change => {
      if (change.before !== null) return change;
      if (change.table === 'payments')
        return creation('payments', paymentSchema.parse({ ...change.after, ...payment }));
      return creation('sales', saleSchema.parse({ ...change.after, ...sale }));
    });
    return { label: label(labels[step.do], sale.label), changes: worded };
  },
);

const labels = {
  sell: 'sale-added',
  pay: 'payment-added',
  credit: 'credit-note-added',
  change: 'sale-changed',
  amend: 'payment-changed',
  trash: 'sale-trashed',
  restore: 'records-restored',
  drop: 'payment-trashed',
} as const satisfies Record<SaleStep['do'], Action['label']['key']>;

function withBuyer(step: SaleStep, { rows }: PlainBook): SaleStep {
  if (!('buyer' in step)) return step;
  const place = buyers.indexOf(step.buyer);
  return { ...step, buyer: (place > 0 && pick(rows.clients.keys(), place)) || walkIn } as SaleStep;
}

const outOfTheTrash = gesture('takes out of the trash', at, ({ rows }, index, { now }) => {
  const wanted = pick(
    trashTables
      .flatMap((table) => [...rows[table].values()].map((record) => ({ table, record }) as Trashed))
      .filter(({ record }) => record.trashedAt !== null),
    index,
  );
  if (!wanted) return null;
  const ids: readonly unknown[] = Object.values(wanted.record);
  const companions: readonly Trashed[] = [
    ...[...rows.sales.values()].map((record) => ({ table: 'sales', record }) as const),
    ...[...rows.clients.values()].map((record) => ({ table: 'clients', record }) as const),
  ].filter(({ record }) => record.id !== wanted.record.id && ids.includes(record.id));
  return restoreFromTrash([wanted], companions, '', now);
});

const bySettings = gesture('changes the settings', anySettings, ({ rows }, fields) => {
  const [settings] = rows.settings.values();
  return settings && changeSettings(settings, fields);
});

const ofSegments = [
  gesture(
    'saves a segment',
    fc.record({ name: anySegmentName, rule: anySegmentRule }),
    ({ rows }, draft, { now, newId }) => {
      const saved = saveSegment(draft, [...rows.segments.values()], { id: newId<'segment'>(), now });
      return saved.ok ? saved.value : null;
    },
  ),
  gesture('renames a segment', fc.record({ at, name: anySegmentName }), ({ rows }, drawn, { now }) => {
    const segment = pick(rows.segments.values(), drawn.at);
    const renamed = segment && renameSegment(segment, drawn.name, [...rows.segments.values()], now);
    return renamed?.ok ? renamed.value : null;
  }),
  gesture('changes the rule of a segment', fc.record({ at, rule: anySegmentRule }), ({ rows }, drawn, { now }) => {
    const segment = pick(rows.segments.values(), drawn.at);
    const changed = segment && changeSegmentRule(segment, drawn.rule, now);
    return changed?.ok ? changed.value : null;
  }),
  gesture('removes a segment', at, ({ rows }, index) => {
    const segment = pick(rows.segments.values(), index);
    return segment && removeSegment(segment);
  }),
];

/** Around the sizes at which the history parts an action. */
const importing = gesture(
  'imports many',
  fc.record({ count: fc.constantFrom(50, 51, 250, 251, 600), draft: anyClientDraft }),
  (_, { count, draft }, { now, newId }) => {
    const clients = Array.from({ length: count }, (_each, index) => ({
      ...draft,
      name: `${index} ${draft.name}`.slice(0, 100).trim().toWellFormed(),
      id: newId<'client'>(),
      createdAt: now,
      updatedAt: now,
      trashedAt: null,
    }));
    return {
      label: label('contacts-imported', '', count),
      changes: clients.map((client) => creation('clients', client)),
    };
  },
);

const each = (weight: number, ...arbitraries: readonly fc.Arbitrary<Gesture>[]) =>
  arbitraries.map((arbitrary) => ({ weight, arbitrary }));

/** `imports`: how often many come at once, of a hundred gestures. */
export function anyGesture(imports: number): fc.Arbitrary<Gesture> {
  return fc.oneof(
    ...each(3, ...ofClients, ...ofContacts, ...ofFollowUps),
    ...each(9, ofContacts[0] as fc.Arbitrary<Gesture>, ofClients[0] as fc.Arbitrary<Gesture>),
    ...each(24, ofMoney),
    ...each(3, outOfTheTrash, bySettings),
    ...each(2, ...ofSegments),
    ...each(imports, importing),
  );
}
