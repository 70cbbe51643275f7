import { Autocomplete, Select, TextInput } from '@mantine/core';
import { type Month, shiftMonth } from '../../../domain/calendar/day';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-form.module.css';
import type { FormPart } from './form-part';

const civilities = ['mrs', 'mr', 'dr', 'counsel'] as const;

/** Who the person is; for a company, whom one speaks with there. */
export function IdentitySection({ values, change, errorOf }: FormPart) {
  const translate = useTranslate();
  const text = (field: 'givenName' | 'familyName' | 'company' | 'jobTitle') => (
    <TextInput
      label={translate(`clients.form.${field}`)}
      data-field={field}
      autoComplete="off"
      value={values[field]}
      error={errorOf(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={classes.three}>
        <Autocomplete
          label={translate('clients.form.civility')}
          data-field="civility"
          data={civilities.map((each) => translate(`clients.form.civilities.${each}`))}
          value={values.civility}
          error={errorOf('civility')}
          onChange={(civility) => change({ civility })}
        />
        {text('givenName')}
        {text('familyName')}
      </div>
      <div className={classes.two}>
        {text('jobTitle')}
        {values.kind === 'person' || values.company !== '' ? text('company') : null}
      </div>
      <BirthdayField values={values} change={change} errorOf={errorOf} />
    </>
  );
}

/** Day and month are enough; the year is often not known. */
function BirthdayField({ values: { birthday }, change, errorOf }: FormPart) {
  const translate = useTranslate();
  const format = useFormat();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.monthShort(shiftMonth('2000-01' as Month, index)),
  }));
  const error = errorOf('birthday');
  return (
    <fieldset className={classes.list} data-field="birthday">
      <legend className={classes.legend}>{translate('clients.form.birthday.label')}</legend>
      <div className={classes.birthday}>
        <TextInput
          aria-label={translate('clients.form.birthday.day')}
          placeholder={translate('clients.form.birthday.day')}
          inputMode="numeric"
          maxLength={2}
          autoComplete="off"
          value={birthday.day}
          error={error !== null}
          onChange={(event) => change({ birthday: { ...birthday, day: event.currentTarget.value } })}
        />
        <Select
          aria-label={translate('clients.form.birthday.month')}
          placeholder={translate('clients.form.birthday.month')}
          data={months}
          clearable
          value={birthday.month === '' ? null : birthday.month}
          error={error !== null}
          onChange={(month) => change({ birthday: { ...birthday, month: month ?? '' } })}
        />
        <TextInput
          aria-label={translate('clients.form.birthday.year')}
          placeholder={translate('clients.form.birthday.year')}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={birthday.year}
          error={error !== null}
          onChange={(event) => change({ birthday: { ...birthday, year: event.currentTarget.value } })}
        />
      </div>
      {error ? (
        <div className={classes.problem} role="alert">
          {error}
        </div>
      ) : null}
    </fieldset>
  );
}
