import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { useTranslate } from '../../i18n/translate';
import { Section } from './section';

/** The way to the imports of earlier times, which can still be undone. */
export function ImportsSection() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Section title={translate('settings.imports.title')} explanation={translate('settings.imports.explanation')}>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => run('imports.list')}
      >
        {translate('settings.imports.list')}
      </Button>
    </Section>
  );
}
