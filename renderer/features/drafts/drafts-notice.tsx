import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { useSayWhen } from '../../elements/use-say-when';
import { useTranslate } from '../../i18n/translate';
import classes from './drafts-notice.module.css';
import { useSayDraft } from './say-draft';
import { useLeftDrafts } from './use-left-drafts';
import { useResuming } from './use-resuming';

/** Stands above the frame, quietly, while what was typed in a window that is gone waits to be gone on with. */
export function DraftsNotice() {
  const translate = useTranslate();
  const sayDraft = useSayDraft();
  const sayWhen = useSayWhen();
  const { resume, throwAway } = useResuming();
  const run = useRunCommand();
  const left = useLeftDrafts();
  const [only] = left;
  if (!only) return null;
  return (
    <aside className={classes.notice} aria-label={translate('drafts.notice.label')}>
      <IconHistory size={16} stroke={1.8} aria-hidden className={classes.icon} />
      {left.length === 1 ? (
        <>
          <p className={classes.sentence} title={translate('drafts.list.written', { when: sayWhen(only.draft.at) })}>
            <bdi>{sayDraft(only.draft)}</bdi>
          </p>
          <Button size="compact-sm" variant="default" onClick={() => void resume(only)}>
            {translate('drafts.resume')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => throwAway(only)}>
            {translate('drafts.throwAway')}
          </Button>
        </>
      ) : (
        <>
          <p className={classes.sentence}>{translate('drafts.notice.several', { count: left.length })}</p>
          <Button size="compact-sm" variant="default" onClick={() => run('drafts.open')}>
            {translate('drafts.notice.see')}
          </Button>
        </>
      )}
    </aside>
  );
}
