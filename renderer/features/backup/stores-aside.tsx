import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type StoreAside, type StoreRemoval, storesAside } from '../../data/storage';
import type { Moment } from '../../domain/calendar/day';
import type { Host } from '../../host/host';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { Part } from './part';

/** The damaged stores that were set aside: each stays until the person removes it. Nothing where there is none. */
export function StoresAsidePart() {
  const { host, isSample } = useServices();
  const translate = useTranslate();
  const [stores, setStores] = useState<readonly StoreAside[]>([]);
  const [chosen, setChosen] = useState<StoreAside | null>(null);
  // A list: what it is made of is typed as a `div` whatever it becomes.
  const lines = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [hadSome, setHadSome] = useState(false);
  const look = useCallback(async () => {
    const found = await findStoresAside(host);
    setStores(found);
    if (found.length > 0) setHadSome(true);
  }, [host]);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    const isLost = chosen === null && document.activeElement === document.body;
    if (!isLost || opener.current === null) return;
    // With a store that was removed goes the button that the keyboard came from.
    const button = opener.current.isConnected ? opener.current : lines.current?.querySelector('button');
    (stores.length > 0 ? button : end.current)?.focus();
  }, [stores, chosen]);

  if (isSample || !hadSome) return null;
  return (
    <Part title={translate('backup.aside.title')} explanation={translate('backup.aside.explanation')}>
      {stores.length === 0 ? (
        // Whoever removed the last one is still here, with the keyboard.
        <Text ref={end} tabIndex={-1}>
          {translate('backup.aside.none')}
        </Text>
      ) : null}
      <Stack component="ul" ref={lines} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {stores.map((store) => (
          <StoreLine
            key={store.setAsideAt}
            store={store}
            choose={(button) => {
              opener.current = button;
              setChosen(store);
            }}
          />
        ))}
      </Stack>
      {chosen?.remove ? (
        <RemoveStoreDialog
          store={chosen}
          remove={chosen.remove}
          close={() => {
            setChosen(null);
            void look();
          }}
        />
      ) : null}
    </Part>
  );
}

function StoreLine({ store, choose }: { store: StoreAside; choose: (button: HTMLElement) => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const when = format.moment(store.setAsideAt);
  const size = store.size === null ? '' : format.bytes(store.size);
  return (
    <li>
      <Group gap="md">
        <Text>
          {translate(store.size === null ? 'backup.aside.since' : 'backup.aside.sinceWithSize', { when, size })}
        </Text>
        {store.remove ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={translate('backup.aside.removeThat', { when })}
            onClick={(event) => choose(event.currentTarget)}
          >
            {translate('backup.aside.remove')}
          </Button>
        ) : null}
      </Group>
      {store.remove ? null : (
        <Text size="sm" c="dimmed">
          {translate('backup.aside.stays')}
        </Text>
      )}
    </li>
  );
}

function RemoveStoreDialog(props: { store: StoreAside; remove: () => Promise<StoreRemoval>; close: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const [isRemoving, setRemoving] = useState(false);
  const [left, setLeft] = useState<Exclude<StoreRemoval, 'removed'> | null>(null);

  async function remove() {
    setRemoving(true);
    const removal = await props.remove();
    setRemoving(false);
    if (removal !== 'removed') return setLeft(removal);
    notifications.show({ autoClose: 8_000, message: translate('backup.aside.removed') });
    props.close();
  }

  return (
    <Modal opened onClose={props.close} title={translate('backup.aside.question')}>
      <Stack gap="md">
        <Text>{translate('backup.aside.warning', { when: format.moment(props.store.setAsideAt) })}</Text>
        {left === null ? null : (
          <Alert color="brick" role="alert">
            {translate(`backup.aside.${left}`)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close} data-autofocus>
            {translate('app.buttons.cancel')}
          </Button>
          <Button color="brick" loading={isRemoving} onClick={() => void remove()}>
            {translate('backup.aside.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Those of the desktop's disk; in a browser, those that the page finds itself. */
async function findStoresAside(host: Host): Promise<readonly StoreAside[]> {
  const onDisk = await host.storesAside();
  if (onDisk === 'unsupported') return storesAside();
  return onDisk.map(({ setAsideAt, size }) => ({
    setAsideAt: setAsideAt as Moment,
    size,
    remove: async () => ((await host.removeStoreAside(setAsideAt)) ? 'removed' : 'refused'),
  }));
}
