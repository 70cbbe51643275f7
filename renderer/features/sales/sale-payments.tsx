import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconPencil, IconTrash } from '@tabler/icons-react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import { useDirectory } from '../../data/live';
import { label } from '../../domain/book/action';
import { type SaleWithPayments, trashPayment } from '../../domain/sale/actions';
import { type Payment, type Sale, saleAmount } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import classes from './sale-dialog.module.css';
import { nameOfBuyer, nameOfSale } from './sale-words';

/** What was paid for a sale, or went back for a credit note; each can be mended where it stands. */
export function Payments({ of, isCredit }: { of: SaleWithPayments; isCredit: boolean }) {
  const translate = useTranslate();
  const payments = of.payments
    .filter((payment) => payment.trashedAt === null)
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  return (
    <section>
      <h3 className={classes.heading}>{translate('sales.detail.payments')}</h3>
      {payments.length === 0 ? (
        <p className={classes.quiet}>{translate(isCredit ? 'sales.detail.noRefund' : 'sales.detail.noPayment')}</p>
      ) : (
        <ul className={classes.lines}>
          {payments.map((payment) => (
            <PaymentLine key={payment.id} payment={payment} sale={of.sale} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PaymentLine({ payment, sale }: { payment: Payment; sale: Sale }) {
  const { clock, directory } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const act = useAct();
  const snapshot = useDirectory(directory);
  const amount = format.money(payment.amount, payment.currency);
  const subject = sale.label || nameOfBuyer(sale.buyerId, snapshot, translate);
  return (
    <li className={classes.line}>
      <span>
        {translate('sales.detail.method', {
          method: translate(`words.paymentMethod.${payment.method}`),
          day: format.dayShort(payment.day, today),
        })}
        {payment.reference === '' ? null : (
          <span className={classes.quiet}>
            {' · '}
            <bdi>{payment.reference}</bdi>
          </span>
        )}
      </span>
      <span className={classes.end}>
        <AmountText>{amount}</AmountText>
        <Tooltip label={translate('app.buttons.edit')}>
          <ActionIcon
            aria-label={translate('sales.detail.editPayment', { amount })}
            onClick={() => run('payment.edit', { paymentId: payment.id })}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={translate('app.buttons.delete')}>
          <ActionIcon
            aria-label={translate('sales.detail.trashPayment', { amount })}
            onClick={() => {
              void act({ label: label('payment-trashed', subject), changes: trashPayment(payment, clock.now()) });
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  );
}

/** The credit notes that took something of a sale back. */
export function CreditNotes({ notes }: { notes: readonly SaleWithPayments[] }) {
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const live = notes.map((each) => each.sale).filter((note) => note.trashedAt === null);
  if (live.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{translate('sales.detail.creditNotes')}</h3>
      <ul className={classes.lines}>
        {live.map((note) => (
          <li key={note.id} className={classes.line}>
            <span>
              <bdi>{nameOfSale(note, translate)}</bdi>
              <span className={classes.quiet}>
                {' · '}
                {format.dayShort(note.day, today)}
              </span>
            </span>
            <span className={classes.end}>
              <AmountText>{format.money(saleAmount(note), note.currency)}</AmountText>
              <Tooltip label={translate('sales.commands.open')}>
                <ActionIcon
                  aria-label={translate('sales.detail.openNote', { what: nameOfSale(note, translate) })}
                  onClick={() => run('sale.open', { saleId: note.id })}
                >
                  <IconEye size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
