import type { DirectorySnapshot } from '../../data/directory';
import { type Currency, decimalsOf } from '../../domain/money/money';
import { type BuyerId, isCreditNote, type Sale, walkIn } from '../../domain/sale/sale';
import type { CreditMistakes } from '../../domain/sale/typed-payment';
import type { SaleMistakes } from '../../domain/sale/typed-sale';
import type { Format } from '../../i18n/format';
import type { Language, Translate } from '../../i18n/translate';

/** Whom a sale was made to, in words; clients that left the book for good are no longer known. */
export function nameOfBuyer(buyerId: BuyerId, snapshot: DirectorySnapshot | null, translate: Translate): string {
  if (buyerId === walkIn) return translate('words.walkIn');
  if (snapshot === null) return '';
  return snapshot.byId.get(buyerId)?.client.name ?? translate('sales.someone');
}

/** What was sold, else what kind of thing it was. */
export function nameOfSale(sale: Sale, translate: Translate): string {
  if (sale.label !== '') return sale.label;
  return isCreditNote(sale) ? translate('sales.creditNote') : translate(`words.saleKind.${sale.kind}`);
}

/** "€" or "CHF", as the language writes it beside an amount. */
export function currencySign(currency: Currency, format: Format): string {
  return format.money(0, currency, 'never').replace(/[\d\s\u00a0\u202f]/g, '');
}

/** An amount as it stands in a field that is filled beforehand: without sign, as the person would type it. */
export function typedAmount(minor: number, currency: Currency, language: Language): string {
  const decimals = decimalsOf(currency);
  const text = (minor / 10 ** decimals).toFixed(decimals).replace(/\.0+$/, '');
  return language === 'fr' ? text.replace('.', ',') : text;
}

type MistakeKey = Extract<SaleMistakes[keyof SaleMistakes] | CreditMistakes[keyof CreditMistakes], string>;

/** Why an amount was not taken, in words beside its field; null when it was. */
export function sayAmountMistake(mistake: MistakeKey | undefined, translate: Translate, left = ''): string | null {
  if (mistake === undefined) return null;
  if (mistake === 'beyond-left') return translate('sales.mistakes.beyondLeft', { amount: left });
  return translate(`sales.mistakes.${mistake}`);
}
