import { Button, Group, Paper, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

const preference = 'notice-invitation';

/** Offers notifications where they have to be allowed. The browser is asked only when the person says so here. */
export function NoticeInvitation() {
  const { host } = useServices();
  const translate = useTranslate();
  const [shows, setShows] = useState<'nothing' | 'invitation' | 'refused'>('nothing');

  useEffect(() => {
    let isCurrent = true;
    if (host.kind === 'browser' && host.readPreference(preference) === null) {
      void host.noticePermission().then((permission) => {
        if (isCurrent && permission === 'askable') setShows('invitation');
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [host]);

  function dismiss() {
    host.writePreference(preference, 'dismissed');
    setShows('nothing');
  }

  async function ask() {
    const permission = await host.requestNoticePermission();
    host.writePreference(preference, permission);
    setShows(permission === 'granted' ? 'nothing' : 'refused');
  }

  if (shows === 'nothing') return null;
  return (
    <Paper bg="var(--selected)" px="sm" py={6} mb="md" radius="sm">
      <Group gap="sm" justify="space-between">
        <Group gap="xs" wrap="nowrap" flex={1}>
          <IconBell size={18} stroke={1.6} color="var(--accent)" aria-hidden style={{ flex: 'none' }} />
          <Text size="sm" role="status">
            {translate(shows === 'refused' ? 'followUps.notices.refused' : 'followUps.notices.ask')}
          </Text>
        </Group>
        <Group gap="xs">
          {shows === 'invitation' ? (
            <Button size="compact-sm" onClick={() => void ask()}>
              {translate('followUps.notices.allow')}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" onClick={dismiss}>
            {translate(shows === 'refused' ? 'app.buttons.close' : 'followUps.notices.refuse')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
