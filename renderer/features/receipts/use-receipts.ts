import { useCallback, useEffect, useRef, useState } from 'react';
import { readLastSeq } from '../../data/history';
import { useLive } from '../../data/live';
import type { Outcome } from '../../domain/outcome';
import type { Layout } from '../../domain/receipts/rules';
import type { MonthRange } from '../../domain/receipts/year-count';
import { useServices } from '../../services';
import type { JobRefusal, Progress } from '../../workers/job';
import type { CountedReceipts, ReceiptRow, ReceiptsAnswer } from '../../workers/receipts-requests';

/** The lines of some months, as far as they have come. */
export interface ShownReceipts {
  readonly year: number;
  readonly months: MonthRange;
  readonly rows: readonly ReceiptRow[];
  readonly isWhole: boolean;
}

export interface Receipts {
  /** Null until the year is counted for the first time. */
  readonly counted: CountedReceipts | null;
  readonly shown: ShownReceipts | null;
  /** How much of the book has been read for a first time, from 0 to 1. */
  readonly share: number;
  /** Whether the book could not be read. */
  readonly isStopped: boolean;
  retry(): void;
  /** The shown months as a table for spreadsheets; null when it could not be written. */
  write(layout: Layout, flavour: 'french' | 'english'): Promise<Blob | null>;
}

/** Lines that come at once: more would hold the window while they arrive. */
const linesAtOnce = 2_000;

type Reading = ReturnType<ReturnType<typeof useServices>['jobs']['startReceipts']>;

/** The receipts of a year, made in a worker and made again whenever the book has changed. */
export function useReceipts(year: number, months: MonthRange): Receipts {
  const { book, jobs } = useServices();
  const { first, last } = months;
  const databaseName = book.database.name;
  const seq = useLive(() => readLastSeq(book.database), [book]);
  const [reading, setReading] = useState<Reading | null>(null);
  const [counted, setCounted] = useState<CountedReceipts | null>(null);
  const [shown, setShown] = useState<ShownReceipts | null>(null);
  const [share, setShare] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<ShownReceipts | null>(null);

  useEffect(() => {
    const started = jobs.startReceipts();
    setReading(started);
    return () => started.end();
  }, [jobs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another action in the book, or a new attempt, calls for reading
  useEffect(() => {
    if (!reading || seq === undefined) return;
    let isOver = false;
    const asked = { databaseName, year };

    /** Null once it is over, or stopped. */
    async function take<Answer>(answer: Promise<Outcome<ReceiptsAnswer<Answer>, JobRefusal>>): Promise<Answer | null> {
      const answered = await answer;
      if (isOver) return null;
      const outcome = answered.ok ? answered.value : answered;
      if (outcome.ok) return outcome.value;
      setStopped(true);
      return null;
    }

    function show(next: ShownReceipts) {
      // The same months after a change: what stood there stays until all of it is known anew.
      const former = latest.current;
      const isSame = former?.year === year && former.months.first === first && former.months.last === last;
      if (isSame && former.isWhole && !next.isWhole) return;
      latest.current = next;
      setShown(next);
    }

    async function read(from: Reading) {
      const onProgress = ({ done, all }: Progress) => isOver || setShare(Math.min(1, done / all));
      const count = await take(from.count(asked, { onProgress }));
      if (!count) return;
      setCounted(count);
      for (let rows: readonly ReceiptRow[] = []; ; ) {
        const part = await take(from.read({ ...asked, months: { first, last }, from: rows.length, most: linesAtOnce }));
        if (!part) return;
        rows = [...rows, ...part.rows];
        const isWhole = part.rows.length < linesAtOnce;
        show({ year, months: { first, last }, rows, isWhole });
        if (isWhole) return;
      }
    }

    setStopped(false);
    void read(reading);
    return () => {
      isOver = true;
    };
  }, [reading, databaseName, year, first, last, seq, attempt]);

  const write = useCallback(
    async (layout: Layout, flavour: 'french' | 'english') => {
      if (!reading) return null;
      const answered = await reading.write({ databaseName, year, months: { first, last }, layout, flavour });
      return answered.ok && answered.value.ok ? answered.value.value : null;
    },
    [reading, databaseName, year, first, last],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const isOfShown = shown?.year === year && shown.months.first === first && shown.months.last === last;
  return {
    counted: counted?.count.year === year ? counted : null,
    shown: isOfShown ? shown : null,
    share,
    isStopped,
    retry,
    write,
  };
}
