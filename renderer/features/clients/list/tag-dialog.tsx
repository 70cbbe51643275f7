import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAct } from '../../../act';
import { readClients } from '../../../data/clients';
import { tagClients } from '../../../domain/client/actions';
import type { Client } from '../../../domain/client/client';
import { countTags, type TagCount } from '../../../domain/client/tags';
import { useDialogWords } from '../../../elements/use-dialog-words';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { GuardedDialog } from '../../../ui/guarded-dialog';
import { TagsField } from '../tags-field';
import { ChoiceChip } from './choice-chip';
import classes from './filter-bar.module.css';

/** Adds tags to several clients and takes tags from them, in one action. */
export function TagDialog(props: {
  /** As the list knows them; what is changed is read again. */
  clients: readonly Client[];
  tags: readonly TagCount[];
  close: () => void;
}) {
  const { book, clock } = useServices();
  const translate = useTranslate();
  const act = useAct();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const theirs = useMemo(() => countTags(props.clients), [props.clients]);
  const count = props.clients.length;
  const words = useDialogWords(translate('clients.tagDialog.save', { count }));

  async function save() {
    const ids = props.clients.map((client) => client.id);
    const action = tagClients(await readClients(book.database, ids), { add, remove }, clock.now());
    if (await act(action)) props.close();
  }

  function toggle(tag: string) {
    setRemove(remove.includes(tag) ? remove.filter((each) => each !== tag) : [...remove, tag]);
  }

  return (
    <GuardedDialog
      title={translate('clients.tagDialog.title', { count })}
      dirty={add.length + remove.length > 0}
      onClose={props.close}
      onSubmit={save}
      words={words}
    >
      <TagsField
        autoFocus
        label={translate('clients.tagDialog.add')}
        placeholder={translate('clients.tagDialog.placeholder')}
        known={props.tags.map(({ tag }) => tag)}
        value={add}
        onChange={setAdd}
      />
      {theirs.length > 0 ? (
        <fieldset className={classes.fieldset}>
          <Text component="legend" size="sm" fw={500} pb={6}>
            {translate('clients.tagDialog.remove')}
          </Text>
          <div className={classes.choices}>
            {theirs.slice(0, 60).map(({ tag, count: having }) => (
              <ChoiceChip key={tag} chosen={remove.includes(tag)} count={having} onToggle={() => toggle(tag)}>
                <bdi>{tag}</bdi>
              </ChoiceChip>
            ))}
          </div>
        </fieldset>
      ) : null}
    </GuardedDialog>
  );
}
