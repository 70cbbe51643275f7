import { Button, NativeSelect, Switch, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/translate';
import { ImportFrame } from './import-frame';
import classes from './mapping-screen.module.css';

const shownValues = 3;

/** The screen on which a person says what each column of an unknown table holds; below it, what comes of it. */
export function MappingScreen(props: {
  title: string;
  /** Which file is asked about, when there are several. */
  fileWords: string | null;
  /** null when the first row is already data. */
  header: readonly string[] | null;
  rows: readonly (readonly string[])[];
  /** What each column holds, as one of the options. */
  values: readonly string[];
  options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  onHeader: (hasHeader: boolean) => void;
  onValue: (column: number, value: string) => void;
  /** Why one cannot go on yet; null when one can. */
  complaint: string | null;
  /** Forgets what was said of these columns an earlier time; null when nothing was. */
  onForget: (() => void) | null;
  /** The person has corrected something. */
  dirty: boolean;
  close: () => void;
  onDone: () => void;
  /** The first rows as they will be read. */
  children: ReactNode;
}) {
  const translate = useTranslate();
  const titleOf = (column: number) =>
    props.header?.[column]?.trim() || translate('exchange.mapping.unnamed', { nth: column + 1 });
  return (
    <ImportFrame
      title={props.title}
      close={props.close}
      dirty={props.dirty}
      confirm={{
        label: translate('exchange.mapping.goOn'),
        disabled: props.complaint !== null,
        onConfirm: props.onDone,
      }}
      aside={
        <>
          {props.onForget ? (
            <Button variant="subtle" onClick={props.onForget}>
              {translate('exchange.mapping.forget')}
            </Button>
          ) : null}
          {props.complaint ? (
            <Text size="sm" c="var(--brick)" role="status">
              {props.complaint}
            </Text>
          ) : null}
        </>
      }
    >
      {props.fileWords ? <Text fw={600}>{props.fileWords}</Text> : null}
      <Text>{translate('exchange.mapping.explanation')}</Text>
      <Switch
        label={translate('exchange.mapping.hasHeader')}
        data-autofocus
        checked={props.header !== null}
        onChange={(event) => props.onHeader(event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className={classes.scroller} tabIndex={0} aria-label={translate('exchange.mapping.column')}>
        <Table verticalSpacing={6} stickyHeader borderColor="var(--hairline)" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{translate('exchange.mapping.column')}</Table.Th>
              <Table.Th>{translate('exchange.mapping.values')}</Table.Th>
              <Table.Th>{translate('exchange.mapping.holds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.values.map((value, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <Table.Tr key={column} data-ignored={value === 'ignore' || undefined} className={classes.row}>
                <Table.Th scope="row" fw={600} className={classes.title}>
                  <bdi>{titleOf(column)}</bdi>
                </Table.Th>
                <Table.Td className={classes.values}>
                  {firstValues(props.rows, column).map((text, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two values may be the same
                    <bdi key={place} title={text} className={classes.value}>
                      {text}
                    </bdi>
                  ))}
                </Table.Td>
                <Table.Td className={classes.choice}>
                  <NativeSelect
                    size="xs"
                    aria-label={translate('exchange.mapping.holdsOf', { column: titleOf(column) })}
                    data={[...props.options]}
                    value={value}
                    onChange={(event) => props.onValue(column, event.currentTarget.value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Text fw={600}>{translate('exchange.mapping.result')}</Text>
      {props.children}
    </ImportFrame>
  );
}

function firstValues(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows
    .map((row) => row[column]?.trim() ?? '')
    .filter((text) => text !== '')
    .slice(0, shownValues)
    .map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text));
}
