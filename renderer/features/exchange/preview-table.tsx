import { Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { type RowPlace, VirtualRows, type VirtualRowsHandle } from '../../ui/virtual-rows';
import classes from './preview-table.module.css';

export interface PreviewColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** As in a grid: "80px", "minmax(120px, 2fr)". */
  readonly width: string;
  readonly align?: 'right';
  readonly cell: (row: Row) => ReactNode;
}

const rowHeight = 36;
const headingHeight = 32;
const mostVisible = 9;
/** What a dialog shows beside the table, in pixels: on a low screen the table gives way, and not below four rows. */
const beside = 500;
const fewestVisible = 4;

/** The first rows of what a file holds; only those in sight are drawn. `all`: how many there are in the file. */
export function PreviewTable<Row>(props: {
  label: string;
  rows: readonly Row[];
  all: number;
  columns: readonly PreviewColumn<Row>[];
  empty: string;
  rowHeight?: number;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const handle = useRef<VirtualRowsHandle>(null);
  const { rows, columns } = props;
  const height = props.rowHeight ?? rowHeight;
  if (rows.length === 0) return <p className={classes.empty}>{props.empty}</p>;
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const fitting = (most: number) => headingHeight + Math.min(rows.length, most) * height + 2;
  const renderRow = (index: number, place: RowPlace) => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      // biome-ignore lint/a11y/useSemanticElements: rows of a virtual table are placed one by one, which a <tr> cannot be
      // biome-ignore lint/a11y/useFocusableInteractive: nothing happens on a row
      <div
        key={index}
        role="row"
        aria-rowindex={index + 2}
        className={`${classes.row} ${place.className}`}
        style={{ ...place.style, ...grid }}
      >
        {columns.map(({ key, align, cell }) => (
          // biome-ignore lint/a11y/useSemanticElements: as the row
          <div key={key} role="cell" className={classes.cell} data-align={align}>
            {cell(row)}
          </div>
        ))}
      </div>
    );
  };
  return (
    <div>
      <div
        className={classes.frame}
        style={{ height: `max(${fitting(fewestVisible)}px, min(${fitting(mostVisible)}px, 100vh - ${beside}px))` }}
      >
        <VirtualRows
          handle={handle}
          count={rows.length}
          rowHeight={height}
          headingHeight={headingHeight}
          kept={null}
          heading={
            // biome-ignore lint/a11y/useSemanticElements: as the rows
            // biome-ignore lint/a11y/useFocusableInteractive: as the rows
            <div role="row" className={classes.heading} style={grid}>
              {columns.map(({ key, title, align }) => (
                // biome-ignore lint/a11y/useSemanticElements: as the rows
                // biome-ignore lint/a11y/useFocusableInteractive: as the rows
                <div key={key} role="columnheader" className={classes.cell} data-align={align}>
                  {title}
                </div>
              ))}
            </div>
          }
          renderRow={renderRow}
          rowsRole="rowgroup"
          scroller={{
            role: 'table',
            'aria-label': props.label,
            'aria-rowcount': rows.length + 1,
            tabIndex: 0,
            className: classes.scroller,
          }}
        />
      </div>
      {props.all > rows.length ? (
        <Text size="sm" c="dimmed" mt={6}>
          {translate('exchange.files.firstShown', {
            shown: format.number(rows.length),
            all: format.number(props.all),
          })}
        </Text>
      ) : null}
    </div>
  );
}

/** Text from a file: never markup, and its direction stays its own. `wraps`: over two lines, where the row has room. */
export function FileText({ children, quiet, wraps }: { children: string; quiet?: boolean; wraps?: boolean }) {
  const look = `${quiet ? classes.quiet : ''} ${wraps ? classes.wraps : ''}`;
  return (
    <bdi title={children} className={look}>
      {children}
    </bdi>
  );
}
