import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { type LineChoice, lineChoices } from '../../../domain/client/import-decision';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { ContactLine, ContactsPreview, PresentLine } from '../../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from '../preview-table';
import { RefusedRows } from '../refused-rows';
import { isFileRefusal } from '../say-file';
import { LineChoiceSelect } from './line-choice-select';
import { sayContactRefusal } from './say-contacts';

/** What was chosen for single contacts, what is done with the others, and how one chooses. */
export interface LineChoosing {
  readonly lines: ReadonlyMap<number, LineChoice>;
  readonly present: LineChoice;
  readonly onChoose: (position: number, choice: LineChoice) => void;
}

const freshChoices: readonly LineChoice[] = ['new', 'skip'];

export function FreshContacts({ preview, choosing }: { preview: ContactsPreview; choosing: LineChoosing }) {
  const translate = useTranslate();
  const columns = useContactColumns();
  const choice = useChoiceColumn(freshChoices, 'new', choosing);
  return (
    <PreviewTable
      label={translate('exchange.contacts.tabs.fresh')}
      rows={preview.fresh}
      all={preview.counts.fresh}
      columns={[...columns, choice]}
      empty={translate('exchange.contacts.none.fresh')}
    />
  );
}

function useChoiceColumn(
  choices: readonly LineChoice[],
  otherwise: LineChoice,
  { lines, onChoose }: LineChoosing,
): PreviewColumn<ContactLine> {
  const translate = useTranslate();
  return {
    key: 'choice',
    title: translate('exchange.contacts.columns.choice'),
    width: '168px',
    cell: ({ position, name }) => (
      <LineChoiceSelect
        name={name}
        choices={choices}
        value={lines.get(position) ?? otherwise}
        isOwn={lines.has(position)}
        onChoose={(choice) => onChoose(position, choice)}
      />
    ),
  };
}

/** A contact without its place in the files. */
type ContactWords = Omit<ContactLine, 'file' | 'line' | 'position'>;

/** The columns of a contact that is to be read, the same here and on the mapping screen. */
export function useContactColumns(): readonly PreviewColumn<ContactWords>[] {
  const translate = useTranslate();
  return useMemo(() => {
    const of = (key: 'name' | 'company' | 'phone' | 'email' | 'place', width: string) => ({
      key,
      title: translate(`exchange.contacts.columns.${key}`),
      width,
      cell: (line: ContactWords) => <FileText quiet={key !== 'name'}>{line[key]}</FileText>,
    });
    return [
      of('name', 'minmax(160px, 2fr)'),
      of('company', 'minmax(100px, 1.4fr)'),
      of('phone', 'minmax(120px, 1fr)'),
      of('email', 'minmax(150px, 1.8fr)'),
      of('place', 'minmax(110px, 1.2fr)'),
    ];
  }, [translate]);
}

export function PresentContacts(props: {
  preview: ContactsPreview;
  choosing: LineChoosing;
  onCompare: (line: PresentLine) => void;
}) {
  const { preview, choosing } = props;
  const choice = useChoiceColumn(lineChoices, choosing.present, choosing);
  const translate = useTranslate();
  const format = useFormat();
  const columns: readonly PreviewColumn<PresentLine>[] = [
    {
      key: 'name',
      title: translate('exchange.contacts.columns.name'),
      width: 'minmax(160px, 1.4fr)',
      cell: ({ name }) => <FileText>{name}</FileText>,
    },
    {
      key: 'sameAs',
      title: translate('exchange.contacts.columns.sameAs'),
      width: 'minmax(220px, 2fr)',
      cell: (line) => <FileText quiet>{saySameAs(line)}</FileText>,
    },
    {
      key: 'fills',
      title: translate('exchange.contacts.columns.fills'),
      width: 'minmax(160px, 1.6fr)',
      cell: ({ fills }) => {
        const fields = fills.map((field) => translate(`exchange.contacts.fields.${field}`));
        return (
          <FileText quiet>
            {fields.length === 0 ? translate('exchange.contacts.nothingToFill') : format.list(fields)}
          </FileText>
        );
      },
    },
    {
      key: 'compare',
      title: translate('exchange.contacts.columns.differs'),
      width: '130px',
      cell: (line) => {
        const words =
          line.differs.length === 0
            ? translate('exchange.contacts.compare.button')
            : translate('exchange.contacts.compare.differences', { count: line.differs.length });
        return (
          // What is read aloud begins with what is seen, so that it answers to its own words.
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${words}, ${line.name}`}
            onClick={() => props.onCompare(line)}
          >
            {words}
          </Button>
        );
      },
    },
    choice,
  ];
  return (
    <PreviewTable
      label={translate('exchange.contacts.tabs.present')}
      rows={preview.present}
      all={preview.counts.present}
      columns={columns}
      empty={translate('exchange.contacts.none.present')}
    />
  );

  function saySameAs({ sameAs, sameAsLine, reasons }: PresentLine): string {
    const words = {
      name: sameAs,
      reason: format.list(reasons.map((reason) => translate(`words.matchReason.${reason}`))),
    };
    return sameAsLine === null
      ? translate('exchange.contacts.sameAs', words)
      : translate('exchange.contacts.sameInFile', { ...words, line: format.number(sameAsLine) });
  }
}

export function RefusedContacts({ preview }: { preview: ContactsPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <RefusedRows
      label={translate('exchange.contacts.tabs.refused')}
      empty={translate('exchange.contacts.none.refused')}
      files={preview.files}
      rows={preview.refused.filter(({ reason }) => !isFileRefusal(reason))}
      all={preview.counts.refused}
      say={(reason) => sayContactRefusal(translate, format, reason)}
    />
  );
}
