import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDirectory } from '../../../data/live';
import type { ClientId } from '../../../domain/id';
import type { Currency } from '../../../domain/money/money';
import { type BuyerChoice, defaultChoice } from '../../../domain/sale/import-plan';
import { walkIn } from '../../../domain/sale/sale';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { UnmatchedBuyer } from '../../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from '../preview-table';

const forAll = ['create', 'skip', walkIn] as const;

/** The buyers whom the book does not know, or knows several of, each with what becomes of their sales. */
export function UnmatchedBuyers(props: {
  buyers: readonly UnmatchedBuyer[];
  currency: Currency;
  chosen: ReadonlyMap<string, BuyerChoice>;
  /** A name of several clients waits for its choice. */
  needsChoice: boolean;
  onChoose: (chosen: ReadonlyMap<string, BuyerChoice>) => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useClientNames();
  const { buyers, chosen, onChoose } = props;
  const choiceOf = (buyer: UnmatchedBuyer): BuyerChoice => chosen.get(buyer.key) ?? defaultChoice(buyer);
  // Those of several names have an answer of their own: "all" is about the unknown ones.
  const unknown = buyers.filter(({ found }) => found.kind === 'unknown');
  const common = forAll.find((choice) => unknown.every((buyer) => choiceOf(buyer) === choice));

  const columns: readonly PreviewColumn<UnmatchedBuyer>[] = [
    {
      key: 'name',
      title: translate('exchange.sales.buyers.name'),
      width: 'minmax(160px, 2fr)',
      cell: ({ name }) => <FileText>{name}</FileText>,
    },
    {
      key: 'sales',
      title: translate('exchange.sales.buyers.sales'),
      width: '64px',
      align: 'right',
      cell: ({ count }) => format.number(count),
    },
    {
      key: 'amount',
      title: translate('exchange.sales.columns.amount'),
      width: '110px',
      align: 'right',
      cell: ({ amount }) => format.money(amount, props.currency),
    },
    {
      key: 'choice',
      title: translate('exchange.sales.buyers.choice'),
      width: 'minmax(260px, 2fr)',
      cell: (buyer) => (
        <NativeSelect
          size="xs"
          aria-label={translate('exchange.sales.buyers.choiceOf', { name: buyer.name })}
          value={choiceOf(buyer)}
          data={[
            ...candidatesOf(buyer),
            { value: 'create', label: translate('exchange.sales.buyers.create') },
            { value: walkIn, label: translate('exchange.sales.buyers.walkIn') },
            { value: 'skip', label: translate('exchange.sales.buyers.skip') },
          ]}
          onChange={(event) => onChoose(new Map(chosen).set(buyer.key, event.currentTarget.value as BuyerChoice))}
        />
      ),
    },
  ];

  return (
    <Stack gap="sm">
      {props.needsChoice ? (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('exchange.sales.buyers.several')}
        </Alert>
      ) : null}
      {buyers.length > 0 ? <Text size="sm">{translate('exchange.sales.buyers.explanation')}</Text> : null}
      {unknown.length > 1 ? (
        <NativeSelect
          w={320}
          label={translate('exchange.sales.buyers.all')}
          value={common ?? ''}
          data={[
            ...(common ? [] : [{ value: '', label: translate('exchange.sales.buyers.mixed') }]),
            { value: 'create', label: translate('exchange.sales.buyers.createAll') },
            { value: walkIn, label: translate('exchange.sales.buyers.walkInAll') },
            { value: 'skip', label: translate('exchange.sales.buyers.skipAll') },
          ]}
          onChange={(event) => {
            const choice = forAll.find((each) => each === event.currentTarget.value);
            if (choice) onChoose(new Map([...chosen, ...unknown.map(({ key }) => [key, choice] as const)]));
          }}
        />
      ) : null}
      <PreviewTable
        label={translate('exchange.sales.tabs.buyers')}
        rows={buyers}
        all={buyers.length}
        columns={columns}
        rowHeight={44}
        empty={translate('exchange.sales.none.buyers')}
      />
    </Stack>
  );

  function candidatesOf({ found }: UnmatchedBuyer) {
    if (found.kind === 'client') return [];
    return found.candidates.map((id) => {
      const { name, place } = nameOf(id);
      const words = place === '' ? 'known' : 'knownWithPlace';
      return { value: id, label: translate(`exchange.sales.buyers.${words}`, { name, place }) };
    });
  }
}

function useClientNames(): (id: ClientId) => { readonly name: string; readonly place: string } {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  return (id) => {
    const client = snapshot?.byId.get(id)?.client;
    const place = client?.addresses[0]?.city || client?.phones[0]?.value || client?.company || '';
    return { name: client?.name ?? '', place };
  };
}
