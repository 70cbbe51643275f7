import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ClientId } from '../../domain/id';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { useTranslate } from '../../i18n/translate';
import type { FilePerson } from '../../workers/import-requests';

/** Asks which client of the book someone in a file is. The dialog stands beside the import's, not in it. */
export function useOtherClient(onChoose: (person: FilePerson, id: ClientId) => void): {
  readonly ask: (person: FilePerson) => void;
  readonly isAsking: boolean;
  readonly dialog: ReactNode;
} {
  const [person, setPerson] = useState<FilePerson | null>(null);
  const dialog =
    person === null ? null : (
      <OtherClientDialog
        name={person.name}
        close={() => setPerson(null)}
        onChoose={(id) => {
          onChoose(person, id);
          setPerson(null);
        }}
      />
    );
  return { ask: setPerson, isAsking: person !== null, dialog };
}

function OtherClientDialog(props: { name: string; close: () => void; onChoose: (id: ClientId) => void }) {
  const translate = useTranslate();
  const [client, setClient] = useState<ClientId | null>(null);
  return (
    <Modal opened onClose={props.close} title={translate('exchange.people.otherDialog.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (client !== null) props.onChoose(client);
        }}
      >
        <Stack gap="sm">
          <Text>{translate('exchange.people.otherDialog.sentence', { name: props.name })}</Text>
          <ClientPicker
            label={translate('exchange.people.otherDialog.client')}
            value={client}
            onChange={(value) => setClient(value === walkIn ? null : value)}
            autoFocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.close}>
              {translate('app.buttons.cancel')}
            </Button>
            <Button type="submit" disabled={client === null}>
              {translate('exchange.people.otherDialog.choose')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
