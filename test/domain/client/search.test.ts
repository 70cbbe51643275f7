import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../renderer/domain/client/client';
import {
  buildSearchKeys,
  type SearchKeys,
  type SearchResult,
  searchClients,
} from '../../../renderer/domain/client/search';
import { fold } from '../../../renderer/domain/text/fold';
import { hostileTexts } from '../../support/hostile-texts';
import { someClient } from '../../support/some-client';

const phone = (value: string) => ({ phones: [{ label: 'mobile', value }] });
const living = (city: string) => ({
  addresses: [{ label: 'home', street: '12 rue des Tanneurs', postcode: '49000', city, region: '', country: '' }],
});

function find(clients: readonly Client[], query: string): readonly string[] {
  const { positions } = searchClients(buildSearchKeys(clients), query);
  return Array.from(positions, (position) => clients[position]?.name ?? '');
}

describe('what is found', () => {
  const faure = someClient('Hélène Faure', { ...phone('+33 (0)6 12 34 56 78'), ...living('Angers') });
  const hotel = someClient("L'Hôtel du Parc", {
    company: 'SARL Œuvre',
    emails: [{ label: 'work', value: 'contact@hotel-du-parc.fr' }],
    tags: ['pro'],
    notes: 'sonner deux fois',
  });
  const clients = [faure, hotel];

  test.each([
    ['accents and case', 'HELENE'],
    ['word order', 'faure hélène'],
    ['a part of a word', 'aur'],
    ['the town', 'angers'],
    ['the street', 'tanneurs'],
    ['digits of a phone written otherwise', '06 12 34'],
    ['digits in the middle of a phone', '3456'],
    ['the beginning of a number with the code of France', '+33 6 12'],
    ['the same with a needless 0', '0033 (0)6 12'],
    ['a name and digits', 'faure 0612'],
  ])('%s: %j finds Hélène Faure alone', (_, query) => {
    expect(find(clients, query)).toEqual(['Hélène Faure']);
  });

  test.each([
    ['apostrophes', 'l hotel'],
    ['ligatures', 'oeuvre'],
    ['an e-mail', 'contact@hotel'],
    ['a tag', 'pro'],
    ['a note', 'sonner'],
  ])('%s: %j finds the hotel alone', (_, query) => {
    expect(find(clients, query)).toEqual(["L'Hôtel du Parc"]);
  });

  test('every word has to be found', () => {
    expect(find(clients, 'faure parc')).toEqual([]);
  });

  test('an empty query finds everybody', () => {
    expect(find(clients, '  ')).toEqual(['Hélène Faure', "L'Hôtel du Parc"]);
  });

  test('names come before other text, and starts before middles', () => {
    const named = [
      someClient('Zoé', { notes: 'parle de Martin' }),
      someClient('Jean Martin'),
      someClient('Lamartine'),
      someClient('Martin Petit'),
    ];
    expect(find(named, 'martin')).toEqual(['Martin Petit', 'Jean Martin', 'Lamartine', 'Zoé']);
  });
});

test('hostile texts neither break the search nor hide a client', () => {
  const clients = hostileTexts.map((text) => someClient(`nom ${text}`, { notes: text, ...phone(text) }));
  const keys = buildSearchKeys(clients);
  for (const query of hostileTexts) expect(() => searchClients(keys, query)).not.toThrow();
  expect(searchClients(keys, 'nom').positions).toHaveLength(clients.length);
});

test('narrowing the hits of the last letter finds what a search from scratch finds', () => {
  const word = fc.constantFrom('Faure', 'Hélène', 'du', 'Parc', '06', '12', 'd', 'bois', "l'hôtel");
  const anyClient = fc
    .record({ name: fc.array(word, { minLength: 1, maxLength: 3 }), notes: fc.array(word, { maxLength: 3 }) })
    .map(({ name, notes }) => someClient(name.join(' '), { notes: notes.join(' '), ...phone(`06 12 ${name.length}`) }));
  fc.assert(
    fc.property(fc.array(anyClient, { maxLength: 20 }), fc.array(word, { maxLength: 3 }), (clients, words) => {
      const keys = buildSearchKeys(clients);
      const typed = words.join(' ');
      let former: SearchResult | null = null;
      for (let length = 0; length <= typed.length; length += 1) {
        const query = typed.slice(0, length);
        former = searchClients(keys, query, former);
        expect(former.positions).toEqual(searchClients(keys, query).positions);
      }
    }),
  );
});

/** The ranks as they are told: each word looked for in each text, letter by letter. */
function rankPlainly(keys: SearchKeys, position: number, words: readonly string[]): number | null {
  const [name = '', text = '', phones = ''] = [keys.names[position], keys.texts[position], keys.phones[position]];
  const ranks = words.map((word, index) => {
    if (index === 0 && name.startsWith(` ${word}`)) return 0;
    if (name.includes(` ${word}`)) return 1;
    if (name.includes(word)) return 2;
    if (text.includes(` ${word}`)) return 3;
    if (/^\d+$/.test(word) && phones.includes(word)) return 4;
    return text.includes(word) ? 5 : null;
  });
  return ranks.includes(null) ? null : Math.max(...ranks.map(Number));
}

test('looking at letters first finds whom a plain look at each text finds, in the same order', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'z', 'm', 'é', ' ', '1', '7', '@', '.', 'ł', 'ж', '名'),
    maxLength: 8,
  });
  const clients = fc.array(fc.record({ name: text, notes: text, number: text }), { maxLength: 12 });
  const typed = fc.string({
    unit: fc.constantFrom('a', 'z', 'm', 'é', ' ', '1', '7', '@', 'ж', '名'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(clients, typed, (drafts, query) => {
      const keys = buildSearchKeys(
        drafts.map(({ name, notes, number }) => someClient(name, { notes, ...phone(number) })),
      );
      const words = fold(query).split(' ').filter(Boolean);
      // Digits alone are also looked for across the words of a number, which is told above.
      fc.pre(words.length > 0 && !/^[\d\s().+-]{2,}$/.test(query.trim()));
      const ranked = drafts.flatMap((_, position) => {
        const rank = rankPlainly(keys, position, words);
        return rank === null ? [] : [{ position, rank }];
      });
      const expected = ranked.sort((left, right) => left.rank - right.rank).map(({ position }) => position);
      expect(Array.from(searchClients(keys, query).positions)).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});
