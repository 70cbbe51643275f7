import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Ledger, type LedgerSnapshot, openLedger } from '../../data/ledger';
import { useDirectory, useLive } from '../../data/live';
import { readOpenBalances } from '../../data/sales';
import type { Day } from '../../domain/calendar/day';
import { decimalsOf } from '../../domain/money/money';
import { type LedgerFilter, type LedgerPeriod, passes } from '../../domain/sale/ledger';
import { type Sale, saleAmount } from '../../domain/sale/sale';
import { type Standing, standingOf } from '../../domain/sale/standing';
import { fold } from '../../domain/text/fold';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { nameOfBuyer } from './sale-words';

/** A sale as the ledger shows it. */
export interface LedgerLine {
  readonly sale: Sale;
  readonly standing: Standing;
}

export interface ShownLedger {
  readonly lines: readonly LedgerLine[];
  /** How many sales of the period were read. */
  readonly readCount: number;
  readonly isWhole: boolean;
  readonly readOn: () => void;
}

const nothing = () => () => undefined;

/** The sales of a period in memory, following the book; null while the first ones are read. */
function useLedger(period: LedgerPeriod): { readonly snapshot: LedgerSnapshot | null; readonly ledger: Ledger | null } {
  const { book } = useServices();
  const { from, to } = period;
  const [ledger, setLedger] = useState<Ledger | null>(null);
  useEffect(() => {
    const opened = openLedger(book.database, { from, to });
    setLedger(opened);
    return () => opened.close();
  }, [book, from, to]);
  const snapshot = useSyncExternalStore(ledger?.subscribe ?? nothing, () => ledger?.snapshot() ?? null);
  // What was shown stays until something else is there: a list that empties and fills again would blink.
  const last = useRef<LedgerSnapshot | null>(null);
  if (snapshot) last.current = snapshot;
  return { snapshot: snapshot ?? last.current, ledger };
}

/** The lines that pass the filter and hold every word of the query, newest first; null while nothing is known yet. */
export function useShownLedger(
  period: LedgerPeriod,
  filter: LedgerFilter,
  query: string,
  today: Day,
): ShownLedger | null {
  const { book } = useServices();
  const { snapshot, ledger } = useLedger(period);
  const balances = useLive(() => readOpenBalances(book.database), [book]);
  const keyOf = useSearchKeys();
  const words = useDeferredValue(fold(query));
  const { kind, state } = filter;

  const lines = useMemo(() => {
    if (!snapshot || !balances) return null;
    const wanted = words === '' ? [] : words.split(' ');
    const found: LedgerLine[] = [];
    for (const sale of snapshot.sales) {
      const standing = standingOf(sale, balances.get(sale.id) ?? 0, today);
      if (!passes(sale, standing, { kind, state })) continue;
      if (wanted.length > 0 && !holdsAll(keyOf(sale), wanted)) continue;
      found.push({ sale, standing });
    }
    return found;
  }, [snapshot, balances, words, kind, state, today, keyOf]);

  if (!snapshot || !lines) return null;
  return {
    lines,
    readCount: snapshot.sales.length,
    isWhole: snapshot.isWhole,
    readOn: () => ledger?.readOn(),
  };
}

function holdsAll(key: string, words: readonly string[]): boolean {
  return words.every((word) => key.includes(word));
}

/** What search looks at in a sale, folded once per sale: folding anew at every letter would hold the window. */
function useSearchKeys(): (sale: Sale) => string {
  const { directory } = useServices();
  const translate = useTranslate();
  const snapshot = useDirectory(directory);
  const keys = useRef(new WeakMap<Sale, string>());
  const names = useRef(new Map<string, string>());
  return useMemo(() => {
    const nameOf = (sale: Sale) => nameOfBuyer(sale.buyerId, snapshot, translate);
    return (sale: Sale) => {
      const name = nameOf(sale);
      if (names.current.get(sale.buyerId) !== name) {
        // A renamed client: what was folded with the former name counts no more.
        if (names.current.has(sale.buyerId)) keys.current = new WeakMap();
        names.current.set(sale.buyerId, name);
      }
      const known = keys.current.get(sale);
      if (known !== undefined) return known;
      const decimals = decimalsOf(sale.currency);
      const amount = (saleAmount(sale) / 10 ** decimals).toFixed(decimals);
      const key = fold(`${name} ${sale.label} ${sale.reference} ${amount}`);
      keys.current.set(sale, key);
      return key;
    };
  }, [snapshot, translate]);
}
