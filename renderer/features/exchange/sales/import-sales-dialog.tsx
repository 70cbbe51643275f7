import { useCallback, useState } from 'react';
import { useLive } from '../../../data/live';
import { readSettings } from '../../../data/settings';
import { startingSettings } from '../../../domain/book/settings';
import type { SalesChoices } from '../../../domain/sale/import-plan';
import type { SalesMapping } from '../../../exchange/sales/sales-columns';
import type { IncomingFile } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { ProgressDialog } from '../../../ui/progress-dialog';
import type { SalesPreview } from '../../../workers/import-requests';
import { NothingToImport } from '../nothing-to-import';
import { shareOf } from '../share-of';
import { type ImportKind, sayStop, useImport } from '../use-import';
import { SalesMappingScreen } from './sales-mapping';
import { SalesPreviewScreen } from './sales-preview';
import { salesFileLines } from './say-sales';

/** What is chosen before the person chose: clients are made, nothing comes in twice. */
const startingChoices: SalesChoices = { buyers: new Map(), present: 'skip', kind: 'service' };

const salesImport: ImportKind<SalesPreview, SalesMapping, SalesChoices> = {
  read: (importing, request, options) => importing.readSales({ ...request, choices: startingChoices }, options),
  unknownFiles: ({ files }) => files.flatMap((file, place) => (file.needsMapping ? [place] : [])),
  rememberedFiles: ({ files }) => files.flatMap((file, place) => (file.remembered ? [place] : [])),
  commit: (importing, request, options) => importing.commitSales(request, options),
};

/** The import of sales, from files that were picked or dropped to the list of sales. */
export function ImportSalesDialog(props: {
  files: readonly IncomingFile[];
  close: () => void;
  chooseFiles: () => Promise<readonly IncomingFile[]>;
  goToImported: () => void;
}) {
  const { close, goToImported } = props;
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const currency = (useLive(() => readSettings(book.database), [book]) ?? startingSettings).currency;
  const [files, setFiles] = useState(props.files);
  // Kept here, so that a cancelled import comes back to what was chosen.
  const [choices, setChoices] = useState(startingChoices);
  const { step, asked, unknown, worker, ...importing } = useImport(salesImport, files, { close, goToImported });

  const plan = useCallback(
    async (wanted: SalesChoices) => {
      const answered = await worker.current?.planSales({ choices: wanted });
      return answered?.ok && answered.value.ok ? answered.value.value : null;
    },
    [worker],
  );

  async function chooseOther() {
    const chosen = await props.chooseFiles();
    if (chosen.length === 0) return;
    setChoices(startingChoices);
    setFiles(chosen);
  }

  if (step.name === 'reading' || step.name === 'importing') {
    return (
      <ProgressDialog
        title={translate(`exchange.sales.${step.name}`)}
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
    const forget = file.remembered && header ? () => importing.forgetColumns('sales', header) : null;
    return (
      <SalesMappingScreen
        key={place}
        table={file.table}
        start={importing.mappingOf(place)}
        currency={currency}
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
  const lines = salesFileLines(translate, format, currency, preview);
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
    <SalesPreviewScreen
      preview={preview}
      files={lines}
      currency={currency}
      choices={choices}
      onChoose={setChoices}
      plan={plan}
      close={close}
      onCorrect={unknown.length > 0 ? () => importing.correctColumns(preview) : null}
      onImport={() => void importing.commit(preview, choices)}
    />
  );
}
