import { IconCash, IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { useRunCommand } from '../../command';
import { useLive } from '../../data/live';
import { readSales } from '../../data/today';
import type { Currency } from '../../domain/money/money';
import type { Sale } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { LineButton } from '../../ui/line-button';
import { LineMenu } from '../../ui/line-menu';
import { WorkLine } from '../../ui/worklist';
import { ClientButtons } from './client-buttons';
import type { UnpaidLine } from './use-today-page';

export function UnpaidRow({ line, currency }: { line: UnpaidLine; currency: Currency }) {
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const isOne = line.sales.length === 1;
  const [choosing, setChoosing] = useState(false);
  // A large book has thousands of unpaid sales: those are read that are in sight, or about to be.
  const named = isOne || choosing ? line.sales : [];
  const ids = named.map((sale) => sale.saleId);
  const sales = useLive(() => readSales(book.database, ids), [book, ids.join(' ')]);
  const [first] = line.sales;
  if (!first) return null;
  const what = isOne
    ? nameSale(sales?.get(first.saleId), translate)
    : translate('today.unpaid.sales', { count: line.sales.length });
  return (
    <WorkLine
      content={{
        icon: IconReceipt,
        iconWord: translate('today.unpaid.sale'),
        name: line.known?.client.name ?? translate('words.walkIn'),
        what,
        reason: translate('today.late', { count: line.daysLate }),
        reasonHint: translate('today.unpaid.lateHint', { day: format.dayLong(first.lateAfter) }),
        late: true,
        amount: <AmountText>{format.money(line.amount, currency)}</AmountText>,
        amountWord: translate('today.stake.owed'),
      }}
      onOpen={() => {
        if (line.known) run('client.open', { clientId: line.known.client.id });
        else run('sale.edit', { saleId: first.saleId });
      }}
      buttons={
        <>
          {isOne ? (
            <LineButton
              icon={IconCash}
              word={translate('today.gestures.pay')}
              shortcut="P"
              onPress={() => run('payment.add', { saleId: first.saleId })}
            />
          ) : (
            <LineMenu
              icon={IconCash}
              word={translate('today.gestures.pay')}
              shortcut="P"
              onOpen={() => setChoosing(true)}
              entries={named.map(({ saleId, balance }) => ({
                key: saleId,
                label: nameSale(sales?.get(saleId), translate),
                hint: format.money(balance, currency),
              }))}
              onChoose={(saleId) => run('payment.add', { saleId })}
            />
          )}
          {line.known ? <ClientButtons client={line.known.client} /> : null}
        </>
      }
    />
  );
}

function nameSale(sale: Sale | undefined, translate: Translate): string {
  const label = sale?.label || translate('today.unpaid.sale');
  return sale?.reference ? translate('today.unpaid.reference', { label, reference: sale.reference }) : label;
}
