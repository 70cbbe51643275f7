import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Book, CommitRefusal, UndoRefusal } from './data/book';
import { isPastUndoing } from './data/history';
import { type Action, type ActionLabel, isEmpty } from './domain/book/action';
import { type Translate, useTranslate } from './i18n/translate';
import { useServices } from './services';

export function sayAction(translate: Translate, { key, subject, count }: ActionLabel): string {
  return translate(`actions.${key}`, { subject, count });
}

export function sayRefusal(translate: Translate, { code }: CommitRefusal | UndoRefusal): string {
  return translate(`refusals.${code}`);
}

/**
 * Says what was done, with "Undo" beside it, which takes back that very action (of this sequence): another window may have
 * done something since. One such toast at a time.
 */
export function announceAction(book: Book, translate: Translate, label: ActionLabel, seq: number): void {
  const id = 'done';
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: 8_000,
    withCloseButton: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Sentence text={sayAction(translate, label)} />
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            void takeBackOne(book, translate, label, seq);
          }}
        >
          {translate('actions.undoButton')}
        </Button>
      </Group>
    ),
  });
}

/** Three lines at most, so that a very long name leaves the rest of the window free; the whole of it on hover. */
function Sentence({ text }: { text: string }) {
  return (
    <Text size="sm" lineClamp={3} title={text}>
      {text}
    </Text>
  );
}

export function announceRefusal(translate: Translate, refusal: CommitRefusal | UndoRefusal): void {
  notifications.show({
    color: 'brick',
    autoClose: false,
    withCloseButton: true,
    title: translate('refusals.title'),
    message: sayRefusal(translate, refusal),
  });
}

async function takeBackOne(book: Book, translate: Translate, label: ActionLabel, seq: number): Promise<void> {
  const outcome = await book.undo(seq);
  if (!outcome.ok) return announceRefusal(translate, outcome.reason);
  sayTakenBack(translate, translate('actions.undone', { what: sayAction(translate, label) }), 0);
}

/**
 * Undoes or redoes the last action, and says which or why not. What can never be undone any more, because it is about
 * something that has left the trash, is passed over and said.
 */
export async function takeBack(book: Book, translate: Translate, direction: 'undo' | 'redo'): Promise<void> {
  const history = await book.readHistory();
  const entries = direction === 'undo' ? history.undoable : history.redoable;
  notifications.hide('done');
  let passedOver = 0;
  for (const entry of entries.toReversed()) {
    const outcome = await (direction === 'redo' ? book.redo() : book.undo(passedOver === 0 ? undefined : entry.seq));
    if (outcome.ok) {
      const what = sayAction(translate, entry.label);
      sayTakenBack(
        translate,
        translate(direction === 'undo' ? 'actions.undone' : 'actions.redone', { what }),
        passedOver,
      );
      return;
    }
    if (direction === 'redo' || !(await isPastUndoing(book.database, entry.seq))) {
      announceRefusal(translate, outcome.reason);
      return;
    }
    passedOver += 1;
  }
  sayTakenBack(
    translate,
    translate(direction === 'undo' ? 'actions.nothingToUndo' : 'actions.nothingToRedo'),
    passedOver,
  );
}

function sayTakenBack(translate: Translate, text: string, passedOver: number): void {
  notifications.hide('undone');
  notifications.show({
    id: 'undone',
    autoClose: 5_000,
    message: (
      <>
        <Sentence text={text} />
        {passedOver > 0 ? <Sentence text={translate('actions.passedOver', { count: passedOver })} /> : null}
      </>
    ),
  });
}

export type Act = (action: Action, options?: { readonly silent?: boolean }) => Promise<boolean>;

/** From this many changes in one action, the book is kept as it was before. */
const muchAtOnce = 50;

/** Commits an action and says so, or says why not. Answers whether it was done; a form closes only on true. */
export function useAct(): Act {
  const { book, keeper } = useServices();
  const translate = useTranslate();
  return useCallback(
    async (action, options = {}) => {
      if (action.changes.length >= muchAtOnce) keeper?.snapshotBefore();
      const outcome = await book.commit(action);
      if (!outcome.ok) announceRefusal(translate, outcome.reason);
      else if (!isEmpty(action) && action.undoable !== false && !options.silent) {
        announceAction(book, translate, action.label, outcome.value.seq);
      }
      return outcome.ok;
    },
    [book, keeper, translate],
  );
}
