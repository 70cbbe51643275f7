import type { FileRefusal } from '../../exchange/contacts/reading';
import type { Separator } from '../../exchange/csv/flavours';
import type { Encoding } from '../../exchange/decode/decode-text';
import type { HistoryFileRefusal } from '../../exchange/history/reading';
import type { SalesFileRefusal } from '../../exchange/sales/reading';
import type { SheetRead } from '../../exchange/xlsx/read-xlsx';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';

type AnyFileRefusal = FileRefusal | SalesFileRefusal | HistoryFileRefusal;

/** Why a whole file was refused: what it is, and what to do. */
export function sayFileRefusal(translate: Translate, format: Format, refusal: AnyFileRefusal): string {
  switch (refusal.code) {
    case 'binary':
      return translate(`exchange.files.refused.binary.${refusal.kind}`);
    case 'not-contacts':
    case 'not-sales':
    case 'not-history':
      return translate(`exchange.files.refused.content.${refusal.content}`);
    case 'too-large':
      return translate('exchange.files.refused.too-large', { megabytes: format.number(refusal.megabytes) });
    case 'too-many-rows':
    case 'too-many-columns':
      return translate(`exchange.files.refused.${refusal.code}`, { most: format.number(refusal.most) });
    case 'too-large-unpacked':
      return translate('exchange.files.refused.too-large-unpacked', { megabytes: format.number(refusal.megabytes) });
    case 'empty':
    case 'damaged-workbook':
      return translate(`exchange.files.refused.${refusal.code}`);
  }
}

/** What was found in a file: its format in words, how its text is written, how much there is of it, one behind the other. */
export function sayFound(
  translate: Translate,
  format: string,
  file: {
    readonly encoding: Encoding | null;
    readonly separator: Separator | null;
    readonly sheet: SheetRead | null;
    readonly remembered: boolean;
  },
  howMuch: string,
): string {
  const { encoding, separator, sheet, remembered } = file;
  return [
    format,
    sheet === null ? '' : translate('exchange.files.sheet', { name: sheet.name }),
    encoding === null ? '' : translate(`exchange.files.encodings.${encoding}`),
    separator === null ? '' : translate(`exchange.files.separators.${separatorKeys[separator]}`),
    howMuch,
    remembered ? translate('exchange.mapping.remembered') : '',
    sheet === null || sheet.others === 0 ? '' : translate('exchange.files.otherSheets', { count: sheet.others }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const separatorKeys = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>;

const wholeFile: ReadonlySet<string> = new Set<AnyFileRefusal['code']>([
  'empty',
  'binary',
  'too-large',
  'too-large-unpacked',
  'damaged-workbook',
  'too-many-rows',
  'too-many-columns',
  'not-contacts',
  'not-sales',
  'not-history',
]);

export function isFileRefusal<Refusal extends { readonly code: string }>(
  refusal: Refusal,
): refusal is Extract<Refusal, AnyFileRefusal> {
  return wholeFile.has(refusal.code);
}
