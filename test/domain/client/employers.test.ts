import { expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { type Client, type ClientDraft, emptyClientDraft } from '../../../renderer/domain/client/client';
import { employmentKey } from '../../../renderer/domain/client/employers';
import { type ContactChoices, decideContacts, importContacts } from '../../../renderer/domain/client/import-decision';
import { planContacts, withAttached } from '../../../renderer/domain/client/import-plan';
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

const person = (name: string, company: string, fields: Partial<ClientDraft> = {}): ClientDraft => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { ...emptyClientDraft, name, givenName, familyName, company, ...fields };
};
const firm = (name: string): ClientDraft => ({ ...emptyClientDraft, kind: 'company', name });
const wanted: ContactChoices = { present: 'skip', tag: '', lines: new Map(), companies: true };

function imported(drafts: readonly ClientDraft[], book: readonly Client[], choices = wanted, known: string[] = []) {
  const planned = planContacts(drafts, book, newId, 'FR');
  const plan = withAttached(planned, new Map(), { portrayed: new Set(), employed: new Set(known) });
  const { changes, label } = importContacts(plan, choices, now);
  const clients = changes.flatMap(({ table, after }) => (table === 'clients' ? [after as Client] : []));
  const nameOf = (id: string) => [...clients, ...book].find((client) => client.id === id)?.name;
  const links = changes.flatMap(({ after }) =>
    after && 'fromId' in after ? [`${nameOf(after.fromId)} ${after.kind} ${nameOf(after.toId)}`] : [],
  );
  return { clients, links, label, counts: decideContacts(plan, choices).counts };
}

test('not asked for, no company is made and nobody linked', () => {
  const { clients, links, counts } = imported([person('Anne Faure', 'Faure Toitures')], [], {
    ...wanted,
    companies: false,
  });
  expect(clients.map(({ name, company }) => [name, company])).toEqual([['Anne Faure', 'Faure Toitures']]);
  expect(links).toEqual([]);
  expect(counts).toMatchObject({ created: 1, companies: 0, linked: 0 });
});

test('people of one company, however it is spelt, come with one client for it, in the same action', () => {
  const { clients, links, label, counts } = imported(
    [
      person('Anne Faure', 'Faure Toitures SARL'),
      person('Paul Petit', 'FAURE TOITURES'),
      person('Léa Roy', 'S.A.R.L. Faure-Toitures'),
      person('Marc Gall', ''),
    ],
    [],
    { ...wanted, tag: 'salon' },
  );
  expect(clients.map(({ kind, name, tags }) => [kind, name, tags])).toEqual([
    ['person', 'Anne Faure', ['salon']],
    ['person', 'Paul Petit', ['salon']],
    ['person', 'Léa Roy', ['salon']],
    ['person', 'Marc Gall', ['salon']],
    ['company', 'Faure Toitures SARL', ['salon']],
  ]);
  expect(links).toEqual([
    'Anne Faure works-at Faure Toitures SARL',
    'Paul Petit works-at Faure Toitures SARL',
    'Léa Roy works-at Faure Toitures SARL',
  ]);
  expect(label.count).toBe(5);
  expect(counts).toMatchObject({ created: 5, companies: 1, linked: 3 });
});

test('a company that is in the book, or stands in the files itself, is not made again', () => {
  const book = [
    someClient('Hôtel du Parc', { kind: 'company' }),
    someClient('Vieux Moulin', { kind: 'company', trashedAt: now }),
  ];
  const drafts = [
    person('Anne Faure', 'Hotel du Parc'),
    person('Paul Petit', 'Garage Petit'),
    firm('Garage Petit'),
    person('Léa Roy', 'Vieux Moulin'),
  ];
  const { clients, links } = imported(drafts, book);
  expect(clients.map(({ name }) => name)).toEqual([
    'Anne Faure',
    'Paul Petit',
    'Garage Petit',
    'Léa Roy',
    'Vieux Moulin',
  ]);
  expect(links).toEqual([
    'Anne Faure works-at Hôtel du Parc',
    'Paul Petit works-at Garage Petit',
    'Léa Roy works-at Vieux Moulin',
  ]);
});

test('a company that nobody said to be one is found; a person who bears its name is not taken for it', () => {
  const unsaid = imported([person('Anne Faure', 'Garage Petit')], [someClient('Garage Petit')]);
  expect(unsaid.clients.map(({ name }) => name)).toEqual(['Anne Faure']);
  const jean = someClient('Jean Dupont', { givenName: 'Jean', familyName: 'Dupont' });
  const { clients, links } = imported([person('Anne Faure', 'Jean Dupont')], [jean]);
  expect(clients.map(({ kind, name }) => [kind, name])).toEqual([
    ['person', 'Anne Faure'],
    ['company', 'Jean Dupont'],
  ]);
  expect(links).toEqual(['Anne Faure works-at Jean Dupont']);
});

test('the same file again makes nothing and links nobody twice; a link that went to the trash is another matter', () => {
  const anne = someClient('Anne Faure', { givenName: 'Anne', familyName: 'Faure', company: 'Garage Petit' });
  const garage = someClient('Garage Petit', { kind: 'company' });
  const drafts = [person('Anne Faure', 'Garage Petit')];
  const again = imported(drafts, [anne, garage], wanted, [employmentKey(anne.id, garage.id)]);
  expect(again).toMatchObject({ clients: [], links: [], label: { count: 0 } });
  const linked = imported(drafts, [anne, garage]);
  expect(linked).toMatchObject({ clients: [], links: ['Anne Faure works-at Garage Petit'], label: { count: 1 } });
});

test('nobody is linked with a company of which their sheet says another, with themselves, or when they are left out', () => {
  const anne = someClient('Anne Faure', { givenName: 'Anne', familyName: 'Faure', company: 'Mairie' });
  expect(imported([person('Anne Faure', 'Garage Petit')], [anne]).links).toEqual([]);
  const own = { givenName: '', familyName: '' };
  expect(imported([person('Garage Petit', 'Garage Petit', own)], []).links).toEqual([]);
  const left = { ...wanted, lines: new Map([[0, 'skip'] as const]) };
  expect(imported([person('Anne Faure', 'Garage Petit')], [], left)).toMatchObject({ clients: [], links: [] });
});

test('a company of the files that is left out is made by its name where its people need it', () => {
  const lines = new Map([[0, 'skip']]) as ContactChoices['lines'];
  const { clients, links } = imported([firm('Garage Petit'), person('Anne Faure', 'Garage Petit')], [], {
    ...wanted,
    lines,
  });
  expect(clients.map(({ name }) => name)).toEqual(['Anne Faure', 'Garage Petit']);
  expect(links).toEqual(['Anne Faure works-at Garage Petit']);
});

test('a name without letters is a company’s name like any other', () => {
  const { clients, links } = imported([person('Anne Faure', '1664'), person('Paul Petit', '1664')], []);
  expect(clients.map(({ name }) => name)).toEqual(['Anne Faure', 'Paul Petit', '1664']);
  expect(links).toHaveLength(2);
});
