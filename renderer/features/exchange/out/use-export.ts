import { notifications } from '@mantine/notifications';
import type { ClientId } from '../../../domain/id';
import type { SaveRefusal } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ClientFormat, Exported } from '../../../workers/export-requests';
import type { JobOptions } from '../../../workers/job';

export interface WantedExport {
  readonly subject: 'clients' | 'sales';
  readonly clientIds: readonly ClientId[] | null;
  readonly withNotes: boolean;
  readonly format: ClientFormat;
}

/** Writes a file in a worker, hands it to the host, and says where it is, or why there is none. */
export function useExport(): (wanted: WantedExport, options: JobOptions) => Promise<void> {
  const { book, jobs, host, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();

  const refuse = (reason: SaveRefusal | 'nothing' | 'no-book' | 'crashed', detail = '') =>
    notifications.show({
      color: 'brick',
      autoClose: false,
      title: translate('exchange.out.refused.title'),
      message: translate(`exchange.out.refused.${reason}`, { detail }),
    });

  const keep = async ({ file, count }: Exported, { subject, format: wanted }: WantedExport) => {
    const extension = wanted === 'vcard' ? 'vcf' : 'csv';
    const saved = await host.saveFile({
      suggestedName: translate(`exchange.out.fileNames.${subject}`, { day: clock.today(), extension }),
      description: translate(`exchange.out.fileKinds.${extension}`),
      extension,
      contents: file,
    });
    if (saved.status === 'cancelled') return;
    if (saved.status === 'refused') {
      refuse(saved.reason);
      return;
    }
    const words = { count, written: format.number(count), name: saved.name };
    const message = translate(subject === 'clients' ? 'exchange.out.doneClients' : 'exchange.out.doneSales', words);
    notifications.show({ color: 'sage', autoClose: 8_000, message });
  };

  return async (wanted, options) => {
    const { clientIds, withNotes } = wanted;
    const shared = { databaseName: book.database.name, clientIds, withNotes };
    const answered =
      wanted.subject === 'clients'
        ? await jobs.exportClients({ ...shared, format: wanted.format, language }, options)
        : await jobs.exportSales(
            { ...shared, format: wanted.format === 'csv-english' ? 'csv-english' : 'csv-french' },
            options,
          );
    if (!answered.ok) {
      if (answered.reason.code === 'crashed') refuse('crashed', answered.reason.detail);
    } else if (answered.value.ok) await keep(answered.value.value, wanted);
    else if (answered.value.reason.code !== 'cancelled') refuse(answered.value.reason.code);
  };
}
