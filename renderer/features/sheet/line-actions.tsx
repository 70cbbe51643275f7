import { IconCash, IconCheck, IconClockPause, IconPencil, IconTrash } from '@tabler/icons-react';
import { useAct } from '../../act';
import { type RunCommand, useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import { type Action, label } from '../../domain/book/action';
import type { Moment } from '../../domain/calendar/day';
import type { TimelineEntry } from '../../domain/client/timeline';
import { trashFollowUp } from '../../domain/follow-up/actions';
import type { SaleId } from '../../domain/id';
import { trashContact } from '../../domain/interaction/actions';
import type { ClientRows } from '../../domain/portfolio/figures';
import { trashPayment, trashSale, type WholeSale } from '../../domain/sale/actions';
import { isCreditNote, type Sale } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './history-line.module.css';
import { SmallButton } from './small-button';

/** What can be done with one line: edit and trash, and what its kind adds. */
export function LineActions({ entry, reading }: { entry: TimelineEntry; reading: ClientReading }) {
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const act = useAct();
  const { clock } = useServices();
  const day = format.dayShort(entry.day, entry.day);
  const what = translate('sheet.history.what', { what: nameOf(entry, translate), day });
  const isOpen = entry.kind === 'follow-up' && entry.followUp.status === 'open';
  return (
    <span className={classes.actions}>
      {entry.kind === 'sale' && entry.standing.balance !== 0 ? (
        <SmallButton
          icon={IconCash}
          label={translate('sheet.history.pay', { what })}
          onClick={() => run('payment.add', { saleId: entry.sale.id })}
        />
      ) : null}
      {isOpen ? (
        <>
          <SmallButton
            icon={IconCheck}
            label={translate('sheet.history.doneAction', { what })}
            onClick={() => run('follow-up.done', { followUpId: entry.followUp.id })}
          />
          <SmallButton
            icon={IconClockPause}
            label={translate('sheet.history.snoozeAction', { what })}
            onClick={() => run('follow-up.snooze', { followUpId: entry.followUp.id })}
          />
        </>
      ) : null}
      <SmallButton
        icon={IconPencil}
        label={translate('sheet.history.edit', { what })}
        onClick={() => edit(entry, run)}
      />
      <SmallButton
        icon={IconTrash}
        label={translate('sheet.history.trash', { what })}
        onClick={() => void act(trash(entry, reading, clock.now()))}
      />
    </span>
  );
}

function nameOf(entry: TimelineEntry, translate: Translate): string {
  switch (entry.kind) {
    case 'interaction':
      return translate(`words.interactionKind.${entry.interaction.kind}`);
    case 'sale':
      return (
        entry.sale.label ||
        translate(isCreditNote(entry.sale) ? 'sheet.history.creditNote' : `words.saleKind.${entry.sale.kind}`)
      );
    case 'payment':
      return translate(entry.payment.amount < 0 ? 'sheet.history.refund' : 'sheet.history.payment');
    case 'follow-up':
      return entry.followUp.title || translate(`words.followUpKind.${entry.followUp.kind}`);
  }
}

function edit(entry: TimelineEntry, run: RunCommand): void {
  switch (entry.kind) {
    case 'interaction':
      run('contact.edit', { interactionId: entry.interaction.id });
      break;
    case 'sale':
      run('sale.edit', { saleId: entry.sale.id });
      break;
    case 'payment':
      run('payment.edit', { paymentId: entry.payment.id });
      break;
    case 'follow-up':
      run('follow-up.edit', { followUpId: entry.followUp.id });
      break;
  }
}

function trash(entry: TimelineEntry, { client, rows }: ClientReading, now: Moment): Action {
  switch (entry.kind) {
    case 'interaction':
      return trashContact(entry.interaction, client.name, now);
    case 'sale':
      return {
        label: label('sale-trashed', entry.sale.label || client.name),
        changes: trashSale(wholeSale(entry.sale, rows), now),
      };
    case 'payment':
      return {
        label: label('payment-trashed', entry.sale?.label || client.name),
        changes: trashPayment(entry.payment, now),
      };
    case 'follow-up':
      return trashFollowUp(entry.followUp, client.name, now);
  }
}

/** A sale with all that hangs on it: credit notes have the same buyer, so they are among this client's rows. */
function wholeSale(sale: Sale, rows: ClientRows): WholeSale {
  const paymentsOf = (id: SaleId) => rows.payments.filter((payment) => payment.saleId === id);
  const creditNotes = rows.sales.filter((each) => each.creditOf === sale.id);
  return {
    sale,
    payments: paymentsOf(sale.id),
    creditNotes: creditNotes.map((each) => ({ sale: each, payments: paymentsOf(each.id) })),
  };
}
