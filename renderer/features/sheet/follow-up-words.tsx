import { IconAlertTriangle, IconCheckbox, IconClockHour9, IconRepeat, IconSquareX } from '@tabler/icons-react';
import { type Day, daysBetween } from '../../domain/calendar/day';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { kindIcons } from '../../elements/kind-icons';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import classes from './history-line.module.css';

const statusIcons = { open: IconClockHour9, done: IconCheckbox, dropped: IconSquareX } as const;

/** What was to be done and whether it was. */
export function FollowUpWords({ followUp, today }: { followUp: FollowUp; today: Day }) {
  const translate = useTranslate();
  const format = useFormat();
  const { status, title, day, time, repeat } = followUp;
  const Glyph = statusIcons[status];
  const KindIcon = followUp.kind === 'task' ? null : kindIcons[followUp.kind];
  const kind = translate(`words.followUpKind.${followUp.kind}`);
  const state =
    status === 'open'
      ? translate('sheet.history.open')
      : translate(status === 'done' ? 'sheet.history.done' : 'sheet.history.dropped');
  const daysLate = status === 'open' ? daysBetween(day, today) : 0;
  return (
    <>
      <span className={classes.icon} role="img" aria-label={`${state}, ${kind}`} title={`${state}, ${kind}`}>
        <Glyph size={17} stroke={1.6} aria-hidden />
        {KindIcon === null ? null : <KindIcon size={15} stroke={1.6} aria-hidden />}
      </span>
      <div className={classes.main}>
        {status === 'open' ? null : <span className={classes.quiet}>{state} : </span>}
        <bdi>{title === '' ? kind : title}</bdi>
        <div className={classes.facts}>
          {daysLate > 0 ? (
            <span className={classes.fact} data-tone="bad">
              <IconAlertTriangle size={14} aria-hidden />
              {translate('sheet.next.late', { count: daysLate })}
            </span>
          ) : null}
          {status === 'open' && time !== null ? <span>{format.time(time)}</span> : null}
          {repeat !== null && status === 'open' ? (
            <span className={classes.fact}>
              <IconRepeat size={14} aria-hidden />
              {translate(`followUps.repeat.${repeat.unit}`, { count: repeat.every })}
            </span>
          ) : null}
          {status === 'open' ? null : (
            <span>{translate('sheet.history.dueOn', { day: format.dayShort(day, today) })}</span>
          )}
        </div>
      </div>
      <span className={classes.aside} />
    </>
  );
}
