import { Badge, Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useRunCommand } from '../../command';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { readWhole, type Snapshot } from '../../safety/snapshot-files';
import { useServices } from '../../services';
import { Part } from './part';
import { useKeeper } from './use-keeper';

const shownFirst = 6;

/** The verified copies of this device, newest first, each with its way back. */
export function SnapshotsPart() {
  const { vault } = useServices();
  const kept = useKeeper();
  const run = useRunCommand();
  const translate = useTranslate();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (kept === null) return null;
  const { snapshots } = kept.state;
  const shown = isWhole ? snapshots : snapshots.slice(0, shownFirst);

  async function restore(snapshot: Snapshot) {
    const file = await readWhole(vault, 'snapshots', snapshot.file);
    const name = translate('backup.copies.name', { when: format.moment(snapshot.at) });
    const contents = typeof file === 'string' ? new Blob() : file;
    run('book.restore', { files: [{ name, size: contents.size, contents }] });
  }

  return (
    <Part title={translate('backup.copies.title')} explanation={translate('backup.copies.explanation')}>
      {snapshots.length === 0 ? (
        <Text>{translate('backup.copies.none')}</Text>
      ) : (
        <ScrollArea>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{translate('backup.copies.when')}</Table.Th>
                <Table.Th ta="right">{translate('backup.tables.clients')}</Table.Th>
                <Table.Th ta="right">{translate('backup.copies.size')}</Table.Th>
                <Table.Th>{translate('backup.copies.state')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((snapshot) => (
                <Table.Tr key={snapshot.ordinal}>
                  <Table.Td>{format.moment(snapshot.at)}</Table.Td>
                  <Table.Td ta="right">{format.number(snapshot.counts.clients)}</Table.Td>
                  <Table.Td ta="right">{format.bytes(snapshot.size)}</Table.Td>
                  <Table.Td>
                    <Marks snapshot={snapshot} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button size="compact-sm" variant="subtle" onClick={() => void restore(snapshot)}>
                      {translate('backup.copies.restore')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
      {snapshots.length > shown.length ? (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {translate('backup.copies.all', { formatted: format.number(snapshots.length) })}
          </Button>
        </Group>
      ) : null}
    </Part>
  );
}

function Marks({ snapshot }: { snapshot: Snapshot }) {
  const translate = useTranslate();
  return (
    <Group gap={6}>
      <Badge variant="light" color={snapshot.isSuspect ? 'ochre' : 'sage'}>
        {translate(
          `backup.copies.marks.${snapshot.isSuspect ? 'suspect' : snapshot.restoredAt ? 'tested' : 'verified'}`,
        )}
      </Badge>
      {snapshot.isSealed ? (
        <Badge variant="light" color="gray">
          {translate('backup.copies.marks.sealed')}
        </Badge>
      ) : null}
    </Group>
  );
}
