import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { announceRefusal, useAct } from '../../act';
import { useDirectory } from '../../data/live';
import { readSale, type SaleReading } from '../../data/sales';
import { label } from '../../domain/book/action';
import { parseAmount } from '../../domain/money/parse-amount';
import { creditSale, leftToCredit } from '../../domain/sale/actions';
import { type PaymentMethod, saleAmount } from '../../domain/sale/sale';
import {
  type CreditMistakes,
  readTypedCredit,
  type TypedCredit,
  type TypedPayment,
} from '../../domain/sale/typed-payment';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useFormat } from '../../i18n/format';
import { useLanguage, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { AmountField } from '../../ui/amount-field';
import { GrowingText } from '../../ui/growing-text';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { focusFirstMistake, withoutThese } from './mistakes';
import { PastDayField } from './past-day-field';
import { MethodField } from './payment-part';
import classes from './sale-form.module.css';
import { currencySign, nameOfBuyer, nameOfSale, sayAmountMistake, typedAmount } from './sale-words';

/** Takes a sale back, whole or in part; what was paid too much may go back in the same gesture. */
export function CreditDialog(props: { reading: SaleReading; usualMethod: PaymentMethod; close: () => void }) {
  const { whole, balance } = props.reading;
  const { sale } = whole;
  const { currency } = sale;
  const { book, directory, clock, newId } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const words = useDialogWords();
  const act = useAct();
  const snapshot = useDirectory(directory);

  const left = leftToCredit(whole);
  const client = nameOfBuyer(sale.buyerId, snapshot, translate);
  const money = (minor: number) => format.money(minor, currency);
  const draft = useDraft<'sale.credit', TypedCredit>({
    form: { kind: 'sale.credit', saleId: sale.id },
    start: startingCredit,
    isDirty: (said, start) => said !== start,
    about: () => ({ clientId: sale.buyerId, name: client }),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const [mistakes, setMistakes] = useState<CreditMistakes>({});

  const amount = parseAmount(typed.amount, currency);
  const size = amount.ok ? Math.abs(amount.value.minor) : 0;
  const setOff = Math.min(size, Math.max(0, balance));

  function startingCredit(): TypedCredit {
    return {
      amount: typedAmount(left, currency, language),
      day: clock.today(),
      label:
        sale.label === ''
          ? translate('sales.credit.defaultLabelBare')
          : translate('sales.credit.defaultLabel', { what: sale.label }).slice(0, 300),
      reference: '',
      note: '',
      refunded: false,
      refund: {
        amount: typedAmount(Math.max(0, left - Math.max(0, balance)), currency, language),
        day: clock.today(),
        method: props.usualMethod,
        reference: '',
      },
    };
  }

  function change(fields: Partial<TypedCredit>) {
    setMistakes((former) => withoutThese(former, fields));
    setTyped((former) => {
      const next = { ...former, ...fields };
      if (fields.amount === undefined) return next;
      // What goes back follows what is taken back: all that is not set off against what is owed.
      const read = parseAmount(fields.amount, currency);
      if (!read.ok) return next;
      const back = Math.max(0, Math.abs(read.value.minor) - Math.max(0, balance));
      return { ...next, refund: { ...next.refund, amount: typedAmount(back, currency, language) } };
    });
  }
  function changeRefund(fields: Partial<TypedPayment>) {
    const named = {
      ...('amount' in fields ? { refundAmount: null } : null),
      ...('day' in fields ? { refundDay: null } : null),
    };
    setMistakes((former) => withoutThese(former, named));
    setTyped((former) => ({ ...former, refund: { ...former.refund, ...fields } }));
  }

  async function save() {
    const read = readTypedCredit(typed, left, currency);
    setMistakes(read.ok ? {} : read.reason);
    if (!read.ok) return focusFirstMistake();
    // Read anew: another credit note may have been made meanwhile, or the sale be in the trash.
    const fresh = await readSale(book.database, sale.id);
    if (!fresh || fresh.whole.sale.trashedAt !== null) {
      return announceRefusal(translate, { code: 'dangling', table: 'sales', id: sale.id });
    }
    const credited = creditSale(fresh.whole, read.value, { now: clock.now(), newId });
    if (!credited.ok) return setMistakes({ amount: 'beyond-left' });
    const subject = sale.label || client;
    if (await act({ label: label('credit-note-added', subject), changes: credited.value })) draft.close();
  }

  const sign = currencySign(currency, format);
  return (
    <GuardedDialog
      title={translate('sales.credit.title')}
      size={600}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={{ ...words, save: translate('sales.credit.save') }}
    >
      <DraftLine draft={draft} />
      <p className={classes.about}>
        {translate('sales.credit.of', { what: nameOfSale(sale, translate), client, amount: money(saleAmount(sale)) })}{' '}
        {left === 0 ? translate('sales.credit.nothingLeft') : translate('sales.credit.left', { amount: money(left) })}
      </p>
      <div className={classes.pair}>
        <AmountField
          label={translate('sales.credit.amount')}
          value={typed.amount}
          onChange={(text) => change({ amount: text })}
          currencySign={sign}
          required
          autoFocus
          error={sayAmountMistake(mistakes.amount, translate, money(left))}
        />
        <PastDayField
          label={translate('sales.credit.day')}
          value={typed.day}
          onChange={(day) => change({ day })}
          missing={mistakes.day !== undefined}
        />
      </div>
      {setOff > 0 ? (
        <p className={classes.quiet}>{translate('sales.credit.setOff', { amount: money(setOff) })}</p>
      ) : null}
      <div className={classes.pair}>
        <TextInput
          label={translate('sales.credit.label')}
          maxLength={300}
          value={typed.label}
          onChange={(event) => change({ label: event.currentTarget.value })}
        />
        <TextInput
          label={translate('sales.credit.reference')}
          maxLength={80}
          value={typed.reference}
          onChange={(event) => change({ reference: event.currentTarget.value })}
        />
      </div>
      <GrowingText
        label={translate('sales.credit.note')}
        minRows={1}
        maxRows={4}
        maxLength={20_000}
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={classes.paid}>
        <Checkbox
          label={translate('sales.credit.refunded')}
          checked={typed.refunded}
          onChange={(event) => change({ refunded: event.currentTarget.checked })}
        />
        {typed.refunded ? (
          <div className={classes.trio}>
            <AmountField
              label={translate('sales.credit.refundAmount')}
              value={typed.refund.amount}
              onChange={(text) => changeRefund({ amount: text })}
              currencySign={sign}
              error={
                mistakes.refundAmount === 'beyond-amount'
                  ? translate('sales.mistakes.beyondCredit')
                  : sayAmountMistake(mistakes.refundAmount, translate)
              }
            />
            <PastDayField
              label={translate('sales.credit.refundDay')}
              value={typed.refund.day}
              onChange={(day) => changeRefund({ day })}
              missing={mistakes.refundDay !== undefined}
            />
            <MethodField
              label={translate('sales.payment.method')}
              value={typed.refund.method}
              onChange={(method) => changeRefund({ method })}
            />
          </div>
        ) : null}
      </div>
    </GuardedDialog>
  );
}
