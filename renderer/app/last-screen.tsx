import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OpenRefusal } from '../data/database';
import type { Host } from '../host/host';
import type { Vault } from '../host/vault';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import type { KeptCopy } from '../safety/kept-copy';
import { keepsABook } from '../safety/unnamed';
import { EmptyState } from '../ui/empty-state';
import { systemClock } from './clock';
import { setStorageAside } from './set-storage-aside';

interface LastScreenProps {
  readonly refusal: OpenRefusal;
  readonly vault: Vault;
  readonly host: Pick<Host, 'saveFile' | 'setStorageAside'>;
  readonly reload: () => void;
}

/**
 * Where one stands when the book could not be opened: what happened, what is safe, what to do. Where the store of the book
 * itself is refused, there are two ways out: begin anew beside it and rebuild the book there, or take the last copy along.
 */
export function LastScreen({ refusal, vault, host, reload }: LastScreenProps) {
  const translate = useTranslate();
  const format = useFormat();
  // Where the book itself is well, another window or another version opens it.
  const { copy, isRebuildable } = useWaysOut(refusal.code === 'no-storage' ? vault : null);
  const [said, setSaid] = useState('');
  const detail = refusal.code === 'no-storage' ? refusal.detail : '';

  async function save({ snapshot, file }: KeptCopy) {
    const name = snapshot.isSealed ? 'backup.write.sealedFileName' : 'backup.write.fileName';
    const time = systemClock.timeNow().replace(':', 'h');
    const saved = await host.saveFile({
      suggestedName: translate(name, { day: systemClock.today(), time }),
      description: translate('backup.write.fileKind'),
      extension: 'zip',
      contents: file,
    });
    if (saved.status === 'saved') setSaid(translate('backup.write.done', { name: saved.name }));
    else if (saved.status === 'refused') setSaid(translate(`backup.notSaved.${saved.reason}`));
  }

  async function beginAnew() {
    setSaid(translate('app.lastScreen.aside.restarting'));
    const outcome = await setStorageAside(host, systemClock.now(), reload);
    if (outcome === 'refused') setSaid(translate('app.lastScreen.aside.refused'));
  }

  return (
    <main>
      <EmptyState
        icon={IconLock}
        title={translate('app.lastScreen.title')}
        action={
          <Stack gap="md" align="center" maw={520} style={{ textWrap: 'balance' }}>
            {copy ? (
              <Text>{translate('app.lastScreen.copy.kept', { moment: format.moment(copy.snapshot.at) })}</Text>
            ) : null}
            {isRebuildable ? <Text>{translate('app.lastScreen.aside.why')}</Text> : null}
            <Group justify="center">
              <Button onClick={reload}>{translate('app.buttons.retry')}</Button>
              {isRebuildable ? (
                <Button variant="default" onClick={() => void beginAnew()}>
                  {translate('app.lastScreen.aside.begin')}
                </Button>
              ) : null}
              {copy ? (
                <Button variant="default" onClick={() => void save(copy)}>
                  {translate('app.lastScreen.copy.save')}
                </Button>
              ) : null}
            </Group>
            <Text size="sm" role="status">
              {said}
            </Text>
          </Stack>
        }
      >
        {translate(`app.lastScreen.${refusal.code}`, { detail })}
      </EmptyState>
    </main>
  );
}

interface WaysOut {
  readonly copy: KeptCopy | null;
  /** The book comes back from the vault, in an empty database. */
  readonly isRebuildable: boolean;
}

/** None while they are looked for, or where `vault` is null. */
function useWaysOut(vault: Vault | null): WaysOut {
  const [ways, setWays] = useState<WaysOut>({ copy: null, isRebuildable: false });
  useEffect(() => {
    const look = async (within: Vault) => {
      // It reads backups, which a good day does not begin with.
      const { readKeptCopy } = await import('../safety/kept-copy');
      setWays({ copy: await readKeptCopy(within), isRebuildable: await keepsABook(within) });
    };
    if (vault) void look(vault);
  }, [vault]);
  return ways;
}
