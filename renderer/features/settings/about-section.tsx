import { Button, Group, Text, useMantineColorScheme } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { About } from '../../host/host';
import { useLanguage, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './about-section.module.css';
import { bugReport } from './bug-report';
import { Section } from './section';

/** Version, parts and licence, ready to be quoted. */
export function AboutSection() {
  const { host } = useServices();
  const translate = useTranslate();
  const language = useLanguage();
  const { colorScheme } = useMantineColorScheme();
  const clipboard = useClipboard({ timeout: 4_000 });
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    void host.about().then(setAbout);
  }, [host]);
  if (about === null) return null;
  const report = bugReport(about, { host: host.kind, language, theme: colorScheme });
  return (
    <Section title={translate('settings.about.title')} explanation={translate('settings.about.explanation')}>
      <Text>{translate('settings.about.licence')}</Text>
      <Text size="sm" c="dimmed">
        {translate('settings.about.wordLists')}
      </Text>
      <pre className={classes.report}>{report}</pre>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => clipboard.copy(report)}
        >
          {translate('settings.about.copy')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {clipboard.copied ? translate('settings.about.copied') : ''}
          {clipboard.error ? translate('settings.about.notCopied') : ''}
        </Text>
      </Group>
    </Section>
  );
}
