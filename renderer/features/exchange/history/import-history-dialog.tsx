import { useCallback, useState } from 'react';
import type { HistoryChoices } from '../../../domain/interaction/import-history';
import type { HistoryMapping } from '../../../exchange/history/history-columns';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { HistoryPreview } from '../../../workers/import-requests';
import { valueAnswered } from '../../../workers/job';
import { ImportWalk } from '../import-walk';
import { type ImportKind, useImport, type WalkOfImport } from '../use-import';
import { HistoryMappingScreen } from './history-mapping';
import { HistoryPreviewScreen } from './history-preview';
import { historyFileLines } from './say-history';

/** Before the person chose: nothing that the file says is lost, as far as it can be told whose it is. */
const startingChoices: HistoryChoices = { people: new Map() };

const historyImport: ImportKind<HistoryPreview, HistoryMapping, HistoryChoices> = {
  subject: 'interactions',
  read: (importing, request, options) => importing.readHistory({ ...request, choices: startingChoices }, options),
  commit: (importing, request, options) => importing.commitHistory(request, options),
};

/** The import of what passed with clients and of what is due, from files that were picked or dropped. */
export function ImportHistoryDialog(props: WalkOfImport) {
  const translate = useTranslate();
  const format = useFormat();
  const [choices, setChoices] = useState(startingChoices);
  const walk = useImport(historyImport, props, () => setChoices(startingChoices));
  const { worker } = walk;

  const plan = useCallback(
    async (wanted: HistoryChoices) => valueAnswered(await worker.current?.planHistory({ choices: wanted })),
    [worker],
  );

  return (
    <ImportWalk
      walk={walk}
      reading={translate('exchange.history.reading')}
      importing={translate('exchange.history.importing')}
      close={props.close}
      fileLines={(preview) => historyFileLines(translate, format, preview)}
      mapping={(asked) => <HistoryMappingScreen {...asked} />}
      preview={(shown) => (
        <HistoryPreviewScreen
          {...shown}
          choices={choices}
          onChoose={setChoices}
          plan={plan}
          onImport={() => void walk.commit(shown.preview, choices)}
        />
      )}
    />
  );
}
