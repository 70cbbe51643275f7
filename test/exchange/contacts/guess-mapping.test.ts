import { describe, expect, it, test } from 'vitest';
import { shapeOf, shapeOfColumn } from '../../../renderer/exchange/contacts/cell-shapes';
import { guessMapping, looksLikeHeader } from '../../../renderer/exchange/contacts/guess-mapping';
import { meaningOf } from '../../../renderer/exchange/contacts/header-words';

const fieldsOf = (header: readonly string[] | null, ...rows: readonly (readonly string[])[]) =>
  guessMapping(header, rows).columns.map(({ field, label }) => (label === '' ? field : `${field}/${label}`));

describe('a header says what its column holds', () => {
  test.each([
    ['Nom complet', 'name', ''],
    ['Nom', 'family-name', ''],
    ['NOM DE FAMILLE', 'family-name', ''],
    ['Prénom(s)', 'given-name', ''],
    ['prenom', 'given-name', ''],
    ['Raison sociale', 'company', ''],
    ['Téléphone portable', 'phone', 'mobile'],
    ['Portable', 'phone', 'mobile'],
    ['Mobile 2', 'phone', 'mobile'],
    ['Tél. pro', 'phone', 'work'],
    ['Téléphone (domicile)', 'phone', 'home'],
    ['N° de téléphone', 'phone', ''],
    ['Fax pro', 'phone', 'fax'],
    ['Pro mobile', 'phone', 'mobile'],
    ['Fax', 'phone', 'fax'],
    ['E-mail', 'email', ''],
    ['Courriel professionnel', 'email', 'work'],
    ['email_work', 'email', 'work'],
    ['Adresse de livraison', 'address', 'delivery'],
    ['Ville facturation', 'city', 'billing'],
    ['CP', 'postcode', ''],
    ['Mailing Zip/Postal Code', 'postcode', ''],
    ['Country/Region', 'country', ''],
    ['Date de naissance', 'birthday', ''],
    ['Né(e) le', 'birthday', ''],
    ['SIRET', 'registration', ''],
    ['N° TVA intracommunautaire', 'vat-number', ''],
    ['Étiquettes', 'tags', ''],
    ['Comment connu', 'source', ''],
    ['Nom du contact', 'name', ''],
    ['E-mail du client', 'email', ''],
    ['Chaudière', null, ''],
    ['', null, ''],
    ['__proto__', null, ''],
    ['constructor', null, ''],
  ])('%j', (header, field, label) => {
    expect(meaningOf(header)).toEqual(field === null ? null : { field, label });
  });
});

describe('cells say what their column holds', () => {
  test.each([
    ['a@b.fr', 'email'],
    ['https://exemple.fr', 'website'],
    ['06 39 98 00 01', 'phone'],
    ['0639980001', 'phone'],
    ['+32 475 12 34 56', 'phone'],
    ['639980001', 'phone'],
    ['732829320', 'registration'],
    ['732 829 320 00074', 'registration'],
    ['FR44732829320', 'vat-number'],
    ['01000', 'postcode'],
    ['12/04/1985', 'date'],
    ['Mme', 'civility'],
    ['Dupont', 'word'],
    ['Marie Dupont', 'words'],
    ['12,50 €', 'number'],
    ['3, rue Haute', 'text'],
    ['x'.repeat(200), 'text'],
  ])('%j', (cell, shape) => {
    expect(shapeOf(cell)).toBe(shape);
  });

  it('three in five decide, blanks do not count', () => {
    expect(shapeOfColumn(['a@b.fr', '', 'c@d.fr', 'sans', ' '])).toBe('email');
    expect(shapeOfColumn(['a@b.fr', 'x, y', '12,5'])).toBeNull();
    expect(shapeOfColumn(['Anne', 'Jean Noël'])).toBe('words');
    expect(shapeOfColumn([])).toBeNull();
  });
});

describe('the whole table is understood', () => {
  it('"Nom" beside "Prénom" is the family name, alone it is the name', () => {
    expect(fieldsOf(['Prénom', 'Nom'], ['Anne', 'Roy'])).toEqual(['given-name', 'family-name']);
    expect(fieldsOf(['Nom', 'Ville'], ['Anne Roy', 'Lyon'])).toEqual(['name', 'city']);
  });

  it('"Adresse" beside a postcode is the street, alone it is the whole address', () => {
    expect(fieldsOf(['Nom', 'Adresse', 'CP'])).toEqual(['name', 'street', 'postcode']);
    expect(fieldsOf(['Nom', 'Adresse'])).toEqual(['name', 'address']);
  });

  it('"Contact" is what its cells are', () => {
    expect(fieldsOf(['Société', 'Contact'], ['A', 'a@b.fr'])).toEqual(['company', 'email']);
    expect(fieldsOf(['Société', 'Contact'], ['A', 'Anne Roy'])).toEqual(['company', 'name']);
  });

  it('"Titre" is the civility or the job, as its cells say', () => {
    expect(fieldsOf(['Titre', 'Nom'], ['Mme', 'Roy'], ['M.', 'Petit'])).toEqual(['civility', 'name']);
    expect(fieldsOf(['Titre', 'Nom'], ['Gérante', 'Roy'])).toEqual(['job-title', 'name']);
  });

  it('"Bureau" above phone numbers is the phone at work', () => {
    expect(fieldsOf(['Nom', 'Bureau'], ['Roy', '04 65 71 00 01'])).toEqual(['name', 'phone/work']);
  });

  it('what is not known is kept in the notes under its header', () => {
    expect(fieldsOf(['Nom', 'Chaudière', 'Nom'], ['Roy', 'Saunier', 'X'])).toEqual([
      'name',
      'aside/Chaudière',
      'aside/Nom',
    ]);
  });

  it('without headers: family and given name, postcode and town', () => {
    expect(fieldsOf(null, ['Roy', 'Anne', '3, rue Haute', '01000', 'Bourg', 'a@b.fr', '12/04/1985'])).toEqual([
      'family-name',
      'given-name',
      'street',
      'postcode',
      'city',
      'email',
      'aside',
    ]);
    expect(fieldsOf(null, ['Anne', 'ROY', '0639980001'])).toEqual(['given-name', 'family-name', 'phone']);
    expect(fieldsOf(null, ['Anne Roy', '0639980001'])).toEqual(['name', 'phone']);
  });

  test.each([
    [['Nom', 'Ville'], [['Roy', 'Lyon']], true],
    [['Machin', 'Truc'], [['Roy', '0639980001']], true],
    [['Roy', 'a@b.fr'], [['Petit', 'c@d.fr']], false],
    [['Roy', '0639980001'], [], false],
    [['Roy'], [['Petit']], false],
    [['Email'], [], true],
  ])('%j above %j is a header: %s', (first, others, expected) => {
    expect(looksLikeHeader(first, others)).toBe(expected);
  });

  it('a table of nothing is understood too', () => {
    expect(guessMapping(null, [])).toEqual({ hasHeader: false, columns: [] });
    expect(guessMapping([], [[]])).toEqual({ hasHeader: true, columns: [] });
  });
});
