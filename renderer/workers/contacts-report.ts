import type { ClientDraft } from '../domain/client/client';
import type { Decided } from '../domain/client/import-decision';
import type { ContactsPlan } from '../domain/client/import-plan';
import type { ContactsReading, RefusedContact } from '../exchange/contacts/reading';
import { flavours } from '../exchange/csv/flavours';
import { writeCsv } from '../exchange/csv/write-csv';
import type { PictureLeftOut, ReportWords } from './import-requests';

/**
 * What becomes of each contact of the files, and of each row that was refused, as CSV in the order of the files: file, line,
 * name, what is done, with whom and why, the fields concerned.
 */
export function contactsReport(
  { files, contacts, refused }: Pick<ContactsReading, 'files' | 'contacts' | 'refused'>,
  plan: ContactsPlan,
  decided: Decided,
  picturesLeftOut: ReadonlyMap<number, PictureLeftOut>,
  words: ReportWords,
): string {
  const nameOf = (file: number) => files[file]?.name ?? '';
  const rows = contacts.map(({ draft, file, line }, position) => {
    const { outcome, fields } = decided.outcomes[position] ?? { outcome: 'skipped', fields: [] };
    const same = plan.contacts[position]?.same ?? null;
    const inFile = same?.position == null ? null : contacts[same.position];
    const whom = inFile
      ? words.line.replace('{{line}}', String(inFile.line))
      : (same && plan.known.get(same.id)?.name) || '';
    const picture = picturesLeftOut.get(position);
    const reasons = [
      ...(same?.reasons ?? []).map((reason) => words.reasons[reason]),
      ...(picture ? [words.pictures[picture]] : []),
    ].join(', ');
    const cells = [
      nameOf(file),
      String(line),
      draft.name,
      words.outcomes[outcome],
      whom,
      reasons,
      fields.map((field) => words.fields[field]).join(', '),
    ];
    return { file, line, cells };
  });
  const refusals = refused.map((each) => ({
    file: each.file,
    line: each.line ?? 0,
    cells: [
      nameOf(each.file),
      each.line === null ? '' : String(each.line),
      each.sample.replaceAll('\n', ' · '),
      words.outcomes.refused,
      '',
      sayRefusal(each, words),
      '',
    ],
  }));
  const inOrder = [...rows, ...refusals].sort((one, other) => one.file - other.file || one.line - other.line);
  const flavour = words.language === 'fr' ? flavours.french : flavours.english;
  return writeCsv([words.header, ...inOrder.map(({ cells }) => cells)], flavour);
}

function sayRefusal({ file, line, reason }: RefusedContact, words: ReportWords): string {
  if (line === null) return words.files.get(file) ?? '';
  if (!Object.hasOwn(words.refusals, reason.code)) return reason.code;
  const sentence = words.refusals[reason.code as keyof ReportWords['refusals']];
  const field = 'field' in reason ? reason.field : '';
  const fieldWord = Object.hasOwn(words.fields, field) ? words.fields[field as keyof ClientDraft] : field;
  return sentence.replace('{{field}}', fieldWord);
}
