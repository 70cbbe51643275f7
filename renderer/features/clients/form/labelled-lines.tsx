import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type HTMLAttributes, useRef } from 'react';
import type { LabelledLine } from '../../../domain/client/client';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-form.module.css';
import { asRow, blankLine, type Row } from './form-values';
import { type KnownLabel, useLabels } from './use-labels';

/** A list of phones or e-mails, each with what it is for; the last one is taken out by emptying it or with its cross. */
export function LabelledLines(props: {
  field: 'phones' | 'emails';
  rows: readonly Row<LabelledLine>[];
  onChange: (rows: readonly Row<LabelledLine>[]) => void;
  labels: readonly KnownLabel[];
  inputMode: HTMLAttributes<HTMLInputElement>['inputMode'];
  error: string | null;
}) {
  const translate = useTranslate();
  const labels = useLabels(props.labels);
  const list = useRef<HTMLFieldSetElement>(null);
  const { field, rows } = props;
  const one = translate(`clients.form.${field}.one`);

  const change = (row: Row<LabelledLine>, fields: Partial<LabelledLine>) =>
    props.onChange(rows.map((each) => (each === row ? { ...each, ...fields } : each)));

  function add() {
    props.onChange([...rows, asRow(blankLine)]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-of-type input')?.focus());
  }

  return (
    <fieldset ref={list} className={classes.list} data-field={field} data-empty={rows.length === 0 || undefined}>
      <legend className={classes.legend}>{translate(`clients.form.${field}.many`)}</legend>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.key} className={classes.line}>
            <TextInput
              aria-label={one}
              inputMode={props.inputMode}
              autoComplete="off"
              value={row.value}
              onChange={(event) => change(row, { value: event.currentTarget.value })}
            />
            <Autocomplete
              aria-label={translate('clients.form.label')}
              placeholder={translate('clients.form.label')}
              data={labels.offered}
              value={labels.say(row.label)}
              onChange={(text) => change(row, { label: labels.read(text) })}
            />
            <ActionIcon
              aria-label={translate('clients.form.removeLine', { what: row.value || one })}
              onClick={() => props.onChange(rows.filter((each) => each !== row))}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {props.error ? (
        <div className={classes.problem} role="alert">
          {props.error}
        </div>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {translate(`clients.form.${field}.add`)}
      </Button>
    </fieldset>
  );
}
