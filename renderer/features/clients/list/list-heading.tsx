// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be rows of an HTML table
import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { type ClientSort, type ClientSortBy, firstDirection } from '../../../domain/client/sort';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-list.module.css';

/** The sort that asking for a column leads to: first what one looks for on top, then the other way round. */
export function sortAfter(sort: ClientSort, by: ClientSortBy): ClientSort {
  if (sort.by !== by) return { by, direction: firstDirection[by] };
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** The columns and what the list is sorted by. Typing in the search leaves it as it is. */
export const ListHeading = memo(function ListHeading(props: {
  sort: ClientSort;
  onSort: (sort: ClientSort) => void;
  /** How many of the clients shown are selected. */
  selected: 'none' | 'some' | 'all';
  onSelectAll: () => void;
  onSelectNone: () => void;
}) {
  const translate = useTranslate();
  const all = props.selected === 'all';
  const column = (by: ClientSortBy, index: number, area: string | undefined, end = false) => (
    <Column index={index} className={`${area ?? ''} ${end ? (classes.end ?? '') : ''}`} by={by} {...props}>
      {translate(`clients.columns.${by}`)}
    </Column>
  );
  return (
    <div role="row" tabIndex={-1} aria-rowindex={1} className={`${classes.line} ${classes.head}`}>
      <div role="columnheader" tabIndex={-1} aria-colindex={1} className={classes.check}>
        <Checkbox
          size="xs"
          aria-label={translate(all ? 'clients.selection.none' : 'clients.selection.all')}
          checked={all}
          indeterminate={props.selected === 'some'}
          onChange={all ? props.onSelectNone : props.onSelectAll}
        />
      </div>
      {column('name', 2, classes.name)}
      <div role="columnheader" tabIndex={-1} aria-colindex={3} className={classes.place}>
        {translate('clients.columns.place')}
      </div>
      {column('last-contact', 4, classes.contact)}
      {column('next-follow-up', 5, classes.next)}
      {column('revenue', 6, classes.revenue, true)}
      {column('silence', 7, classes.silence, true)}
    </div>
  );
});

function Column(props: {
  by: ClientSortBy;
  index: number;
  className: string;
  sort: ClientSort;
  onSort: (sort: ClientSort) => void;
  children: ReactNode;
}) {
  const sorted = props.sort.by === props.by;
  const Arrow = props.sort.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-colindex={props.index}
      aria-sort={sorted ? props.sort.direction : 'none'}
      className={props.className}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={sorted || undefined}
        onClick={() => props.onSort(sortAfter(props.sort, props.by))}
      >
        {props.children}
        {sorted ? <Arrow size={13} aria-hidden /> : null}
      </UnstyledButton>
    </div>
  );
}
