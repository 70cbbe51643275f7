import { Alert, Button, Checkbox, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useLive } from '../../../data/live';
import { countTable } from '../../../data/whole-book';
import type { IncomingFile } from '../../../host/host';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { Comparison } from './comparison';
import type { OpenedBackup } from './restore-dialog';
import { shownTables } from './say-refusal';

/** What a backup holds, beside the present book, and what restoring it would do. */
export function Preview(props: {
  backup: OpenedBackup;
  file: IncomingFile;
  close: () => void;
  onRestore: (keepsKeys: boolean) => void;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const [keepsKeys, setKeepsKeys] = useState(true);
  const { manifest, identity, offered } = props.backup;
  const count = manifest.tables.clients.count;
  const clients = translate('backup.clients', { count, formatted: format.number(count) });
  return (
    <Modal opened onClose={props.close} title={translate('backup.restore.dialogTitle')} size="lg">
      <Stack gap="md">
        <Text size="sm">
          <bdi>{props.file.name}</bdi>
          <br />
          {translate('backup.restore.madeOn', { when: format.moment(manifest.createdAt) })},{' '}
          {translate('backup.restore.madeBy', { version: manifest.appVersion })}
        </Text>
        <Counts backup={props.backup} />
        <Comparison file={props.file.contents} identity={identity} />
        {isSample ? (
          <Alert color="ochre" icon={<IconAlertTriangle />}>
            {translate('backup.restore.sampleOpen')}
          </Alert>
        ) : (
          <Text size="sm">{translate('backup.restore.keep')}</Text>
        )}
        {offered && !isSample ? (
          <Checkbox
            checked={keepsKeys}
            onChange={(event) => setKeepsKeys(event.currentTarget.checked)}
            label={translate(`encryption.unlock.keep.${offered.use ? 'passphrase' : 'key'}`)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close}>
            {translate('app.buttons.cancel')}
          </Button>
          <Button onClick={() => props.onRestore(keepsKeys)} disabled={isSample} data-autofocus>
            {translate('backup.restore.confirm', { clients })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Counts({ backup: { manifest } }: { backup: OpenedBackup }) {
  const { book } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const present = useLive(() => Promise.all(shownTables.map((table) => countTable(book.database, table))), [book]);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th ta="right">{translate('backup.restore.inside')}</Table.Th>
          <Table.Th ta="right">{translate('backup.restore.present')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shownTables.map((table, index) => (
          <Table.Tr key={table}>
            <Table.Th scope="row" fw={400}>
              {translate(`backup.tables.${table}`)}
            </Table.Th>
            <Table.Td ta="right">{format.number(manifest.tables[table].count)}</Table.Td>
            <Table.Td ta="right">{present ? format.number(present[index] ?? 0) : '…'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
