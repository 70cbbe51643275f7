import { Button, Group, Modal, Text } from '@mantine/core';
import { useRef } from 'react';
import type { LeftDraft } from '../../data/drafts';
import { wordsOf } from '../../domain/draft/words-of';
import { useSayWhen } from '../../elements/use-say-when';
import { useTranslate } from '../../i18n/translate';
import classes from './drafts-dialog.module.css';
import { useSayDraft } from './say-draft';
import { useLeftDrafts } from './use-left-drafts';
import { useResuming } from './use-resuming';

/** Everything that windows that are gone left in their forms: what, when, the words, and what to do with each. */
export function DraftsDialog({ close }: { close: () => void }) {
  const translate = useTranslate();
  const left = useLeftDrafts();
  const content = useRef<HTMLDivElement>(null);

  /** Its line goes, and the keyboard must stand somewhere. */
  function goOn() {
    requestAnimationFrame(() => (content.current?.querySelector('button') ?? content.current)?.focus());
  }

  return (
    <Modal opened onClose={close} size={640} title={translate('drafts.list.title')}>
      <div ref={content} tabIndex={-1} className={classes.content}>
        {left.length === 0 ? (
          <Text>{translate('drafts.list.none')}</Text>
        ) : (
          <ul className={classes.list}>
            {left.map((each) => (
              <DraftEntry
                key={`${each.window} ${JSON.stringify(each.draft.form)}`}
                left={each}
                close={close}
                onThrown={goOn}
              />
            ))}
          </ul>
        )}
      </div>
    </Modal>
  );
}

function DraftEntry({ left, close, onThrown }: { left: LeftDraft; close: () => void; onThrown: () => void }) {
  const translate = useTranslate();
  const sayWhen = useSayWhen();
  const what = useSayDraft()(left.draft);
  const { resume, throwAway } = useResuming();
  const words = wordsOf(left.draft);
  return (
    <li className={classes.entry}>
      <div className={classes.about}>
        <Text size="sm" fw={550}>
          <bdi>{what}</bdi>
        </Text>
        {words.length === 0 ? null : (
          <Text size="sm" lineClamp={3} className={classes.words}>
            <bdi>{words.join(' · ')}</bdi>
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {translate('drafts.list.written', { when: sayWhen(left.draft.at) })}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={translate('drafts.resumeThis', { what })}
          onClick={() => {
            close();
            void resume(left);
          }}
        >
          {translate('drafts.resume')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={translate('drafts.throwAwayThis', { what })}
          onClick={() => {
            throwAway(left);
            onThrown();
          }}
        >
          {translate('drafts.throwAway')}
        </Button>
      </Group>
    </li>
  );
}
