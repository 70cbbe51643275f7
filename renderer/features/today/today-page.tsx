import { IconCoffee } from '@tabler/icons-react';
import { type Format, useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { WaitingLines } from '../../ui/waiting-lines';
import { Worklist } from '../../ui/worklist';
import { BirthdayRow, GladRow, SilenceRow } from './client-rows';
import { CrowdedSection } from './crowded-section';
import { DueRow } from './due-row';
import { FirstSteps } from './first-steps';
import { NoticeInvitation } from './notice-invitation';
import { UnpaidRow } from './unpaid-row';
import { type TodayAnswer, type UnpaidLine, useTodayPage } from './use-today-page';

/** The home: whom today, and why. */
export function TodayPage() {
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const answer = useTodayPage();
  return (
    <Page
      title={<span title={format.dayLong(today)}>{format.dayTitle(today)}</span>}
      subtitle={answer && !answer.isEmptyBook ? sayCounts(answer, translate, format) : null}
    >
      {answer === null ? (
        <WaitingLines />
      ) : answer.isEmptyBook ? (
        <FirstSteps />
      ) : (
        <>
          <NoticeInvitation />
          <Worklist>
            <Sections answer={answer} />
          </Worklist>
        </>
      )}
    </Page>
  );
}

function sayCounts({ due, unpaid, silences }: TodayAnswer, translate: Translate, format: Format): string {
  const overdue = due.overdue.length;
  const all = overdue + due.today.length;
  const counts = [
    all > 0 ? translate('today.counts.due', { total: format.number(all) }) : null,
    overdue > 0 ? translate('today.counts.overdue', { total: format.number(overdue) }) : null,
    unpaid.length > 0
      ? translate('today.counts.unpaid', { count: unpaid.length, total: format.number(unpaid.length) })
      : null,
    silences.length > 0
      ? translate('today.counts.silences', { count: silences.length, total: format.number(silences.length) })
      : null,
  ].filter((text) => text !== null);
  return counts.length === 0 ? translate('today.counts.none') : counts.join(' · ');
}

function Sections({ answer }: { answer: TodayAnswer }) {
  const { due, birthdays, silences, settings } = answer;
  const { currency } = settings;
  const translate = useTranslate();
  return (
    <>
      <CrowdedSection
        name="overdue"
        title={translate('today.sections.overdue')}
        tone="brick"
        lines={due.overdue}
        clientOf={(line) => line.client.id}
        renderLine={(line, quote) => <DueRow key={line.followUp.id} line={line} currency={currency} quote={quote} />}
      />
      <CrowdedSection
        name="today"
        title={translate('today.sections.today')}
        lines={due.today}
        clientOf={(line) => line.client.id}
        renderLine={(line, quote) => <DueRow key={line.followUp.id} line={line} currency={currency} quote={quote} />}
      />
      <Unpaid answer={answer} />
      <CrowdedSection
        name="birthdays"
        title={translate('today.sections.birthdays')}
        lines={birthdays}
        clientOf={() => null}
        renderLine={(line) => <BirthdayRow key={line.client.id} line={line} currency={currency} />}
      />
      <CrowdedSection
        name="silences"
        title={translate('today.sections.silences')}
        lines={silences}
        clientOf={(line) => line.client.id}
        renderLine={(line, quote) => <SilenceRow key={line.client.id} line={line} currency={currency} quote={quote} />}
      />
      <Calm answer={answer} />
    </>
  );
}

function Unpaid({ answer }: { answer: TodayAnswer }) {
  const translate = useTranslate();
  return (
    <CrowdedSection<UnpaidLine>
      name="unpaid"
      title={translate('today.sections.unpaid')}
      lines={answer.unpaid}
      clientOf={() => null}
      renderLine={(line) => <UnpaidRow key={line.sales[0]?.saleId} line={line} currency={answer.settings.currency} />}
    />
  );
}

/** A day that asks for nothing is never a void: three names, or a kind word. */
function Calm({ answer }: { answer: TodayAnswer }) {
  const translate = useTranslate();
  const { due, unpaid, silences, glad, settings } = answer;
  if (due.overdue.length + due.today.length + unpaid.length + silences.length > 0) return null;
  if (glad.length === 0) {
    return (
      <EmptyState icon={IconCoffee} title={translate('today.calm.title')}>
        {translate('today.calm.nobody')}
      </EmptyState>
    );
  }
  const word = glad.length === 1 ? 'one' : glad.length === 2 ? 'two' : 'three';
  return (
    <CrowdedSection
      name="glad"
      title={translate(`today.calm.${word}`)}
      lines={glad}
      clientOf={(line) => line.client.id}
      renderLine={(line, quote) => (
        <GladRow key={line.client.id} line={line} currency={settings.currency} quote={quote} />
      )}
    />
  );
}
