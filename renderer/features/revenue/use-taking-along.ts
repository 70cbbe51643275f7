import { notifications } from '@mantine/notifications';
import type { Currency } from '../../domain/money/money';
import { flavours } from '../../exchange/csv/flavours';
import { useFormat } from '../../i18n/format';
import { type Language, useLanguage, useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import type { ChartFile } from '../../ui/charts/chart-figure';
import { type ChartPicture, drawPicture } from '../../ui/charts/chart-picture';
import type { ChartGrid } from '../../ui/charts/chart-table';
import { chartCsv } from './chart-csv';

/** What one chart of this page is called in files. */
export type ChartName = 'ranking' | 'months' | 'years' | 'client';

/** The ways in which a chart leaves the app: picture, tables, paper. */
export function useTakingAlong(name: ChartName, grid: ChartGrid, currency: Currency) {
  const { host } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();

  async function save(contents: Blob, extension: 'png' | 'csv') {
    const outcome = await host.saveFile({
      suggestedName: `${translate(`revenue.files.${name}`)} ${today}.${extension}`,
      description: translate(extension === 'png' ? 'revenue.files.picture' : 'revenue.files.table'),
      extension,
      contents,
    });
    if (outcome.status === 'saved') {
      notifications.show({ message: translate('revenue.files.saved', { name: outcome.name }), autoClose: 4_000 });
    } else if (outcome.status === 'refused') {
      notifications.show({ color: 'brick', message: translate(`revenue.files.refused.${outcome.reason}`) });
    }
  }

  async function savePicture(drawing: SVGSVGElement, picture: Omit<ChartPicture, 'foot'>) {
    const foot = translate('revenue.files.foot', { day: format.dayLong(today) });
    let drawn: Blob;
    try {
      drawn = await drawPicture(drawing, { ...picture, foot });
    } catch {
      notifications.show({ color: 'brick', message: translate('revenue.files.notDrawn') });
      return;
    }
    await save(drawn, 'png');
  }

  const files = (['french', 'english'] as const).map(
    (flavour): ChartFile => ({
      key: flavour,
      label: translate(flavour === 'french' ? 'revenue.tools.csvFrench' : 'revenue.tools.csvEnglish'),
      save: () => void save(new Blob([chartCsv(grid, currency, flavours[flavour])], { type: 'text/csv' }), 'csv'),
    }),
  );

  return {
    files: inOwnOrder(files, language),
    savePicture: (drawing: SVGSVGElement, picture: Omit<ChartPicture, 'foot'>) => void savePicture(drawing, picture),
    print: () => void host.print(),
    words: {
      showTable: translate('revenue.tools.showTable'),
      showChart: translate('revenue.tools.showChart'),
      save: translate('revenue.tools.save'),
      savePicture: translate('revenue.tools.picture'),
      print: translate('revenue.tools.print'),
    },
  };
}

/** The flavour of the language that one works in comes first. */
function inOwnOrder(files: readonly ChartFile[], language: Language): readonly ChartFile[] {
  return language === 'fr' ? files : files.toReversed();
}
