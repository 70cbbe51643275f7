import { Alert, Button, Group, Menu, Progress, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconBook2, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import { useRunCommand } from '../../command';
import { useSettings } from '../../data/live';
import { receiptsRulesOf, type Settings } from '../../domain/book/settings';
import { type Day, partsOf } from '../../domain/calendar/day';
import { type MonthRange, wholeYear } from '../../domain/receipts/year-count';
import { useFormat } from '../../i18n/format';
import { useLanguage, useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { EmptyState } from '../../ui/empty-state';
import { useKeptState } from '../../ui/kept-state';
import { useLightPaper } from '../../ui/light-paper';
import { Page } from '../../ui/page';
import { WaitingLines } from '../../ui/waiting-lines';
import { BookView } from './book-view';
import { MonthsChooser, YearChooser } from './period-chooser';
import { mostPrinted, PrintedBook } from './printed-book';
import { sayMonths } from './receipt-words';
import classes from './receipts-page.module.css';
import { RulesView } from './rules-view';
import { TurnoverView } from './turnover-view';
import { usePrinting } from './use-printing';
import { type Receipts, type ShownReceipts, useReceipts } from './use-receipts';
import { useSavingCsv, useSayingTooLong } from './use-taking-along';

const tabs = ['book', 'turnover', 'rules'] as const;
type Tab = (typeof tabs)[number];
const routeOf = { book: '/receipts', turnover: '/receipts/turnover', rules: '/receipts/rules' } as const;

/** The book of receipts: what came in, in the order of days, what is to be declared of it, and how it is kept. */
export function ReceiptsPage() {
  const { book } = useServices();
  const settings = useSettings(book.database);
  const today = useToday();
  useLightPaper();
  if (!settings) return null;
  return <OpenedReceipts settings={settings} today={today} />;
}

function OpenedReceipts({ settings, today }: { settings: Settings; today: Day }) {
  const params = useParams();
  const tab: Tab = tabs.find((each) => each === params.tab) ?? 'book';
  const translate = useTranslate();
  const [, navigate] = useLocation();
  const [chosen, setYear] = useKeptState<number | null>('receipts.year', null);
  const [months, setMonths] = useKeptState<MonthRange>('receipts.months', wholeYear);
  const year = chosen ?? partsOf(today).year;
  const receipts = useReceipts(year, months);
  const { counted, shown } = receipts;
  const rules = receiptsRulesOf(settings);
  const isEmpty = counted !== null && counted.years.length === 0;

  const body = () => {
    if (tab === 'rules') return <RulesView settings={settings} />;
    if (receipts.isStopped) return <Stopped retry={receipts.retry} />;
    if (isEmpty) return <Empty />;
    if (tab === 'turnover') {
      return counted ? <TurnoverView count={counted.count} settings={settings} /> : <Waiting share={receipts.share} />;
    }
    if (!counted || !shown) return <Waiting share={receipts.share} />;
    return <BookView shown={shown} count={counted.count} layout={rules.layout} currency={settings.currency} />;
  };
  const hasBook = tab === 'book' && !isEmpty && !receipts.isStopped;
  return (
    <Page
      title={translate('receipts.title')}
      fills
      actions={hasBook ? <TakingAlong receipts={receipts} settings={settings} year={year} months={months} /> : null}
      toolbar={
        <>
          <SegmentedControl
            aria-label={translate('receipts.tabs.label')}
            value={tab}
            onChange={(value) => navigate(routeOf[tabs.find((each) => each === value) ?? 'book'])}
            data={tabs.map((value) => ({ value, label: translate(`receipts.tabs.${value}`) }))}
          />
          {tab === 'rules' || isEmpty ? null : (
            <YearChooser year={year} years={counted?.years ?? []} onChange={setYear} />
          )}
          {hasBook ? <MonthsChooser year={year} months={months} onChange={setMonths} /> : null}
        </>
      }
    >
      {hasBook ? body() : <div className={classes.scrolling}>{body()}</div>}
    </Page>
  );
}

/** Paper and files of what is shown. */
function TakingAlong(props: { receipts: Receipts; settings: Settings; year: number; months: MonthRange }) {
  const { receipts, settings, year, months } = props;
  const { counted, shown } = receipts;
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const save = useSavingCsv();
  const sayTooLong = useSayingTooLong();
  const { isPrinting, print } = usePrinting();
  const { layout } = receiptsRulesOf(settings);
  const whole: ShownReceipts | null = shown?.isWhole && shown.rows.length > 0 ? shown : null;
  const flavours = language === 'fr' ? (['french', 'english'] as const) : (['english', 'french'] as const);
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} disabled={whole === null}>
            {translate('receipts.take.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {flavours.map((flavour) => (
            <Menu.Item
              key={flavour}
              onClick={() =>
                void receipts
                  .write(layout, flavour)
                  .then((contents) => save(contents, sayMonths(year, months, { translate, format })))
              }
            >
              {translate(flavour === 'french' ? 'receipts.take.csvFrench' : 'receipts.take.csvEnglish')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        disabled={whole === null}
        onClick={() => (whole && whole.rows.length > mostPrinted ? sayTooLong(mostPrinted) : print())}
      >
        {translate('receipts.take.print')}
      </Button>
      {isPrinting && whole && counted ? (
        <PrintedBook shown={whole} count={counted.count} layout={layout} currency={settings.currency} />
      ) : null}
    </>
  );
}

/** A book of years is read for seconds: how far it is stands above the lines to come. */
function Waiting({ share }: { share: number }) {
  const translate = useTranslate();
  return (
    <div aria-busy="true" role="status" aria-label={translate('receipts.loading')}>
      <Progress value={share * 100} size="xs" mb="sm" maw={320} aria-label={translate('receipts.loading')} />
      <WaitingLines />
    </div>
  );
}

function Empty() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <EmptyState
      icon={IconBook2}
      title={translate('receipts.empty.title')}
      action={
        <Group gap="xs">
          <Button onClick={() => run('sale.add')}>{translate('receipts.empty.add')}</Button>
          <Button variant="default" onClick={() => run('sales.import')}>
            {translate('receipts.empty.import')}
          </Button>
        </Group>
      }
    >
      {translate('receipts.empty.text')}
    </EmptyState>
  );
}

function Stopped({ retry }: { retry: () => void }) {
  const translate = useTranslate();
  return (
    <Alert color="brick" icon={<IconAlertTriangle />} title={translate('receipts.stopped.title')} role="alert">
      <p>{translate('receipts.stopped.text')}</p>
      <Button variant="default" onClick={retry}>
        {translate('app.buttons.retry')}
      </Button>
    </Alert>
  );
}
