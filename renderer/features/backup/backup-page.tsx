import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconDownload, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRunCommand } from '../../command';
import { useLive } from '../../data/live';
import { keptDays } from '../../data/shelf';
import { addDays, daysBetween, type Moment } from '../../domain/calendar/day';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { goBackBefore } from '../../safety/adopt';
import { useServices } from '../../services';
import { Page } from '../../ui/page';
import { announceAfterReload } from './announce-after-reload';
import classes from './backup-page.module.css';
import { oldAfterDays, readLastBackup } from './last-backup';

/** Writing a backup, restoring one, and going back to the book before the last restore. */
export function BackupPage() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Page title={translate('backup.title')} subtitle={translate('backup.subtitle')}>
      <Stack gap={40} maw={720}>
        <Part title={translate('backup.write.title')} explanation={translate('backup.write.explanation')}>
          <LastBackup />
          <Group>
            <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => run('book.backup')}>
              {translate('backup.write.button')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {translate('backup.write.plain')}
          </Text>
        </Part>
        <Part title={translate('backup.restore.title')} explanation={translate('backup.restore.explanation')}>
          <Group>
            <Button
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() => run('book.restore')}
            >
              {translate('backup.restore.button')}
            </Button>
          </Group>
        </Part>
        <GoBack />
      </Stack>
    </Page>
  );
}

function Part(props: { title: string; explanation: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} fz={20}>
        {props.title}
      </Title>
      <Text c="dimmed">{props.explanation}</Text>
      {props.children}
    </section>
  );
}

function LastBackup() {
  const { host, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const last = readLastBackup(host);
  if (last === null) {
    return (
      <Alert color="ochre" icon={<IconAlertTriangle />}>
        {translate('backup.write.lastNever')}
      </Alert>
    );
  }
  const when = format.moment(last);
  const sentence = translate('backup.write.last', { when, ago: format.ago(last, clock.now()) });
  const isOld = daysBetween(clock.dayAt(last), clock.today()) > oldAfterDays;
  if (!isOld) return <Text>{sentence}</Text>;
  return (
    <Alert color="ochre" icon={<IconAlertTriangle />} title={translate('backup.write.old')}>
      {sentence}
    </Alert>
  );
}

function GoBack() {
  const { shelf, vault, clock, host, reload, isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const [going, setGoing] = useState(false);
  const replaced = useLive(() => shelf.replaced(), [shelf]);
  if (!replaced || isSample) return null;

  async function goBack() {
    setGoing(true);
    if (!(await goBackBefore(shelf, vault))) {
      setGoing(false);
      return;
    }
    announceAfterReload(host, translate('backup.back.done'));
    reload();
  }

  const day = clock.dayAt(replaced.since as Moment);
  const explanation = translate('backup.back.explanation', {
    when: format.moment(replaced.since),
    until: format.dayLong(addDays(day, keptDays)),
  });
  return (
    <Part title={translate('backup.back.title')} explanation={explanation}>
      <Group>
        <Button
          variant="default"
          loading={going}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => void goBack()}
        >
          {translate('backup.back.button')}
        </Button>
      </Group>
    </Part>
  );
}
