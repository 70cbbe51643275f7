import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconFolder, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SavePlace } from '../../host/host';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './files-section.module.css';
import { useSavedMark } from './saved-mark';
import { Section } from './section';

/** Where saved files go, and whether this device keeps the book whatever happens. */
export function FilesSection() {
  const translate = useTranslate();
  return (
    <Section title={translate('settings.files.title')} explanation={translate('settings.files.explanation')}>
      <Place />
      <Kept />
    </Section>
  );
}

function Place() {
  const { host } = useServices();
  const translate = useTranslate();
  const [place, setPlace] = useState<SavePlace | null>(null);
  const [saved, showSaved] = useSavedMark();
  useEffect(() => {
    void host.savePlace().then(setPlace);
  }, [host]);
  if (place === null) return null;

  async function choose() {
    const chosen = await host.chooseSavePlace();
    if (chosen === null) return;
    setPlace(chosen);
    showSaved();
  }

  return (
    <div>
      <div className={classes.line}>
        <IconFolder size={18} stroke={1.6} aria-hidden />
        {place.kind === 'folder' ? (
          <Text className={classes.path}>
            <bdi>{place.path}</bdi>
          </Text>
        ) : (
          <Text>{translate('settings.files.browserDecides')}</Text>
        )}
      </div>
      {place.kind === 'folder' ? (
        <Group gap="sm" mt={8}>
          <Button variant="default" onClick={() => void choose()}>
            {translate('settings.files.choose')}
          </Button>
          {saved}
        </Group>
      ) : null}
    </div>
  );
}

function Kept() {
  const { host } = useServices();
  const translate = useTranslate();
  const [isKept, setKept] = useState<boolean | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void host.keepStorage().then(setKept);
  }, [host]);
  if (isKept === null) return null;
  if (isKept) {
    return (
      <div className={classes.line}>
        <IconShieldCheck size={18} stroke={1.6} color="var(--sage)" aria-hidden />
        <Text>{translate(`settings.files.kept.${host.kind}`)}</Text>
      </div>
    );
  }

  async function ask() {
    setKept(await host.keepStorage());
    setAsked(true);
  }

  return (
    <div>
      <div className={classes.line}>
        <IconAlertTriangle size={18} stroke={1.6} color="var(--ochre)" aria-hidden />
        <Text>{translate('settings.files.notKept')}</Text>
      </div>
      <Group gap="sm" mt={8}>
        <Button variant="default" onClick={() => void ask()}>
          {translate('settings.files.ask')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {asked ? translate('settings.files.refused') : ''}
        </Text>
      </Group>
    </div>
  );
}
