import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Birthday } from '../../../renderer/domain/calendar/birthday';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { type Client, type ClientDraft, emptyClientDraft } from '../../../renderer/domain/client/client';
import { importContacts, missingFields, planContacts } from '../../../renderer/domain/client/import-plan';
import { type Id, idFrom, type Subject } from '../../../renderer/domain/id';
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
const skip = { present: 'skip', tag: '' } as const;
const complete = { present: 'complete', tag: '' } as const;

function made(drafts: readonly ClientDraft[], book: readonly Client[], choices: Parameters<typeof importContacts>[1]) {
  const action = importContacts(planContacts(drafts, book, newId), choices, now);
  return { ...action, clients: action.changes.map(({ after }) => after as Client) };
}

test('no contacts: an action without changes', () => {
  expect(made([], [someClient('Anne Faure')], complete)).toMatchObject({ changes: [], label: { count: 0 } });
});

test('who is in the trash is not in the book: the contact comes in as a new client', () => {
  const trashed = someClient('Anne Faure', { trashedAt: now });
  expect(planContacts([draft('Anne Faure')], [trashed], newId).counts).toEqual({
    fresh: 1,
    present: 0,
    completable: 0,
  });
});

test('a new contact is made; one of the book is left alone, whatever more the file knows of them', () => {
  const book = [someClient('Anne Faure')];
  const { clients, label } = made([draft('Anne Faure', { phones: [mobile] }), draft('Paul Petit')], book, skip);
  expect(clients.map(({ name }) => name)).toEqual(['Paul Petit']);
  expect(clients[0]).toMatchObject({ createdAt: now, updatedAt: now, trashedAt: null });
  expect(label).toEqual({ key: 'contacts-imported', subject: 'Paul Petit', count: 1 });
});

test('completing fills what is empty and touches nothing else, not even a list with one entry in it', () => {
  const book = [someClient('Anne Faure', { phones: [mobile], notes: 'sonner deux fois' })];
  const said = draft('Anne Faure', {
    phones: [mobile, { label: 'home', value: '02 41 00 00 00' }],
    emails: [{ label: '', value: 'anne@exemple.fr' }],
    birthday: '--04-12' as Birthday,
    notes: 'autre chose',
  });
  const plan = planContacts([said], book, newId);
  expect(plan.fates).toMatchObject([{ kind: 'known', reason: 'same-name-and-phone', fills: ['emails', 'birthday'] }]);
  const { clients, changes } = made([said], book, complete);
  expect(clients).toEqual([{ ...book[0], emails: said.emails, birthday: '--04-12', updatedAt: now }]);
  expect(changes[0]?.before).toEqual(book[0]);
});

test('completing a client who lacks nothing changes nothing', () => {
  const book = [someClient('Anne Faure', { phones: [mobile] })];
  const plan = planContacts([draft('Anne Faure', { phones: [mobile] })], book, newId);
  expect(plan.counts).toEqual({ fresh: 0, present: 1, completable: 0 });
  expect(importContacts(plan, { ...complete, tag: 'import' }, now).changes).toEqual([]);
});

test('the same card twice in one file is one client; completing joins what both say', () => {
  const drafts = [
    draft('Anne Faure', { phones: [mobile] }),
    draft('Faure Anne', { phones: [mobile], emails: [{ label: '', value: 'anne@exemple.fr' }] }),
  ];
  const plan = planContacts(drafts, [], newId);
  expect(plan.fates.map(({ kind }) => kind)).toEqual(['new', 'repeated']);
  expect(plan.fates[1]).toMatchObject({ position: 0, fills: ['emails'] });
  expect(plan.counts).toEqual({ fresh: 1, present: 1, completable: 0 });
  expect(made(drafts, [], skip).clients).toMatchObject([{ name: 'Anne Faure', emails: [] }]);
  expect(made(drafts, [], complete).clients).toMatchObject([{ emails: [{ value: 'anne@exemple.fr' }] }]);
});

test('two cards that fill the same client of the book are one change', () => {
  const book = [someClient('Anne Faure', { phones: [mobile] })];
  const drafts = [
    draft('Anne Faure', { phones: [mobile], company: 'Faure & fils' }),
    draft('Anne Faure', { phones: [mobile], company: 'Autre', jobTitle: 'Gérante' }),
  ];
  const plan = planContacts(drafts, book, newId);
  expect(plan.fates).toMatchObject([{ fills: ['company'] }, { fills: ['jobTitle'] }]);
  expect(made(drafts, book, complete).clients).toMatchObject([{ company: 'Faure & fils', jobTitle: 'Gérante' }]);
});

test('a tag goes on whom the import makes or completes, beside their own, and never twice', () => {
  const book = [someClient('Anne Faure', { tags: ['bois'] }), someClient('Paul Petit')];
  const drafts = [
    draft('Anne Faure', { company: 'Faure' }),
    draft('Léa Roy', { tags: ['Import'] }),
    draft('Paul Petit'),
  ];
  const { clients } = made(drafts, book, { present: 'complete', tag: 'import' });
  expect(clients.map(({ name, tags }) => [name, tags])).toEqual([
    ['Anne Faure', ['bois', 'import']],
    ['Léa Roy', ['Import']],
  ]);
});

test('a client with all the tags there may be keeps them and goes without the one of the import', () => {
  const tags = Array.from({ length: 50 }, (_, index) => `t${index}`);
  expect(made([draft('Léa Roy', { tags })], [], { present: 'skip', tag: 'import' }).clients[0]?.tags).toEqual(tags);
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
