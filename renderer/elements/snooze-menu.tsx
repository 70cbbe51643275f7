import { IconClockPause } from '@tabler/icons-react';
import { useAct } from '../act';
import { useRunCommand } from '../command';
import { snoozeFollowUp } from '../domain/follow-up/actions';
import type { FollowUp } from '../domain/follow-up/follow-up';
import { dayMeant, snoozeDays } from '../domain/follow-up/quick-days';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { useServices, useToday } from '../services';
import { LineMenu } from '../ui/line-menu';

const other = 'other';

/** Puts a follow-up off from its line: tomorrow, next week, in a month, or a day to choose. */
export function SnoozeMenu(props: {
  followUp: FollowUp;
  clientName: string;
  /** Hears the button before the line leaves, so that the focus has somewhere to go. */
  onLeave: (button: HTMLElement) => void;
}) {
  const { clock } = useServices();
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const act = useAct();
  const run = useRunCommand();
  return (
    <LineMenu<(typeof snoozeDays)[number] | typeof other>
      icon={IconClockPause}
      word={translate('followUps.gestures.snooze')}
      shortcut="S"
      entries={[
        ...snoozeDays.map((choice) => ({
          key: choice,
          label: translate(`followUps.quickDays.${choice}`),
          hint: format.dayShort(dayMeant(choice, today), today),
        })),
        { key: other, label: translate('app.buttons.choose') },
      ]}
      onChoose={(choice, button) => {
        if (choice === other) {
          run('follow-up.snooze', { followUpId: props.followUp.id });
          return;
        }
        props.onLeave(button);
        void act(snoozeFollowUp(props.followUp, dayMeant(choice, today), props.clientName, clock.now()));
      }}
    />
  );
}
