import { notifications } from '@mantine/notifications';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** The ways in which the book leaves the app as a file, with a word about what came of it. */
export function useSavingCsv(): (contents: Blob | null, period: string) => Promise<void> {
  const { host } = useServices();
  const translate = useTranslate();
  return async (contents, period) => {
    if (contents === null) {
      notifications.show({ color: 'brick', message: translate('receipts.stopped.text') });
      return;
    }
    const outcome = await host.saveFile({
      suggestedName: `${translate('receipts.take.name', { period })}.csv`,
      description: translate('receipts.take.table'),
      extension: 'csv',
      contents,
    });
    if (outcome.status === 'saved') {
      notifications.show({ message: translate('receipts.take.saved', { name: outcome.name }), autoClose: 4_000 });
    } else if (outcome.status === 'refused') {
      notifications.show({ color: 'brick', message: translate(`receipts.take.refused.${outcome.reason}`) });
    }
  };
}

/** Says that so many lines cannot be printed at once, and what can. */
export function useSayingTooLong(): (most: number) => void {
  const translate = useTranslate();
  const format = useFormat();
  return (most) => {
    notifications.show({ message: translate('receipts.take.tooLong', { most: format.number(most) }) });
  };
}
