import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { DirectorySnapshot } from '../../../data/directory';
import { type PeriodUnit, periodUnits } from '../../../domain/calendar/repeat';
import { countTags } from '../../../domain/client/tags';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { GrowingText } from '../../../ui/growing-text';
import { TagsField } from '../tags-field';
import classes from './client-form.module.css';
import type { FormPart } from './form-part';

/** Tags, how to deal with them, how often to be in touch, notes. */
export function RelationSection({ values, change, errorOf }: FormPart) {
  const translate = useTranslate();
  const { directory } = useServices();
  const tags = useMemo(() => tagsIn(directory.snapshot()), [directory]);
  const { cadence } = values;
  const cadenceError = errorOf('cadence');
  return (
    <>
      <TagsField
        label={translate('clients.form.tags')}
        data-field="tags"
        known={tags}
        value={values.tags}
        error={errorOf('tags')}
        onChange={(chosen) => change({ tags: chosen })}
      />
      <GrowingText
        label={translate('clients.form.howToDeal.label')}
        placeholder={translate('clients.form.howToDeal.placeholder')}
        data-field="howToDeal"
        minRows={2}
        maxRows={8}
        value={values.howToDeal}
        error={errorOf('howToDeal')}
        onChange={(event) => change({ howToDeal: event.currentTarget.value })}
      />
      <fieldset className={classes.list} data-field="cadence">
        <legend className={classes.legend}>{translate('clients.form.cadence.label')}</legend>
        <div className={classes.cadence}>
          <span>{translate(`clients.form.cadence.every.${cadence.unit}`)}</span>
          <TextInput
            aria-label={translate('clients.form.cadence.count')}
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            value={cadence.every}
            error={cadenceError !== null}
            onChange={(event) => change({ cadence: { ...cadence, every: event.currentTarget.value } })}
          />
          <Select
            aria-label={translate('clients.form.cadence.unit')}
            data={periodUnits.map((unit) => ({ value: unit, label: translate(`clients.form.cadence.units.${unit}`) }))}
            allowDeselect={false}
            value={cadence.unit}
            onChange={(unit) => change({ cadence: { ...cadence, unit: unitOf(unit) } })}
          />
        </div>
        {cadenceError ? (
          <div className={classes.problem} role="alert">
            {cadenceError}
          </div>
        ) : null}
      </fieldset>
      <GrowingText
        label={translate('clients.form.notes')}
        data-field="notes"
        minRows={2}
        maxRows={12}
        value={values.notes}
        error={errorOf('notes')}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
    </>
  );
}

function tagsIn(snapshot: DirectorySnapshot | null): readonly string[] {
  return countTags((snapshot?.lines ?? []).map((line) => line.client)).map(({ tag }) => tag);
}

function unitOf(text: string | null): PeriodUnit {
  return periodUnits.find((unit) => unit === text) ?? 'week';
}
