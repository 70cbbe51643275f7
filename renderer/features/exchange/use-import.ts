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

export type Importing = ReturnType<Services['jobs']['startImport']>;
type Answered<Answer, Refusal> = Promise<Outcome<Outcome<Answer, Refusal>, JobRefusal>>;

/** What every reading is asked with. */
export interface ReadingRequest<Mapping> {
  readonly databaseName: string;
  readonly files: readonly ImportFile[];
  readonly country: string | null;
  readonly mappings: ReadonlyMap<number, Mapping>;
  readonly now: Moment;
}

/** What every reading says of a file: how its columns were read, and whether the person is asked about them. */
export interface ReadFile {
  readonly name: string;
  readonly table: { readonly header: readonly string[] | null } | null;
  readonly needsMapping: boolean;
  /** Its columns were explained an earlier time, and are read so: it is not asked about. */
  readonly remembered: boolean;
}

/** What is special to one kind of import. Its functions must stay the same from one drawing to the next. */
export interface ImportKind<Preview, Mapping, Choices> {
  readonly subject: MappedSubject;
  read(importing: Importing, request: ReadingRequest<Mapping>, options: JobOptions): Answered<Preview, ImportRefusal>;
  commit(
    importing: Importing,
    request: { readonly choices: Choices; readonly now: Moment },
    options: JobOptions,
  ): Answered<Imported, ImportRefusal | CommitRefusal>;
}

/** Where an import begins and ends. */
export interface WalkOfImport {
  readonly files: readonly IncomingFile[];
  readonly close: () => void;
  readonly chooseFiles: () => Promise<readonly IncomingFile[]>;
  readonly goToImported: () => void;
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
export function useImport<Preview extends { readonly files: readonly ReadFile[] }, Mapping, Choices>(
  kind: ImportKind<Preview, Mapping, Choices>,
  walk: WalkOfImport,
  /** Other rows may stand in the places that were chosen for: other files, or the same with other columns. */
  onOtherRows: () => void,
) {
  const services = useServices();
  const translate = useTranslate();
  const [step, setStep] = useState<ImportStep<Preview>>({ name: 'reading', progress: null });
  const [files, setFiles] = useState(walk.files);
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
      const asks = isFirst && preview.files.some(({ needsMapping, remembered }) => needsMapping && !remembered);
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

  const unknown = asked?.files.flatMap(({ needsMapping }, place) => (needsMapping ? [place] : [])) ?? [];

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
    walk.close();
    walk.goToImported();
    announceAction(services.book, translate, label, seq);
  }

  return {
    step,
    /** The first reading, whose unknown tables the mapping screen shows. */
    asked,
    /** The places of the files that are asked about. */
    unknown,
    async chooseOther(): Promise<void> {
      const chosen = await walk.chooseFiles();
      if (chosen.length === 0) return;
      onOtherRows();
      setFiles(chosen);
    },
    /** Takes the mapping of one unknown file, and goes on to the next or to the preview. */
    map(preview: Preview, nth: number, file: number, mapping: Mapping): void {
      mappings.current.set(file, mapping);
      onOtherRows();
      if (nth + 1 < unknown.length) setStep({ name: 'mapping', preview, nth: nth + 1 });
      else void read();
    },
    mappingOf: (file: number) => mappings.current.get(file),
    correctColumns: (preview: Preview) => setStep({ name: 'mapping', preview, nth: 0 }),
    /** Forgets what was said an earlier time of the columns under this header. */
    forgetColumns(header: readonly string[]): void {
      const { book, clock } = services;
      void importing.current?.forgetColumns({
        databaseName: book.database.name,
        subject: kind.subject,
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
