import { IconArrowBackUp, IconCash, IconPencil, IconReceiptEuro } from '@tabler/icons-react';
import { type CommandArguments, type CommandContext, defineCommand, presentInView } from '../../command';
import { readPayment, readUsualMethod } from '../../data/payments';
import { readFormerLabels, readSale } from '../../data/sales';
import { readSettings } from '../../data/settings';
import { AddSaleDialog } from './add-sale-dialog';
import { CreditDialog } from './credit-dialog';
import { EditSaleDialog } from './edit-sale-dialog';
import { PaymentDialog } from './payment-dialog';
import { SaleDialog } from './sale-dialog';

/** What a form offers in a book without sales. */
const firstMethod = 'transfer';
const firstKind = 'service';

async function addSale(context: CommandContext, argument: CommandArguments['sale.add']) {
  const { services, openDialog } = context;
  const { database } = services.book;
  const buyerId = argument ? (argument.buyerId ?? null) : await presentInView(context);
  const [{ currency }, method, [last]] = await Promise.all([
    readSettings(database),
    readUsualMethod(database, buyerId),
    readFormerLabels(database, buyerId),
  ]);
  openDialog((close) => (
    <AddSaleDialog
      buyerId={buyerId}
      currency={currency}
      usualMethod={method ?? firstMethod}
      usualKind={last?.kind ?? firstKind}
      close={close}
    />
  ));
}

async function editSale({ services, openDialog }: CommandContext, { saleId }: CommandArguments['sale.edit']) {
  const reading = await readSale(services.book.database, saleId);
  if (reading) openDialog((close) => <EditSaleDialog reading={reading} close={close} />);
}

async function creditSale({ services, openDialog }: CommandContext, { saleId }: CommandArguments['sale.credit']) {
  const { database } = services.book;
  const reading = await readSale(database, saleId);
  if (!reading) return;
  const method = await readUsualMethod(database, reading.whole.sale.buyerId);
  openDialog((close) => <CreditDialog reading={reading} usualMethod={method ?? firstMethod} close={close} />);
}

async function addPayment({ services, openDialog }: CommandContext, { saleId }: CommandArguments['payment.add']) {
  const { database } = services.book;
  const reading = await readSale(database, saleId);
  if (!reading) return;
  const method = await readUsualMethod(database, reading.whole.sale.buyerId);
  openDialog((close) => (
    <PaymentDialog reading={reading} payment={null} usualMethod={method ?? firstMethod} close={close} />
  ));
}

async function editPayment({ services, openDialog }: CommandContext, { paymentId }: CommandArguments['payment.edit']) {
  const found = await readPayment(services.book.database, paymentId);
  if (!found) return;
  const { payment, sale } = found;
  openDialog((close) => <PaymentDialog reading={sale} payment={payment} usualMethod={payment.method} close={close} />);
}

export const saleCommands = [
  defineCommand({
    id: 'sale.add',
    label: (t) => t('sales.commands.add'),
    group: 'book',
    icon: IconReceiptEuro,
    shortcut: 'V',
    run: (context, argument) => addSale(context, argument),
  }),
  defineCommand({
    id: 'sale.open',
    label: (t) => t('sales.commands.open'),
    group: 'book',
    icon: IconReceiptEuro,
    needsArgument: true,
    run: ({ openDialog }, { saleId }) => openDialog((close) => <SaleDialog saleId={saleId} close={close} />),
  }),
  defineCommand({
    id: 'sale.edit',
    label: (t) => t('sales.commands.edit'),
    group: 'book',
    icon: IconPencil,
    needsArgument: true,
    run: (context, argument) => editSale(context, argument),
  }),
  defineCommand({
    id: 'sale.credit',
    label: (t) => t('sales.commands.credit'),
    group: 'book',
    icon: IconArrowBackUp,
    needsArgument: true,
    run: (context, argument) => creditSale(context, argument),
  }),
  defineCommand({
    id: 'payment.add',
    label: (t) => t('sales.commands.pay'),
    group: 'book',
    icon: IconCash,
    needsArgument: true,
    run: (context, argument) => addPayment(context, argument),
  }),
  defineCommand({
    id: 'payment.edit',
    label: (t) => t('sales.commands.editPayment'),
    group: 'book',
    icon: IconCash,
    needsArgument: true,
    run: (context, argument) => editPayment(context, argument),
  }),
];
