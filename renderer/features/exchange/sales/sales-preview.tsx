import { Alert, Button, Group, NativeSelect, Radio, Stack, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Currency } from '../../../domain/money/money';
import type { SalesChoices } from '../../../domain/sale/import-plan';
import { saleKinds } from '../../../domain/sale/sale';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { SalesPlanned, SalesPreview } from '../../../workers/import-requests';
import { type FileLine, FileLines } from '../file-lines';
import { ImportFrame } from '../import-frame';
import { SampleWarning } from '../sample-warning';
import { TabCount } from '../tab-count';
import { FreshSales, PresentSales, RefusedSales } from './sale-tables';
import { SalesTotalsLine } from './sales-totals';
import { UnmatchedBuyers } from './unmatched-buyers';

/** What the files hold, compared with the book, and what is to be done with it; the totals follow each choice. */
export function SalesPreviewScreen(props: {
  preview: SalesPreview;
  files: readonly FileLine[];
  currency: Currency;
  choices: SalesChoices;
  onChoose: (choices: SalesChoices) => void;
  plan: (choices: SalesChoices) => Promise<SalesPlanned | null>;
  close: () => void;
  /** null when every table is known. */
  onCorrect: (() => void) | null;
  onImport: () => void;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const { preview, currency, choices, onChoose, plan } = props;
  const planned = usePlanned(preview.planned, choices, plan);
  const { unmatched } = preview;
  const several = unmatched.some(({ key, found }) => found.kind === 'several' && !choices.buyers.has(key));
  const [tab, setTab] = useState<string | null>(
    several ? 'buyers' : preview.planned.coming.count > 0 ? 'fresh' : 'present',
  );
  const { count } = planned.coming;
  const fresh = choices.present === 'import' ? count - planned.present.count : count;
  return (
    <ImportFrame
      title={translate('exchange.sales.title')}
      close={props.close}
      dirty={choices.buyers.size > 0}
      confirm={{
        label:
          count === 0
            ? translate('exchange.sales.confirmNothing')
            : translate('exchange.sales.confirm', { count, written: format.number(count) }),
        disabled: count === 0 || isSample,
        onConfirm: props.onImport,
      }}
      aside={
        props.onCorrect ? (
          <Button variant="subtle" onClick={props.onCorrect}>
            {translate('exchange.mapping.correct')}
          </Button>
        ) : null
      }
    >
      <SampleWarning />
      <FileLines files={props.files} />
      <SalesTotalsLine planned={planned} currency={currency} skipsPresent={choices.present === 'skip'} />
      <Warnings preview={preview} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={translate('exchange.sales.tabs.label')} mb="sm">
          <TabCount first={tab === 'fresh'} value="fresh" word={translate('exchange.sales.tabs.fresh')} count={fresh} />
          <TabCount
            first={tab === 'present'}
            value="present"
            word={translate('exchange.sales.tabs.present')}
            count={planned.present.count}
          />
          <TabCount
            first={tab === 'buyers'}
            value="buyers"
            word={translate('exchange.sales.tabs.buyers')}
            count={unmatched.length}
            attention={several}
          />
          <TabCount
            first={tab === 'refused'}
            value="refused"
            word={translate('exchange.sales.tabs.refused')}
            count={preview.refusedCount}
            attention={preview.refusedCount > 0}
          />
        </Tabs.List>
        <Tabs.Panel value="fresh">
          <FreshSales planned={planned} all={fresh} currency={currency} />
        </Tabs.Panel>
        <Tabs.Panel value="present">
          <PresentSales planned={planned} currency={currency} />
        </Tabs.Panel>
        <Tabs.Panel value="buyers">
          <UnmatchedBuyers
            buyers={unmatched}
            currency={currency}
            chosen={choices.buyers}
            needsChoice={several}
            onChoose={(buyers) => onChoose({ ...choices, buyers })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="refused">
          <RefusedSales preview={preview} currency={currency} />
        </Tabs.Panel>
      </Tabs>
      <Group align="flex-start" gap={48}>
        {preview.withoutKind > 0 ? (
          <NativeSelect
            label={translate('exchange.sales.kind.label', {
              count: preview.withoutKind,
              written: format.number(preview.withoutKind),
            })}
            data={saleKinds.map((kind) => ({ value: kind, label: translate(`words.saleKind.${kind}`) }))}
            value={choices.kind}
            onChange={(event) => {
              const kind = saleKinds.find((each) => each === event.currentTarget.value);
              if (kind) onChoose({ ...choices, kind });
            }}
          />
        ) : null}
        {planned.present.count > 0 ? (
          <Radio.Group
            label={translate('exchange.sales.present.title')}
            value={choices.present}
            onChange={(value) => onChoose({ ...choices, present: value === 'import' ? 'import' : 'skip' })}
          >
            <Stack gap={6} mt={6}>
              <Radio value="skip" label={translate('exchange.sales.present.skip')} />
              <Radio value="import" label={translate('exchange.sales.present.import')} />
            </Stack>
          </Radio.Group>
        ) : null}
      </Group>
    </ImportFrame>
  );
}

/** What the import would bring with these choices; the former answer stands until the next one comes. */
function usePlanned(
  first: SalesPlanned,
  choices: SalesChoices,
  plan: (choices: SalesChoices) => Promise<SalesPlanned | null>,
): SalesPlanned {
  const [planned, setPlanned] = useState(first);
  useEffect(() => {
    let isWanted = true;
    void plan(choices).then((answer) => {
      if (isWanted && answer) setPlanned(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [choices, plan]);
  return planned;
}

function Warnings({ preview }: { preview: SalesPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  const damaged = preview.files.reduce((sum, file) => sum + file.damaged, 0);
  const { assumedPaymentDays: assumed } = preview;
  return (
    <>
      {damaged === 0 ? null : (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('exchange.files.damaged', { count: damaged })}
        </Alert>
      )}
      {assumed === 0 ? null : (
        <Text size="sm" c="dimmed">
          {translate('exchange.sales.assumedDays', { count: assumed, written: format.number(assumed) })}
        </Text>
      )}
    </>
  );
}
