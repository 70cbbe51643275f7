import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { announceRefusal } from '../../act';
import type { Client } from '../../domain/client/client';
import { noteExport } from '../../domain/exchange/export-record';
import type { ClientId } from '../../domain/id';
import { contactCard, type PartOfCard } from '../../exchange/qr/contact-card';
import { drawQr, roomInQr } from '../../exchange/qr/draw-qr';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { QrPicture } from '../../ui/qr-picture';
import { usePresent } from './as-it-was/use-client-past';
import classes from './qr-dialog.module.css';

/** A client as a picture that a phone scans into its contacts, and in words what is in it. */
export function QrDialog({ clientId, close }: { clientId: ClientId; close: () => void }) {
  const translate = useTranslate();
  const client = usePresent(clientId);
  if (client === undefined) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={<bdi>{client === null ? translate('qr.title') : translate('qr.titleOf', { name: client.name })}</bdi>}
    >
      {client === null ? <Text>{translate('qr.gone')}</Text> : <Card client={client} />}
    </Modal>
  );
}

function Card({ client }: { client: Client }) {
  const translate = useTranslate();
  const card = useMemo(() => contactCard(client, roomInQr), [client]);
  const rows = useMemo(() => drawQr(card.text), [card]);
  useNoted();
  return (
    <Stack gap="sm">
      <QrPicture rows={rows} label={translate('qr.picture', { name: client.name })} />
      <Text size="sm">{translate('qr.how')}</Text>
      {card.taken.length > 0 ? (
        <Parts title={translate('qr.taken')} parts={card.taken} />
      ) : (
        <Text size="sm" c="dimmed">
          {translate('qr.nameOnly')}
        </Text>
      )}
      {card.leftOut.length > 0 ? <Parts title={translate('qr.leftOut')} parts={card.leftOut} /> : null}
      <Text size="sm" c="dimmed">
        {translate('qr.stays')} {translate('qr.noted')}
      </Text>
    </Stack>
  );
}

/** Notes once that a card was shown: whoever scans it takes it out of the book, and nobody sees whether one did. */
function useNoted(): void {
  const { book, clock, newId } = useServices();
  const translate = useTranslate();
  const isNoted = useRef(false);
  useEffect(() => {
    if (isNoted.current) return;
    isNoted.current = true;
    const id = newId<'export'>();
    const shown = { id, at: clock.now(), format: 'qr-code', subject: 'clients', count: 1 } as const;
    void book.commit(noteExport({ ...shown, confidential: 'without' })).then((outcome) => {
      if (!outcome.ok) announceRefusal(translate, outcome.reason);
    });
  }, [book, clock, newId, translate]);
}

function Parts({ title, parts }: { title: string; parts: readonly PartOfCard[] }) {
  const translate = useTranslate();
  return (
    <div>
      <Text size="sm" fw={600} component="h3">
        {title}
      </Text>
      <ul className={classes.parts}>
        {parts.map(({ part, shown }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a client may have the same number twice, and the list is never reordered
          <li key={index}>
            <bdi>{translate('qr.part', { part: translate(`qr.parts.${part}`), value: shown })}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
