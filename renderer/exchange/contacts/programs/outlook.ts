import type { HeaderEntry, Program } from './program';

// Source: the export wizard of classic Outlook, English; Google's "Outlook CSV" and Outlook.com have subsets of the
// same headers in another order, so one list serves the three.
const english: readonly HeaderEntry[] = [
  ['Title', 'civility'],
  ['First Name', 'given-name'],
  ['Middle Name', 'middle-name'],
  ['Last Name', 'family-name'],
  ['Suffix', 'suffix'],
  ['Nickname', 'nickname'],
  ['Given Name Yomi', 'ignore'],
  ['Family Name Yomi', 'ignore'],
  ['Surname Yomi', 'ignore'],
  ['Company Yomi', 'ignore'],
  ['Company', 'company'],
  ['Department', 'department'],
  ['Job Title', 'job-title'],
  ...(['Business', 'Home', 'Other'] as const).flatMap((place): HeaderEntry[] => {
    const label = place === 'Business' ? 'work' : place.toLowerCase();
    return [
      [`${place} Street`, 'street', label],
      [`${place} Street 2`, 'street', label],
      [`${place} Street 3`, 'street', label],
      [`${place} Address`, 'address', label],
      [`${place} City`, 'city', label],
      [`${place} State`, 'region', label],
      [`${place} Postal Code`, 'postcode', label],
      [`${place} Country/Region`, 'country', label],
      [`${place} Country`, 'country', label],
      [`${place} Address PO Box`, 'street-extra', label],
      [`${place} Phone`, 'phone', label],
      [`${place} Phone 2`, 'phone', label],
      [`${place} Fax`, 'phone', 'fax'],
    ];
  }),
  ['Mobile Phone', 'phone', 'mobile'],
  ['Primary Phone', 'phone', 'Primary'],
  ['Company Main Phone', 'phone', 'Company'],
  ["Assistant's Phone", 'phone', 'Assistant'],
  ['Callback', 'phone', 'Callback'],
  ['Car Phone', 'phone', 'Car'],
  ['ISDN', 'phone', 'ISDN'],
  ['Pager', 'phone', 'Pager'],
  ['Radio Phone', 'phone', 'Radio'],
  ['TTY/TDD Phone', 'phone', 'TTY/TDD'],
  ['Telex', 'phone', 'Telex'],
  ['E-mail Address', 'email'],
  ['E-mail 2 Address', 'email'],
  ['E-mail 3 Address', 'email'],
  ...['E-mail', 'E-mail 2', 'E-mail 3'].flatMap((name): HeaderEntry[] => [
    [`${name} Type`, 'ignore'],
    [`${name} Display Name`, 'ignore'],
  ]),
  ['Birthday', 'birthday'],
  ['Anniversary', 'aside', 'anniversary'],
  ['Spouse', 'aside', 'spouse'],
  ['Children', 'aside', 'child'],
  ["Assistant's Name", 'aside', 'assistant'],
  ["Manager's Name", 'aside', 'manager'],
  ['Profession', 'aside', 'profession'],
  ['Referred By', 'source'],
  ['Categories', 'tags'],
  ['Notes', 'notes'],
  ['Web Page', 'website'],
  ['Personal Web Page', 'website'],
  ...['Account', 'Billing Information', 'Government ID Number', 'Hobby', 'Keywords', 'Location', 'Office Location'].map(
    (name): HeaderEntry => [name, 'aside', name],
  ),
  ...['Organizational ID Number', 'User 1', 'User 2', 'User 3', 'User 4', 'Schools'].map(
    (name): HeaderEntry => [name, 'aside', name],
  ),
  ...['Directory Server', 'Gender', 'Initials', 'Internet Free Busy', 'Language', 'Mileage', 'Priority', 'Private'].map(
    (name): HeaderEntry => [name, 'ignore'],
  ),
  ['Sensitivity', 'ignore'],
];

// Source: the export wizard of classic Outlook, French. Both "Titre" are its own: the first is the civility, the
// second the job. Recent versions say "Adresse de courrier", and put the number of a second line before or behind the
// brackets.
const french: readonly HeaderEntry[] = [
  ['Titre', 'civility'],
  ['Prénom', 'given-name'],
  ['Deuxième prénom', 'middle-name'],
  ['Nom', 'family-name'],
  ['Suffixe', 'suffix'],
  ['Surnom', 'nickname'],
  ['Société', 'company'],
  ['Service', 'department'],
  ['Titre', 'job-title'],
  ...(
    [
      ['bureau', 'work'],
      ['domicile', 'home'],
      ['autre', 'other'],
    ] as const
  ).flatMap(([place, label]): HeaderEntry[] => [
    [`Rue (${place})`, 'street', label],
    [`Rue (${place}) 2`, 'street', label],
    [`Rue 2 (${place})`, 'street', label],
    [`Rue (${place}) 3`, 'street', label],
    [`Rue 3 (${place})`, 'street', label],
    [`Ville (${place})`, 'city', label],
    [`Dép/Région (${place})`, 'region', label],
    [`Code postal (${place})`, 'postcode', label],
    [`Pays/Région (${place})`, 'country', label],
    [`Pays (${place})`, 'country', label],
    [`Téléphone (${place})`, 'phone', label],
    [`Téléphone 2 (${place})`, 'phone', label],
    [`Téléphone (${place}) 2`, 'phone', label],
    [`Télécopie (${place})`, 'phone', 'fax'],
  ]),
  ['B.P. professionnelle', 'street-extra', 'work'],
  ['Boîte postale du domicile', 'street-extra', 'home'],
  ['Autre boîte postale', 'street-extra', 'other'],
  ['Tél. mobile', 'phone', 'mobile'],
  ['Téléphone mobile', 'phone', 'mobile'],
  ['Téléphone principal', 'phone', 'Principal'],
  ['Téléphone société', 'phone', 'Société'],
  ["Téléphone de l'assistant(e)", 'phone', 'Assistant(e)'],
  ['Rappel', 'phone', 'Rappel'],
  ['Téléphone (voiture)', 'phone', 'Voiture'],
  ['RNIS', 'phone', 'RNIS'],
  ['Récepteur de radiomessagerie', 'phone', 'Radiomessagerie'],
  ['Radio téléphone', 'phone', 'Radio'],
  ['Téléphone TDD/TTY', 'phone', 'TDD/TTY'],
  ['Télex', 'phone', 'Télex'],
  ...['', ' 2', ' 3'].flatMap((number): HeaderEntry[] => [
    [`Adresse de messagerie${number}`, 'email'],
    [`Adresse de courrier${number}`, 'email'],
    [`Type de messagerie${number}`, 'ignore'],
    [`Type de courrier${number}`, 'ignore'],
    [`Nom complet de l'adresse de messagerie${number}`, 'ignore'],
    [`Nom complet de l'adresse de courrier${number}`, 'ignore'],
  ]),
  ['Anniversaire', 'birthday'],
  ['Anniversaire de mariage ou fête', 'aside', 'anniversary'],
  ['Conjoint(e)', 'aside', 'spouse'],
  ['Enfants', 'aside', 'child'],
  ["Nom de l'assistant(e)", 'aside', 'assistant'],
  ['Responsable', 'aside', 'manager'],
  ['Profession', 'aside', 'profession'],
  ['Recommandé par', 'source'],
  ['Catégories', 'tags'],
  ['Notes', 'notes'],
  ['Page Web', 'website'],
  ...[
    'Bureau',
    'Code gouvernement',
    'Compte',
    'Emplacement',
    'Informations facturation',
    'Mots clés',
    'Passe-temps',
  ].map((name): HeaderEntry => [name, 'aside', name]),
  ["Numéro d'identification de l'organisation", 'aside', "Numéro d'identification de l'organisation"],
  ...[1, 2, 3, 4].map((number): HeaderEntry => [`Utilisateur ${number}`, 'aside', `Utilisateur ${number}`]),
  ...['Critère de diffusion', 'Disponibilité Internet', 'Initiales', 'Kilométrage', 'Langue', 'Priorité', 'Privé'].map(
    (name): HeaderEntry => [name, 'ignore'],
  ),
  ["Serveur d'annuaire", 'ignore'],
  ['Sexe', 'ignore'],
];

export const frenchOutlook: Program = {
  format: 'outlook-csv-french',
  needs: [/^prenom$/, /^nom$/, /^adresse de (?:messagerie|courrier)(?: \d)?$|^(?:rue|telephone) (?:\d )?bureau/],
  dayOrder: 'day-first',
  headers: french,
};

export const outlookDotCom: Program = {
  format: 'outlook-com-csv',
  needs: [/^first name$/, /^(?:given name|surname|family name) yomi$/, /^e mail(?: \d)? address$/],
  dayOrder: 'month-first',
  headers: english,
};

export const outlook: Program = {
  format: 'outlook-csv',
  needs: [/^first name$/, /^last name$/, /^e mail(?: \d)? address$/, /^e mail(?: \d)? (?:type|display name)$/],
  dayOrder: 'month-first',
  headers: english,
};

export const outlookByGoogle: Program = {
  format: 'outlook-csv-by-google',
  needs: [
    /^first name$/,
    /^last name$/,
    /^e mail(?: \d)? address$/,
    /^(?:internet free busy|e mail 2 address|web page)$/,
  ],
  dayOrder: 'month-first',
  headers: english,
};
