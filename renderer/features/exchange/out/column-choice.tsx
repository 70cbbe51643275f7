import { Button, Checkbox, Collapse, Group, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { ColumnOut } from '../../../workers/export-requests';
import classes from './column-choice.module.css';

/** Which columns a table gets: all of them unless one opens the list. `offered` are those of the subject. */
export function ColumnChoice(props: {
  offered: readonly ColumnOut[];
  left: ReadonlySet<ColumnOut>;
  onLeft: (left: ReadonlySet<ColumnOut>) => void;
}) {
  const { offered, left, onLeft } = props;
  const translate = useTranslate();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const kept = offered.filter((column) => !left.has(column));
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;

  function toggle(column: ColumnOut, wanted: boolean) {
    const next = new Set(left);
    if (wanted) next.delete(column);
    else next.add(column);
    onLeft(next);
  }

  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Chevron size={16} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          {translate('exchange.out.columns.choose', {
            count: kept.length,
            kept: format.number(kept.length),
            all: format.number(offered.length),
          })}
        </Button>
        {isOpen ? (
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => onLeft(new Set())}>
              {translate('exchange.out.columns.all')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => onLeft(new Set(offered))}>
              {translate('exchange.out.columns.none')}
            </Button>
          </>
        ) : null}
      </Group>
      <Collapse expanded={isOpen} id={listId}>
        <fieldset className={classes.columns}>
          <legend className={classes.legend}>{translate('exchange.out.columns.label')}</legend>
          {offered.map((column) => (
            <Checkbox
              key={column}
              label={translate(`exchange.out.columns.names.${column}`)}
              checked={!left.has(column)}
              onChange={(event) => toggle(column, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      </Collapse>
      {kept.length === 0 ? (
        <Text size="sm" c="brick" role="alert">
          {translate('exchange.out.columns.atLeastOne')}
        </Text>
      ) : identities.some((identity) => offered.includes(identity) && left.has(identity)) ? (
        <Text size="sm" c="dimmed">
          {translate('exchange.out.columns.withoutIdentity')}
        </Text>
      ) : null}
    </Stack>
  );
}

/** What an import of this file finds its own records by. */
const identities: readonly ColumnOut[] = ['foreign-id', 'sale-identity', 'identity'];
