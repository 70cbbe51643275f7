import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslate } from '../i18n/translate';
import classes from './draft-line.module.css';
import type { Drafted } from './use-draft';
import { useSayWhen } from './use-say-when';

/** Says on top of a form that its fields hold what was typed before a crash, and how to do without. */
export function DraftLine({ draft }: { draft: Pick<Drafted<unknown>, 'resumed' | 'fill' | 'startOver' | 'dismiss'> }) {
  const translate = useTranslate();
  const sayWhen = useSayWhen();
  const { resumed } = draft;
  if (!resumed) return null;
  const when = sayWhen(resumed.at);
  return (
    <div role="status" className={classes.line} data-attention={resumed.way === 'offered' || undefined}>
      <IconHistory size={16} stroke={1.8} aria-hidden className={classes.icon} />
      <span className={classes.sentence}>{translate(`drafts.line.${resumed.way}`, { when })}</span>
      {/* One button for both ways: it keeps the focus when the one becomes the other. */}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={resumed.way === 'filled' ? draft.startOver : draft.fill}
        title={resumed.way === 'offered' ? translate('drafts.line.fillHint') : undefined}
      >
        {translate(`drafts.line.${resumed.way === 'filled' ? 'startOver' : 'fill'}`)}
      </Button>
      {resumed.way === 'offered' ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={(event) => {
            goToFirstField(event);
            draft.dismiss();
          }}
        >
          {translate('drafts.line.dismiss')}
        </Button>
      ) : null}
    </div>
  );
}

/** The line goes, and the keyboard must stand somewhere. */
function goToFirstField(event: MouseEvent<HTMLButtonElement>): void {
  const form = event.currentTarget.closest('form');
  form?.querySelector<HTMLElement>('[data-autofocus], textarea, input')?.focus();
}
