import { Table, Text } from '@mantine/core';
import { readExports } from '../../../data/exports';
import { useLive } from '../../../data/live';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { WaitingLines } from '../../../ui/waiting-lines';
import classes from './export-journal.module.css';

/** More are never read: who needs an older line finds it in a backup. */
const mostShown = 200;

/** What left the book, the newest first. */
export function ExportJournal() {
  const translate = useTranslate();
  const format = useFormat();
  const { book } = useServices();
  const records = useLive(() => readExports(book.database, mostShown), [book]);
  if (records === undefined) return <WaitingLines />;
  if (records.length === 0) {
    return (
      <Text c="dimmed" py="md">
        {translate('exchange.out.journal.empty')}
      </Text>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={classes.journal} tabIndex={0} aria-label={translate('exchange.out.journal.title')}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{translate('exchange.out.journal.at')}</Table.Th>
            <Table.Th>{translate('exchange.out.journal.what')}</Table.Th>
            <Table.Th>{translate('exchange.out.journal.format')}</Table.Th>
            <Table.Th>{translate('exchange.out.journal.confidential')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {records.map(({ id, at, subject, count, format: written, confidential, segment }) => (
            <Table.Tr key={id}>
              <Table.Td>{format.moment(at)}</Table.Td>
              <Table.Td>
                {translate(`exchange.out.journal.subjects.${subject}`, { count, written: format.number(count) })}
                {segment === undefined ? null : (
                  <Text size="xs" c="dimmed">
                    {translate('exchange.out.journal.ofSegment', { name: segment })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{translate(`exchange.out.journal.formats.${written}`)}</Table.Td>
              <Table.Td>{translate(`exchange.out.journal.${confidential}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {records.length === mostShown ? (
        <Text size="sm" c="dimmed" p="xs">
          {translate('exchange.out.journal.only', { count: mostShown, written: format.number(mostShown) })}
        </Text>
      ) : null}
    </section>
  );
}
