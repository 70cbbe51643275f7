import type { ClientDraft } from '../../../renderer/domain/client/client';
import type { ContactFormat } from '../../../renderer/exchange/contacts/programs/program';

/** A file as a program with a habit of its own writes it, and the clients that should come of it. */
export interface Quirk {
  readonly quirk: string;
  /** Text is UTF-8. */
  readonly file: string | Uint8Array;
  readonly format: ContactFormat;
  /** What each says at least. */
  readonly clients: readonly Partial<ClientDraft>[];
  /** Of the person; France when not given. */
  readonly country?: string;
}

export const place = { label: '', street: '', postcode: '', city: '', region: '', country: '' };

/** Text as old programs of Western Europe write it: one byte for each character, the accents of Latin-1. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Text as Windows calls "Unicode", or with the high bytes first as old Macs wrote it. */
export function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) bytes.setUint16(at * 2, units.charCodeAt(at), order === 'little');
  return new Uint8Array(bytes.buffer);
}
