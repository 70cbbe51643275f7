import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Ledger, type LedgerSnapshot, openLedger } from '../../data/ledger';
import { useDirectory } from '../../data/live';
import type { Day } from '../../domain/calendar/day';
import { decimalsOf } from '../../domain/money/money';
import type { OpenSale } from '../../domain/portfolio/figures';
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
  open: readonly OpenSale[] | null,
  period: LedgerPeriod,
  filter: LedgerFilter,
  query: string,
  today: Day,
): ShownLedger | null {
  const { snapshot, ledger } = useLedger(period);
  const balances = useMemo(() => open && new Map(open.map((sale) => [sale.saleId, sale.balance])), [open]);
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
  return useMemo(() => {
    const keys = new WeakMap<Sale, string>();
    // Names and labels come again and again; references and amounts hardly do, and need no more than lower case.
    const folded = new Map<string, string>();
    const foldOnce = (text: string) => {
      const known = folded.get(text) ?? fold(text);
      folded.set(text, known);
      return known;
    };
    return (sale: Sale) => {
      const known = keys.get(sale);
      if (known !== undefined) return known;
      const decimals = decimalsOf(sale.currency);
      const amount = (saleAmount(sale) / 10 ** decimals).toFixed(decimals);
      const name = foldOnce(nameOfBuyer(sale.buyerId, snapshot, translate));
      const reference = ascii.test(sale.reference)
        ? sale.reference.toLowerCase().replace(marks, ' ')
        : fold(sale.reference);
      const key = `${name} ${foldOnce(sale.label)} ${reference} ${amount}`;
      keys.set(sale, key);
      return key;
    };
  }, [snapshot, translate]);
}

const ascii = /^[\x20-\x7e]*$/;
const marks = /[^a-z0-9@.+]+/g;
