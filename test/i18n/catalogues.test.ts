import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue as english } from '../../renderer/i18n/catalogues/en';
import { catalogue as french } from '../../renderer/i18n/catalogues/fr';
import { chooseLanguage } from '../../renderer/i18n/translate';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') flat.set(here, value);
    else for (const [inner, text] of flatten(value, here)) flat.set(inner, text);
  }
  return flat;
}

const catalogues = { fr: flatten(french), en: flatten(english) };
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w]+)/g)].map((match) => match[1]).sort();

test('both catalogues have the same keys, and no text is empty', () => {
  expect([...catalogues.en.keys()].sort()).toEqual([...catalogues.fr.keys()].sort());
  for (const texts of Object.values(catalogues)) {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  }
});

test('both languages put the same values into a sentence', () => {
  const different = [...catalogues.fr]
    .filter(([key]) => !key.endsWith('_one'))
    .filter(([key, text]) => placeholders(text).join() !== placeholders(catalogues.en.get(key) ?? '').join());
  expect(different.map(([key]) => key)).toEqual([]);
});

test('whatever has a singular has a plural, and the other way round', () => {
  for (const texts of Object.values(catalogues)) {
    const stems = (suffix: string) =>
      [...texts.keys()].filter((key) => key.endsWith(suffix)).map((key) => key.slice(0, -suffix.length));
    expect(stems('_one').sort()).toEqual(stems('_other').sort());
  }
});

test('French and English are told apart: hardly a long sentence is the same in both', () => {
  const same = [...catalogues.fr].filter(([key, text]) => text.length > 30 && catalogues.en.get(key) === text);
  expect(same.map(([key]) => key)).toEqual([]);
});

test('no technical word reaches a seller', () => {
  const technical = /indexeddb|\bjson\b|transaction|\bnull\b|undefined|schema|database|base de données|\bworker\b/i;
  for (const texts of Object.values(catalogues)) {
    expect([...texts].filter(([, text]) => technical.test(text)).map(([key]) => key)).toEqual([]);
  }
});

test('every key is used somewhere, and every screen asks only for keys that exist', () => {
  const sources = readSources(join(import.meta.dirname, '../../renderer'));
  const written = new Set([...sources.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, text]) => text));
  // A key may be put together (`words.stage.${stage}`): then what stands before the part that varies is written out.
  const begun = new Set([...sources.matchAll(/([\w.-]+)\.(?:\$\{|')/g)].map(([, text]) => text));
  const unused = [...catalogues.fr.keys()]
    .map((key) => key.replace(/_(one|other|many)$/, ''))
    .filter((key) => {
      const parts = key.split('.');
      const stems = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
      return !written.has(key) && !stems.some((stem) => begun.has(stem));
    });
  expect([...new Set(unused)]).toEqual([]);
});

test('the system chooses French or English, and English where it speaks neither', () => {
  expect(chooseLanguage([])).toBe('en');
  expect(chooseLanguage(['de-DE', 'it'])).toBe('en');
  expect(chooseLanguage(['de-DE', 'fr-CH', 'en-GB'])).toBe('fr');
  expect(chooseLanguage(['en-US', 'fr'])).toBe('en');
  expect(chooseLanguage(['', 'FR'])).toBe('fr');
});

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('catalogues'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
