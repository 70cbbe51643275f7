import { birthdaySchema } from '../../../renderer/domain/calendar/birthday';
import { latin1, place, type Quirk, utf16 } from './quirk';

const birthday = (text: string) => birthdaySchema.parse(text);
const card = (version: string, ...lines: readonly string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

// Sources: formats notes, section 5; RFC 2426 and 6350; the files of each program that the readers of vCard are tested with.
export const cardQuirks: readonly Quirk[] = [
  {
    quirk: 'Samsung: quoted-printable in UTF-8, a soft break in the middle of an accent',
    file: card(
      '2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=44=C3=A9=6C=69=73=6C=65;=48=C3=A9=6C=C3=\r\n=A8=6E=65;;;',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=48=C3=A9=6C=C3=A8=6E=65=20=44=C3=A9=6C=69=73=6C=65',
      'TEL;CELL:0639980101',
      'TEL;CELL;PREF:+33639980102',
    ),
    format: 'vcard-2.1',
    clients: [
      {
        name: 'Hélène Délisle',
        givenName: 'Hélène',
        familyName: 'Délisle',
        phones: [
          { label: 'mobile', value: '+33639980102' },
          { label: 'mobile', value: '0639980101' },
        ],
      },
    ],
  },
  {
    quirk: 'Android: labels of its own, an anniversary, a nickname',
    file: card(
      '2.1',
      'N:Roux;Zoé;;;',
      'FN:Zoé Roux',
      'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41=74=65=6C=69=65=72):0465710103',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zouzou;1;;;;;;;;;;;;;',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-05-12;1;;;;;;;;;;;;;',
    ),
    format: 'vcard-2.1',
    clients: [
      {
        name: 'Zoé Roux',
        phones: [{ label: 'Atelier', value: '0465710103' }],
        notes: 'Surnom : Zouzou\nAnniversaire de mariage : 2010-05-12',
      },
    ],
  },
  {
    quirk: 'Apple: labels in groups, a birthday without a year, a formatted country, preferred ones first',
    file: card(
      '3.0',
      'N:Bosc;Élise;Marie;Mme;',
      'FN:Mme Élise Marie Bosc',
      'item1.TEL:04 65 71 01 04',
      'item1.X-ABLabel:Cabinet',
      'TEL;type=CELL;type=VOICE;type=pref:+33 6 39 98 01 04',
      'item2.ADR;type=HOME;type=pref:;;3 quai du Port\\nBât. C;Sète;;34200;France',
      'item2.X-ABADR:fr',
      'item3.URL;type=pref:http://bosc.example',
      'item3.X-ABLabel:_$!<HomePage>!$_',
      'item4.X-ABRELATEDNAMES:Paul',
      'item4.X-ABLabel:_$!<Spouse>!$_',
      'item5.X-ABDATE:2012-06-02',
      'item5.X-ABLabel:_$!<Anniversary>!$_',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
    ),
    format: 'vcard-3.0',
    clients: [
      {
        name: 'Élise Marie Bosc',
        civility: 'Mme',
        phones: [
          { label: 'mobile', value: '+33 6 39 98 01 04' },
          { label: 'Cabinet', value: '04 65 71 01 04' },
        ],
        addresses: [
          {
            label: 'home',
            street: '3 quai du Port\nBât. C',
            postcode: '34200',
            city: 'Sète',
            region: '',
            country: 'France',
          },
        ],
        websites: ['http://bosc.example'],
        birthday: birthday('--02-29'),
        notes: 'Conjoint(e) : Paul\nAnniversaire de mariage : 2012-06-02',
      },
    ],
  },
  {
    quirk: 'Apple: a company shown as one, and a card that is a list of members',
    file:
      card(
        '3.0',
        'N:;;;;',
        'FN:Ateliers du Lez',
        'ORG:Ateliers du Lez;',
        'X-ABShowAs:COMPANY',
        'TEL;type=WORK:0465710105',
      ) +
      card(
        '3.0',
        'N:Équipe;;;;',
        'FN:Équipe',
        'X-ADDRESSBOOKSERVER-KIND:group',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1',
      ),
    format: 'vcard-3.0',
    clients: [
      { kind: 'company', name: 'Ateliers du Lez', company: '', phones: [{ label: 'work', value: '0465710105' }] },
    ],
  },
  {
    quirk: 'the old Address Book: UTF-16, high bytes first, without a mark',
    file: utf16(card('3.0', 'N:Côté;Noëlle;;;', 'FN:Noëlle Côté', 'EMAIL;type=HOME:n@cote.example'), 'big', false),
    format: 'vcard-3.0',
    clients: [{ name: 'Noëlle Côté', emails: [{ label: 'home', value: 'n@cote.example' }] }],
  },
  {
    quirk: 'Google: labels beside the standard ones, escaped colons in addresses of sites',
    file: card(
      '3.0',
      'FN:Inès Petit',
      'N:Petit;Inès;;;',
      'item1.TEL:04 65 71 01 06',
      'item1.X-ABLabel:Atelier',
      'item2.EMAIL;TYPE=INTERNET:ines@petit.example',
      'item2.X-ABLabel:',
      'item3.URL:https\\://petit.example',
      'item3.X-ABLabel:PROFILE',
      'CATEGORIES:myContacts,Peintres',
    ),
    format: 'vcard-3.0',
    clients: [
      {
        name: 'Inès Petit',
        phones: [{ label: 'Atelier', value: '04 65 71 01 06' }],
        emails: [{ label: '', value: 'ines@petit.example' }],
        websites: ['https://petit.example'],
        tags: ['Peintres'],
      },
    ],
  },
  {
    quirk: 'Outlook: 2.1 in Windows-1252, a note in quoted-printable, a picture behind a blank line',
    file: latin1(
      card(
        '2.1',
        'N;LANGUAGE=fr:Léger;Benoît;;M.',
        'FN:M. Benoît Léger',
        'ORG:Léger & Cie;Études',
        'TEL;WORK;VOICE:04 65 71 01 07',
        'TEL;WORK;FAX:04 65 71 01 08',
        'ADR;WORK;PREF:;;2 bd Foch;Nîmes;;30000;France',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=Windows-1252:Vu =E0 la foire=0D=0A=',
        '',
        'X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:',
        ' /9j/4AAQSkZJRg==',
        '',
      ),
    ),
    format: 'vcard-2.1',
    clients: [
      {
        name: 'Benoît Léger',
        civility: 'M.',
        company: 'Léger & Cie',
        phones: [
          { label: 'work', value: '04 65 71 01 07' },
          { label: 'fax', value: '04 65 71 01 08' },
        ],
        addresses: [
          { label: 'work', street: '2 bd Foch', postcode: '30000', city: 'Nîmes', region: '', country: 'France' },
        ],
        notes: 'Vu à la foire\n\nService : Études',
      },
    ],
  },
  {
    quirk: 'Outlook: one card in each file, a comma that it escapes and does not unescape',
    file: card('3.0', 'N:Roy;Ann;;;', 'FN:Roy\\, Ann', 'ADR;TYPE=WORK:;;14\\, rue Haute;Lyon;;69001;'),
    format: 'vcard-3.0',
    clients: [
      {
        name: 'Ann Roy',
        addresses: [{ ...place, label: 'work', street: '14, rue Haute', postcode: '69001', city: 'Lyon' }],
      },
    ],
  },
  {
    quirk: 'Lotus Notes: types one by one, a line break in the street, a nickname that is a list',
    file: card(
      '3.0',
      'PRODID:-//Apple Inc.//Address Book 6.1//EN',
      'N:Faure;Jean;Noël;M.;fils',
      'FN:M. Faure Jean fils Noël',
      'NICKNAME:Jeannot\\,Jojo',
      'ORG:Faure;Toitures',
      'TITLE:Couvreur',
      'EMAIL;type=INTERNET;type=WORK;type=pref:jean@faure.example',
      'EMAIL;type=INTERNET;type=WORK:toits@faure.example',
      'TEL;type=CELL;type=VOICE;type=pref:+33 6 39 98 01 09',
      'TEL;type=WORK;type=FAX:00-33-4-65-71-01-09',
      'item1.ADR;type=HOME;type=pref:;;12\\nchemin des Vignes\\, bât. 5;Uzès;;30700;France',
      'item2.URL;type=pref:http://faure.example',
      'item2.X-ABLabel:_$!<HomePage>!$_',
      'BDAY;value=date:1980-05-21',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==',
    ),
    format: 'vcard-3.0',
    clients: [
      {
        name: 'Jean Noël Faure fils',
        civility: 'M.',
        company: 'Faure',
        jobTitle: 'Couvreur',
        emails: [
          { label: 'work', value: 'jean@faure.example' },
          { label: 'work', value: 'toits@faure.example' },
        ],
        phones: [
          { label: 'mobile', value: '+33 6 39 98 01 09' },
          { label: 'fax', value: '00-33-4-65-71-01-09' },
        ],
        addresses: [
          {
            label: 'home',
            street: '12\nchemin des Vignes, bât. 5',
            postcode: '30700',
            city: 'Uzès',
            region: '',
            country: 'France',
          },
        ],
        websites: ['http://faure.example'],
        birthday: birthday('1980-05-21'),
        notes: 'Surnom : Jeannot,Jojo\nService : Toitures',
      },
    ],
  },
  {
    quirk: 'Evolution: parameters in quotes, its own properties, an escaped comma inside a name, post-office boxes',
    file: card(
      '3.0',
      'X-COUCHDB-APPLICATION-ANNOTATIONS:{"Evolution":{"revision":"2012-03-05T13:32:54Z"}}',
      'X-AIM;TYPE=HOME;X-COUCHDB-UUID="cb9e11fc-bb97":adele5',
      'URL;X-COUCHDB-UUID="0abc9b8d-0845":http://garnier.example',
      'TEL;X-COUCHDB-UUID="c2fa1caa-2926";TYPE=CELL:06 39 98 01 10',
      'TEL;X-EVOLUTION-UI-SLOT=2;TYPE=WORK,VOICE:04 65 71 01 10',
      'UID:477343c8e6bf375a9bac1f96a5000837',
      'N:Garnier;Adèle;Rose\\, Anne;Mme;',
      'X-EVOLUTION-FILE-AS:Garnier\\, Adèle',
      'FN:Mme Adèle Rose\\, Anne Garnier',
      'NICKNAME:Adé',
      'X-EVOLUTION-SPOUSE:Marc',
      'X-EVOLUTION-MANAGER:Luc',
      'X-EVOLUTION-ASSISTANT:Léa',
      'X-EVOLUTION-ANNIVERSARY:2001-07-14',
      'ORG:Garnier;Comptes;Paris',
      'CATEGORIES:VIP',
      'EMAIL;TYPE=WORK;X-COUCHDB-UUID="83a75a5d-2777":adele@garnier.example',
      'ADR;TYPE=HOME:BP 123;;15 rue Basse;Alès;Gard;30100;France',
      'BDAY:1980-03-22',
      'REV:2012-03-05T13:32:54Z',
    ),
    format: 'vcard-3.0',
    clients: [
      {
        name: 'Adèle Rose Anne Garnier',
        civility: 'Mme',
        company: 'Garnier',
        phones: [
          { label: 'mobile', value: '06 39 98 01 10' },
          { label: 'work', value: '04 65 71 01 10' },
        ],
        emails: [{ label: 'work', value: 'adele@garnier.example' }],
        addresses: [
          {
            label: 'home',
            street: '15 rue Basse\nBP 123',
            postcode: '30100',
            city: 'Alès',
            region: 'Gard',
            country: 'France',
          },
        ],
        websites: ['http://garnier.example'],
        birthday: birthday('1980-03-22'),
        tags: ['VIP'],
        foreignId: '477343c8e6bf375a9bac1f96a5000837',
        notes:
          'Surnom : Adé\nService : Comptes, Paris\nMessagerie : aim:adele5\nConjoint(e) : Marc\n' +
          'Responsable : Luc\nAssistant(e) : Léa\nAnniversaire de mariage : 2001-07-14',
      },
    ],
  },
  {
    quirk: 'Evolution: a list of addresses is no contact',
    file:
      card('3.0', 'FN:Chorale', 'X-EVOLUTION-LIST:TRUE', 'EMAIL:a@b.example') +
      card('3.0', 'FN:Luc Blanc', 'N:Blanc;Luc;;;'),
    format: 'vcard-3.0',
    clients: [{ name: 'Luc Blanc' }],
  },
  {
    quirk: 'Nokia and Sony Ericsson: types without a name, LF alone, a number without a name',
    file: 'BEGIN:VCARD\nVERSION:2.1\nN:Marin;Théo\nTEL;PREF;CELL:+33639980111\nTEL;VOICE:0465710111\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nN:;\nTEL;CELL:0639980112\nEND:VCARD\n',
    format: 'vcard-2.1',
    clients: [
      {
        name: 'Théo Marin',
        phones: [
          { label: 'mobile', value: '+33639980111' },
          { label: '', value: '0465710111' },
        ],
      },
      { name: '0639980112', phones: [{ label: 'mobile', value: '0639980112' }] },
    ],
  },
  {
    quirk: 'Dolibarr: ENCODING=QUOTED, without the rest and without a character set',
    file: card('3.0', 'FN;ENCODING=QUOTED:Scierie du L=C3=A9man', 'N:;Scierie;;;', 'NOTE;ENCODING=QUOTED:Pay=C3=A9'),
    format: 'vcard-3.0',
    clients: [{ name: 'Scierie du Léman', notes: 'Payé' }],
  },
  {
    quirk: '4.0: numbers as URIs with an extension, types in quotes, a birthday without a year, an organisation',
    file:
      card(
        '4.0',
        'FN:Simon Roche',
        'N:Roche;Simon;;;',
        'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+33-4-65-71-01-13;ext=12',
        'BDAY:--0203',
        'ADR;TYPE=work;LABEL="1 rue A\\nLyon":;;1 rue A;Lyon;;69001;',
        'IMPP:xmpp:simon@roche.example',
        'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b2',
      ) + card('4.0', 'KIND:org', 'FN:Mairie de Cabrières'),
    format: 'vcard-4.0',
    clients: [
      {
        name: 'Simon Roche',
        phones: [{ label: 'work', value: '+33-4-65-71-01-13 ext. 12' }],
        birthday: birthday('--02-03'),
        addresses: [{ ...place, label: 'work', street: '1 rue A', postcode: '69001', city: 'Lyon' }],
        foreignId: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b2',
        notes: 'Messagerie : xmpp:simon@roche.example',
      },
      { kind: 'company', name: 'Mairie de Cabrières' },
    ],
  },
  {
    quirk: 'lines folded by a tab or by blanks, a note whose line breaks were never escaped',
    file: 'BEGIN:VCARD\nVERSION:3.0\nFN:Rose\n\t Martin\nN:Martin;Ro\n se;;;\nNOTE:Premier\ndeuxième\nEND:VCARD\n',
    format: 'vcard-3.0',
    clients: [{ name: 'Rose Martin', givenName: 'Rose', familyName: 'Martin', notes: 'Premier\ndeuxième' }],
  },
];
