import { birthdaySchema } from '../../../renderer/domain/calendar/birthday';
import { latin1, place, type Quirk, utf16 } from './quirk';

const birthday = (text: string) => birthdaySchema.parse(text);

/** A row of a wide table, named column by column; the nth column of one name is "Titre#2". */
function table(separator: string, header: string, ...rows: readonly Readonly<Record<string, string>>[]): string {
  const names = header.split(separator);
  const seen = new Map<string, number>();
  const keys = names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name}#${nth}`;
  });
  const quoted = (cell: string) =>
    cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...rows.map((row) => keys.map((key) => quoted(row[key] ?? '')).join(separator))].join('\r\n');
}

const googleLabels =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,' +
  'Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,' +
  'E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,' +
  'Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,' +
  'Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,' +
  'Event 1 - Label,Event 1 - Value,Event 2 - Label,Event 2 - Value,Custom Field 1 - Label,Custom Field 1 - Value';

const googleTypes =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,' +
  'Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,' +
  'Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,' +
  'E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,' +
  'Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,' +
  'Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,' +
  'Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description';

const outlookFrench =
  "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Rue (bureau) 2,Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Télécopie (bureau),Téléphone (bureau),Téléphone société,Téléphone (domicile),Tél. mobile,Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Anniversaire,Anniversaire de mariage ou fête,B.P. professionnelle,Bureau,Catégories,Conjoint(e),Notes,Page Web,Privé,Recommandé par,Sexe,Utilisateur 1";

const outlookDotCom =
  'Title,First Name,Middle Name,Last Name,Suffix,Given Name Yomi,Family Name Yomi,Home Street,Home City,Home State,' +
  'Home Postal Code,Home Country,Business Street,Business City,Business State,Business Postal Code,Business Country,' +
  'Other Street,Other City,Home Fax,Home Phone,Home Phone 2,Business Fax,Business Phone,Mobile Phone,Pager,E-mail Address,' +
  'E-mail Type,E-mail 2 Address,E-mail 3 Address,Anniversary,Birthday,Company,Job Title,Notes,Spouse,Web Page';

const hubspot =
  'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner';

const pipedrive =
  'Person - ID,Person - Name,Person - Email,Person - Phone,Organization - Name,Person - Last activity date';

const dolibarr =
  'Nom,Préfixe,Client,Fournisseur,Date de création,Code client,Code fournisseur,Adresse,Code postal,Ville,Téléphone,Fax,' +
  'Site web,E-mail,SIRET,SIREN,APE,RCS,N° TVA intracommunautaire,Capital,Remarque,Type du tiers,Effectif,Forme juridique,' +
  'Niveau prospect,Statut prospect';

// Source: formats notes, sections 1 to 4.
export const tableQuirks: readonly Quirk[] = [
  {
    quirk: 'Google, labels: lists in one cell, the preferred one marked, its own groups',
    file: table(',', googleLabels, {
      'First Name': 'Léa',
      'Last Name': 'Garnier',
      'Organization Name': 'Garnier Paysage',
      Birthday: ' --07-14',
      Labels: '* myContacts ::: Jardins ::: Navy',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': 'lea@garnier.example ::: contact@garnier.example',
      'Phone 1 - Label': 'Mobile',
      'Phone 1 - Value': '+33 6 39 98 02 01 ::: 06 39 98 02 02',
      'Address 1 - Label': 'Work',
      'Address 1 - Formatted': '2 chemin Vert\n69340 Francheville\nFR',
      'Address 1 - Street': '2 chemin Vert',
      'Address 1 - City': 'Francheville',
      'Address 1 - Postal Code': '69340',
      'Address 1 - Country': 'FR',
      'Event 1 - Label': 'Anniversary',
      'Event 1 - Value': '2015-06-20',
      'Custom Field 1 - Label': 'Portail',
      'Custom Field 1 - Value': '45B2',
    }),
    format: 'google-csv',
    clients: [
      {
        name: 'Léa Garnier',
        company: 'Garnier Paysage',
        birthday: birthday('--07-14'),
        tags: ['Jardins', 'Navy'],
        emails: [
          { label: 'work', value: 'lea@garnier.example' },
          { label: 'work', value: 'contact@garnier.example' },
        ],
        phones: [
          { label: 'mobile', value: '+33 6 39 98 02 01' },
          { label: 'mobile', value: '06 39 98 02 02' },
        ],
        addresses: [
          { ...place, label: 'work', street: '2 chemin Vert', postcode: '69340', city: 'Francheville', country: 'FR' },
        ],
        notes: 'Anniversaire de mariage : 2015-06-20\nPortail : 45B2',
      },
    ],
  },
  {
    quirk: 'Google, types: instant messages, an organisation in numbered columns',
    file: table(',', googleTypes, {
      Name: 'Bruno Roche',
      'Given Name': 'Bruno',
      'Family Name': 'Roche',
      'Group Membership': '* myContacts',
      'E-mail 1 - Type': '* Home',
      'E-mail 1 - Value': 'bruno@roche.example',
      'IM 1 - Service': 'Skype',
      'IM 1 - Value': 'bruno.r',
      'Phone 1 - Type': 'Work Fax',
      'Phone 1 - Value': '04 65 71 02 03',
      'Organization 1 - Name': 'Roche SARL',
      'Organization 1 - Title': 'Gérant',
    }),
    format: 'google-csv-older',
    clients: [
      {
        name: 'Bruno Roche',
        company: 'Roche SARL',
        jobTitle: 'Gérant',
        tags: [],
        emails: [{ label: 'home', value: 'bruno@roche.example' }],
        phones: [{ label: 'fax', value: '04 65 71 02 03' }],
        notes: 'Skype : bruno.r',
      },
    ],
  },
  {
    quirk: 'Outlook, French, Windows-1252: two columns "Titre", an empty date of zeros, an address inside a company',
    file: latin1(
      table(
        ',',
        outlookFrench,
        {
          Titre: 'Mme',
          Prénom: 'Agnès',
          Nom: 'Bœuf'.replace('œ', 'oe'),
          Société: 'Crèche Étoile',
          'Titre#2': 'Directrice',
          'Rue (bureau)': '14, avenue Foch',
          'Rue (bureau) 2': '2e étage',
          'Ville (bureau)': 'Tours',
          'Code postal (bureau)': '37000',
          'B.P. professionnelle': 'BP 12',
          'Téléphone (bureau)': '02 65 71 02 04',
          'Tél. mobile': '06 39 98 02 04',
          'Adresse de messagerie': 'agnes@etoile.example',
          Anniversaire: '0/0/00',
          'Anniversaire de mariage ou fête': '0/0/00',
          Catégories: 'Clients;Enfance',
          Privé: 'Faux',
          Sexe: 'Non spécifié',
        },
        {
          Nom: 'Interne',
          'Adresse de messagerie': '/o=Societe/ou=Premier/cn=Recipients/cn=interne',
          Anniversaire: '23/4/1975',
        },
      ),
    ),
    format: 'outlook-csv-french',
    clients: [
      {
        name: 'Agnès Boeuf',
        civility: 'Mme',
        jobTitle: 'Directrice',
        company: 'Crèche Étoile',
        phones: [
          { label: 'work', value: '02 65 71 02 04' },
          { label: 'mobile', value: '06 39 98 02 04' },
        ],
        emails: [{ label: '', value: 'agnes@etoile.example' }],
        addresses: [
          { ...place, label: 'work', street: 'BP 12\n14, avenue Foch\n2e étage', postcode: '37000', city: 'Tours' },
        ],
        birthday: null,
        tags: ['Clients', 'Enfance'],
        notes: '',
      },
      { name: 'Interne', emails: [], birthday: birthday('1975-04-23') },
    ],
  },
  {
    quirk: 'Outlook 365, French: UTF-8 with a mark, "Adresse de courrier", semicolons',
    file: `\ufeff${table(';', outlookFrench.replaceAll(',', ';').replaceAll('messagerie', 'courrier'), {
      Prénom: 'Noé',
      Nom: 'Rivière',
      'Titre#2': 'Gérant',
      'Adresse de courrier': 'noe@riviere.example',
      'Téléphone société': '02 65 71 02 05',
    })}`,
    format: 'outlook-csv-french',
    clients: [
      {
        name: 'Noé Rivière',
        civility: '',
        jobTitle: 'Gérant',
        emails: [{ label: '', value: 'noe@riviere.example' }],
        phones: [{ label: 'Société', value: '02 65 71 02 05' }],
      },
    ],
  },
  {
    quirk: 'Outlook.com: names in Yomi, days month first as the file proves',
    file: table(
      ',',
      outlookDotCom,
      {
        Title: 'Mr',
        'First Name': 'Tom',
        'Last Name': 'Reed',
        'Home Street': '1 High St',
        'Home City': 'Bath',
        'Home Postal Code': 'BA1 1AA',
        'Home Country': 'United Kingdom',
        'Mobile Phone': '+44 7700 900206',
        'E-mail Address': 'tom@reed.example',
        'E-mail Type': 'SMTP',
        Birthday: '4/25/1971',
        'Job Title': 'Curator',
      },
      { 'First Name': 'Ada', 'Last Name': 'Lowe', Birthday: '4/5/1980' },
    ),
    format: 'outlook-com-csv',
    clients: [
      {
        name: 'Tom Reed',
        civility: 'Mr',
        jobTitle: 'Curator',
        phones: [{ label: 'mobile', value: '+44 7700 900206' }],
        addresses: [
          {
            ...place,
            label: 'home',
            street: '1 High St',
            postcode: 'BA1 1AA',
            city: 'Bath',
            country: 'United Kingdom',
          },
        ],
        birthday: birthday('1971-04-25'),
      },
      { name: 'Ada Lowe', birthday: birthday('1980-04-05') },
    ],
  },
  {
    quirk: '"Outlook CSV" by Google: Title behind the name',
    file: table(
      ',',
      'First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Mobile Phone,Company,Job Title,Categories',
      {
        'First Name': 'Paul',
        'Last Name': 'Nox',
        Title: 'Dr',
        'Job Title': 'Dentiste',
        'Primary Phone': '04 65 71 02 07',
        Categories: 'myContacts;Santé',
      },
    ),
    format: 'outlook-csv-by-google',
    clients: [
      {
        name: 'Paul Nox',
        civility: 'Dr',
        jobTitle: 'Dentiste',
        phones: [{ label: 'Primary', value: '04 65 71 02 07' }],
        tags: ['Santé'],
      },
    ],
  },
  {
    quirk: 'LinkedIn: a preamble, e-mails mostly missing, the day of connection is nobody’s birthday',
    file: `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n${table(
      ',',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      {
        'First Name': 'Hugo',
        'Last Name': 'Lambert',
        URL: 'https://www.linkedin.com/in/hugo',
        Company: 'Studio',
        Position: 'Ingénieur, son',
        'Connected On': '10 Aug 2026',
      },
    )}`,
    format: 'linkedin-csv',
    clients: [
      {
        name: 'Hugo Lambert',
        company: 'Studio',
        jobTitle: 'Ingénieur, son',
        websites: ['https://www.linkedin.com/in/hugo'],
        emails: [],
        birthday: null,
        notes: '',
      },
    ],
  },
  {
    quirk: 'HubSpot: the usual view, days of three kinds, an owner who is no client',
    file: table(
      ',',
      hubspot,
      {
        'Record ID': '51',
        'First Name': 'Aya',
        'Last Name': 'Diallo',
        Email: 'aya@diallo.example',
        'Phone Number': '+33 6 39 98 02 08',
        'Lead Status': 'NEW',
        'Create Date': '2024-03-12 09:14',
        'Associated Company': 'Diallo Conseil',
        'Country/Region': 'France',
        'Contact owner': 'Moi',
      },
      { 'Record ID': '52', 'Create Date': '3/15/2024 2:30 PM', 'Associated Company': 'Sud Bois' },
    ),
    format: 'hubspot-csv',
    clients: [
      {
        name: 'Aya Diallo',
        company: 'Diallo Conseil',
        foreignId: 'hubspot:51',
        phones: [{ label: '', value: '+33 6 39 98 02 08' }],
        addresses: [{ ...place, country: 'France' }],
        notes: '',
      },
      { kind: 'company', name: 'Sud Bois', foreignId: 'hubspot:52' },
    ],
  },
  {
    quirk: 'HubSpot: another view, with its marketing columns',
    file: table(
      ',',
      'Record ID,First Name,Last Name,Email,Phone Number,Job Title,Company Name,Contact owner,Last Activity Date,Marketing contact status,Original Source,Original Source Drill-Down 1,Original Source Drill-Down 2,Lifecycle Stage',
      {
        'Record ID': '7',
        'First Name': 'Ivo',
        'Last Name': 'Nagy',
        'Job Title': 'Acheteur',
        'Company Name': 'Nagy Kft',
        'Last Activity Date': '2024-03-12T09:14:00Z',
        'Marketing contact status': 'Non-marketing contact',
        'Original Source': 'Offline Sources',
        'Original Source Drill-Down 1': 'CRM_UI',
        'Lifecycle Stage': 'Lead',
      },
    ),
    format: 'hubspot-csv',
    clients: [
      {
        name: 'Ivo Nagy',
        jobTitle: 'Acheteur',
        company: 'Nagy Kft',
        source: 'Offline Sources',
        notes: '',
        foreignId: 'hubspot:7',
      },
    ],
  },
  {
    quirk: 'HubSpot: with associations the id has another name',
    file: 'Record ID - Contact,First Name,Last Name,Email,Associated Company\n9,Zoé,Roux,zoe@roux.example,Roux et fils',
    format: 'hubspot-csv',
    clients: [{ name: 'Zoé Roux', company: 'Roux et fils', foreignId: 'hubspot:9' }],
  },
  {
    quirk: 'Pipedrive: one column for the whole name, several numbers in one cell',
    file: table(',', pipedrive, {
      'Person - ID': '7',
      'Person - Name': 'Oscar Blanchet',
      'Person - Email': 'oscar@blanchet.example, o@blanchet.example',
      'Person - Phone': '06 39 98 02 09, 04 65 71 02 09',
      'Organization - Name': 'Blanchet SAS',
      'Person - Last activity date': '2026-02-01',
    }),
    format: 'pipedrive-csv',
    clients: [
      {
        name: 'Oscar Blanchet',
        company: 'Blanchet SAS',
        foreignId: 'pipedrive:7',
        emails: [
          { label: '', value: 'oscar@blanchet.example' },
          { label: '', value: 'o@blanchet.example' },
        ],
        phones: [
          { label: '', value: '06 39 98 02 09' },
          { label: '', value: '04 65 71 02 09' },
        ],
        notes: '',
      },
    ],
  },
  {
    quirk: 'Salesforce: addresses of mailing',
    file: 'First Name,Last Name,Email,Phone,Account Name,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Last Activity\nUwe,Kess,uwe@kess.example,+49 30 901820,Kess GmbH,Colmar,Haut-Rhin,68000,2026-01-03',
    format: 'salesforce-csv',
    clients: [
      {
        name: 'Uwe Kess',
        company: 'Kess GmbH',
        phones: [{ label: '', value: '+49 30 901820' }],
        addresses: [{ ...place, postcode: '68000', city: 'Colmar', region: 'Haut-Rhin' }],
        notes: '',
      },
    ],
  },
  {
    quirk: 'Atomic CRM: headers with underscores, the title is the job',
    file: 'first_name,last_name,gender,title,background,first_seen,last_seen,has_newsletter,status,tags,linkedin_url,company,email_work,email_home,email_other,phone_work,phone_home,phone_other\nSam,Rivière,male,Acheteur,Vu au salon,2024-01-01T00:00:00Z,2024-05-01T00:00:00Z,false,warm,"vip, salon",https://linkedin.example/in/sam,Rivière & Co,sam@riviere.example,,s@riviere.example,04 65 71 02 10,,06 39 98 02 10',
    format: 'atomic-crm-csv',
    clients: [
      {
        name: 'Sam Rivière',
        jobTitle: 'Acheteur',
        company: 'Rivière & Co',
        tags: ['vip', 'salon'],
        notes: 'Vu au salon',
        websites: ['https://linkedin.example/in/sam'],
        emails: [
          { label: 'work', value: 'sam@riviere.example' },
          { label: 'other', value: 's@riviere.example' },
        ],
        phones: [
          { label: 'work', value: '04 65 71 02 10' },
          { label: 'other', value: '06 39 98 02 10' },
        ],
      },
    ],
  },
  {
    quirk: 'Dolibarr: a third party in the order of its wiki, states and codes that say nothing of a person',
    file: table(',', dolibarr, {
      Nom: 'Scierie du Jura',
      Client: '1',
      Fournisseur: '0',
      'Date de création': '2021-05-04',
      'Code client': 'CU2105-1',
      Adresse: 'Route des Sapins',
      'Code postal': '39200',
      Ville: 'Saint-Claude',
      Téléphone: '03 65 71 02 11',
      Fax: '03 65 71 02 12',
      'E-mail': 'contact@scierie.example',
      SIREN: '732829320',
      APE: '1610A',
      'N° TVA intracommunautaire': 'FR44732829320',
      Capital: '8000',
      Remarque: 'Livrer derrière',
      'Forme juridique': 'SARL',
      'Statut prospect': '0',
    }),
    format: 'dolibarr-csv',
    clients: [
      {
        kind: 'company',
        name: 'Scierie du Jura',
        foreignId: 'dolibarr:CU2105-1',
        registration: '732829320',
        vatNumber: 'FR44732829320',
        phones: [
          { label: '', value: '03 65 71 02 11' },
          { label: 'fax', value: '03 65 71 02 12' },
        ],
        addresses: [{ ...place, street: 'Route des Sapins', postcode: '39200', city: 'Saint-Claude' }],
        notes: 'Livrer derrière\n\nAPE : 1610A',
      },
    ],
  },
  {
    quirk: 'French Excel: the mark of UTF-8 glued to the first header, semicolons, zeros lost, a formula defused',
    file: "\ufeffNom;Tél;CP;Ville;Remarques\r\nRoy;639980213;1000;Bourg-en-Bresse;'=1+1\r\n",
    format: 'other-csv',
    clients: [
      {
        name: 'Roy',
        phones: [{ label: '', value: '0639980213' }],
        addresses: [{ ...place, postcode: '01000', city: 'Bourg-en-Bresse' }],
        notes: '=1+1',
      },
    ],
  },
  {
    quirk: 'French Excel: a line "sep=;" before the headers',
    file: 'sep=;\r\nNom complet;Courriel\r\nAnne Roy;anne@roy.example\r\n',
    format: 'other-csv',
    clients: [{ name: 'Anne Roy', emails: [{ label: '', value: 'anne@roy.example' }] }],
  },
  {
    quirk: 'Excel, "Unicode text": UTF-16 with tabs',
    file: utf16('Nom complet\tVille\r\nÉlodie Noël\tLyon\r\n', 'little', true),
    format: 'other-csv',
    clients: [{ name: 'Élodie Noël', addresses: [{ ...place, city: 'Lyon' }] }],
  },
  {
    quirk: 'a list with titles above its headers, in Windows-1252',
    file: latin1(
      'Liste des clients;;\r\nÉditée le 3 mars;;\r\nNom complet;Tél;Né(e) le\r\nZoé Prévôt;06 39 98 02 14;3/2/1968\r\n',
    ),
    format: 'other-csv',
    clients: [
      { name: 'Zoé Prévôt', phones: [{ label: '', value: '06 39 98 02 14' }], birthday: birthday('1968-02-03') },
    ],
  },
];
