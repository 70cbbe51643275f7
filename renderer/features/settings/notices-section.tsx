import { Button, Group, Text } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useAct } from '../../act';
import type { Settings } from '../../domain/book/settings';
import { changeSettings } from '../../domain/book/settings-actions';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { ListChoice } from './list-choice';
import { useSavedMark } from './saved-mark';
import { Section } from './section';

const offeredMinutes = [0, 5, 10, 15, 30, 60, 120, 1440];

/** When a follow-up with an hour is announced, and whether the system lets us. */
export function NoticesSection({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  return (
    <Section title={translate('settings.notices.title')} explanation={translate('settings.notices.explanation')}>
      <MinutesChoice settings={settings} />
      <Permission />
    </Section>
  );
}

function MinutesChoice({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const act = useAct();
  const [saved, showSaved] = useSavedMark();
  const minutes = [...new Set([...offeredMinutes, settings.noticeMinutes])].sort((left, right) => left - right);

  async function choose(chosen: string) {
    if (await act(changeSettings(settings, { noticeMinutes: Number(chosen) }))) showSaved();
  }

  return (
    <ListChoice<string>
      label={translate('settings.notices.before')}
      value={String(settings.noticeMinutes)}
      options={minutes.map((value) => ({ value: String(value), label: sayMinutes(translate, value) }))}
      onChange={(chosen) => void choose(chosen)}
      saved={saved}
    />
  );
}

function sayMinutes(translate: Translate, minutes: number): string {
  if (minutes === 0) return translate('settings.notices.onTime');
  if (minutes === 1440) return translate('settings.notices.dayBefore');
  if (minutes % 60 === 0) return translate('settings.notices.hours', { count: minutes / 60 });
  return translate('settings.notices.minutes', { count: minutes });
}

function Permission() {
  const { host } = useServices();
  const translate = useTranslate();
  const [permission, setPermission] = useState<'granted' | 'denied' | 'askable' | null>(null);
  const [trial, setTrial] = useState<'shown' | 'blocked' | null>(null);
  useEffect(() => {
    void host.noticePermission().then(setPermission);
  }, [host]);
  if (permission === null) return null;

  async function tryOne() {
    const notice = {
      title: translate('settings.notices.trialTitle'),
      body: translate('settings.notices.trialBody'),
      tag: '/settings',
    };
    setTrial(await host.notify(notice));
  }

  const Glyph = permission === 'denied' ? IconBellOff : IconBell;
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Glyph size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Text>
          {translate(
            permission === 'denied' ? `settings.notices.denied.${host.kind}` : `settings.notices.${permission}`,
          )}
        </Text>
      </Group>
      <Group gap="sm" mt={8}>
        {permission === 'askable' ? (
          <Button variant="default" onClick={() => void host.requestNoticePermission().then(setPermission)}>
            {translate('settings.notices.ask')}
          </Button>
        ) : null}
        {permission === 'granted' ? (
          <Button variant="default" onClick={() => void tryOne()}>
            {translate('settings.notices.try')}
          </Button>
        ) : null}
        <Text size="sm" c="dimmed" role="status">
          {trial ? translate(`settings.notices.trial.${trial}`) : ''}
        </Text>
      </Group>
    </div>
  );
}
