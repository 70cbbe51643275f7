import { useCallback, useState } from 'react';
import type { HistoryChoices } from '../../../domain/interaction/import-history';
import type { HistoryMapping } from '../../../exchange/history/history-columns';
import type { IncomingFile } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { ProgressDialog } from '../../../ui/progress-dialog';
import type { HistoryPreview } from '../../../workers/import-requests';
import { NothingToImport } from '../nothing-to-import';
import { shareOf } from '../share-of';
import { type ImportKind, sayStop, useImport } from '../use-import';
import { HistoryMappingScreen } from './history-mapping';
import { HistoryPreviewScreen } from './history-preview';
import { historyFileLines } from './say-history';

/** What is chosen before the person chose: nothing that the file says is lost. */
const startingChoices: HistoryChoices = { unknown: 'create' };

const historyImport: ImportKind<HistoryPreview, HistoryMapping, HistoryChoices> = {
  read: (importing, request, options) => importing.readHistory({ ...request, choices: startingChoices }, options),
  unknownFiles: ({ files }) => files.flatMap((file, place) => (file.needsMapping ? [place] : [])),
  rememberedFiles: ({ files }) => files.flatMap((file, place) => (file.remembered ? [place] : [])),
  commit: (importing, request, options) => importing.commitHistory(request, options),
};

/** The import of what passed with clients and of what is due, from files that were picked or dropped. */
export function ImportHistoryDialog(props: {
  files: readonly IncomingFile[];
  close: () => void;
  chooseFiles: () => Promise<readonly IncomingFile[]>;
  goToImported: () => void;
}) {
  const { close, goToImported } = props;
  const translate = useTranslate();
  const format = useFormat();
  const [files, setFiles] = useState(props.files);
  const [choices, setChoices] = useState(startingChoices);
  const { step, asked, unknown, worker, ...importing } = useImport(historyImport, files, { close, goToImported });

  const plan = useCallback(
    async (wanted: HistoryChoices) => {
      const answered = await worker.current?.planHistory({ choices: wanted });
      return answered?.ok && answered.value.ok ? answered.value.value : null;
    },
    [worker],
  );

  async function chooseOther() {
    const chosen = await props.chooseFiles();
    if (chosen.length > 0) setFiles(chosen);
  }

  if (step.name === 'reading' || step.name === 'importing') {
    return (
      <ProgressDialog
        title={translate(`exchange.history.${step.name}`)}
        share={shareOf(step.progress)}
        cancelWord={translate('app.buttons.cancel')}
        onCancel={() => {
          importing.cancel();
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
        chooseOther={() => void chooseOther()}
      />
    );
  }
  const place = step.name === 'mapping' ? unknown[step.nth] : undefined;
  const file = place === undefined ? undefined : asked?.files[place];
  if (step.name === 'mapping' && file?.table && place !== undefined) {
    const { nth, preview } = step;
    const header = file.table.header;
    const forget = file.remembered && header ? () => importing.forgetColumns('interactions', header) : null;
    return (
      <HistoryMappingScreen
        key={place}
        table={file.table}
        start={importing.mappingOf(place)}
        fileWords={
          unknown.length < 2
            ? null
            : translate('exchange.mapping.file', { nth: nth + 1, all: unknown.length, name: file.name })
        }
        onForget={forget}
        close={close}
        onDone={(mapping) => importing.map(preview, nth, place, mapping)}
      />
    );
  }
  const { preview } = step;
  const lines = historyFileLines(translate, format, preview);
  if (lines.every(({ isRefused }) => isRefused)) {
    return (
      <NothingToImport
        title={translate('exchange.files.refused.title')}
        files={lines}
        close={close}
        chooseOther={() => void chooseOther()}
      />
    );
  }
  return (
    <HistoryPreviewScreen
      preview={preview}
      files={lines}
      choices={choices}
      onChoose={setChoices}
      plan={plan}
      close={close}
      onCorrect={unknown.length > 0 ? () => importing.correctColumns(preview) : null}
      onImport={() => void importing.commit(preview, choices)}
    />
  );
}
