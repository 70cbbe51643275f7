import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { birthdaySchema } from '../../renderer/domain/calendar/birthday';
import { type ClientDraft, emptyClientDraft } from '../../renderer/domain/client/client';
import { readContacts } from '../../renderer/exchange/contacts/read-contacts';
import type { ContactFile, ContactsReading, ReadContactsOptions } from '../../renderer/exchange/contacts/reading';

const folder = resolve(import.meta.dirname, '../fixtures/contacts');

export const birthday = (text: string) => birthdaySchema.parse(text);

export const contactFileNames: readonly string[] = readdirSync(folder).filter((name) => !name.startsWith('.'));

/** A file as an address book wrote it. */
export function contactFile(name: string): ContactFile {
  return { name, bytes: new Uint8Array(readFileSync(resolve(folder, name))) };
}

export function textFile(text: string, name = 'contacts.txt'): ContactFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Reads one file as a person in a French app would. */
export function readOne(file: ContactFile, options: Partial<ReadContactsOptions> = {}): Promise<ContactsReading> {
  return readContacts([file], { language: 'fr', ...options });
}

/** Reads a text and gives only the drafts. */
export async function draftsOf(
  text: string,
  options: Partial<ReadContactsOptions> = {},
): Promise<readonly ClientDraft[]> {
  return (await readOne(textFile(text), options)).contacts.map(({ draft }) => draft);
}

/** A draft that says nothing but this. */
export function draftWith(said: Partial<ClientDraft>): ClientDraft {
  return { ...emptyClientDraft, ...said };
}
