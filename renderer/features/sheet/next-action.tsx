import {
  IconAlertTriangle,
  IconCake,
  IconCheck,
  IconClockHour9,
  IconClockPause,
  IconPencil,
  IconRepeat,
} from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { ageOn, nextBirthday } from '../../domain/calendar/birthday';
import { daysBetween } from '../../domain/calendar/day';
import type { Client } from '../../domain/client/client';
import type { FollowUpEntry } from '../../domain/client/timeline';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { kindIcons } from '../../elements/kind-icons';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import classes from './next-action.module.css';
import { QuietButton } from './quiet-button';
import { SmallButton } from './small-button';

/** What is to be done for this client next, or the way to plan it; and the birthday when it is near. */
export function NextAction(props: { client: Client; open: readonly FollowUpEntry[]; canEdit: boolean }) {
  const translate = useTranslate();
  const [next, ...others] = props.open;
  return (
    <section aria-label={translate('sheet.next.title')}>
      {next ? (
        <NextLine followUp={next.followUp} otherCount={others.length} canEdit={props.canEdit} />
      ) : (
        <NothingPlanned client={props.client} canEdit={props.canEdit} />
      )}
      <BirthdayLine client={props.client} />
    </section>
  );
}

function NextLine(props: { followUp: FollowUp; otherCount: number; canEdit: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const today = useToday();
  const { followUp } = props;
  const { id: followUpId, repeat, snoozedFrom } = followUp;
  const kind = translate(`words.followUpKind.${followUp.kind}`);
  const KindIcon = kindIcons[followUp.kind];
  const daysLate = daysBetween(followUp.day, today);
  const day = format.dayRelative(followUp.day, today);
  return (
    <div className={classes.line} data-late={daysLate > 0 || undefined}>
      <KindIcon size={17} stroke={1.6} className={classes.icon} aria-label={kind} role="img" />
      <div className={classes.words}>
        <span className={classes.title}>{translate('sheet.next.title')}</span>{' '}
        <bdi>{followUp.title === '' ? kind : followUp.title}</bdi>{' '}
        <strong className={classes.day} title={format.dayLong(followUp.day)}>
          {daysLate > 0 ? (
            <>
              <IconAlertTriangle size={14} aria-hidden />
              {translate('sheet.next.late', { count: daysLate })}
            </>
          ) : (
            day
          )}
          {followUp.time === null || daysLate > 0 ? '' : ` ${format.time(followUp.time)}`}
        </strong>
        <div className={classes.facts}>
          {repeat === null ? null : (
            <span className={classes.fact}>
              <IconRepeat size={14} aria-hidden />
              {translate(`followUps.repeat.${repeat.unit}`, { count: repeat.every })}
            </span>
          )}
          {snoozedFrom === null ? null : (
            <span>{translate('sheet.next.snoozed', { day: format.dayShort(snoozedFrom, today) })}</span>
          )}
          {props.otherCount > 0 ? <span>{translate('sheet.next.others', { count: props.otherCount })}</span> : null}
        </div>
      </div>
      {props.canEdit ? (
        <div className={classes.buttons}>
          <QuietButton
            icon={IconCheck}
            label={translate('sheet.next.done')}
            onClick={() => run('follow-up.done', { followUpId })}
          />
          <QuietButton
            icon={IconClockPause}
            label={translate('sheet.next.snooze')}
            onClick={() => run('follow-up.snooze', { followUpId })}
          />
          <SmallButton
            icon={IconPencil}
            label={translate('sheet.next.edit')}
            onClick={() => run('follow-up.edit', { followUpId })}
          />
        </div>
      ) : null}
    </div>
  );
}

function NothingPlanned({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <div className={classes.line}>
      <IconClockHour9 size={17} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <span className={classes.title}>{translate('sheet.next.title')}</span>{' '}
        <span className={classes.quiet}>{translate('sheet.next.none')}</span>
      </div>
      {canEdit ? (
        <div className={classes.buttons}>
          <QuietButton
            label={translate('sheet.next.plan')}
            onClick={() => run('follow-up.add', { clientIds: [client.id] })}
          />
        </div>
      ) : null}
    </div>
  );
}

/** A birthday is near this many days before. */
const nearDays = 21;

function BirthdayLine({ client }: { client: Client }) {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  if (client.birthday === null) return null;
  const day = nextBirthday(client.birthday, today);
  if (daysBetween(today, day) > nearDays) return null;
  const age = ageOn(client.birthday, day);
  const words =
    day === today
      ? translate('sheet.next.birthdayToday')
      : translate('sheet.next.birthday', { when: format.dayRelative(day, today) });
  return (
    <div className={classes.line}>
      <IconCake size={17} className={classes.icon} aria-hidden />
      <div className={classes.words} title={format.dayLong(day)}>
        {words}
        {age === null || age === 0 ? '' : `, ${translate('sheet.next.birthdayAge', { count: age })}`}
      </div>
    </div>
  );
}
