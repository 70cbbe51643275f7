import { describe, expect, it, test } from 'vitest';
import { birthday, contactFile, draftsOf, draftWith, readOne, textFile } from '../../support/contact-files';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const place = { label: '', street: '', postcode: '', city: '', region: '', country: '' };

describe('files as address books write them', () => {
  it('Apple: groups with labels of their own, relations, a birthday without year, a company, a list', async () => {
    const reading = await readOne(contactFile('apple-3.0.vcf'));
    expect(reading.files).toMatchObject([{ format: 'vcard-3.0', encoding: 'utf-8', separator: null, contacts: 3 }]);
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([
      draftWith({
        name: 'Zoé Anne Lefèvre',
        civility: 'Mme',
        givenName: 'Zoé Anne',
        familyName: 'Lefèvre',
        company: 'Atelier Lefèvre',
        jobTitle: 'Maître verrier',
        phones: [
          { label: 'mobile', value: '+33 6 39 98 12 34' },
          { label: 'home', value: '04 65 71 12 34' },
          { label: 'Four à verre', value: '04 65 71 99 99' },
          { label: 'fax', value: '04 65 71 12 35' },
        ],
        emails: [
          { label: 'Boutique', value: 'zoe@atelier-lefevre.example' },
          { label: 'home', value: 'zoe.lefevre@courriel.example' },
        ],
        addresses: [
          {
            ...place,
            label: 'work',
            street: '12, rue des Tanneurs\nBâtiment B',
            postcode: '69005',
            city: 'Lyon',
            country: 'France',
          },
        ],
        websites: ['http://atelier-lefevre.example', 'http://www.linkedin.com/in/zoe-lefevre'],
        birthday: birthday('--02-29'),
        tags: ['Vitrail', 'Prioritaire'],
        notes:
          'Préfère les appels le matin.\nChien méchant, sonner deux fois; attendre.\n\n' +
          'Surnom : Zozo\nService : Vitrail\nAnniversaire de mariage : 2010-05-12\n' +
          'Conjoint(e) : Karim Benali\nMessagerie : skype:zoe.lefevre',
        foreignId: '9F1C2D64-1B0C-4A0E-8F6E-2B9B6A1E7C11',
      }),
      draftWith({
        kind: 'company',
        name: 'Boulangerie Martin & fils',
        phones: [
          { label: 'work', value: '04 65 71 20 20' },
          { label: 'main', value: '04 65 71 20 21' },
        ],
        foreignId: '2C6B8F0A-77D0-4B19-9C55-0B6C0A2F1D02',
      }),
      draftWith({
        name: 'Maman',
        givenName: 'Maman',
        phones: [{ label: 'mobile', value: '06 39 98 00 01' }],
        birthday: birthday('1955-11-03'),
      }),
    ]);
    expect(reading.leftOut).toEqual([{ kind: 'list', count: 1 }]);
    expect(reading.contacts.filter(({ picture }) => picture?.ok)).toHaveLength(1);
  });

  it('Android 2.1: quoted-printable with soft breaks, labels of its own, names missing', async () => {
    const reading = await readOne(contactFile('android-2.1.vcf'));
    expect(reading.files).toMatchObject([{ format: 'vcard-2.1', contacts: 4 }]);
    expect(reading.contacts.map(({ draft }) => draft.name)).toEqual([
      'Gaël Bélanger',
      'Petit',
      'Marco Plombier',
      '0639985566',
    ]);
    expect(reading.contacts[0]?.draft).toMatchObject({
      company: 'Menuiserie',
      addresses: [{ label: 'home', street: '3, allée des Érables', postcode: '42000', city: 'Saint-Étienne' }],
      phones: [
        { label: 'mobile', value: '06 39 98 45 67' },
        { label: 'Dépôt', value: '0465714569' },
        { label: 'fax', value: '0465714568' },
      ],
      birthday: '1985-04-12',
      notes:
        'Rappeler après 18 h, portail bleu à gauche. Facture en double exemplaire, merci.\n\n' +
        'Surnom : Gaga\nService : fils\nConjoint(e) : Chloé',
    });
  });

  it('Google 3.0: escaped colons, empty labels, its own groups are no tags', async () => {
    const reading = await readOne(contactFile('google-3.0.vcf'));
    expect(reading.contacts.map(({ draft }) => draft)).toMatchObject([
      {
        name: 'Inès Moreau',
        company: 'Moreau Traiteur',
        birthday: '--09-14',
        tags: ['Traiteurs'],
        phones: [{ label: 'mobile' }, { label: 'Cuisine', value: '04 65 71 77 88' }],
        websites: ['https://moreau-traiteur.example'],
      },
      { name: 'Comité des fêtes', tags: [] },
    ]);
  });

  it('4.0: numbers as URIs, a list of types in quotes, organisations', async () => {
    const reading = await readOne(contactFile('card-4.0.vcf'));
    expect(reading.contacts.map(({ draft }) => draft)).toMatchObject([
      {
        name: 'Simon Perreault ing. jr,M.Sc.',
        birthday: '--02-03',
        phones: [
          { label: 'work', value: '+1-418-656-9254 ext. 102' },
          { label: 'mobile', value: '+1-418-262-6501' },
        ],
        addresses: [{ street: 'Suite D2-630\n2875 Laurier', postcode: 'G1V 2M2', region: 'QC' }],
        foreignId: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      },
      { kind: 'company', name: 'Mairie de Saint-Cirq', company: 'Commune de Saint-Cirq' },
    ]);
    expect(reading.leftOut).toEqual([
      { kind: 'key', count: 1 },
      { kind: 'list', count: 1 },
    ]);
  });

  it('Outlook 2.1 in Windows-1252, with its picture', async () => {
    const reading = await readOne(contactFile('outlook-2.1.vcf'));
    expect(reading.files).toMatchObject([{ encoding: 'windows-1252' }]);
    expect(reading.contacts[0]?.draft).toMatchObject({
      name: 'Hélène Dubois',
      civility: 'Mme',
      company: 'Hôtel du Parc',
      notes: 'Arrivée par la foire\nde Lyon, très pointilleuse\n\nService : Réception',
      addresses: [{ label: 'work', street: '5 place Carnot', region: 'Rhône' }],
    });
    expect(reading.leftOut).toEqual([]);
    expect(reading.contacts[0]?.picture).toMatchObject({ ok: true });
  });

  it("Dolibarr's ENCODING=QUOTED", async () => {
    expect((await readOne(contactFile('dolibarr.vcf'))).contacts[0]?.draft.notes).toBe('Payé à 30 jours');
  });

  it('the old Apple Address Book, UTF-16 without a mark', async () => {
    const reading = await readOne(contactFile('address-book-utf16.vcf'));
    expect(reading.files).toMatchObject([{ encoding: 'utf-16be' }]);
    expect(reading.contacts[0]?.draft.name).toBe('Élise Côté');
  });
});

describe('a card that cannot be read costs only itself', () => {
  it('cut, nested, nameless: told with line and reason', async () => {
    const reading = await readOne(contactFile('cut-and-nested.vcf'));
    expect(reading.contacts.map(({ draft, line }) => [line, draft.name])).toEqual([
      [1, 'Première Entière'],
      [9, 'Deuxième Entière'],
      [17, 'Dans Enveloppe'],
      [28, 'Troisième Entière'],
    ]);
    expect(reading.refused).toEqual([
      { file: 0, line: 6, reason: { code: 'cut-card' }, sample: 'FN:Coupée Avant' },
      { file: 0, line: 13, reason: { code: 'nested-card' }, sample: 'FN:Enveloppe\nAGENT:\nTEL:0639980002' },
      { file: 0, line: 23, reason: { code: 'no-name' }, sample: "TEL;TYPE=CELL\nNOTE:Rien pour l'appeler" },
      { file: 0, line: 33, reason: { code: 'cut-card' }, sample: 'FN:Coupée À La F' },
    ]);
    expect(reading.leftOut).toEqual([{ kind: 'unreadable-line', count: 2 }]);
  });

  it('a file that lost its beginning', async () => {
    const reading = await readOne(textFile(`TEL:0639980001\nEND:VCARD\n${card('FN:Entière')}`));
    expect(reading.refused).toMatchObject([{ line: 1, reason: { code: 'cut-card' } }]);
    expect(reading.contacts).toHaveLength(1);
  });

  it('a property over 64 KB', async () => {
    const reading = await readOne(textFile(card(`NOTE:${'x'.repeat(70_000)}`) + card('FN:Entière')));
    expect(reading.contacts).toHaveLength(1);
    expect(reading.refused).toMatchObject([{ line: 1, reason: { code: 'no-name' } }]);
  });
});

describe('quirks', () => {
  test.each([
    ['a fold inside a word', card('FN:Jean Du', ' pont'), { name: 'Jean Dupont' }],
    ['a fold before a tab', card('FN:Jean', '\t Dupont'), { name: 'Jean Dupont' }],
    ['lines ended by a lone carriage return', 'BEGIN:VCARD\rVERSION:3.0\rFN:Jean\rEND:VCARD\r', { name: 'Jean' }],
    [
      'lower case',
      'begin:vcard\nversion:3.0\nfn:Jean\ntel;type=cell:0639980001\nend:vcard',
      { phones: [{ label: 'mobile', value: '0639980001' }] },
    ],
    ['a mark before each card of joined files', `\ufeff${card('FN:Un')}\ufeff${card('FN:Deux')}`, { name: 'Un' }],
    ['an N without FN', card('N:Dupont;Marie'), { name: 'Marie Dupont' }],
    ['an FN without N', card('FN:Marie Dupont'), { name: 'Marie Dupont' }],
    [
      'a name that says more than its parts',
      card('FN:Marie (boulangerie)', 'N:Dupont;Marie'),
      { name: 'Marie (boulangerie)' },
    ],
    ['the order of a directory', card('FN:DUPONT Marie', 'N:DUPONT;Marie'), { name: 'Marie DUPONT' }],
    ['a civility only in FN', card('FN:Mme Marie Dupont', 'N:Dupont;Marie'), { name: 'Marie Dupont', civility: 'Mme' }],
    ['a company without a person', card('ORG:Scierie', 'N:;;;;'), { kind: 'company', name: 'Scierie', company: '' }],
    ['only an e-mail', card('EMAIL:a@b.fr'), { name: 'a@b.fr' }],
    ['escapes', card('FN:A', 'NOTE:a\\,b\\;c\\\\d\\ne\\Nf'), { notes: 'a,b;c\\d\ne\nf' }],
    [
      'a note whose line breaks were left as they were',
      card('FN:A', 'NOTE:un', 'deux', 'trois'),
      { notes: 'un\ndeux\ntrois' },
    ],
    [
      'a colon and a semicolon inside quotes',
      card('FN:A', 'TEL;TYPE="x;y:z";PREF=1:0639980001'),
      { phones: [{ label: '', value: '0639980001' }] },
    ],
    [
      'a quote that never closes',
      card('FN:A', 'TEL;TYPE="cell:0639980001'),
      { phones: [{ label: '', value: '0639980001' }] },
    ],
    [
      'the preferred number first',
      card('FN:A', 'TEL:0400000001', 'TEL;TYPE=PREF:0400000002'),
      { phones: [{ value: '0400000002' }, { value: '0400000001' }] },
    ],
    [
      'the same number twice',
      card('FN:A', 'TEL:06 39 98 00 01', 'TEL;TYPE=CELL:+33639980001'),
      { phones: [{ label: 'mobile', value: '06 39 98 00 01' }] },
    ],
    [
      'an address only formatted',
      card('FN:A', 'LABEL;TYPE=HOME:3 rue Haute\\n01000 Bourg'),
      { addresses: [{ label: 'home', street: '3 rue Haute', postcode: '01000', city: 'Bourg' }] },
    ],
    [
      'a birthday that is no day',
      card('FN:A', 'BDAY:vers 1960'),
      { birthday: null, notes: 'Anniversaire : vers 1960' },
    ],
    [
      'names of object parts',
      card('FN:A', '__proto__:x', 'constructor;toString=1:y', 'TEL;__proto__=z:0639980001'),
      { phones: [{ value: '0639980001' }] },
    ],
    [
      'a tag longer than tags may be',
      card('FN:A', `CATEGORIES:court,${'x'.repeat(61)}`),
      { tags: ['court'], notes: `Étiquette : ${'x'.repeat(61)}` },
    ],
  ])('%s', async (_, text, expected) => {
    expect((await draftsOf(text))[0]).toMatchObject(expected);
  });

  it.each([
    ['ISO-8859-1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;Zo=E9'],
    ['no character set', 'N;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;Zo=C3=A9'],
    ['an unknown one', 'N;CHARSET=KLINGON;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;Zo=C3=A9'],
    ['a wrong one', 'N;CHARSET=UTF-8;QUOTED-PRINTABLE:Lef=E8vre;Zo=E9'],
    ['separators encoded too', 'N;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre=3BZo=C3=A9'],
    ['soft breaks', 'N;ENCODING=QUOTED-PRINTABLE:Lef=C3=\n=A8vre;=\nZo=C3=A9'],
  ])('quoted-printable with %s', async (_, line) => {
    const [draft] = await draftsOf(`BEGIN:VCARD\nVERSION:2.1\n${line}\nEND:VCARD`);
    expect(draft?.name).toBe('Zoé Lefèvre');
  });

  it('the blank of a fold stays in vCard 2.1', async () => {
    expect((await draftsOf('BEGIN:VCARD\nVERSION:2.1\nFN:Jean\n Dupont\nEND:VCARD'))[0]?.name).toBe('Jean Dupont');
  });
});
