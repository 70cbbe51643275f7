import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { announceRefusal, useAct } from '../../act';
import { useDirectory } from '../../data/live';
import { readSale, type SaleReading } from '../../data/sales';
import { label } from '../../domain/book/action';
import { parseAmount } from '../../domain/money/parse-amount';
import { changePayment, recordPayment, trashPayment } from '../../domain/sale/actions';
import type { Payment, PaymentMethod } from '../../domain/sale/sale';
import { type PaymentMistakes, readTypedPayment, type TypedPayment } from '../../domain/sale/typed-payment';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { useFormat } from '../../i18n/format';
import { useLanguage, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { AmountField } from '../../ui/amount-field';
import { GuardedDialog } from '../../ui/guarded-dialog';
import { focusFirstMistake, withoutThese } from './mistakes';
import { PastDayField } from './past-day-field';
import { MethodField } from './payment-part';
import classes from './sale-form.module.css';
import { currencySign, nameOfBuyer, nameOfSale, sayAmountMistake, typedAmount } from './sale-words';

/** Records what came in for a sale, the balance filled in beforehand, or changes what was recorded. */
export function PaymentDialog(props: {
  reading: SaleReading;
  /** The payment to change; null to record one. */
  payment: Payment | null;
  usualMethod: PaymentMethod;
  close: () => void;
}) {
  const { payment, reading } = props;
  const { sale } = reading.whole;
  const { currency } = sale;
  const { book, directory, clock, newId } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const words = useDialogWords();
  const act = useAct();
  const snapshot = useDirectory(directory);

  // What this payment may bring: the balance, and what it brought already when it is being changed.
  const rest = reading.balance + (payment?.amount ?? 0);
  const goesBack = payment ? payment.amount < 0 : rest < 0;
  const draft = useDraft<'payment.add' | 'payment.edit', TypedPayment>({
    form: payment ? { kind: 'payment.edit', paymentId: payment.id } : { kind: 'payment.add', saleId: sale.id },
    start: () => ({
      amount: amountFrom(payment?.amount ?? rest),
      day: payment?.day ?? clock.today(),
      method: payment?.method ?? props.usualMethod,
      reference: payment?.reference ?? '',
    }),
    isDirty: (said, start) => said !== start,
    about: () => ({ clientId: sale.buyerId, name: client }),
    close: props.close,
  });
  const { typed, setTyped } = draft;
  const [mistakes, setMistakes] = useState<PaymentMistakes>({});
  const change = (fields: Partial<TypedPayment>) => {
    setMistakes((former) => withoutThese(former, fields));
    setTyped((former) => ({ ...former, ...fields }));
  };

  function amountFrom(minor: number): string {
    return minor === 0 ? '' : typedAmount(Math.abs(minor), currency, language);
  }

  const client = nameOfBuyer(sale.buyerId, snapshot, translate);
  const what = nameOfSale(sale, translate);
  const amount = parseAmount(typed.amount, currency);
  const beyond = amount.ok ? Math.abs(amount.value.minor) - Math.max(0, goesBack ? -rest : rest) : 0;

  async function save() {
    const read = readTypedPayment(typed, currency, goesBack);
    setMistakes(read.ok ? {} : read.reason);
    if (!read.ok) return focusFirstMistake();
    // Read anew: the sale may have got another buyer meanwhile, or be in the trash.
    const fresh = await readSale(book.database, sale.id);
    if (!fresh || fresh.whole.sale.trashedAt !== null) {
      return announceRefusal(translate, { code: 'dangling', table: 'sales', id: sale.id });
    }
    const subject = sale.label || client;
    const action = payment
      ? { label: label('payment-changed', subject), changes: changePayment(payment, read.value, clock.now()) }
      : {
          label: label('payment-added', subject),
          changes: recordPayment(fresh.whole.sale, read.value, { now: clock.now(), newId }),
        };
    if (await act(action)) draft.close();
  }

  async function trash() {
    if (!payment) return;
    const changes = trashPayment(payment, clock.now());
    if (await act({ label: label('payment-trashed', sale.label || client), changes })) draft.close();
  }

  const title = payment
    ? 'sales.payment.editTitle'
    : goesBack
      ? 'sales.payment.payBackTitle'
      : 'sales.payment.addTitle';
  return (
    <GuardedDialog
      title={translate(title)}
      dirty={draft.isDirty}
      onClose={draft.close}
      onSubmit={save}
      words={words}
      aside={
        payment ? (
          <Button
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void trash()}
          >
            {translate('sales.payment.trash')}
          </Button>
        ) : null
      }
    >
      <DraftLine draft={draft} />
      <p className={classes.about}>
        <strong>
          <bdi>{what}</bdi>
        </strong>
        {', '}
        <bdi>{client}</bdi>
        <br />
        {rest === 0
          ? translate('sales.payment.settled')
          : translate(goesBack ? 'sales.payment.restBack' : 'sales.payment.rest', {
              amount: format.money(Math.abs(rest), currency),
            })}
      </p>
      <div className={classes.pair}>
        <AmountField
          label={translate(goesBack ? 'sales.payment.amountBack' : 'sales.payment.amount')}
          value={typed.amount}
          onChange={(text) => change({ amount: text })}
          currencySign={currencySign(currency, format)}
          required
          autoFocus
          error={sayAmountMistake(mistakes.amount, translate)}
        />
        <PastDayField
          label={translate(goesBack ? 'sales.payment.dayBack' : 'sales.payment.day')}
          value={typed.day}
          onChange={(day) => change({ day })}
          missing={mistakes.day !== undefined}
        />
      </div>
      {beyond > 0 && !goesBack ? (
        <p className={classes.attention} role="status">
          <IconAlertTriangle size={16} aria-hidden />
          {translate('sales.payment.over', { amount: format.money(beyond, currency) })}
        </p>
      ) : null}
      <div className={classes.pair}>
        <MethodField
          label={translate('sales.payment.method')}
          value={typed.method}
          onChange={(method) => change({ method })}
        />
        <TextInput
          label={translate('sales.payment.reference')}
          placeholder={translate('sales.payment.referencePlaceholder')}
          maxLength={80}
          value={typed.reference}
          onChange={(event) => change({ reference: event.currentTarget.value })}
        />
      </div>
    </GuardedDialog>
  );
}
