import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Birthday } from '../../../renderer/domain/calendar/birthday';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { type Client, type ClientDraft, emptyClientDraft } from '../../../renderer/domain/client/client';
import {
  type ContactChoices,
  decideContacts,
  importContacts,
  type LineChoice,
  missingFields,
  updatingFields,
} from '../../../renderer/domain/client/import-decision';
import { type ContactsPlan, planContacts, withAttached } from '../../../renderer/domain/client/import-plan';
import { type ClientId, type Id, idFrom, type Subject } from '../../../renderer/domain/id';
import { someClient } from '../../support/some-client';

const now = 1_800_000_000_000 as Moment;
let count = 0;
function newId<S extends Subject>(): Id<S> {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  return idFrom<S>(now, random);
}

function draft(name: string, fields: Partial<ClientDraft> = {}): ClientDraft {
  return { ...emptyClientDraft, name, ...fields };
}

const mobile = { label: 'mobile', value: '06 39 98 00 01' };
const lines: ReadonlyMap<number, LineChoice> = new Map();
const skip = { present: 'skip', tag: '', lines, companies: false } as const;
const complete = { present: 'complete', tag: '', lines, companies: false } as const;
const take = { present: 'update', tag: '', lines, companies: false } as const;
const planned = (drafts: readonly ClientDraft[], book: readonly Client[]) => planContacts(drafts, book, newId, 'FR');
const none = { portrayed: new Set<ClientId>(), employed: new Set<string>() };
const fillsOf = (plan: ContactsPlan) => plan.completion.outcomes.map(({ fields }) => fields);

function made(drafts: readonly ClientDraft[], book: readonly Client[], choices: ContactChoices) {
  const action = importContacts(planned(drafts, book), choices, now);
  return { ...action, clients: action.changes.map(({ after }) => after as Client) };
}

test('no contacts: an action without changes', () => {
  expect(made([], [someClient('Anne Faure')], complete)).toMatchObject({ changes: [], label: { count: 0 } });
});

test('who is in the trash is not in the book: the contact comes in as a new client', () => {
  const trashed = someClient('Anne Faure', { trashedAt: now });
  expect(planned([draft('Anne Faure')], [trashed]).counts).toEqual({
    fresh: 1,
    present: 0,
    completable: 0,
    updatable: 0,
  });
});

test('a new contact is made; one of the book is left alone, whatever more the file knows of them', () => {
  const book = [someClient('Anne Faure')];
  const { clients, label } = made([draft('Anne Faure', { phones: [mobile] }), draft('Paul Petit')], book, skip);
  expect(clients.map(({ name }) => name)).toEqual(['Paul Petit']);
  expect(clients[0]).toMatchObject({ createdAt: now, updatedAt: now, trashedAt: null });
  expect(label).toEqual({ key: 'contacts-imported', subject: '', count: 1 });
});

test('completing fills what is empty and touches nothing else, not even a list with one entry in it', () => {
  const book = [someClient('Anne Faure', { phones: [mobile], notes: 'sonner deux fois' })];
  const said = draft('Anne Faure', {
    phones: [mobile, { label: 'home', value: '02 41 00 00 00' }],
    emails: [{ label: '', value: 'anne@exemple.fr' }],
    birthday: '--04-12' as Birthday,
    notes: 'autre chose',
  });
  const plan = planned([said], book);
  expect(plan.contacts).toMatchObject([{ same: { position: null, reasons: ['same-name', 'same-mobile'] } }]);
  expect(fillsOf(plan)).toEqual([['emails', 'birthday']]);
  const { clients, changes } = made([said], book, complete);
  expect(clients).toEqual([{ ...book[0], emails: said.emails, birthday: '--04-12', updatedAt: now }]);
  expect(changes[0]?.before).toEqual(book[0]);
});

test('completing a client who lacks nothing changes nothing', () => {
  const book = [someClient('Anne Faure', { phones: [mobile] })];
  const plan = planned([draft('Anne Faure', { phones: [mobile] })], book);
  expect(plan.counts).toEqual({ fresh: 0, present: 1, completable: 0, updatable: 0 });
  expect(importContacts(plan, { ...complete, tag: 'import' }, now).changes).toEqual([]);
});

test('the same card twice in one file is one client; completing joins what both say', () => {
  const drafts = [
    draft('Anne Faure', { phones: [mobile] }),
    draft('Faure Anne', { phones: [mobile], emails: [{ label: '', value: 'anne@exemple.fr' }] }),
  ];
  const plan = planned(drafts, []);
  expect(plan.contacts.map(({ same }) => same?.position)).toEqual([undefined, 0]);
  expect(fillsOf(plan)).toEqual([[], ['emails']]);
  expect(plan.counts).toEqual({ fresh: 1, present: 1, completable: 0, updatable: 0 });
  expect(made(drafts, [], skip).clients).toMatchObject([{ name: 'Anne Faure', emails: [] }]);
  expect(made(drafts, [], complete).clients).toMatchObject([{ emails: [{ value: 'anne@exemple.fr' }] }]);
});

test('a new client comes with the portrait of its card', () => {
  const plan = withAttached(planned([draft('Anne Faure'), draft('Paul Petit')], []), new Map([[1, '/9j/AAAA']]), none);
  expect(decideContacts(plan, skip)).toMatchObject({
    outcomes: [{ fields: [] }, { fields: ['portrait'] }],
    counts: { created: 2, portraits: 1 },
  });
  const { changes, label } = importContacts(plan, skip, now);
  const paul = plan.contacts[1]?.id;
  expect(changes.map(({ table, id }) => [table, id])).toEqual([
    ['clients', plan.contacts[0]?.id],
    ['clients', paul],
    ['portraits', paul],
  ]);
  expect(changes[2]?.after).toEqual({ id: paul, image: '/9j/AAAA', createdAt: now, updatedAt: now });
  expect(label.count).toBe(2);
});

test('a portrait completes a client who has none, and is all that may be missing; the one that is there stays', () => {
  const book = [someClient('Anne Faure', { phones: [mobile] })];
  const said = [draft('Anne Faure', { phones: [mobile] })];
  const images = new Map([[0, '/9j/AAAA']]);
  const lacking = withAttached(planned(said, book), images, none);
  expect(lacking.counts).toMatchObject({ present: 1, completable: 1, updatable: 1 });
  expect(importContacts(lacking, skip, now).changes).toEqual([]);
  expect(importContacts(lacking, complete, now)).toMatchObject({
    changes: [{ table: 'portraits', id: book[0]?.id, before: null }],
    label: { count: 1 },
  });
  const having = withAttached(planned(said, book), images, { ...none, portrayed: new Set(book.map(({ id }) => id)) });
  expect(having.counts).toMatchObject({ completable: 0, updatable: 0 });
  for (const choices of [complete, take]) expect(importContacts(having, choices, now).changes).toEqual([]);
});

test('of two cards of one person, the first portrait is taken', () => {
  const drafts = [draft('Anne Faure', { phones: [mobile] }), draft('Anne Faure', { phones: [mobile] })];
  const both = new Map([
    [0, '/9j/AAAA'],
    [1, '/9j/BBBB'],
  ]);
  const images = (plan: ContactsPlan) =>
    importContacts(plan, complete, now).changes.flatMap(({ after }) =>
      after && 'image' in after ? [after.image] : [],
    );
  expect(images(withAttached(planned(drafts, []), both, none))).toEqual(['/9j/AAAA']);
  expect(images(withAttached(planned(drafts, []), new Map([[1, '/9j/BBBB']]), none))).toEqual(['/9j/BBBB']);
});

test('two cards that fill the same client of the book are one change', () => {
  const book = [someClient('Anne Faure', { phones: [mobile] })];
  const drafts = [
    draft('Anne Faure', { phones: [mobile], company: 'Faure & fils' }),
    draft('Anne Faure', { phones: [mobile], company: 'Autre', jobTitle: 'Gérante' }),
  ];
  const plan = planned(drafts, book);
  expect(fillsOf(plan)).toEqual([['company'], ['jobTitle']]);
  expect(made(drafts, book, complete).clients).toMatchObject([{ company: 'Faure & fils', jobTitle: 'Gérante' }]);
});

test('a tag goes on whom the import makes or completes, beside their own, and never twice', () => {
  const book = [someClient('Anne Faure', { tags: ['bois'] }), someClient('Paul Petit')];
  const drafts = [
    draft('Anne Faure', { company: 'Faure' }),
    draft('Léa Roy', { tags: ['Import'] }),
    draft('Paul Petit'),
  ];
  const { clients } = made(drafts, book, { ...complete, tag: 'import' });
  expect(clients.map(({ name, tags }) => [name, tags])).toEqual([
    ['Anne Faure', ['bois', 'import']],
    ['Léa Roy', ['Import']],
  ]);
});

test('a client with all the tags there may be keeps them and goes without the one of the import', () => {
  const tags = Array.from({ length: 50 }, (_, index) => `t${index}`);
  expect(made([draft('Léa Roy', { tags })], [], { ...skip, tag: 'import' }).clients[0]?.tags).toEqual(tags);
});

test('no field that says something is ever changed', () => {
  const texts = fc.constantFrom('', 'a', 'b');
  const anyone = fc.record({ company: texts, notes: texts, jobTitle: texts, source: texts });
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      const present = draft('Anne', one);
      const merged = { ...present, ...missingFields(present, draft('Anne', other)) };
      for (const key of Object.keys(one) as (keyof typeof one)[]) {
        expect(merged[key]).toBe(one[key] === '' ? other[key] : one[key]);
      }
    }),
  );
});

test('updating takes over what the file says, keeps what it says nothing of, and loses no number and no note', () => {
  const book = [someClient('Anne Faure', { phones: [mobile], company: 'Faure', notes: 'sonner', source: 'salon' })];
  const landline = { label: 'home', value: '02 41 00 00 00' };
  const said = draft('Faure Anne', { phones: [mobile, landline], company: 'Faure & fils', notes: 'chien' });
  const plan = planned([said], book);
  expect(plan.counts).toMatchObject({ completable: 0, updatable: 1 });
  expect(made([said], book, take).clients).toEqual([
    {
      ...book[0],
      phones: [mobile, landline],
      company: 'Faure & fils',
      notes: 'sonner\n\nchien',
      updatedAt: now,
    },
  ]);
});

test('one contact is decided otherwise than the rest: left out, made a client of its own, or taken over', () => {
  const book = [someClient('Anne Faure'), someClient('Paul Petit', { company: 'Petit' })];
  const drafts = [
    draft('Anne Faure', { jobTitle: 'Gérante' }),
    draft('Paul Petit', { company: 'Petit & Co' }),
    draft('Léa Roy'),
  ];
  const chosen = new Map<number, LineChoice>([
    [0, 'new'],
    [1, 'update'],
    [2, 'skip'],
  ]);
  const plan = planned(drafts, book);
  expect(decideContacts(plan, { ...skip, lines: chosen }).outcomes.map(({ outcome }) => outcome)).toEqual([
    'created',
    'updated',
    'skipped',
  ]);
  const action = importContacts(plan, { ...skip, lines: chosen }, now);
  expect(action.changes.map(({ before, after }) => [before === null, (after as Client).name])).toEqual([
    [true, 'Anne Faure'],
    [false, 'Paul Petit'],
  ]);
});

test('where the first of two cards is left out, the second is made in its place', () => {
  const drafts = [draft('Anne Faure', { phones: [mobile] }), draft('Anne Faure', { phones: [mobile], company: 'X' })];
  const chosen = { ...complete, lines: new Map<number, LineChoice>([[0, 'skip']]) };
  expect(made(drafts, [], chosen).clients).toMatchObject([{ name: 'Anne Faure', company: 'X' }]);
});

test('two with one mailbox and different names are two, within a file and against the book', () => {
  const emails = [{ label: '', value: 'famille@exemple.fr' }];
  const book = [someClient('Anne Faure', { emails })];
  expect(planned([draft('Paul Petit', { emails }), draft('Léa Roy', { emails })], book).counts.fresh).toBe(2);
});

test('nothing is ever overwritten with nothing', () => {
  const texts = fc.constantFrom('', 'a', 'b');
  const anyone = fc.record({ company: texts, notes: texts, jobTitle: texts, source: texts, foreignId: texts });
  fc.assert(
    fc.property(anyone, anyone, (one, other) => {
      const [present, said] = [draft('Anne', one), draft('Anne', other)];
      const updated = { ...present, ...updatingFields(present, said) };
      for (const key of Object.keys(one) as (keyof typeof one)[]) {
        if (one[key] !== '') expect(updated[key]).not.toBe('');
        if (other[key] !== '' && key !== 'foreignId') expect(updated[key]).toContain(other[key]);
      }
    }),
  );
});

test('what is decided is what is written, whatever is chosen for whom', () => {
  const names = fc.constantFrom('Anne Faure', 'Paul Petit', 'Léa Roy', 'FAURE Anne');
  const anyDraft = fc
    .record({ name: names, company: fc.constantFrom('', 'X', 'Y'), isCalled: fc.boolean() })
    .map(({ name, company, isCalled }) => draft(name, { company, phones: isCalled ? [mobile] : [] }));
  const anyLines = fc
    .array(fc.tuple(fc.nat(5), fc.constantFrom<LineChoice>('new', 'complete', 'update', 'skip')), { maxLength: 4 })
    .map((entries) => new Map(entries));
  const present = fc.constantFrom('skip', 'complete', 'update');
  fc.assert(
    fc.property(fc.array(anyDraft, { maxLength: 6 }), present, anyLines, (drafts, chosen, chosenLines) => {
      const plan = planned(drafts, [someClient('Anne Faure', { company: 'Z' })]);
      const choices: ContactChoices = { present: chosen, lines: chosenLines, tag: '', companies: false };
      const { counts } = decideContacts(plan, choices);
      const { changes } = importContacts(plan, choices, now);
      expect(changes.filter(({ before }) => before === null)).toHaveLength(counts.created);
      expect(changes).toHaveLength(counts.created + counts.completed + counts.updated);
    }),
  );
});
