import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useRoute } from 'wouter';
import { useDirectory } from '../../../data/live';
import type { ClientId } from '../../../domain/id';
import { walkIn } from '../../../domain/sale/sale';
import { ClientPicker } from '../../../elements/client-picker';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import classes from './as-it-was.module.css';
import { ClientPast } from './client-past';
import { usePresent } from './use-client-past';

/** A client's sheet on any earlier day. Without a client, the one whose sheet is open, and a field to choose another. */
export function AsItWasDialog(props: { clientId: ClientId | null; close: () => void }) {
  const translate = useTranslate();
  const { directory } = useServices();
  const snapshot = useDirectory(directory);
  const [, open] = useRoute<{ id: string }>('/clients/:id');
  // The route is the only place where an id comes as text; a wrong one is a client who is not there.
  const [clientId, setClientId] = useState(props.clientId ?? (open?.id as ClientId | undefined) ?? null);
  const name = props.clientId === null ? undefined : snapshot?.byId.get(props.clientId)?.client.name;
  return (
    <Modal
      opened
      onClose={props.close}
      size={clientId === null ? 'md' : 1040}
      title={<bdi>{name === undefined ? translate('asItWas.title') : translate('asItWas.titleOf', { name })}</bdi>}
    >
      {props.clientId === null ? (
        <div className={classes.whom}>
          <ClientPicker
            label={translate('asItWas.whom')}
            value={clientId}
            onChange={(chosen) => setClientId(chosen === walkIn ? null : chosen)}
            autoFocus
          />
        </div>
      ) : null}
      {clientId === null ? (
        <Text c="dimmed" mt="sm">
          {translate('asItWas.whomHint')}
        </Text>
      ) : (
        <Past key={clientId} clientId={clientId} close={props.close} />
      )}
    </Modal>
  );
}

function Past({ clientId, close }: { clientId: ClientId; close: () => void }) {
  const translate = useTranslate();
  const present = usePresent(clientId);
  if (present === undefined) return <div className={classes.waiting} aria-busy />;
  if (present === null) return <Text>{translate('asItWas.gone')}</Text>;
  if (present.trashedAt !== null) return <Text>{translate('asItWas.trashed')}</Text>;
  return <ClientPast present={present} close={close} />;
}
