import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { indexClients } from '../../../renderer/domain/client/same-client';
import type { ClientId } from '../../../renderer/domain/id';
import {
  type HistoryOfBook,
  type ImportedEntry,
  importHistory,
  planHistory,
} from '../../../renderer/domain/interaction/import-history';
import { buyerKey, findBuyers, type PersonChoice } from '../../../renderer/domain/sale/import-buyers';
import { day } from '../../support/days';
import { testIds } from '../../support/open-test-book';
import { someClient } from '../../support/some-client';

const now = 1_800_000_000_000 as Moment;
const nothing: HistoryOfBook = { interactions: [], followUps: [] };

function note(name: string, text: string): ImportedEntry {
  const draft = { kind: 'note', direction: 'out', day: day('2026-03-10'), time: null, text } as const;
  return {
    kind: 'passed',
    whom: { name, email: '', identity: '' },
    company: '',
    draft: { ...draft, outcome: null, mood: null, minutes: null, kilometres: null },
  };
}

const peopleOf = (entries: readonly ImportedEntry[], clients: Parameters<typeof indexClients>[0]) =>
  findBuyers(
    entries.map(({ whom }) => whom),
    indexClients(clients),
  );

const keyOf = (name: string) => buyerKey({ name, email: '', identity: '' });

test('without a word from the person: the client found, a new one, and nobody where two have the name', () => {
  const [anne, other, paul] = [someClient('Anne Faure'), someClient('Anne Faure'), someClient('Paul Petit')];
  const entries = [note('Paul Petit', 'a'), note('Anne Faure', 'b'), note('Zoé Roux', 'c')];
  const plan = planHistory(entries, peopleOf(entries, [anne, other, paul]), nothing, { people: new Map() });
  expect(plan.fates).toEqual([
    { kind: 'new', client: paul.id },
    { kind: 'left-out', why: 'several' },
    { kind: 'new', client: { key: keyOf('Zoé Roux') } },
  ]);
});

test('two names that are given to one client say the same thing of them once', () => {
  const lebrun = someClient('Menuiserie Lebrun');
  const entries = [note('Lebrun', 'Devis envoyé'), note('Sté Lebrun', 'Devis envoyé')];
  const people = new Map(['Lebrun', 'Sté Lebrun'].map((name) => [keyOf(name), lebrun.id] as const));
  const plan = planHistory(entries, peopleOf(entries, [lebrun]), nothing, { people });
  expect(plan.fates.map(({ kind }) => kind)).toEqual(['new', 'present']);
  expect(plan.created).toEqual([]);
});

test('a client who was found can be left out, or made a new one all the same', () => {
  const anne = someClient('Anne Faure');
  const entries = [note('Anne Faure', 'a')];
  const fateWith = (choice: PersonChoice) => {
    const choices = { people: new Map([[keyOf('Anne Faure'), choice]]) };
    return planHistory(entries, peopleOf(entries, [anne]), nothing, choices).fates[0];
  };
  expect(fateWith('skip')).toEqual({ kind: 'left-out', why: 'chosen' });
  expect(fateWith('create')).toEqual({ kind: 'new', client: { key: keyOf('Anne Faure') } });
});

test('whatever is chosen, what is shown is what is written', () => {
  const names = ['Anne Faure', 'Paul Petit', 'Zoé Roux', 'Oscar Blanchet'];
  const clients = [someClient('Anne Faure'), someClient('Anne Faure'), someClient('Paul Petit')];
  const choice = fc.constantFrom<PersonChoice>('create', 'skip', ...clients.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('a', 'b', 'c')), { maxLength: 20 }),
      fc.dictionary(fc.constantFrom(...names), choice),
      (lines, chosen) => {
        const entries = lines.map(([name, text]) => note(name, text));
        const people = new Map(Object.entries(chosen).map(([name, each]) => [keyOf(name), each]));
        const plan = planHistory(entries, peopleOf(entries, clients), nothing, { people });
        const { changes, label } = importHistory(entries, plan, { now, newId: testIds() });
        const written = changes.filter(({ table }) => table === 'interactions');
        const made = changes.filter(({ table }) => table === 'clients');
        expect(written.length).toBe(plan.counts.passed);
        expect(label.count).toBe(plan.counts.passed);
        expect(made.length).toBe(plan.created.length);
        expect(plan.counts.passed + plan.counts.present + plan.counts.leftOut).toBe(entries.length);
        const known = new Set<ClientId | string>([...clients.map(({ id }) => id), ...made.map(({ id }) => id)]);
        for (const { after } of written) expect(known.has((after as { clientId: ClientId }).clientId)).toBe(true);
        for (const [name, each] of Object.entries(chosen)) {
          const isThere = made.some(({ after }) => (after as { name: string }).name === name);
          if (each !== 'create') expect(isThere).toBe(false);
        }
      },
    ),
  );
});
