import { Button, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { sayAction } from '../../../act';
import type { PastImport } from '../../../data/past-imports';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { WaitingLines } from '../../../ui/waiting-lines';
import classes from './past-imports.module.css';

/** Each import with its moment, its files and what came in, and the way to undo it. `imports`: null until they are read. */
export function PastImports(props: {
  imports: readonly PastImport[] | null;
  /** The import from whose undoing one comes back; it takes the keyboard again, or the list where nothing of it can be undone. */
  from: number | null;
  onUndo: (past: PastImport) => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { imports, from } = props;
  const root = useRef<HTMLDivElement>(null);
  const isGone =
    from !== null && imports !== null && !imports.some(({ seq, staying }) => seq === from && staying !== 0);
  useEffect(() => {
    if (isGone) root.current?.focus();
  }, [isGone]);
  if (imports === null) return <WaitingLines />;
  if (imports.length === 0) {
    return (
      <Text c="dimmed" ref={root} tabIndex={-1}>
        {translate('exchange.past.empty')}
      </Text>
    );
  }
  return (
    <Stack gap="sm" ref={root} tabIndex={-1}>
      <Text size="sm">{translate('exchange.past.explanation')}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={classes.imports} tabIndex={0} aria-label={translate('exchange.past.title')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{translate('exchange.past.columns.at')}</Table.Th>
              <Table.Th>{translate('exchange.past.columns.files')}</Table.Th>
              <Table.Th>{translate('exchange.past.columns.what')}</Table.Th>
              <Table.Td className={classes.overWays} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {imports.map((past) => {
              const [at, what] = [format.moment(past.at), sayAction(translate, past.label)];
              const rest = { count: past.staying ?? 0, written: format.number(past.staying ?? 0) };
              const undo = past.staying === null ? 'undo' : 'undoRest';
              return (
                <Table.Tr key={past.seq}>
                  <Table.Td className={classes.at}>{at}</Table.Td>
                  <Table.Td className={classes.files}>
                    <bdi title={past.label.subject}>{past.label.subject || translate('exchange.past.noFile')}</bdi>
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                  <Table.Td className={classes.way}>
                    {past.staying === null ? null : (
                      <div className={classes.undone}>
                        {translate(`exchange.past.${past.staying === 0 ? 'undone' : 'undoneInPart'}`, rest)}
                      </div>
                    )}
                    {past.staying === 0 ? null : (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={translate(`exchange.past.${undo}Of`, { what, at })}
                        autoFocus={past.seq === from}
                        data-autofocus={past.seq === from || undefined}
                        onClick={() => props.onUndo(past)}
                      >
                        {translate(`exchange.past.${undo}`)}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}
