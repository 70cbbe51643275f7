import { Button, Kbd, SegmentedControl } from '@mantine/core';
import { IconBook2, IconFileImport, IconReceiptEuro } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import { useRunCommand } from '../../command';
import { useLive, useSettings } from '../../data/live';
import { hasSales } from '../../data/sales';
import { readOpenSales } from '../../data/today';
import type { Currency } from '../../domain/money/money';
import type { OpenSale } from '../../domain/portfolio/figures';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import { Page } from '../../ui/page';
import { firstQuestion, LedgerFilters, type LedgerQuestion, periodOf } from './ledger-filters';
import { LedgerView } from './ledger-view';
import { UnpaidView } from './unpaid-view';
import { useShownLedger } from './use-ledger';

const routeOf = { ledger: '/sales', unpaid: '/sales/unpaid' } as const;

/** Everything that was sold, and what of it is still to come in. */
export function SalesPage() {
  const tab = useParams().tab === 'unpaid' ? 'unpaid' : 'ledger';
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const [, navigate] = useLocation();
  const [question, setQuestion] = useKeptState<LedgerQuestion>('sales.question', firstQuestion);
  const currency = useSettings(book.database)?.currency;
  const isThereOne = useLive(() => hasSales(book.database), [book]);
  const openSales = useLive(() => readOpenSales(book.database), [book]) ?? null;
  const unpaidCount = openSales?.filter((open) => open.balance > 0).length ?? 0;

  const importing = (
    <Button
      variant="default"
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => run('sales.import')}
    >
      {translate('sales.import')}
    </Button>
  );
  const adding = (variant: 'filled' | 'default') => (
    <Button
      variant={variant}
      leftSection={<IconReceiptEuro size={16} aria-hidden />}
      rightSection={<Kbd size="xs">V</Kbd>}
      onClick={() => run('sale.add')}
    >
      {translate('sales.add')}
    </Button>
  );
  if (isThereOne === false) {
    return (
      <Page title={translate('sales.title')}>
        <EmptyState
          icon={IconReceiptEuro}
          title={translate('sales.empty.title')}
          action={
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
              {adding('filled')}
              {importing}
            </div>
          }
        >
          {translate('sales.empty.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={translate('sales.title')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconBook2 size={16} aria-hidden />}
            onClick={() => run('receipts.open')}
          >
            {translate('receipts.title')}
          </Button>
          {importing}
          {/* The one filled button of a page is that of the frame. */}
          {adding('default')}
        </>
      }
      fills
      toolbar={
        <>
          <SegmentedControl
            aria-label={translate('sales.tabs.label')}
            value={tab}
            onChange={(value) => navigate(routeOf[value === 'unpaid' ? 'unpaid' : 'ledger'])}
            data={[
              { value: 'ledger', label: translate('sales.tabs.ledger') },
              {
                value: 'unpaid',
                label:
                  unpaidCount > 0
                    ? `${translate('sales.tabs.unpaid')} (${format.number(unpaidCount)})`
                    : translate('sales.tabs.unpaid'),
              },
            ]}
          />
          {tab === 'ledger' ? <LedgerFilters question={question} onChange={setQuestion} /> : null}
        </>
      }
    >
      {tab === 'unpaid' ? (
        <UnpaidView open={openSales} currency={currency ?? 'EUR'} />
      ) : (
        <Ledger open={openSales} question={question} currency={currency ?? 'EUR'} onQuestion={setQuestion} />
      )}
    </Page>
  );
}

function Ledger(props: {
  open: readonly OpenSale[] | null;
  question: LedgerQuestion;
  currency: Currency;
  onQuestion: (question: LedgerQuestion) => void;
}) {
  const { question } = props;
  const today = useToday();
  const shown = useShownLedger(props.open, periodOf(question, today), question, question.query, today);
  const isNarrow = question !== firstQuestion;
  return (
    <LedgerView
      shown={shown}
      currency={props.currency}
      onClear={isNarrow ? () => props.onQuestion({ ...firstQuestion, preset: 'all' }) : null}
    />
  );
}
