import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { OpenRefusal } from '../data/database';
import type { Host } from '../host/host';
import type { Vault } from '../host/vault';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { type KeptCopy, readKeptCopy } from '../safety/kept-copy';
import { EmptyState } from '../ui/empty-state';
import { systemClock } from './clock';

interface LastScreenProps {
  readonly refusal: OpenRefusal;
  readonly vault: Vault;
  readonly host: Pick<Host, 'saveFile'>;
}

/** Where one stands when the book could not be opened: what happened, what is safe, what to do, and the last copy to take along. */
export function LastScreen({ refusal, vault, host }: LastScreenProps) {
  const translate = useTranslate();
  const format = useFormat();
  // Where the book itself is well, another window or another version opens it.
  const copy = useKeptCopy(refusal.code === 'no-storage' ? vault : null);
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

  return (
    <main>
      <EmptyState
        icon={IconLock}
        title={translate('app.lastScreen.title')}
        action={
          <Stack gap="md" align="center" maw={460}>
            {copy ? (
              <Text>{translate('app.lastScreen.copy.kept', { moment: format.moment(copy.snapshot.at) })}</Text>
            ) : null}
            <Group justify="center">
              <Button onClick={() => location.reload()}>{translate('app.buttons.retry')}</Button>
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

function useKeptCopy(vault: Vault | null): KeptCopy | null {
  const [copy, setCopy] = useState<KeptCopy | null>(null);
  useEffect(() => {
    if (vault) void readKeptCopy(vault).then(setCopy);
  }, [vault]);
  return copy;
}
