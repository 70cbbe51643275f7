import type { PlannedContacts } from '../domain/client/import-decision';
import { mostPortraitsAtOnce } from '../domain/client/portrait';
import type { ClientId } from '../domain/id';
import type { ReadContact } from '../exchange/contacts/reading';
import { portraitFrom } from '../exchange/picture/portrait-from';
import type { PictureLeftOut } from './import-requests';

/** What came of the pictures of some contacts, by their place. */
export interface Portraits {
  readonly images: ReadonlyMap<number, string>;
  /** Of contacts whom a portrait would have been given. */
  readonly leftOut: ReadonlyMap<number, PictureLeftOut>;
}

/**
 * Makes portraits of the pictures that contacts brought, one after the other, as many as one action may hold: first for who
 * is new, then for those of the book who have none, last for those who have one (`portrayed`). So the same files, read again,
 * bring what did not fit the first time. null when it was stopped.
 */
export async function portraitsOf(
  contacts: readonly Pick<ReadContact, 'picture'>[],
  plan: PlannedContacts,
  portrayed: ReadonlySet<ClientId>,
  { onProgress, signal }: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
): Promise<Portraits | null> {
  const pictures = contacts.flatMap(({ picture }, position) => (picture ? [{ picture, position }] : []));
  const sameAs = (position: number) => plan.contacts[position]?.same?.id ?? null;
  const isPortrayed = (position: number) => {
    const same = sameAs(position);
    return same !== null && portrayed.has(same);
  };
  const turnOf = (position: number) => (sameAs(position) === null ? 0 : isPortrayed(position) ? 2 : 1);
  const inTurn = pictures.toSorted((one, other) => turnOf(one.position) - turnOf(other.position));
  const images = new Map<number, string>();
  const leftOut = new Map<number, PictureLeftOut>();
  let room = mostPortraitsAtOnce;

  /** Why the picture does not come; null when it does. What does not fit ends it: none behind it is decoded for nothing. */
  async function take(position: number, bytes: Uint8Array<ArrayBuffer>): Promise<PictureLeftOut | null> {
    if (room === 0) return 'too-many';
    const made = await portraitFrom(bytes);
    if (!made.ok) return made.reason;
    const fits = made.value.length <= room;
    if (fits) images.set(position, made.value);
    room = fits ? room - made.value.length : 0;
    return fits ? null : 'too-many';
  }

  for (const [count, { picture, position }] of inTurn.entries()) {
    if (signal.aborted) return null;
    onProgress(count / inTurn.length);
    const why = picture.ok ? await take(position, picture.value) : picture.reason;
    if (why !== null && !isPortrayed(position)) leftOut.set(position, why);
  }
  return { images, leftOut };
}
