import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import type { Currency } from '../../../domain/money/money';
import type { SalesChoices } from '../../../domain/sale/import-plan';
import { saleKinds } from '../../../domain/sale/sale';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { SalesPlanned, SalesPreview } from '../../../workers/import-requests';
import type { ShownPreview } from '../import-walk';
import { useOtherClient } from '../other-client-dialog';
import { waitsForChoice } from '../people-of-file';
import { damagedIn, PreviewFrame } from '../preview-frame';
import { usePlanned } from '../use-planned';
import { FreshSales, PresentSales, RefusedSales } from './sale-tables';
import { SalesTotalsLine } from './sales-totals';
import { UnmatchedBuyers } from './unmatched-buyers';

/** What the files hold, compared with the book, and what is to be done with it; the totals follow each choice. */
export function SalesPreviewScreen({
  preview,
  currency,
  choices,
  onChoose,
  ...props
}: ShownPreview<SalesPreview> & {
  currency: Currency;
  choices: SalesChoices;
  onChoose: (choices: SalesChoices) => void;
  plan: (choices: SalesChoices) => Promise<SalesPlanned | null>;
  onImport: () => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { planned, isCurrent } = usePlanned(preview.planned, choices, props.plan);
  const { unmatched, assumedPaymentDays: assumed } = preview;
  const several = waitsForChoice(unmatched, choices.buyers);
  const other = useOtherClient(({ key }, id) => onChoose({ ...choices, buyers: new Map(choices.buyers).set(key, id) }));
  const { count } = planned.coming;
  const fresh = choices.present === 'import' ? count - planned.present.count : count;
  const word = (tab: 'fresh' | 'present' | 'buyers' | 'refused') => translate(`exchange.sales.tabs.${tab}`);
  return (
    <>
      <PreviewFrame
        title={translate('exchange.sales.title')}
        files={props.files}
        damaged={damagedIn(preview.files)}
        summary={
          <>
            <SalesTotalsLine planned={planned} currency={currency} skipsPresent={choices.present === 'skip'} />
            {assumed === 0 ? null : (
              <Text size="sm" c="dimmed">
                {translate('exchange.sales.assumedDays', { count: assumed, written: format.number(assumed) })}
              </Text>
            )}
          </>
        }
        tabsLabel={translate('exchange.sales.tabs.label')}
        startTab={several ? 'buyers' : preview.planned.coming.count > 0 ? 'fresh' : 'present'}
        tabs={[
          {
            value: 'fresh',
            word: word('fresh'),
            count: fresh,
            panel: <FreshSales planned={planned} all={fresh} currency={currency} />,
          },
          {
            value: 'present',
            word: word('present'),
            count: planned.present.count,
            panel: <PresentSales planned={planned} currency={currency} />,
          },
          {
            value: 'buyers',
            word: word('buyers'),
            count: unmatched.length,
            attention: several,
            panel: (
              <UnmatchedBuyers
                buyers={unmatched}
                currency={currency}
                chosen={choices.buyers}
                onChoose={(buyers) => onChoose({ ...choices, buyers })}
                onAskOther={other.ask}
              />
            ),
          },
          {
            value: 'refused',
            word: word('refused'),
            count: preview.refusedCount,
            attention: preview.refusedCount > 0,
            panel: <RefusedSales preview={preview} currency={currency} />,
          },
        ]}
        confirm={{
          label:
            count === 0
              ? translate('exchange.sales.confirmNothing')
              : translate('exchange.sales.confirm', { count, written: format.number(count) }),
          isCurrent,
          isNothing: count === 0,
          onConfirm: props.onImport,
        }}
        dirty={choices.buyers.size > 0}
        isCovered={other.isAsking}
        close={props.close}
        onCorrect={props.onCorrect}
      >
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
      </PreviewFrame>
      {other.dialog}
    </>
  );
}
