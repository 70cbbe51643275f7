import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type CommandId, type RunCommand, useRunCommand } from '../../command';
import { isInBook } from '../../data/draft-subjects';
import type { LeftDraft } from '../../data/drafts';
import type { DraftForm } from '../../domain/draft/forms';
import { wordsOf } from '../../domain/draft/words-of';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** What can be done with a draft that a gone window left. */
export function useResuming(): {
  /** Opens its very form, or says why it cannot be opened and gives the text. */
  readonly resume: (left: LeftDraft) => Promise<void>;
  /** Throws it away, and offers to take that back. */
  readonly throwAway: (left: LeftDraft) => void;
} {
  const { book, drafts } = useServices();
  const translate = useTranslate();
  const run = useRunCommand();

  function offer(id: string, message: string, button: string, act: () => void) {
    notifications.hide(id);
    notifications.show({
      id,
      withCloseButton: true,
      autoClose: 12_000,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm">{message}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              act();
            }}
          >
            {button}
          </Button>
        </Group>
      ),
    });
  }

  async function copy({ draft }: LeftDraft) {
    const copied = await navigator.clipboard.writeText(wordsOf(draft).join('\n')).then(
      () => true,
      () => false,
    );
    notifications.show({ message: translate(copied ? 'drafts.copied' : 'drafts.notCopied'), ...close });
  }

  return {
    async resume(left) {
      if (!(await isInBook(book.database, left.draft.form))) {
        offer('draft-gone', translate('drafts.gone'), translate('drafts.copy'), () => void copy(left));
        return;
      }
      drafts.askFor(left);
      openForm(run, left.draft.form);
    },
    throwAway(left) {
      drafts.throwAway(left);
      offer('draft-thrown', translate('drafts.thrown'), translate('actions.undoButton'), () => drafts.putBack(left));
    },
  };
}

/** A form is named after the command that opens it, and holds that command's argument. */
function openForm(run: RunCommand, form: DraftForm): void {
  if (form.kind === 'message.write') {
    // The sheet by itself opens the message that is asked for.
    run('client.open', { clientId: form.clientId });
    return;
  }
  const { kind, ...given } = form;
  const argument = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  (run as (id: CommandId, argument: object) => void)(kind, argument);
}
