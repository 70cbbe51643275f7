import { Fragment, type ReactNode } from 'react';
import { useTranslate } from '../../i18n/translate';
import type { FileLine } from './file-lines';
import { NothingToImport } from './nothing-to-import';
import { type ReadFile, sayStop, type useImport } from './use-import';
import { WorkDialog } from './work-dialog';

/** What the screen of columns is asked with. */
export interface AskedColumns<Table, Mapping> {
  readonly table: Table;
  /** What the person said before; the guess when they said nothing yet. */
  readonly start: Mapping | undefined;
  /** Which file is asked about; null when there is one alone. */
  readonly fileWords: string | null;
  /** Forgets what was said an earlier time; null when nothing was. */
  readonly onForget: (() => void) | null;
  readonly close: () => void;
  readonly onDone: (mapping: Mapping) => void;
}

/** What the screen of the preview is shown with. */
export interface ShownPreview<Preview> {
  readonly preview: Preview;
  readonly files: readonly FileLine[];
  readonly close: () => void;
  /** null when every table is known. */
  readonly onCorrect: (() => void) | null;
}

/** The walk of every import: reading, the columns that nobody knows, the preview, importing; and why it stopped. */
export function ImportWalk<Preview extends { readonly files: readonly ReadFile[] }, Mapping, Choices>(props: {
  walk: ReturnType<typeof useImport<Preview, Mapping, Choices>>;
  reading: string;
  importing: string;
  close: () => void;
  fileLines: (preview: Preview) => readonly FileLine[];
  mapping: (asked: AskedColumns<NonNullable<Preview['files'][number]['table']>, Mapping>) => ReactNode;
  preview: (shown: ShownPreview<Preview>) => ReactNode;
}) {
  const translate = useTranslate();
  const { walk, close } = props;
  const { step, asked, unknown } = walk;
  const chooseOther = () => void walk.chooseOther();

  if (step.name === 'reading' || step.name === 'importing') {
    return (
      <WorkDialog
        title={props[step.name]}
        progress={step.progress}
        onCancel={() => {
          walk.cancel();
          if (step.name === 'reading') close();
        }}
      />
    );
  }
  if (step.name === 'stopped') {
    return (
      <NothingToImport
        title={translate('exchange.files.stopped.title')}
        sentence={sayStop(translate, step.reason)}
        files={[]}
        close={close}
        chooseOther={chooseOther}
      />
    );
  }
  const { preview } = step;
  const place = step.name === 'mapping' ? unknown[step.nth] : undefined;
  const file = place === undefined ? undefined : asked?.files[place];
  if (step.name === 'mapping' && file?.table && place !== undefined) {
    const { nth } = step;
    const { header } = file.table;
    const screen = props.mapping({
      table: file.table,
      start: walk.mappingOf(place),
      fileWords:
        unknown.length < 2
          ? null
          : translate('exchange.mapping.file', { nth: nth + 1, all: unknown.length, name: file.name }),
      onForget: file.remembered && header ? () => walk.forgetColumns(header) : null,
      close,
      onDone: (mapping) => walk.map(preview, nth, place, mapping),
    });
    return <Fragment key={place}>{screen}</Fragment>;
  }
  const files = props.fileLines(preview);
  if (files.every(({ isRefused }) => isRefused)) {
    return (
      <NothingToImport
        title={translate('exchange.files.refused.title')}
        files={files}
        close={close}
        chooseOther={chooseOther}
      />
    );
  }
  const onCorrect = unknown.length > 0 ? () => walk.correctColumns(preview) : null;
  return props.preview({ preview, files, close, onCorrect });
}
