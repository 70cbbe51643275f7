import { foldHeader } from '../csv/fold-header';
import type { ContactField } from './columns';

/**
 * Headers that people write and programs export, in French and English, folded; the text between bars is one header.
 */
const synonyms: readonly (readonly [field: ContactField, label: string, headers: string])[] = [
  ['name', '', 'nom complet|nom et prenom|nom prenom|prenom et nom|prenom nom|nom affiche|full name|display name|name'],
  ['name', '', 'nom du contact|contact name|intitule|denomination|libelle du tiers|nom du client|client|contact'],
  ['name', '', 'nom usuel|nom commercial|nom d usage|customer|customer name|client name|tiers|contact principal'],
  [
    'family-name',
    '',
    'nom de famille|nom de naissance|last name|lastname|surname|family name|familyname|nom patronymique',
  ],
  ['given-name', '', 'prenom|prenoms|prenom s|first name|firstname|given name|givenname|forename'],
  ['civility', '', 'civilite|civ|salutation|name prefix|titre de civilite|m mme|courtesy title'],
  ['company', '', 'societe|entreprise|raison sociale|company|company name|organisation|organization|organisme'],
  [
    'company',
    '',
    'employeur|etablissement|account name|organization name|organisation name|nom de la societe|business',
  ],
  ['company', '', 'nom de l entreprise|nom societe|nom entreprise|nom de l organisation|business name|firm|enseigne'],
  ['company', '', 'associated company|structure|association'],
  ['job-title', '', 'fonction|poste|job title|jobtitle|position|profession|metier|titre du poste|role|job|qualite'],
  ['phone', '', 'telephone|tel|phone|phone number|numero de telephone|n de telephone|n tel|num tel|no tel|telephone 1'],
  ['phone', '', 'phones|telephones|tel 1|numero|contact phone|telephone principal|primary phone|phone 1|tel fixe 1'],
  [
    'phone',
    'mobile',
    'mobile phone|telephone mobile|telephone portable|tel portable|tel mobile|cell phone|mobile number',
  ],
  ['phone', 'Fixe', 'fixe|telephone fixe|tel fixe|ligne fixe|landline'],
  ['phone', 'fax', 'telecopie|telecopieur|fax number|numero de fax'],
  [
    'email',
    '',
    'e mail|email|mail|courriel|adresse e mail|adresse email|adresse mail|email address|e mail address|emails',
  ],
  ['email', '', 'adresse electronique|adresse de messagerie|adresse courriel|mel|mails|courrier electronique'],
  ['address', '', 'adresse|address|adresse complete|full address|adresse postale|postal address|coordonnees'],
  [
    'street',
    '',
    'rue|voie|street|street address|address line|adresse ligne|n et rue|numero et rue|adresse rue|n et voie',
  ],
  ['street', '', 'complement|complement d adresse|complement adresse|street 2|address line 2|batiment|lieu dit'],
  ['postcode', '', 'code postal|cp|postcode|postal code|zip|zip code|zipcode|code post|zip postal code|c p'],
  ['city', '', 'ville|commune|localite|city|town|cite|city town'],
  ['region', '', 'region|departement|state|province|county|state province|dep|state region'],
  ['country', '', 'pays|country|country region|code pays|country code'],
  [
    'website',
    '',
    'site|site web|site internet|website|web|url|page web|web page|web site|site url|linkedin|linkedin url',
  ],
  [
    'birthday',
    '',
    'anniversaire|date de naissance|naissance|ne le|ne e le|nee le|date naissance|birthday|date of birth|birth date|birthdate|dob|ddn',
  ],
  [
    'tags',
    '',
    'etiquettes|etiquette|tags|tag|categorie|categories|groupe|groupes|labels|mots cles|segment|group|groups',
  ],
  [
    'notes',
    '',
    'notes|note|remarques|remarque|commentaire|commentaires|comments|comment|observation|observations|description',
  ],
  ['notes', '', 'memo|infos|informations|background'],
  [
    'registration',
    '',
    'siren|siret|n siren|n siret|numero siren|numero siret|siren siret|siret siren|identifiant siret',
  ],
  ['registration', '', 'immatriculation|registration|registration number|company number|numero d entreprise'],
  [
    'vat-number',
    '',
    'tva|n tva|numero de tva|numero tva|tva intra|n tva intra|tva intracommunautaire|vat|vat number|vat id',
  ],
  [
    'vat-number',
    '',
    'n de tva|n tva intracommunautaire|numero de tva intracommunautaire|n de tva intracommunautaire|tax id',
  ],
  [
    'source',
    '',
    'origine|source|provenance|comment connu|lead source|origine du contact|apporteur|recommande par|referred by',
  ],
  ['ignore', '', 'id|identifiant|date de creation|date creation|created at|updated at|create date|photo'],
  [
    'ignore',
    '',
    'date de modification|last activity date|last activity|owner|contact owner|proprietaire|record id|uuid',
  ],
];

const byHeader: ReadonlyMap<string, { readonly field: ContactField; readonly label: string }> = new Map(
  synonyms.flatMap(([field, label, headers]) =>
    headers.split('|').map((header) => [header, { field, label }] as const),
  ),
);

/** Words that say which of several: "téléphone professionnel", "adresse de livraison", "portable". */
const labelWords: ReadonlyMap<string, string> = new Map(
  (
    [
      ['work', 'pro professionnel professionnelle bureau travail work business office'],
      ['home', 'domicile perso personnel personnelle prive privee home personal private maison'],
      ['mobile', 'mobile portable gsm cell cellphone cellulaire'],
      ['fax', 'fax'],
      ['delivery', 'livraison delivery shipping chantier'],
      ['billing', 'facturation billing invoice'],
      ['other', 'autre other'],
      ['', 'mailing principal principale primary main postal'],
    ] as const
  ).flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);

/** Words that say nothing: "E-mail du client 2". */
const idleWords = new Set(
  'de du des d la le les l the of a votre your mon client contact person personne customer prospect tiers'.split(' '),
);

export interface HeaderMeaning {
  readonly field: ContactField;
  readonly label: string;
}

/** What a header says its column holds; null when it says nothing that is known. */
export function meaningOf(header: string): HeaderMeaning | null {
  const folded = foldHeader(header);
  const whole = byHeader.get(folded);
  if (whole) return whole;
  const words = folded.split(' ').filter((word) => word !== '' && !/^\d+$/.test(word));
  const plain = words.join(' ');
  const label = labelIn(folded);
  const rest = words.filter((word) => !labelWords.has(word));
  const core = rest.filter((word) => !idleWords.has(word));
  const found = byHeader.get(plain) ?? byHeader.get(rest.join(' ')) ?? byHeader.get(core.join(' '));
  if (found) return { field: found.field, label: takesLabel.has(found.field) ? label || found.label : '' };
  if (core.length === 0 && (label === 'mobile' || label === 'fax')) return { field: 'phone', label };
  if (folded === 'nom') return { field: 'family-name', label: '' };
  return folded !== 'nom' && core.join(' ') === 'nom' ? { field: 'name', label: '' } : null;
}

/** The app's own label that a header speaks of ("Portable 2"), or ''. */
export function labelIn(header: string): string {
  const labels = foldHeader(header)
    .split(' ')
    .flatMap((word) => labelWords.get(word) ?? []);
  return labels.find((label) => label === 'fax' || label === 'mobile') ?? labels[0] ?? '';
}

const takesLabel: ReadonlySet<ContactField> = new Set([
  'phone',
  'email',
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
]);
