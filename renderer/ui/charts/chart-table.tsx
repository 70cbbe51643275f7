import { ScrollArea, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './charts.module.css';

/** What a column of a chart's table counts. */
export type ChartUnit = 'amount' | 'percent' | 'count';

/** The numbers behind a chart: its table, its picture and its files all show these. */
export interface ChartGrid {
  /** What the rows are: "Month". */
  readonly corner: string;
  readonly columns: readonly { readonly name: string; readonly unit: ChartUnit }[];
  readonly rows: readonly ChartGridRow[];
  /** What the rows add up to. */
  readonly foot: ChartGridRow | null;
}

export interface ChartGridRow {
  readonly key: string;
  readonly name: string;
  /** One per column; null says nothing. */
  readonly values: readonly (number | null)[];
}

/** A chart as a table. `onChoose` makes the names of rows into buttons where a row leads somewhere. */
export function ChartTable(props: {
  caption: string;
  grid: ChartGrid;
  say: (value: number, unit: ChartUnit) => string;
  onChoose?: ((key: string) => void) | undefined;
  canChoose?: ((key: string) => boolean) | undefined;
}) {
  const { grid, onChoose } = props;
  const row = (each: ChartGridRow, name: ReactNode) => (
    <Table.Tr key={each.key}>
      <Table.Th scope="row" style={{ fontWeight: 500, whiteSpace: 'nowrap' }}>
        {name}
      </Table.Th>
      {grid.columns.map((column, at) => {
        const value = each.values[at] ?? null;
        return (
          <Table.Td key={column.name} style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
            {value === null ? '' : props.say(value, column.unit)}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
  return (
    <ScrollArea
      type="auto"
      offsetScrollbars="x"
      viewportProps={{ tabIndex: 0, 'aria-label': props.caption, role: 'region' }}
    >
      <Table
        borderColor="var(--hairline)"
        highlightOnHoverColor="var(--hover)"
        verticalSpacing={6}
        horizontalSpacing="sm"
        highlightOnHover
        aria-label={props.caption}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{grid.corner}</Table.Th>
            {grid.columns.map((column) => (
              <Table.Th key={column.name} scope="col" style={{ textAlign: 'end' }}>
                <bdi>{column.name}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grid.rows.map((each) =>
            row(
              each,
              onChoose && (props.canChoose?.(each.key) ?? true) ? (
                <button type="button" className={classes.rowName} onClick={() => onChoose(each.key)}>
                  <bdi>{each.name}</bdi>
                </button>
              ) : (
                <bdi>{each.name}</bdi>
              ),
            ),
          )}
        </Table.Tbody>
        {grid.foot ? <Table.Tfoot style={{ fontWeight: 600 }}>{row(grid.foot, grid.foot.name)}</Table.Tfoot> : null}
      </Table>
    </ScrollArea>
  );
}
