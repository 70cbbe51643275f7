import { TextWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { cardsInZip } from '../../../renderer/exchange/vcard/cards-in-zip';
import { entriesIn } from '../../../renderer/exchange/zip/entries-in';
import { clientWith } from '../../support/any-client';

const options = { language: 'fr', version: '2.1' } as const;

test('one card per file, named so that every system takes it and no file hides another', async () => {
  const names = ['Zoé Lefèvre', 'zoé lefèvre', 'AC/DC: "son?"', 'CON', '…', '../..', 'x'.repeat(200)];
  const zip = await cardsInZip(
    names.map((name, index) => clientWith({ name }, index + 1)),
    options,
  );
  const entries = (await entriesIn(zip)) ?? new Map();
  expect([...entries.keys()]).toEqual([
    'Zoé Lefèvre.vcf',
    'zoé lefèvre (2).vcf',
    'AC-DC- -son.vcf',
    '_CON.vcf',
    '….vcf',
    '_.vcf',
    `${'x'.repeat(80)}.vcf`,
  ]);
  const text = await entries.get('Zoé Lefèvre.vcf')?.getData?.(new TextWriter());
  expect(text?.match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(text).toContain('VERSION:2.1');
});

test('whoever throws while hearing of a card ends the writing', async () => {
  const stop = () => {
    throw new Error('stopped');
  };
  await expect(cardsInZip([clientWith({ name: 'Anne' })], options, stop)).rejects.toThrow('stopped');
});
