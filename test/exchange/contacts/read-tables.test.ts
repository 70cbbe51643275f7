import { describe, expect, it, test } from 'vitest';
import type { Mapping } from '../../../renderer/exchange/contacts/guess-mapping';
import { birthday, contactFile, draftsOf, draftWith, readOne, textFile } from '../../support/contact-files';

const place = { label: '', street: '', postcode: '', city: '', region: '', country: '' };

describe('Google', () => {
  it('with labels: lists in one cell, preferred ones first, its own groups are no tags', async () => {
    const reading = await readOne(contactFile('google-labels.csv'));
    expect(reading.files).toMatchObject([{ format: 'google-csv', needsMapping: false }]);
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([
      draftWith({
        name: 'Léa Rose Garnier',
        civility: 'Mme',
        givenName: 'Léa Rose',
        familyName: 'Garnier',
        company: 'Garnier Paysage',
        jobTitle: 'Paysagiste',
        phones: [
          { label: 'mobile', value: '+33 6 39 98 11 11' },
          { label: 'home', value: '04 65 71 11 11' },
        ],
        emails: [
          { label: 'work', value: 'lea@garnier.example' },
          { label: 'work', value: 'contact@garnier.example' },
          { label: 'home', value: 'lea.garnier@courriel.example' },
        ],
        addresses: [
          { ...place, label: 'work', street: '2 chemin Vert', postcode: '69340', city: 'Francheville', country: 'FR' },
        ],
        websites: ['https://garnier.example'],
        birthday: birthday('1990-07-14'),
        tags: ['Jardins'],
        notes:
          'Taille des haies\nen mars\n\nSurnom : Lélé\nConjoint(e) : Paul\n' +
          'Anniversaire de mariage : 2015-06-20\nCode portail : 45B2',
      }),
      draftWith({
        kind: 'company',
        name: 'Café de la Gare',
        phones: [{ label: 'Dépôt', value: '04 65 71 22 22' }],
        birthday: birthday('--03-08'),
      }),
      draftWith({ name: 'sans.nom@courriel.example', emails: [{ label: '', value: 'sans.nom@courriel.example' }] }),
    ]);
    expect(reading.leftOut).toEqual([]);
    expect(reading.contacts[0]?.picture).toEqual({ ok: false, reason: 'elsewhere' });
  });

  it('with types, as saved years ago', async () => {
    const reading = await readOne(contactFile('google-types.csv'));
    expect(reading.files).toMatchObject([{ format: 'google-csv-older' }]);
    expect(reading.contacts.map(({ draft }) => draft)).toMatchObject([
      {
        name: 'Bruno Chevalier',
        company: 'Chevalier SARL',
        tags: ['Navy'],
        phones: [
          { label: 'mobile', value: '06 39 98 21 21' },
          { label: 'mobile', value: '06 39 98 21 22' },
          { label: 'Atelier', value: '04 65 71 21 24' },
          { label: 'fax', value: '04 65 71 21 23' },
        ],
        addresses: [{ label: 'home', street: '7 rue Haute', postcode: '38000', city: 'Grenoble', country: 'France' }],
        notes: 'Client depuis 2019\n\nService : Direction\nSkype : bruno.ch',
      },
      { name: 'Yves Renaud', civility: 'M.' },
    ]);
  });
});

describe('Outlook', () => {
  it('French, Windows-1252: the first "Titre" is the civility, the second the job', async () => {
    const reading = await readOne(contactFile('outlook-francais.csv'));
    expect(reading.files).toMatchObject([{ format: 'outlook-csv-french', encoding: 'windows-1252', contacts: 3 }]);
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([
      draftWith({
        name: 'Agnès Roussel',
        civility: 'Mme',
        givenName: 'Agnès',
        familyName: 'Roussel',
        company: "Crèche Les P'tits Loups",
        jobTitle: 'Directrice',
        phones: [
          { label: 'work', value: '02 65 71 41 41' },
          { label: 'mobile', value: '06 39 98 41 41' },
          { label: 'fax', value: '02 65 71 41 42' },
        ],
        emails: [{ label: '', value: 'agnes.roussel@loups.example' }],
        addresses: [
          {
            label: 'work',
            street: '14, avenue Foch\n2e étage',
            postcode: '37000',
            city: 'Tours',
            region: 'Indre-et-Loire',
            country: 'France',
          },
        ],
        websites: ['http://loups.example'],
        birthday: birthday('1975-04-23'),
        tags: ['Clients', 'Petite enfance'],
        notes:
          'Commande à la rentrée.\nPaie par virement – « jamais de chèque ».\n\n' +
          'Service : Achats\nConjoint(e) : Marc\nUtilisateur 1 : Digicode 1234A',
        source: 'Inès Moreau',
      }),
      draftWith({
        name: 'Jean-Noël Aimé Œuvrard',
        civility: 'M.',
        givenName: 'Jean-Noël Aimé',
        familyName: 'Œuvrard',
        jobTitle: "Facteur d'orgues",
        phones: [
          { label: 'Voiture', value: '06 39 98 52 52' },
          { label: 'home', value: '05 65 71 52 52' },
        ],
        emails: [{ label: '', value: 'jn@oeuvrard.example' }],
        addresses: [{ ...place, label: 'home', street: 'Le Bourg', postcode: '24200', city: 'Sarlat-la-Canéda' }],
        birthday: birthday('1960-06-05'),
        notes: 'Anniversaire de mariage : 14/09/1988',
      }),
      draftWith({
        kind: 'company',
        name: "Garage de l'Étoile",
        phones: [{ label: 'Société', value: '02 65 71 63 63' }],
        addresses: [{ ...place, label: 'other', street: 'ZA des Prés', postcode: '41000', city: 'Blois' }],
      }),
    ]);
    expect(reading.refused).toMatchObject([{ line: 6, reason: { code: 'no-name' } }]);
    expect(reading.leftOut).toEqual([{ kind: 'inner-address', count: 1 }]);
  });

  test.each([
    [
      'before the given name',
      'Titre,Prénom,Nom,Adresse de messagerie\nDr,Anne,Roy,a@b.fr',
      { civility: 'Dr', jobTitle: '' },
    ],
    [
      'behind it',
      'Prénom,Nom,Titre,Adresse de courrier\nAnne,Roy,Gérante,a@b.fr',
      { civility: '', jobTitle: 'Gérante' },
    ],
  ])('a lone "Titre" %s', async (_, text, expected) => {
    expect((await draftsOf(text))[0]).toMatchObject({ name: 'Anne Roy', ...expected });
  });

  it('English: dates month first, as the file itself proves', async () => {
    const reading = await readOne(contactFile('outlook-english.csv'), { country: 'GB' });
    expect(reading.files).toMatchObject([{ format: 'outlook-csv' }]);
    expect(reading.contacts.map(({ draft }) => draft)).toMatchObject([
      { name: 'Grace Holloway PhD', civility: 'Ms.', birthday: '1980-12-25', tags: ['Museum'], notes: '' },
      { name: 'Tom Reed', birthday: '1971-04-05' },
    ]);
  });

  it('as Google exports it: Title stands behind the name and is still the civility', async () => {
    const reading = await readOne(contactFile('outlook-by-google.csv'));
    expect(reading.files).toMatchObject([{ format: 'outlook-csv-by-google' }]);
    expect(reading.contacts[0]?.draft).toMatchObject({
      civility: 'Dr',
      jobTitle: 'Dentiste',
      tags: ['Santé'],
      addresses: [{ label: 'home', street: '9 rue Basse', postcode: '13001', city: 'Marseille' }],
    });
  });

  it('Outlook.com', async () => {
    const header = 'Title,First Name,Last Name,Given Name Yomi,Family Name Yomi,E-mail Type,E-mail Address,Web Page';
    const reading = await readOne(textFile(`${header}\n,Ann,Roy,,,SMTP,a@b.fr,`));
    expect(reading.files).toMatchObject([{ format: 'outlook-com-csv', contacts: 1 }]);
  });

  test.each([
    ['FR', '1971-05-04'],
    ['US', '1971-04-05'],
    [undefined, '1971-04-05'],
  ])('04/05/1971 for a person in %s', async (country, birthday) => {
    const header = 'First Name,Last Name,Birthday,E-mail Address,E-mail Type';
    const options = country === undefined ? {} : { country };
    expect((await draftsOf(`${header}\nTom,Reed,4/5/1971,,`, options))[0]?.birthday).toBe(birthday);
  });
});

describe('other programs', () => {
  test.each([
    [
      'hubspot.csv',
      'hubspot-csv',
      { name: 'Aya Diallo', company: 'Diallo Conseil', foreignId: 'hubspot:51', notes: '' },
    ],
    ['pipedrive.csv', 'pipedrive-csv', { name: 'Oscar Blanchet', company: 'Blanchet SAS', foreignId: 'pipedrive:7' }],
    [
      'salesforce.csv',
      'salesforce-csv',
      { company: 'Kessler GmbH', addresses: [{ ...place, postcode: '68000', city: 'Colmar', region: 'Haut-Rhin' }] },
    ],
    [
      'linkedin.csv',
      'linkedin-csv',
      { name: 'Hugo Lambert', jobTitle: 'Ingénieur du son', websites: ['https://www.linkedin.com/in/hugo'] },
    ],
    [
      'dolibarr.csv',
      'dolibarr-csv',
      {
        kind: 'company',
        name: 'Scierie du Haut-Jura',
        registration: '73282932000074',
        vatNumber: 'FR44732829320',
        foreignId: 'dolibarr:CU2105-0001',
      },
    ],
    [
      'atomic-crm.csv',
      'atomic-crm-csv',
      {
        jobTitle: 'Acheteur',
        tags: ['vip', 'salon'],
        notes: 'Vu au salon',
        phones: [{ label: 'work', value: '04 65 71 85 85' }],
      },
    ],
  ])('%s', async (name, format, expected) => {
    const reading = await readOne(contactFile(name));
    expect(reading.files).toMatchObject([{ format, needsMapping: false }]);
    expect(reading.contacts[0]?.draft).toMatchObject(expected);
  });

  it("LinkedIn's explanation before the headers is not a contact", async () => {
    const reading = await readOne(contactFile('linkedin.csv'));
    expect(reading.contacts.map(({ line }) => line)).toEqual([5, 6]);
    expect(reading.refused).toEqual([]);
  });

  it('two associated companies of HubSpot do not become one name', async () => {
    const text = 'Record ID - Contact,First Name,Last Name,Associated Company,Company Name\n1,Ann,Roy,Acme,Acme';
    expect((await draftsOf(text))[0]).toMatchObject({ company: 'Acme', notes: 'Company Name : Acme' });
  });
});

describe('any other table', () => {
  it("an artisan's own list: guessed, to be confirmed, nothing dropped", async () => {
    const reading = await readOne(contactFile('carnet-artisan.csv'), { country: 'FR' });
    expect(reading.files[0]).toMatchObject({ format: 'other-csv', encoding: 'windows-1252', separator: ';' });
    expect(reading.files[0]?.table).toMatchObject({
      header: [
        'Nom',
        'Prénom',
        'Portable',
        'Tél. fixe',
        'Courriel',
        'Adresse',
        'CP',
        'Ville',
        'Né(e) le',
        'Chaudière',
        'Remarques',
      ],
      guess: { hasHeader: true },
    });
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([
      draftWith({
        name: 'Marie DUPONT',
        givenName: 'Marie',
        familyName: 'DUPONT',
        phones: [
          { label: 'mobile', value: '06 39 98 91 91' },
          { label: 'Fixe', value: '04 65 71 91 91' },
        ],
        emails: [{ label: '', value: 'marie@dupont.example' }],
        addresses: [{ ...place, street: '4 rue des Lilas', postcode: '01000', city: 'Bourg-en-Bresse' }],
        birthday: birthday('1968-02-13'),
        notes: '=attention au chien\n\nChaudière : Saunier 2015',
      }),
      draftWith({
        name: 'Faure',
        familyName: 'Faure',
        phones: [{ label: 'mobile', value: '0639989292' }],
        addresses: [{ ...place, street: 'Le Moulin', postcode: '01250', city: 'Ceyzériat' }],
      }),
      draftWith({ name: 'contact@scierie.example', emails: [{ label: '', value: 'contact@scierie.example' }] }),
    ]);
  });

  it('without headers, in UTF-16 with tabs, as Excel saves "Unicode text"', async () => {
    const reading = await readOne(contactFile('sans-en-tete.csv'));
    expect(reading.files).toMatchObject([
      { encoding: 'utf-16le', separator: '\t', needsMapping: true, table: { header: null } },
    ]);
    expect(reading.contacts.map(({ draft, line }) => [line, draft.name])).toEqual([
      [1, 'Lucie Morel'],
      [2, 'Jean Petit'],
    ]);
  });

  it('is read again with the mapping that the person corrected', async () => {
    const columns = (['job-title', 'name', 'phone'] as const).map((field) => ({ field, label: '', group: '' }));
    const mapping: Mapping = { hasHeader: true, columns };
    const reading = await readOne(textFile('A;B;C\nx;y;0639980001'), { mappings: new Map([[0, mapping]]) });
    expect(reading.files[0]?.needsMapping).toBe(false);
    expect(reading.contacts.map(({ draft }) => draft)).toEqual([
      draftWith({ jobTitle: 'x', name: 'y', phones: [{ label: '', value: '0639980001' }] }),
    ]);
  });

  it('a corrected mapping is believed even over a known program', async () => {
    const columns = (['ignore', 'name'] as const).map((field) => ({ field, label: '', group: '' }));
    const reading = await readOne(textFile('First Name,Last Name,Connected On\nAnn,Roy,x'), {
      mappings: new Map([[0, { hasHeader: true, columns }]]),
    });
    expect(reading.contacts[0]?.draft).toMatchObject({ name: 'Roy', notes: 'x' });
  });

  test.each([
    [
      'two numbers in one cell',
      'Nom;Tél\nA;06 39 98 00 01 / 04 65 71 00 01',
      { phones: [{ value: '06 39 98 00 01' }, { value: '04 65 71 00 01' }] },
    ],
    [
      'a number with an extension',
      'Nom;Tél\nA;04 65 71 00 01 poste 12',
      { phones: [{ value: '04 65 71 00 01 poste 12' }] },
    ],
    ['two e-mails in one cell', 'Nom;Mail\nA;a@b.fr, c@d.fr', { emails: [{ value: 'a@b.fr' }, { value: 'c@d.fr' }] }],
    [
      'a whole address in one cell',
      'Nom;Adresse\nA;"3 rue Haute, 01000 Bourg, France"',
      { addresses: [{ street: '3 rue Haute', postcode: '01000', city: 'Bourg', country: 'France' }] },
    ],
    [
      'an address on two lines',
      'Nom;Adresse;Adresse 2;CP;Ville\nA;3 rue Haute;Bât. B;01000;Bourg',
      { addresses: [{ street: '3 rue Haute\nBât. B', city: 'Bourg' }] },
    ],
    [
      'two addresses with labels',
      'Nom;Ville livraison;Ville facturation\nA;Lyon;Nice',
      {
        addresses: [
          { label: 'delivery', city: 'Lyon' },
          { label: 'billing', city: 'Nice' },
        ],
      },
    ],
    ['more cells than headers', 'Nom;Ville\nA;Lyon;oups', { notes: 'oups' }],
    [
      'a company with its SIRET',
      'Nom;SIRET\nScierie;732 829 320 00074',
      { kind: 'company', registration: '73282932000074' },
    ],
    ['a civility keeps it a person', 'Civilité;Nom;SIRET\nM.;Petit;73282932000074', { kind: 'person', civility: 'M.' }],
  ])('%s', async (_, text, expected) => {
    expect((await draftsOf(text))[0]).toMatchObject(expected);
  });

  it('zeros lost by a spreadsheet come back only for a person in France', async () => {
    const text = 'Nom;Tél;CP;Ville;Pays\nA;639980001;1000;Bourg;\nB;639980001;1000;Bruxelles;Belgique';
    expect(await draftsOf(text, { country: 'FR' })).toMatchObject([
      { phones: [{ value: '0639980001' }], addresses: [{ postcode: '01000' }] },
      { addresses: [{ postcode: '1000' }] },
    ]);
    expect((await draftsOf(text))[0]).toMatchObject({ phones: [{ value: '639980001' }] });
  });
});
