import type { Currency } from '../../../domain/money/money';
import type { SaleRowRefusal, SalesFileRefusal } from '../../../exchange/sales/reading';
import type { Format } from '../../../i18n/format';
import type { Translate } from '../../../i18n/translate';
import type { SalesPreview } from '../../../workers/import-requests';
import type { FileLine } from '../file-lines';
import { isFileRefusal, sayFileRefusal, sayFound } from '../say-file';

/** "Tableau, UTF-8, points-virgules, 214 ventes". */
function saySalesFile(translate: Translate, format: Format, reading: SalesPreview['files'][number]): string {
  const sales = translate('exchange.sales.sales', { count: reading.sales, written: format.number(reading.sales) });
  if (reading.format === null) return sales;
  return sayFound(translate, translate(`exchange.sales.formats.${reading.format}`), reading, sales);
}

export function salesFileLines(
  translate: Translate,
  format: Format,
  currency: Currency,
  { files, refused }: SalesPreview,
): readonly FileLine[] {
  return files.map((file, place) => {
    const refusal = refused.find((each) => each.file === place && isFileRefusal(each.reason));
    return refusal
      ? { name: file.name, sentence: saySaleRefusal(translate, format, currency, refusal.reason), isRefused: true }
      : { name: file.name, sentence: saySalesFile(translate, format, file), isRefused: false };
  });
}

const longestQuote = 40;

/** Why a file or a row was refused. `currency`: the book's. */
export function saySaleRefusal(
  translate: Translate,
  format: Format,
  currency: Currency,
  refusal: SalesFileRefusal | SaleRowRefusal,
): string {
  if (isFileRefusal(refusal)) return sayFileRefusal(translate, format, refusal);
  const text = 'text' in refusal ? refusal.text : '';
  const quoted = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return translate(`exchange.sales.refusals.${refusal.code}`, { text: quoted, currency });
}
