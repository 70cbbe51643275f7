import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { useTranslate } from '../../i18n/translate';
import classes from './sample-banner.module.css';

/** Stands above the frame for as long as the sample book stands in place of one's own. */
export function SampleBanner() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <aside className={classes.banner} aria-label={translate('welcome.sample.name')}>
      <IconEye size={16} aria-hidden />
      <p className={classes.sentence}>{translate('welcome.sample.banner')}</p>
      <Button size="compact-sm" variant="default" onClick={() => run('sample.leave')}>
        {translate('welcome.sample.leave')}
      </Button>
    </aside>
  );
}
