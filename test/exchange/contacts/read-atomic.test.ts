import { expect, test } from 'vitest';
import { readHistory } from '../../../renderer/exchange/history/read-history';
import { readSales } from '../../../renderer/exchange/sales/read-sales';
import { draftsOf, draftWith, readOne, textFile } from '../../support/contact-files';
import { atomicBook as book } from '../corpora/atomic-book';

const file = (said: unknown) => textFile(JSON.stringify(said, null, 2), 'crm.json');

test.each([
  ['nobody in it', '{"sales":[],"companies":[]}'],
  ['lists of anything', '{"contacts":[1,null,"Anne",[]],"companies":[[]]}'],
  ['a list that is none', '{"contacts":[],"companies":"Faure"}'],
  ['a file that is cut', JSON.stringify(book).slice(0, 700)],
  ['another program', '{"people":[{"first_name":"Anne"}]}'],
  ['one that is nested without end', `{"contacts":[${'['.repeat(200_000)}`],
])('%s is no book of Atomic CRM', async (_, text) => {
  const { refused, contacts } = await readOne(textFile(text));
  expect(refused).toMatchObject([{ line: null, reason: { code: 'not-contacts', content: 'json' } }]);
  expect(contacts).toEqual([]);
});

test('companies and people, each person with the company that the file gives them', async () => {
  const reading = await readOne(file(book));
  expect(reading.files).toMatchObject([{ format: 'atomic-crm', contacts: 4, entries: 5, needsMapping: false }]);
  expect(reading.refused).toEqual([]);
  expect(reading.contacts.map(({ draft }) => draft)).toEqual([
    draftWith({ kind: 'company', name: 'Black Mesa' }),
    draftWith({
      kind: 'company',
      name: 'Aperture Science',
      phones: [{ label: 'work', value: '555 0100' }],
      addresses: [
        { label: 'work', street: 'Salt mine 3', postcode: '99999', city: 'Cleveland', region: 'OH', country: 'USA' },
      ],
      websites: ['https://aperture.example'],
      registration: '732829320',
      notes: 'We do what we must',
    }),
    draftWith({ name: 'Gordon Freeman', givenName: 'Gordon', familyName: 'Freeman' }),
    draftWith({
      name: 'Cave Johnson',
      givenName: 'Cave',
      familyName: 'Johnson',
      company: 'Aperture Science',
      jobTitle: 'CEO & Founder',
      emails: [{ label: 'work', value: 'cave@aperture.example' }],
      phones: [
        { label: 'work', value: '15551234567' },
        { label: 'home', value: '15559876543' },
      ],
      websites: ['https://linkedin.example/cave'],
      tags: ['VIP'],
      notes: 'Visionary',
    }),
  ]);
  expect(reading.contacts.map(({ picture }) => picture?.ok)).toEqual([undefined, false, undefined, false]);
});

test('the columns of its database instead of those of its import file', async () => {
  const contact = {
    first_name: 'Anne',
    company_name: 'Faure',
    email_jsonb: [{ email: 'anne@exemple.fr', type: 'Home' }],
    phone_jsonb: [{ number: '06 39 98 00 01', type: 'Other' }],
  };
  expect(await draftsOf(JSON.stringify({ contacts: [contact] }))).toMatchObject([
    {
      name: 'Anne',
      company: 'Faure',
      emails: [{ label: 'home' }],
      phones: [{ label: 'other', value: '06 39 98 00 01' }],
    },
  ]);
});

test('whoever has no name, nor anything to be called by, is refused by their place', async () => {
  const { contacts, refused } = await readOne(file({ contacts: [{ id: 1 }, { id: 2, first_name: 'Anne' }] }));
  expect(contacts).toMatchObject([{ line: 2, draft: { name: 'Anne' } }]);
  expect(refused).toMatchObject([{ line: 1, reason: { code: 'no-name' } }]);
});

test('what names nobody is not said of whoever has no identity', async () => {
  const unnamed = {
    companies: [{ name: 'Faure' }],
    contacts: [{ first_name: 'Anne' }],
    notes: [{ text: 'Called back', date: '2026-03-26' }],
  };
  expect((await draftsOf(JSON.stringify(unnamed))).map(({ name, company }) => [name, company])).toEqual([
    ['Faure', ''],
    ['Anne', ''],
  ]);
  const { entries, refused } = await readHistory([file(unnamed)]);
  expect(entries).toEqual([]);
  expect(refused).toMatchObject([{ line: 1, reason: { code: 'no-client' } }]);
});

test('notes and tasks come as history: what passed, what is due, and what nobody can place', async () => {
  const { files, entries, refused } = await readHistory([file(book)]);
  expect(files).toMatchObject([{ format: 'atomic-crm', entries: 3, needsMapping: false }]);
  expect(
    entries.map(({ line, entry: { kind, whom, draft } }) => [line, kind, whom.name, whom.email, draft]),
  ).toMatchObject([
    [1, 'passed', 'Gordon Freeman', '', { kind: 'note', day: '2025-11-13', text: 'Still refuses to speak' }],
    [3, 'due', 'Cave Johnson', 'cave@aperture.example', { day: '2026-03-26', title: 'follow up\nDemo' }],
    [4, 'passed', 'Cave Johnson', 'cave@aperture.example', { kind: 'call', day: '2025-04-01', text: 'Thanks' }],
  ]);
  expect(refused.map(({ line, reason }) => [line, reason.code])).toEqual([
    [2, 'no-day'],
    [5, 'no-client'],
  ]);
});

test('without notes and tasks it is no history, and never sales', async () => {
  const { contacts } = book;
  expect((await readHistory([file({ contacts })])).refused).toMatchObject([
    { line: null, reason: { code: 'not-history', content: 'contacts' } },
  ]);
  expect((await readSales([file(book)], { currency: 'EUR' })).refused).toMatchObject([
    { line: null, reason: { code: 'not-sales', content: 'contacts' } },
  ]);
});
