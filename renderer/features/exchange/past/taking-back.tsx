import { Button, Group, Stack, Text } from '@mantine/core';
import { sayAction } from '../../../act';
import type { PastImport } from '../../../data/past-imports';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { WaitingLines } from '../../../ui/waiting-lines';
import type { StayingLine, TakingBackPlanned } from '../../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from '../preview-table';

/** What undoing an import comes to: what leaves, what becomes as before, and what stays, by name and with the reason. */
export function TakingBack(props: {
  past: PastImport;
  /** null until it is known. */
  planned: TakingBackPlanned | null;
  /** It was confirmed already, but no longer came to what had been shown. */
  again: boolean;
  back: () => void;
  onConfirm: () => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const columns = useStayingColumns();
  const { planned, past } = props;
  const words = { what: sayAction(translate, past.label), at: format.moment(past.at), files: past.label.subject };
  const isNothing = planned !== null && Object.keys(planned.removed).length + planned.restored === 0;
  return (
    <Stack gap="sm">
      {props.again ? <p role="alert">{translate('exchange.past.plan.again')}</p> : null}
      <Text fw={600}>{translate(`exchange.past.plan.${words.files === '' ? 'importNoFile' : 'import'}`, words)}</Text>
      {planned === null ? (
        <WaitingLines />
      ) : (
        <>
          <div role="status">
            {sentences(planned).map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </div>
          {planned.stayingCount > 0 ? (
            <PreviewTable
              label={translate('exchange.past.plan.stayingTitle')}
              rows={planned.staying}
              all={planned.stayingCount}
              columns={columns}
              empty=""
            />
          ) : null}
        </>
      )}
      <Group justify="flex-end" gap="xs">
        {/* Whether this comes in the place of the list, or of the dialog of progress, whose focus is the new dialog's to give. */}
        <Button variant="default" onClick={props.back} autoFocus data-autofocus>
          {translate('exchange.past.plan.back')}
        </Button>
        <Button color="brick" disabled={planned === null || isNothing} onClick={props.onConfirm}>
          {translate(`exchange.past.plan.${planned && planned.stayingCount > 0 ? 'confirmRest' : 'confirm'}`)}
        </Button>
      </Group>
    </Stack>
  );

  function sentences({ removed, restored, stayingCount }: TakingBackPlanned): readonly string[] {
    const written = (count: number) => ({ count, written: format.number(count) });
    const things = removable.flatMap((table) => {
      const count = removed[table] ?? 0;
      return count === 0 ? [] : [translate(`exchange.past.removed.${table}`, written(count))];
    });
    return [
      things.length === 0 ? '' : translate('exchange.past.plan.removed', { things: format.list(things) }),
      restored === 0 ? '' : translate('exchange.past.plan.restored', written(restored)),
      isNothing ? translate(`exchange.past.plan.${stayingCount === 0 ? 'nothing' : 'nothingYet'}`) : '',
      stayingCount === 0 ? '' : translate('exchange.past.plan.staying', written(stayingCount)),
    ].filter((sentence) => sentence !== '');
  }
}

/** What an import makes. */
const removable = ['clients', 'links', 'interactions', 'followUps', 'sales', 'payments', 'portraits'] as const;

function useStayingColumns(): readonly PreviewColumn<StayingLine>[] {
  const translate = useTranslate();
  const format = useFormat();
  const title = (key: 'what' | 'client' | 'words' | 'why') => translate(`exchange.past.staying.${key}`);
  return [
    {
      key: 'what',
      title: title('what'),
      width: '110px',
      cell: ({ table }) => translate(`exchange.past.tables.${table}`),
    },
    {
      key: 'client',
      title: title('client'),
      width: 'minmax(150px, 1.4fr)',
      cell: ({ client }) => <FileText>{client}</FileText>,
    },
    {
      key: 'words',
      title: title('words'),
      width: 'minmax(140px, 1.2fr)',
      cell: ({ day, words }) => {
        const parts = [day === null ? '' : format.dayNumeric(day), words.replace(/\n/g, ' · ')];
        return <FileText quiet>{parts.filter((part) => part !== '').join(' : ')}</FileText>;
      },
    },
    {
      key: 'why',
      title: title('why'),
      width: 'minmax(240px, 2.2fr)',
      cell: ({ why }) => translate(`exchange.past.why.${why}`),
    },
  ];
}
