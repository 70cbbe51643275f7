import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { Section } from './section';

/** The way into the sample book once the first start is past, and out of it. */
export function SampleSection() {
  const { isSample } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <Section title={translate('welcome.sample.name')} explanation={translate('settings.sample.explanation')}>
      <Button
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => run(isSample ? 'sample.leave' : 'sample.enter')}
      >
        {translate(isSample ? 'welcome.sample.leave' : 'welcome.sample.enter')}
      </Button>
    </Section>
  );
}
