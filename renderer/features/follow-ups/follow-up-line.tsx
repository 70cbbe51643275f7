import { IconArrowBackUp, IconCheck, IconMessagePlus, IconPencil } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import { type Day, daysBetween } from '../../domain/calendar/day';
import { reopenFollowUp } from '../../domain/follow-up/actions';
import type { FollowUp } from '../../domain/follow-up/follow-up';
import { kindIcons } from '../../elements/kind-icons';
import { SnoozeMenu } from '../../elements/snooze-menu';
import { type Format, useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { LineButton } from '../../ui/line-button';
import { type LineContent, leaveLine, WorkLine } from '../../ui/worklist';
import type { NamedFollowUp } from './use-follow-ups';

export function FollowUpLine(props: { followUp: NamedFollowUp; place: CSSProperties }) {
  const { clientName, ...followUp } = props.followUp;
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const act = useAct();
  const followUpId = followUp.id;
  const isOpen = followUp.status === 'open';
  const closedDay = followUp.closedAt === null ? null : clock.dayAt(followUp.closedAt);
  return (
    <WorkLine
      place={props.place}
      content={{
        time: followUp.time ? format.time(followUp.time) : undefined,
        icon: kindIcons[followUp.kind],
        iconWord: translate(`words.followUpKind.${followUp.kind}`),
        name: clientName,
        what: followUp.title || translate(`words.followUpKind.${followUp.kind}`),
        done: !isOpen,
        ...sayWhen(followUp, closedDay, today, format, translate),
        amountWord: sayHistory(followUp, translate),
      }}
      onOpen={() => run('client.open', { clientId: followUp.clientId })}
      buttons={
        isOpen ? (
          <>
            <LineButton
              icon={IconCheck}
              word={translate('followUps.gestures.done')}
              shortcut="D"
              onPress={(button) => {
                leaveLine(button);
                run('follow-up.done', { followUpId });
              }}
            />
            <SnoozeMenu followUp={followUp} clientName={clientName} onLeave={leaveLine} />
            <LineButton
              icon={IconMessagePlus}
              word={translate('followUps.gestures.log')}
              shortcut="N"
              onPress={() => run('contact.log', { clientId: followUp.clientId, followUpId })}
            />
            <LineButton
              icon={IconPencil}
              word={translate('followUps.gestures.edit')}
              shortcut="E"
              onPress={() => run('follow-up.edit', { followUpId })}
            />
          </>
        ) : (
          <LineButton
            icon={IconArrowBackUp}
            word={translate('followUps.gestures.reopen')}
            onPress={(button) => {
              leaveLine(button);
              void act(reopenFollowUp(followUp, clientName, clock.now()));
            }}
          />
        )
      }
    />
  );
}

function sayWhen(
  followUp: FollowUp,
  closedDay: Day | null,
  today: Day,
  format: Format,
  translate: Translate,
): Pick<LineContent, 'reason' | 'reasonHint' | 'late'> {
  if (closedDay !== null) {
    const key = followUp.status === 'done' ? 'followUps.page.doneOn' : 'followUps.page.droppedOn';
    const reason = translate(key, { day: format.dayRelative(closedDay, today) });
    return { reason, reasonHint: format.dayLong(closedDay) };
  }
  const late = daysBetween(followUp.day, today);
  const reasonHint =
    followUp.snoozedFrom === null
      ? format.dayLong(followUp.day)
      : `${format.dayLong(followUp.day)} (${translate('followUps.page.firstDue', { day: format.dayLong(followUp.snoozedFrom) })})`;
  if (late > 0) return { reason: translate('followUps.page.late', { count: late }), reasonHint, late: true };
  return { reason: format.dayRelative(followUp.day, today), reasonHint };
}

/** What else is worth knowing of it: that it comes back, that it was put off. */
function sayHistory({ repeat, snoozedFrom }: FollowUp, translate: Translate): string | undefined {
  if (repeat) return translate(`followUps.repeat.${repeat.unit}`, { count: repeat.every });
  return snoozedFrom === null ? undefined : translate('followUps.page.snoozed');
}
