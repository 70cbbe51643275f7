import type { ContactRefusal, FileRefusal } from '../../../exchange/contacts/reading';
import type { Format } from '../../../i18n/format';
import type { Translate } from '../../../i18n/translate';
import type { ContactsPreview } from '../../../workers/import-requests';
import type { FileLine } from '../file-lines';
import { isFileRefusal, sayFileRefusal, sayFound } from '../say-file';

/** "Outlook, français, Windows-1252, virgules, 212 contacts". */
export function sayContactsFile(
  translate: Translate,
  format: Format,
  reading: ContactsPreview['files'][number],
): string {
  const count = reading.contacts;
  const contacts = translate('exchange.contacts.contacts', { count, written: format.number(count) });
  if (reading.format === null) return contacts;
  return sayFound(translate, translate(`exchange.contacts.formats.${reading.format}`), reading, contacts);
}

export function contactsFileLines(
  translate: Translate,
  format: Format,
  { files, refused }: ContactsPreview,
): readonly FileLine[] {
  return files.map((file, place) => {
    const refusal = refused.find((each) => each.file === place && isFileRefusal(each.reason));
    return refusal
      ? { name: file.name, sentence: sayContactRefusal(translate, format, refusal.reason), isRefused: true }
      : { name: file.name, sentence: sayContactsFile(translate, format, file), isRefused: false };
  });
}

const recordFields = new Set(['name', 'notes', 'company', 'phones', 'emails', 'addresses', 'websites', 'tags']);

/** Why a file, a card or a row was refused. */
export function sayContactRefusal(translate: Translate, format: Format, refusal: FileRefusal | ContactRefusal): string {
  if (isFileRefusal(refusal)) return sayFileRefusal(translate, format, refusal);
  if (refusal.code !== 'field-too-long') return translate(`exchange.contacts.refusals.${refusal.code}`);
  if (!recordFields.has(refusal.field)) return translate('exchange.contacts.refusals.field-too-long-unknown');
  const field = translate(`exchange.contacts.fields.${refusal.field as 'name'}`);
  return translate('exchange.contacts.refusals.field-too-long', { field });
}

/** Which files stop in the middle, a sentence each. */
export function sayCut(translate: Translate, format: Format, { files, cut }: ContactsPreview): readonly string[] {
  return cut.map(({ file, line }) => {
    const sentence = translate('exchange.files.cut', { line: format.number(line) });
    const name = files[file]?.name ?? '';
    return files.length === 1 ? sentence : translate('exchange.files.several', { name, sentence });
  });
}

/** Which files hold notes and tasks besides, and how they come. */
export function sayEntries(translate: Translate, format: Format, { files }: ContactsPreview): readonly string[] {
  return files
    .filter(({ entries }) => entries > 0)
    .map(({ name, entries }) =>
      translate('exchange.contacts.entries', { name, count: entries, written: format.number(entries) }),
    );
}

/** Which pictures are left out and why, a sentence each. */
export function sayPicturesLeftOut(
  translate: Translate,
  format: Format,
  { picturesLeftOut }: ContactsPreview,
): readonly string[] {
  return picturesLeftOut.map(({ why, count }) =>
    translate(`exchange.contacts.picturesLeftOut.${why}`, { count, written: format.number(count) }),
  );
}

/** What was seen and not taken over, in one sentence; '' when nothing was. */
export function sayLeftOut(translate: Translate, format: Format, { leftOut }: ContactsPreview): string {
  if (leftOut.length === 0) return '';
  const things = format.list(
    leftOut.map(({ kind, count }) => translate(`exchange.contacts.leftOut.${kind}`, { count })),
  );
  return translate('exchange.contacts.leftOutSentence', { things });
}
