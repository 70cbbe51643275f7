/** How sealed files begin: known without what opens them, which is heavy. */

/** The first line of every file that age sealed. */
export const sealedStart = 'age-encryption.org/v1\n';

/** The first entry of a wrapped backup: the sealed book. */
export const bookEntry = 'carnet.zip.age';

/** Whether a file with these first bytes, a hundred or more, is a backup that is sealed, alone or wrapped. */
export function beginsSealed(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 100));
  return text.startsWith(sealedStart) || (text.startsWith('PK') && text.includes(bookEntry));
}
