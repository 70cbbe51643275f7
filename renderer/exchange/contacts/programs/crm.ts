import type { HeaderEntry, Program } from './program';

// What these programs export depends on the view that the person chose, so only what tells them apart and what
// guessing would get wrong stands here; every other column is guessed from its header. Their ids get the program's
// name in front: "42" of two programs is not one client.

const noise = (...headers: string[]): HeaderEntry[] => headers.map((header) => [header, 'ignore']);

export const hubspot: Program = {
  format: 'hubspot-csv',
  needs: [/^record id(?: contact)?$/, /^(?:first name|last name|email|company name)$/],
  dayOrder: 'month-first',
  headers: [
    ['Record ID', 'foreign-id', 'hubspot'],
    ['Record ID - Contact', 'foreign-id', 'hubspot'],
    ['Associated Company', 'company'],
    ['Phone Number', 'phone'],
    ['Original Source', 'source'],
    ...noise('Lead Status', 'Create Date', 'Contact owner', 'Last Activity Date', 'Marketing contact status'),
    ...noise(
      'Original Source Drill-Down 1',
      'Original Source Drill-Down 2',
      'Lifecycle Stage',
      'Associated Company IDs',
    ),
    ...noise('Last Modified Date', 'Associated Contact IDs', 'Primary Associated Company ID'),
  ],
};

export const pipedrive: Program = {
  format: 'pipedrive-csv',
  needs: [/^person name$/, /^(?:person (?:id|email|phone)|organization name)/],
  dayOrder: 'day-first',
  headers: [
    ['Person - ID', 'foreign-id', 'pipedrive'],
    ['Person - Name', 'name'],
    ['Person - First name', 'given-name'],
    ['Person - Last name', 'family-name'],
    ['Organization - Name', 'company'],
    ['Person - Organization', 'company'],
    ['Organization - Address', 'address', 'work'],
    ...noise('Person - Last activity date', 'Person - Next activity date', 'Person - Owner', 'Organization - ID'),
    ...noise('Person - Person created', 'Person - Update time', 'Person - Visible to', 'Organization - Owner'),
  ],
  numbered: [
    [/^person email (work)$/, 'email', 'work'],
    [/^person email (home)$/, 'email', 'home'],
    [/^person email( other)?$/, 'email'],
    [/^person phone (work)$/, 'phone', 'work'],
    [/^person phone (home)$/, 'phone', 'home'],
    [/^person phone (mobile)$/, 'phone', 'mobile'],
    [/^person phone( other)?$/, 'phone'],
  ],
};

export const salesforce: Program = {
  format: 'salesforce-csv',
  needs: [/^last name$/, /^account name$/],
  dayOrder: 'month-first',
  headers: [
    ['Account Name', 'company'],
    ['Title', 'job-title'],
    ['Salutation', 'civility'],
    ['Lead Source', 'source'],
    ['Contact ID', 'foreign-id', 'salesforce'],
    ['Description', 'notes'],
    ...noise('Last Activity', 'Contact Owner', 'Account Owner', 'Created Date', 'Last Modified Date', 'Account ID'),
  ],
};

export const linkedIn: Program = {
  format: 'linkedin-csv',
  needs: [/^first name$/, /^last name$/, /^connected on$/],
  dayOrder: 'day-first',
  headers: [
    ['URL', 'website'],
    ['Position', 'job-title'],
    ['Connected On', 'ignore'],
  ],
};

export const atomicCrm: Program = {
  format: 'atomic-crm-csv',
  needs: [/^first name$/, /^has newsletter$/, /^first seen$/],
  dayOrder: 'month-first',
  headers: [
    ['title', 'job-title'],
    ['background', 'notes'],
    ...noise('gender', 'first_seen', 'last_seen', 'has_newsletter', 'status', 'id', 'sales', 'company_id', 'nb_tasks'),
  ],
};

export const dolibarr: Program = {
  format: 'dolibarr-csv',
  needs: [/^(?:code client|customer code)/, /^(?:code fournisseur|vendor code|supplier code)/],
  dayOrder: 'day-first',
  headers: [
    ['Nom', 'name'],
    ['Nom du tiers', 'name'],
    ['Nom alternatif', 'nickname'],
    ['Code client', 'foreign-id', 'dolibarr'],
    ['Fax', 'phone', 'fax'],
    ['Remarque', 'notes'],
    ['Note (publique)', 'notes'],
    ['Note (privée)', 'notes'],
    ['Préfixe', 'ignore'],
    ...noise(
      'Client',
      'Fournisseur',
      'Code fournisseur',
      'Date de création',
      'Date',
      'Statut prospect',
      'Niveau prospect',
    ),
    ...noise('Type', 'Type du tiers', 'Effectif', 'Forme juridique', 'Capital', 'Statut', 'Code comptable client'),
    ['APE', 'aside', 'APE'],
    ['RCS', 'aside', 'RCS'],
  ],
};
