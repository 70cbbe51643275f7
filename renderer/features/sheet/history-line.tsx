import { memo } from 'react';
import type { ClientReading } from '../../data/timeline';
import type { Day } from '../../domain/calendar/day';
import type { TimelineEntry } from '../../domain/client/timeline';
import { useFormat } from '../../i18n/format';
import { FollowUpWords } from './follow-up-words';
import classes from './history-line.module.css';
import { InteractionWords } from './interaction-words';
import { LineActions } from './line-actions';
import { PaymentWords, SaleWords } from './sale-words';

/** One line of the history: when, what, how much, and what can be done with it. */
export const HistoryLine = memo(function HistoryLine(props: {
  entry: TimelineEntry;
  reading: ClientReading;
  today: Day;
  canEdit: boolean;
  printed: boolean;
}) {
  const { entry, reading } = props;
  const format = useFormat();
  // Months name the year of what has been.
  const isOpen = entry.kind === 'follow-up' && entry.followUp.status === 'open';
  return (
    <li className={classes.line} data-printed={props.printed || undefined} tabIndex={-1}>
      <time className={classes.day} dateTime={entry.day} title={format.dayLong(entry.day)}>
        {format.dayShort(entry.day, isOpen ? props.today : entry.day)}
      </time>
      <Words entry={entry} today={props.today} />
      {props.canEdit ? <LineActions entry={entry} reading={reading} /> : null}
    </li>
  );
});

function Words({ entry, today }: { entry: TimelineEntry; today: Day }) {
  switch (entry.kind) {
    case 'interaction':
      return <InteractionWords interaction={entry.interaction} />;
    case 'sale':
      return <SaleWords sale={entry.sale} standing={entry.standing} today={today} />;
    case 'payment':
      return <PaymentWords payment={entry.payment} sale={entry.sale} />;
    case 'follow-up':
      return <FollowUpWords followUp={entry.followUp} today={today} />;
  }
}
