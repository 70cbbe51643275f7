import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useAct } from '../../../act';
import { readClients } from '../../../data/clients';
import { tagClients } from '../../../domain/client/actions';
import type { Client } from '../../../domain/client/client';
import { countTags, type TagCount, tagKey } from '../../../domain/client/tags';
import type { ClientId } from '../../../domain/id';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';

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
  const [remove, setRemove] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const theirs = useMemo(() => countTags(props.clients), [props.clients]);
  const count = props.clients.length;

  async function save() {
    setBusy(true);
    const ids: readonly ClientId[] = props.clients.map((client) => client.id);
    const action = tagClients(await readClients(book.database, ids), { add, remove }, clock.now());
    const done = await act(action);
    setBusy(false);
    if (done) props.close();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }

  const same = (one: string, other: string) => tagKey(one) === tagKey(other);
  return (
    <Modal opened onClose={props.close} title={translate('clients.tagDialog.title', { count })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TagsInput
            data-autofocus
            label={translate('clients.tagDialog.add')}
            placeholder={translate('clients.tagDialog.placeholder')}
            data={props.tags.map(({ tag }) => tag)}
            value={add}
            onChange={setAdd}
            isDuplicate={(tag, current) => current.some((each) => same(each, tag))}
            acceptValueOnBlur
            limit={400}
          />
          {theirs.length > 0 ? (
            <TagsInput
              label={translate('clients.tagDialog.remove')}
              data={theirs.map(({ tag }) => tag)}
              value={remove}
              onChange={(tags) => setRemove(tags.filter((tag) => theirs.some((each) => same(each.tag, tag))))}
              acceptValueOnBlur
            />
          ) : null}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={props.close}>
              {translate('app.buttons.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {translate('clients.tagDialog.save', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
