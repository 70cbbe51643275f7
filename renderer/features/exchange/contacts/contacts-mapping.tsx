import { useMemo } from 'react';
import type { ClientDraft } from '../../../domain/client/client';
import { countryOf } from '../../../elements/country-of';
import { type Column, type ContactField, column, contactFields, readRow } from '../../../exchange/contacts/columns';
import { draftFrom } from '../../../exchange/contacts/draft-from';
import { guessMapping, type Mapping } from '../../../exchange/contacts/guess-mapping';
import { restoreLostZeros } from '../../../exchange/contacts/lost-zeros';
import type { GuessedTable } from '../../../exchange/contacts/reading';
import { type Language, useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { AskedColumns } from '../import-walk';
import { MappingScreen } from '../mapping-screen';
import { PreviewTable } from '../preview-table';
import { useMapping } from '../use-mapping';
import { useContactColumns } from './contact-tables';

/** Fields that say which phone or e-mail it is, offered beside the plain ones. */
const labelled = ['phone mobile', 'phone work', 'phone home', 'phone fax', 'email work', 'email home'] as const;
type Choice = ContactField | (typeof labelled)[number];

const choices: readonly Choice[] = contactFields.flatMap((field): Choice[] => [
  field,
  ...labelled.filter((each) => each.startsWith(`${field} `)),
]);

const shownRows = 3;

/** Without one of these there is nothing to call a client by. */
const naming: ReadonlySet<string> = new Set(['name', 'given-name', 'family-name', 'company', 'email', 'phone']);

/** Asks what each column of an unknown table of contacts holds, the guess standing there already. */
export function ContactsMapping(asked: AskedColumns<GuessedTable, Mapping>) {
  const translate = useTranslate();
  const language = useLanguage();
  const { host } = useServices();
  const country = countryOf(host.languages);
  const contactColumns = useContactColumns();
  const { mapping, setMapping, rows, screen } = useMapping(asked, guessMapping);
  const read = useMemo(
    () => rows.slice(0, shownRows).flatMap((row) => readAs(mapping, row, language, country)),
    [mapping, rows, language, country],
  );

  function choose(index: number, value: string) {
    const [field, label = ''] = value.split(' ') as [ContactField, string?];
    // What goes to the notes keeps its title there.
    const words = field === 'aside' ? (screen.header?.[index]?.trim() ?? '') : label;
    setMapping({
      ...mapping,
      columns: mapping.columns.map((former, at) => (at === index ? column(field, words) : former)),
    });
  }

  return (
    <MappingScreen
      {...screen}
      title={translate('exchange.contacts.mapping.title')}
      values={mapping.columns.map(choiceOf)}
      options={choices.map((value) => ({ value, label: translate(`exchange.contacts.mapping.fields.${value}`) }))}
      onValue={choose}
      complaint={
        mapping.columns.some(({ field }) => naming.has(field)) ? null : translate('exchange.contacts.mapping.needsName')
      }
    >
      <PreviewTable
        label={translate('exchange.mapping.result')}
        rows={read}
        all={read.length}
        columns={contactColumns}
        empty={translate('exchange.contacts.none.fresh')}
      />
    </MappingScreen>
  );
}

function choiceOf({ field, label }: Column): Choice {
  return (
    choices.find((choice) => choice === `${field} ${label}`) ?? choices.find((choice) => choice === field) ?? 'aside'
  );
}

/** As the worker will read it. */
function readAs({ columns }: Mapping, row: readonly string[], language: Language, country: string | null) {
  const { found } = readRow(columns, row, false);
  if (country === 'FR') restoreLostZeros(found);
  const made = draftFrom(found, { language, dayOrder: 'day-first' });
  return made.ok ? [lineOf(made.value.draft)] : [];
}

function lineOf({ name, company, phones, emails, addresses }: ClientDraft) {
  const place = addresses[0];
  return {
    name,
    company,
    phone: phones[0]?.value ?? '',
    email: emails[0]?.value ?? '',
    place: place ? `${place.postcode} ${place.city}`.trim() : '',
  };
}
