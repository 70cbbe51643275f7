import { useCallback, useState } from 'react';
import { useSettings } from '../../../data/live';
import { startingSettings } from '../../../domain/book/settings';
import type { SalesChoices } from '../../../domain/sale/import-plan';
import type { SalesMapping } from '../../../exchange/sales/sales-columns';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { SalesPreview } from '../../../workers/import-requests';
import { valueAnswered } from '../../../workers/job';
import { ImportWalk } from '../import-walk';
import { type ImportKind, useImport, type WalkOfImport } from '../use-import';
import { SalesMappingScreen } from './sales-mapping';
import { SalesPreviewScreen } from './sales-preview';
import { salesFileLines } from './say-sales';

/** What is chosen before the person chose: clients are made, nothing comes in twice. */
const startingChoices: SalesChoices = { buyers: new Map(), present: 'skip', kind: 'service' };

const salesImport: ImportKind<SalesPreview, SalesMapping, SalesChoices> = {
  subject: 'sales',
  read: (importing, request, options) => importing.readSales({ ...request, choices: startingChoices }, options),
  commit: (importing, request, options) => importing.commitSales(request, options),
};

/** The import of sales, from files that were picked or dropped to the list of sales. */
export function ImportSalesDialog(props: WalkOfImport) {
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const currency = (useSettings(book.database) ?? startingSettings).currency;
  // Kept here, so that a cancelled import comes back to what was chosen.
  const [choices, setChoices] = useState(startingChoices);
  const walk = useImport(salesImport, props, () => setChoices(startingChoices));
  const { worker } = walk;

  const plan = useCallback(
    async (wanted: SalesChoices) => valueAnswered(await worker.current?.planSales({ choices: wanted })),
    [worker],
  );

  return (
    <ImportWalk
      walk={walk}
      reading={translate('exchange.sales.reading')}
      importing={translate('exchange.sales.importing')}
      close={props.close}
      fileLines={(preview) => salesFileLines(translate, format, currency, preview)}
      mapping={(asked) => <SalesMappingScreen {...asked} currency={currency} />}
      preview={(shown) => (
        <SalesPreviewScreen
          {...shown}
          currency={currency}
          choices={choices}
          onChoose={setChoices}
          plan={plan}
          onImport={() => void walk.commit(shown.preview, choices)}
        />
      )}
    />
  );
}
