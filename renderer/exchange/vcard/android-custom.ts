import type { FoundContact } from '../contacts/found-contact';

/** Android's kinds of relation, numbered from 1 (ContactsContract.CommonDataKinds.Relation). */
const relations = [
  'assistant',
  'brother',
  'child',
  'partner',
  'father',
  'friend',
  'manager',
  'mother',
  'parent',
  'partner',
  'source',
  'relation',
  'sister',
  'spouse',
];

/**
 * Reads `X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-05-12;1;…`: nicknames, days and relations;
 * anything else is passed over.
 */
export function readAndroidCustom(found: FoundContact, parts: readonly string[]): void {
  const [kind = '', value = '', type = '', label = ''] = parts;
  if (value === '') return;
  if (kind.endsWith('/nickname')) found.nickname ||= value;
  else if (kind.endsWith('/contact_event') && type === '3') found.birthday ||= value;
  else if (kind.endsWith('/contact_event'))
    found.asides.push({ label: type === '1' ? 'anniversary' : label || 'date', value });
  else if (kind.endsWith('/relation')) {
    found.asides.push({ label: label || (relations[Number(type) - 1] ?? 'relation'), value });
  }
}
