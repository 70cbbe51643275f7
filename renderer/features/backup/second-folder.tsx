import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { SecondFolder } from '../../host/vault';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { Part } from './part';
import { useKeeper } from './use-keeper';

/** Where copies leave this disk by themselves: a stick, a synchronised folder. */
export function SecondFolderPart() {
  const { secondFolder, clock, vault } = useServices();
  const kept = useKeeper();
  const translate = useTranslate();
  const [folder, setFolder] = useState<SecondFolder | null>(null);
  const look = useCallback(async () => setFolder(await secondFolder.current()), [secondFolder]);
  useEffect(() => void look(), [look]);
  if (kept === null) return null;

  /** What was chosen is written to at once: a folder that takes nothing is better known now. */
  async function fill(chosen: SecondFolder | null) {
    setFolder(chosen);
    if (chosen?.state !== 'ready') return;
    await vault.remove('snapshots', 'elsewhere.json');
    await kept?.keeper.snapshotNow();
    await look();
  }

  return (
    <Part title={translate('backup.elsewhere.title')} explanation={translate('backup.elsewhere.explanation')}>
      {folder ? (
        <Group gap="xs">
          <IconFolder size={18} aria-hidden />
          <Text>
            <bdi>{folder.label}</bdi>
          </Text>
        </Group>
      ) : null}
      {folder && folder.state !== 'ready' ? (
        <Alert color="ochre">{translate(`backup.elsewhere.${folder.state}`)}</Alert>
      ) : null}
      {secondFolder.isSupported ? null : <Text size="sm">{translate('backup.elsewhere.unsupported')}</Text>}
      <Group>
        {folder?.state === 'asks' ? (
          <Button
            variant="default"
            onClick={() =>
              void secondFolder.allow().then(async (isAllowed) => isAllowed && fill(await secondFolder.current()))
            }
          >
            {translate('backup.elsewhere.allow')}
          </Button>
        ) : null}
        {secondFolder.isSupported ? (
          <Button variant="default" onClick={() => void secondFolder.choose().then((chosen) => chosen && fill(chosen))}>
            {translate(folder ? 'backup.elsewhere.change' : 'backup.elsewhere.choose')}
          </Button>
        ) : null}
        {folder ? (
          <Button variant="subtle" onClick={() => void secondFolder.forget().then(look)}>
            {translate('backup.elsewhere.forget')}
          </Button>
        ) : null}
      </Group>
      {folder && kept.state.lastCopy === null && folder.state === 'ready' && kept.state.running === null ? (
        <Text size="sm" c="dimmed">
          {translate('backup.elsewhere.notYet', { day: clock.today() })}
        </Text>
      ) : null}
    </Part>
  );
}
