import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldHalf } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRunCommand } from '../../command';
import { useLive } from '../../data/live';
import { readIdentity } from '../../data/whole-book';
import type { Moment } from '../../domain/calendar/day';
import { isCopyLate, reminderAfter } from '../../domain/safety/schedule';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { lastCopyOff } from './last-backup';
import { useKeeper } from './use-keeper';

const laterKey = 'copy-reminder-after';
const untilTomorrow = 20 * 3_600_000;

/** Above every page, one thing at most: what endangers the book, else that no copy has left this disk for a week. */
export function SafetyNotice() {
  const kept = useKeeper();
  const translate = useTranslate();
  const run = useRunCommand();
  const isLate = useLateCopy();
  const [isPutOff, setPutOff] = useState(false);
  const { host, clock } = useServices();
  if (kept === null || !kept.state.isKnown) return null;
  const { room, trouble, lastCopy } = kept.state;
  const look = (
    <Button size="compact-sm" variant="default" onClick={() => run('go.backup')}>
      {translate('backup.reminder.look')}
    </Button>
  );
  if (trouble !== null) {
    return (
      <Notice color="brick" actions={look}>
        {translate(`backup.safety.trouble.${trouble.work}`)}
      </Notice>
    );
  }
  if (room !== 'ample') {
    return <Notice color={room === 'none' ? 'brick' : 'ochre'}>{translate(`backup.room.${room}`)}</Notice>;
  }
  if (!isLate || isPutOff) return null;
  const never = lastCopyOff(host, lastCopy) === null;
  return (
    <Notice
      color="ochre"
      actions={
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => run('go.backup')}>
            {translate('backup.reminder.button')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              host.writePreference(laterKey, String(clock.now() + untilTomorrow));
              setPutOff(true);
            }}
          >
            {translate('backup.reminder.later')}
          </Button>
        </Group>
      }
    >
      {translate(never ? 'backup.reminder.never' : 'backup.reminder.text')}
    </Notice>
  );
}

function Notice(props: { color: 'brick' | 'ochre'; actions?: ReactNode; children: ReactNode }) {
  const translate = useTranslate();
  const Glyph = props.color === 'brick' ? IconAlertTriangle : IconShieldHalf;
  return (
    <aside aria-label={translate('backup.title')}>
      <Alert color={props.color} icon={<Glyph />} role={props.color === 'brick' ? 'alert' : 'status'} radius={0} py={6}>
        <Group justify="space-between" gap="md">
          <Text size="sm">{props.children}</Text>
          {props.actions}
        </Group>
      </Alert>
    </aside>
  );
}

/** Whether to remind: the book is a week old and more, nothing has left for a week, and nobody put it off till tomorrow. */
function useLateCopy(): boolean {
  const { book, host, clock } = useServices();
  const kept = useKeeper();
  const madeAt = useLive(async () => (await readIdentity(book.database)).book.createdAt, [book]);
  if (kept === null || madeAt === undefined || kept.state.lastSeq === 0) return false;
  const now = clock.now();
  const putOffUntil = Number(host.readPreference(laterKey)) as Moment;
  const isYoung = now - madeAt < reminderAfter;
  return !isYoung && now >= putOffUntil && isCopyLate(lastCopyOff(host, kept.state.lastCopy), now);
}
