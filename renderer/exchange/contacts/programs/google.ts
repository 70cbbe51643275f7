import type { HeaderEntry, Program } from './program';

// Sources: "Export as Google CSV" of contacts.google.com, before and after labels replaced types. The number of
// numbered columns varies from file to file. Each kind of aside has its own groups, so that "Event 1" and "Website 1"
// do not meet.

const numbered = [
  [/^e mail (\d+) value$/, 'email'],
  [/^e mail (\d+) (?:label|type)$/, 'email-label'],
  [/^phone (\d+) value$/, 'phone'],
  [/^phone (\d+) (?:label|type)$/, 'phone-label'],
  [/^address (\d+) (?:label|type)$/, 'address-label'],
  [/^address (\d+) formatted$/, 'address'],
  [/^address (\d+) street$/, 'street'],
  [/^address (\d+) (?:po box|extended address)$/, 'street-extra'],
  [/^address (\d+) city$/, 'city'],
  [/^address (\d+) region$/, 'region'],
  [/^address (\d+) postal code$/, 'postcode'],
  [/^address (\d+) country$/, 'country'],
  [/^website (\d+) value$/, 'website'],
  [/^website (\d+) (?:label|type)$/, 'ignore'],
  [/^((?:event|relation|custom field|im|jot) \d+) value$/, 'aside'],
  [/^((?:event|relation|custom field|jot) \d+) (?:label|type)$/, 'aside-label'],
  [/^(im \d+) service$/, 'aside-label'],
  [/^(im \d+) (?:label|type)$/, 'ignore'],
  [/^organization (\d+) name$/, 'company'],
  [/^organization (\d+) title$/, 'job-title'],
  [/^organization (\d+) department$/, 'department'],
  [/^organization (\d+) .*$/, 'ignore'],
] as const satisfies Program['numbered'];

const shared: readonly HeaderEntry[] = [
  ['Name Prefix', 'civility'],
  ['Name Suffix', 'suffix'],
  ['Nickname', 'nickname'],
  ['Birthday', 'birthday'],
  ['Notes', 'notes'],
  ['Photo', 'photo'],
];

export const googleContacts: Program = {
  format: 'google-csv',
  needs: [
    /^first name$/,
    /^(?:(?:e mail|phone) \d+ label|phonetic first name)$/,
    /^(?:labels|(?:e mail|phone) \d+ value)$/,
  ],
  dayOrder: 'month-first',
  headers: [
    ...shared,
    ['First Name', 'given-name'],
    ['Middle Name', 'middle-name'],
    ['Last Name', 'family-name'],
    ['Phonetic First Name', 'ignore'],
    ['Phonetic Middle Name', 'ignore'],
    ['Phonetic Last Name', 'ignore'],
    ['File As', 'ignore'],
    ['Organization Name', 'company'],
    ['Organization Title', 'job-title'],
    ['Organization Department', 'department'],
    ['Labels', 'tags'],
  ],
  numbered,
};

export const olderGoogleContacts: Program = {
  format: 'google-csv-older',
  needs: [/^given name$/, /^(?:(?:e mail|phone) \d+ type|group membership)$/],
  dayOrder: 'month-first',
  headers: [
    ...shared,
    ['Name', 'name'],
    ['Given Name', 'given-name'],
    ['Additional Name', 'middle-name'],
    ['Family Name', 'family-name'],
    ['Yomi Name', 'ignore'],
    ['Given Name Yomi', 'ignore'],
    ['Additional Name Yomi', 'ignore'],
    ['Family Name Yomi', 'ignore'],
    ['Initials', 'ignore'],
    ['Short Name', 'ignore'],
    ['Maiden Name', 'aside', 'Maiden Name'],
    ['Gender', 'ignore'],
    ['Location', 'aside', 'Location'],
    ['Billing Information', 'aside', 'Billing Information'],
    ['Directory Server', 'ignore'],
    ['Mileage', 'ignore'],
    ['Occupation', 'aside', 'profession'],
    ['Hobby', 'aside', 'Hobby'],
    ['Sensitivity', 'ignore'],
    ['Priority', 'ignore'],
    ['Subject', 'ignore'],
    ['Language', 'ignore'],
    ['Group Membership', 'tags'],
  ],
  numbered,
};
