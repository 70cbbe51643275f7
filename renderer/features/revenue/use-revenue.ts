import { useMemo } from 'react';
import type { DirectorySnapshot } from '../../data/directory';
import { useDirectory, useSettings } from '../../data/live';
import { monthsOfAll } from '../../data/revenue';
import { startingSettings } from '../../domain/book/settings';
import type { Currency } from '../../domain/money/money';
import type { Measure } from '../../domain/portfolio/months';
import { countRevenue, type Revenue } from '../../domain/portfolio/revenue';
import type { MonthSpan } from '../../domain/portfolio/revenue-period';
import { type BuyerId, walkIn } from '../../domain/sale/sale';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** The revenue of a span, counted anew when a sale or a payment moved; null while the book is being read. */
export function useRevenue(span: MonthSpan, measure: Measure): Revenue | null {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const { first, last } = span;
  return useMemo(
    () => (snapshot ? countRevenue(monthsOfAll(snapshot), { first, last }, measure) : null),
    [snapshot, first, last, measure],
  );
}

/** The currency in which the book counts. */
export function useCurrency(): Currency {
  const { book } = useServices();
  return (useSettings(book.database) ?? startingSettings).currency;
}

/** Who a buyer is, in words: walk-ins are named, clients in the trash are said to be there. */
export function useBuyerName(): (buyerId: BuyerId) => string {
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const translate = useTranslate();
  return useMemo(() => (buyerId: BuyerId) => nameIn(snapshot, buyerId, translate), [snapshot, translate]);
}

function nameIn(
  snapshot: DirectorySnapshot | null,
  buyerId: BuyerId,
  translate: ReturnType<typeof useTranslate>,
): string {
  if (buyerId === walkIn) return translate('words.walkIn');
  const client = snapshot?.byId.get(buyerId)?.client;
  if (!client) return translate('revenue.gone');
  return client.trashedAt === null ? client.name : translate('revenue.trashed', { name: client.name });
}
