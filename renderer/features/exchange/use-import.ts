import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState } from 'react';
import { announceAction, sayRefusal } from '../../act';
import type { CommitRefusal } from '../../data/book';
import type { Moment } from '../../domain/calendar/day';
import type { MappedSubject } from '../../domain/exchange/column-mapping';
import type { Outcome } from '../../domain/outcome';
import { countryOf } from '../../elements/country-of';
import type { IncomingFile } from '../../host/host';
import { useTranslate } from '../../i18n/translate';
import { type Services, useServices } from '../../services';
import type { Imported, ImportFile, ImportRefusal } from '../../workers/import-requests';
import type { JobOptions, JobRefusal, Progress } from '../../workers/job';

type Importing = ReturnType<Services['jobs']['startImport']>;
type Answered<Answer, Refusal> = Promise<Outcome<Outcome<Answer, Refusal>, JobRefusal>>;

/** What every reading is asked with. */
export interface ReadingRequest<Mapping> {
  readonly databaseName: string;
  readonly files: readonly ImportFile[];
  readonly country: string | null;
  readonly mappings: ReadonlyMap<number, Mapping>;
  readonly now: Moment;
}

/** What is special to contacts or to sales. Its functions must stay the same from one drawing to the next. */
export interface ImportKind<Preview, Mapping, Choices> {
  read(importing: Importing, request: ReadingRequest<Mapping>, options: JobOptions): Answered<Preview, ImportRefusal>;
  /** The files whose columns nobody knows, by their places. */
  unknownFiles(preview: Preview): readonly number[];
  /** The files whose columns were explained an earlier time, and are read so: they are not asked about. */
  rememberedFiles(preview: Preview): readonly number[];
  commit(
    importing: Importing,
    request: { readonly choices: Choices; readonly now: Moment },
    options: JobOptions,
  ): Answered<Imported, ImportRefusal | CommitRefusal>;
}

export type StopReason = ImportRefusal | CommitRefusal | JobRefusal;

export type ImportStep<Preview> =
  | { readonly name: 'reading'; readonly progress: Progress | null }
  /** `nth`: which of the unknown files is asked about. */
  | { readonly name: 'mapping'; readonly preview: Preview; readonly nth: number }
  | { readonly name: 'preview'; readonly preview: Preview }
  | { readonly name: 'importing'; readonly preview: Preview; readonly progress: Progress | null }
  | { readonly name: 'stopped'; readonly reason: StopReason };

/**
 * One import from the files to the toast: reads in a worker, asks about unknown columns, shows, commits, and goes where
 * what was imported is seen. Nothing is written before `commit`, and cancelling leaves nothing behind.
 */
export function useImport<Preview, Mapping, Choices>(
  kind: ImportKind<Preview, Mapping, Choices>,
  files: readonly IncomingFile[],
  ends: { readonly close: () => void; readonly goToImported: () => void },
) {
  const services = useServices();
  const translate = useTranslate();
  const [step, setStep] = useState<ImportStep<Preview>>({ name: 'reading', progress: null });
  const importing = useRef<Importing | null>(null);
  const controller = useRef(new AbortController());
  const mappings = useRef(new Map<number, Mapping>());
  // As the first reading found them: once they are mapped, the reading no longer calls them unknown.
  const [asked, setAsked] = useState<Preview | null>(null);

  const read = useCallback(async (): Promise<void> => {
    const { book, clock, host } = services;
    const present = importing.current;
    if (!present) return;
    controller.current = new AbortController();
    setStep({ name: 'reading', progress: null });
    const answered = await kind.read(
      present,
      {
        databaseName: book.database.name,
        files: files.map(({ name, size, contents }) => ({ name, size, contents })),
        country: countryOf(host.languages),
        mappings: mappings.current,
        now: clock.now(),
      },
      { signal: controller.current.signal, onProgress: (progress) => setStep({ name: 'reading', progress }) },
    );
    if (importing.current !== present) return;
    if (!answered.ok) setStep({ name: 'stopped', reason: answered.reason });
    else if (!answered.value.ok) setStep({ name: 'stopped', reason: answered.value.reason });
    else {
      const preview = answered.value.value;
      const isFirst = mappings.current.size === 0;
      if (isFirst) setAsked(preview);
      const asks = isFirst && kind.unknownFiles(preview).length > kind.rememberedFiles(preview).length;
      setStep(asks ? { name: 'mapping', preview, nth: 0 } : { name: 'preview', preview });
    }
  }, [services, kind, files]);

  useEffect(() => {
    const started = services.jobs.startImport();
    importing.current = started;
    mappings.current = new Map();
    void read();
    return () => {
      importing.current = null;
      started.end();
    };
  }, [services, read]);

  const unknown = asked === null ? [] : kind.unknownFiles(asked);

  async function commit(preview: Preview, choices: Choices): Promise<void> {
    const present = importing.current;
    if (!present) return;
    controller.current = new AbortController();
    setStep({ name: 'importing', preview, progress: null });
    services.keeper?.snapshotBefore();
    const answered = await kind.commit(
      present,
      { choices, now: services.clock.now() },
      {
        signal: controller.current.signal,
        onProgress: (progress) => setStep({ name: 'importing', preview, progress }),
      },
    );
    const reason = answered.ok ? (answered.value.ok ? null : answered.value.reason) : answered.reason;
    if (reason?.code === 'cancelled') {
      notifications.show({ message: translate('refusals.cancelled'), autoClose: 5_000 });
      // A worker that did not stop in time was ended, and with it what it had read.
      if (answered.ok) setStep({ name: 'preview', preview });
      else void read();
      return;
    }
    if (reason) {
      setStep({ name: 'stopped', reason });
      return;
    }
    if (!answered.ok || !answered.value.ok) return;
    const { seq, label } = answered.value.value;
    await services.directory.reached(seq);
    ends.close();
    ends.goToImported();
    announceAction(services.book, translate, label);
  }

  return {
    step,
    /** The first reading, whose unknown tables the mapping screen shows, and their places. */
    asked,
    unknown,
    /** Takes the mapping of one unknown file, and goes on to the next or to the preview. */
    map(preview: Preview, nth: number, file: number, mapping: Mapping): void {
      mappings.current.set(file, mapping);
      if (nth + 1 < unknown.length) setStep({ name: 'mapping', preview, nth: nth + 1 });
      else void read();
    },
    mappingOf: (file: number) => mappings.current.get(file),
    correctColumns: (preview: Preview) => setStep({ name: 'mapping', preview, nth: 0 }),
    /** Forgets what was said an earlier time of the columns under this header. */
    forgetColumns(subject: MappedSubject, header: readonly string[]): void {
      const { book, clock } = services;
      void importing.current?.forgetColumns({
        databaseName: book.database.name,
        subject,
        header,
        now: clock.now(),
      });
    },
    commit,
    cancel: () => controller.current.abort(),
    /** The worker that holds what was read; null when there is none. */
    worker: importing,
  };
}

/** Why an import stopped, as a sentence. */
export function sayStop(translate: ReturnType<typeof useTranslate>, reason: StopReason): string {
  switch (reason.code) {
    case 'no-book':
    case 'nothing-read':
      return translate(`exchange.files.stopped.${reason.code}`);
    case 'crashed':
      return translate('exchange.files.stopped.crashed', { detail: reason.detail });
    case 'unreadable':
      return translate('exchange.files.several', {
        name: reason.name,
        sentence: translate('exchange.files.refused.unreadable'),
      });
    default:
      return sayRefusal(translate, reason);
  }
}
