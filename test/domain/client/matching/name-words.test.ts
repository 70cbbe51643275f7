import { describe, expect, test } from 'vitest';
import { nameWords } from '../../../../renderer/domain/client/matching/name-words';

describe('a name as it is compared', () => {
  test.each([
    ['Marie Dupont', 'DUPONT, Marie'],
    ['Mme Marie Dupont', 'Dupont Marie'],
    ['SARL Menuiserie Lebrun', 'Menuiserie Lebrun (S.A.R.L.)'],
    ['Lebrun & Fils', 'Lebrun et Fils'],
    ['Jean-Noël Œuvrard', 'oeuvrard jean noel'],
    ['Charles de La Tour', 'La Tour, Charles'],
    ["L'Hôtel du Parc", 'Hotel Parc'],
  ])('%s and %s are one', (one, other) => {
    expect(nameWords(one).sorted).toBe(nameWords(other).sorted);
  });

  test.each([
    ['Legall', 'Le Gall'],
    ['Jeanpierre Martin', 'Jean-Pierre Martin'],
  ])('%s and %s are one without their gaps', (one, other) => {
    expect(nameWords(one).joined).toBe(nameWords(other).joined);
  });

  test.each(['SARL', 'De La', 'Mme', 'La'])('%s alone is kept: it is all there is', (name) => {
    expect(nameWords(name).words.length).toBeGreaterThan(0);
  });

  test.each(['marie@exemple.fr', '06 39 98 12 34', '…', ''])('%j has no words: nobody is called so', (name) => {
    expect(nameWords(name)).toEqual({ words: [], sorted: '', joined: '' });
  });

  test('short names are not run together', () => {
    expect(nameWords('Léo B').joined).toBe('');
  });
});
