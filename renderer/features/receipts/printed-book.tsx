import { Portal } from '@mantine/core';
import { useMemo } from 'react';
import { useDirectory } from '../../data/live';
import type { Currency } from '../../domain/money/money';
import type { Layout } from '../../domain/receipts/rules';
import { type Sheet, sheetsOf } from '../../domain/receipts/sheets';
import { type BookItem, withTotals } from '../../domain/receipts/with-totals';
import type { YearCount } from '../../domain/receipts/year-count';
import { voucherOf } from '../../exchange/receipts/write-receipts-csv';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import type { ReceiptRow } from '../../workers/receipts-requests';
import classes from './printed-book.module.css';
import { type ColumnName, columnsOf, isAmount } from './receipt-line';
import { nameOf, originOf, sayCorrection, sayMonths, sayTotal, type Words } from './receipt-words';
import type { ShownReceipts } from './use-receipts';

/** What fits on a sheet across, each row two lines of text high. */
const rowsPerSheet = 20;
/** More would hold the window for seconds, and nobody prints a pile of paper that high in one go. */
export const mostPrinted = 10_000;

/** The shown months on paper, and nothing else of the window: sheets with their headings, page totals and carry-overs. */
export function PrintedBook(props: { shown: ShownReceipts; count: YearCount; layout: Layout; currency: Currency }) {
  const { shown, count, layout, currency } = props;
  const { directory } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const snapshot = useDirectory(directory);
  const words = { translate, format };
  const isTooLong = shown.rows.length > mostPrinted;
  const sheets = useMemo(
    () => (isTooLong ? [] : sheetsOf(withTotals(shown.rows, count, shown.months, true), rowsPerSheet)),
    [shown, count, isTooLong],
  );
  const money = (amount: number) => format.money(amount, currency, 'always');
  const columns = columnsOf[layout];
  const sum = (label: string, amount: number) => (
    <tr className={classes.sum}>
      <td colSpan={columns.length - 1}>{label}</td>
      <td className={classes.end}>{money(amount)}</td>
    </tr>
  );

  function row(item: BookItem<ReceiptRow>, index: number) {
    if (item.type === 'total') {
      const said = sayTotal(item.of, shown.year, item.months, words);
      return (
        <tr key={index} className={classes.total}>
          <td colSpan={columns.length - 1}>{said}</td>
          <td className={classes.end}>{money(item.amount)}</td>
        </tr>
      );
    }
    return (
      <tr key={index}>
        {columns.map((column) => (
          <td key={column} className={isAmount(column) ? classes.end : undefined}>
            <div className={classes.cell}>{cell(column, item.line)}</div>
          </td>
        ))}
      </tr>
    );
  }

  function cell(column: ColumnName, line: ReceiptRow): string {
    const { entry } = line;
    const name = nameOf(entry.buyerId, snapshot, translate);
    switch (column) {
      case 'number':
        return String(line.number);
      case 'day':
        return format.dayNumeric(line.day);
      case 'origin':
        return withCorrection(line, `${name}, ${originOf(line, translate)}`, words);
      case 'client':
        return withCorrection(line, name, words);
      case 'voucher':
        return voucherOf(line, line.sold);
      case 'method':
      case 'form':
        return translate(`words.paymentMethod.${entry.method}`);
      case 'cash':
      case 'other':
        return (entry.method === 'cash') === (column === 'cash') ? money(entry.amount) : '';
      case 'amount':
        return money(entry.amount);
    }
  }

  function sheet({ items, brought, own, carried }: Sheet<BookItem<ReceiptRow>>, index: number) {
    const isLast = index === sheets.length - 1;
    return (
      <section key={index} className={classes.sheet}>
        <header className={classes.header}>
          <h1>
            {translate(`receipts.paper.layout.${layout}`)}, {sayMonths(shown.year, shown.months, words)}
          </h1>
          <p className={classes.owner}>{translate('receipts.paper.owner')}</p>
          <p>
            {translate('receipts.paper.page', { page: index + 1, pages: sheets.length })}
            <br />
            {translate('receipts.paper.printed', { day: format.dayNumeric(today) })}
          </p>
        </header>
        <table>
          <colgroup>
            {columns.map((column) => (
              <col key={column} className={classes[column]} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={isAmount(column) ? classes.end : undefined}>
                  {translate(`receipts.list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {index > 0 ? sum(translate('receipts.paper.brought'), brought) : null}
            {items.map(row)}
            {sum(translate('receipts.paper.ofPage'), own)}
            {isLast ? null : sum(translate('receipts.paper.carried'), carried)}
          </tbody>
        </table>
      </section>
    );
  }

  return (
    <Portal>
      <div className={classes.paper} data-receipts-paper>
        {isTooLong ? <p>{translate('receipts.take.tooLong', { most: format.number(mostPrinted) })}</p> : null}
        {sheets.map(sheet)}
      </div>
    </Portal>
  );
}

function withCorrection(line: ReceiptRow, text: string, { translate, format }: Words): string {
  const said = sayCorrection(line, translate);
  if (said === null) return text;
  const paidOn = translate('receipts.correction.paidOn', { day: format.dayNumeric(line.entry.day) });
  return `${said} (${paidOn}), ${text}`;
}
