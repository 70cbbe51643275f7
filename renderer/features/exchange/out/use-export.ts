import { notifications } from '@mantine/notifications';
import { announceRefusal } from '../../../act';
import { type ExportFormat, noteExport } from '../../../domain/exchange/export-record';
import type { SaveRefusal } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ExportAnswer, Exported, ExportRequest, FormatOut } from '../../../workers/export-requests';
import { answerOf, type JobOptions, type JobRefusal } from '../../../workers/job';

export interface WantedExport
  extends Pick<ExportRequest, 'subject' | 'clientIds' | 'format' | 'columns' | 'confidential' | 'withBirthdays'> {
  /** Whom the file is called after; '' for nobody. */
  readonly called: string;
  /** The name of the segment that was chosen, for the journal. */
  readonly segment: string | undefined;
}

/** How the file of each format ends, and what the journal calls it. */
const kinds = {
  xlsx: { extension: 'xlsx', noted: 'xlsx' },
  'csv-french': { extension: 'csv', noted: 'csv' },
  'csv-english': { extension: 'csv', noted: 'csv' },
  'vcard-3': { extension: 'vcf', noted: 'vcard' },
  'vcard-4': { extension: 'vcf', noted: 'vcard' },
  'vcard-outlook': { extension: 'zip', noted: 'vcard' },
  calendar: { extension: 'ics', noted: 'calendar' },
} as const satisfies Readonly<Record<FormatOut, { readonly extension: string; readonly noted: ExportFormat }>>;

type Refusal = Extract<ExportAnswer, { ok: false }>['reason'] | JobRefusal | { readonly code: SaveRefusal };

/** Writes a file in a worker, hands it to the host, notes it in the journal, and says where it is, or why there is none. */
export function useExport(): (wanted: WantedExport, options: JobOptions) => Promise<void> {
  const { book, jobs, host, clock, newId } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();

  const refuse = (reason: Refusal) => {
    if (reason.code === 'cancelled') return;
    const detail = 'detail' in reason ? reason.detail : 'header' in reason ? reason.header : '';
    notifications.show({
      color: 'brick',
      autoClose: false,
      title: translate('exchange.out.refused.title'),
      message: translate(`exchange.out.refused.${reason.code}`, { detail }),
    });
  };

  const keep = async ({ file, count }: Exported, wanted: WantedExport) => {
    const { extension, noted } = kinds[wanted.format];
    const name = translate(`exchange.out.fileNames.${wanted.format === 'calendar' ? 'calendar' : wanted.subject}`);
    const whole = [name, ...(wanted.called === '' ? [] : [`– ${wanted.called.slice(0, 80)}`]), clock.today()].join(' ');
    const saved = await host.saveFile({
      suggestedName: `${whole}.${extension}`,
      description: translate(`exchange.out.fileKinds.${extension}`),
      extension,
      contents: file,
    });
    if (saved.status === 'cancelled') return;
    if (saved.status === 'refused') {
      refuse({ code: saved.reason });
      return;
    }
    const outcome = await book.commit(
      noteExport({
        id: newId<'export'>(),
        at: clock.now(),
        format: noted,
        subject: wanted.subject,
        count,
        confidential: wanted.confidential ? 'with' : 'without',
        ...(wanted.segment === undefined ? {} : { segment: wanted.segment }),
      }),
    );
    if (!outcome.ok) announceRefusal(translate, outcome.reason);
    const words = { count, written: format.number(count), name: saved.name };
    notifications.show({
      color: 'sage',
      autoClose: 8_000,
      message: translate(`exchange.out.done.${wanted.format === 'calendar' ? 'calendar' : wanted.subject}`, words),
    });
  };

  return async (wanted, options) => {
    const { called: _called, segment: _segment, ...asked } = wanted;
    const request: ExportRequest = {
      ...asked,
      databaseName: book.database.name,
      language,
      sheetName: translate(`exchange.out.fileNames.${wanted.subject}`),
      zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const answer = answerOf(await jobs.writeExport(request, options));
    if (answer.ok) await keep(answer.value, wanted);
    else refuse(answer.reason);
  };
}
