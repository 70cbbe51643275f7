import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Address, addressLabels, emailLabels, phoneLabels } from '../../../domain/client/client';
import { useTranslate } from '../../../i18n/translate';
import { GrowingText } from '../../../ui/growing-text';
import classes from './client-form.module.css';
import type { FormPart } from './form-part';
import { asRow, blankAddress, type Row } from './form-values';
import { LabelledLines } from './labelled-lines';
import { useLabels } from './use-labels';

/** How a client is reached: phones, e-mails, addresses, web sites. */
export function ReachSection({ values, change, errorOf }: FormPart) {
  return (
    <>
      <LabelledLines
        field="phones"
        rows={values.phones}
        onChange={(phones) => change({ phones })}
        labels={phoneLabels}
        inputMode="tel"
        error={errorOf('phones')}
      />
      <LabelledLines
        field="emails"
        rows={values.emails}
        onChange={(emails) => change({ emails })}
        labels={emailLabels}
        inputMode="email"
        error={errorOf('emails')}
      />
      <Addresses values={values} change={change} errorOf={errorOf} />
      <Websites values={values} change={change} errorOf={errorOf} />
    </>
  );
}

function Addresses({ values, change, errorOf }: FormPart) {
  const translate = useTranslate();
  const labels = useLabels(addressLabels);
  const error = errorOf('addresses');
  const put = (row: Row<Address>, fields: Partial<Address>) =>
    change({ addresses: values.addresses.map((each) => (each === row ? { ...each, ...fields } : each)) });
  const part = (row: Row<Address>, name: 'postcode' | 'city' | 'region' | 'country', className?: string) => (
    <TextInput
      className={className ?? ''}
      aria-label={translate(`clients.form.address.${name}`)}
      placeholder={translate(`clients.form.address.${name}`)}
      autoComplete="off"
      value={row[name]}
      onChange={(event) => put(row, { [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.list} data-field="addresses" data-empty={values.addresses.length === 0 || undefined}>
      <legend className={classes.legend}>{translate('clients.form.addresses.many')}</legend>
      {values.addresses.map((row) => (
        <div key={row.key} className={classes.address}>
          <GrowingText
            className={classes.street ?? ''}
            aria-label={translate('clients.form.address.street')}
            placeholder={translate('clients.form.address.street')}
            minRows={1}
            maxRows={4}
            value={row.street}
            onChange={(event) => put(row, { street: event.currentTarget.value })}
          />
          <Autocomplete
            aria-label={translate('clients.form.label')}
            placeholder={translate('clients.form.label')}
            data={labels.offered}
            value={labels.say(row.label)}
            onChange={(text) => put(row, { label: labels.read(text) })}
          />
          <ActionIcon
            aria-label={translate('clients.form.removeLine', { what: translate('clients.form.addresses.one') })}
            onClick={() => change({ addresses: values.addresses.filter((each) => each !== row) })}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
          {part(row, 'postcode')}
          {part(row, 'city', classes.city)}
          <span />
          {part(row, 'region')}
          {part(row, 'country', classes.country)}
        </div>
      ))}
      {error ? (
        <div className={classes.problem} role="alert">
          {error}
        </div>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => change({ addresses: [...values.addresses, asRow(blankAddress)] })}
      >
        {translate('clients.form.addresses.add')}
      </Button>
    </fieldset>
  );
}

function Websites({ values, change, errorOf }: FormPart) {
  const translate = useTranslate();
  const error = errorOf('websites');
  return (
    <fieldset className={classes.list} data-field="websites" data-empty={values.websites.length === 0 || undefined}>
      <legend className={classes.legend}>{translate('clients.form.websites.many')}</legend>
      {values.websites.map((row) => (
        <div key={row.key} className={classes.line} data-bare>
          <TextInput
            aria-label={translate('clients.form.websites.one')}
            inputMode="url"
            autoComplete="off"
            value={row.value}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ websites: values.websites.map((each) => (each === row ? { ...each, value } : each)) });
            }}
          />
          <ActionIcon
            aria-label={translate('clients.form.removeLine', {
              what: row.value || translate('clients.form.websites.one'),
            })}
            onClick={() => change({ websites: values.websites.filter((each) => each !== row) })}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error ? (
        <div className={classes.problem} role="alert">
          {error}
        </div>
      ) : null}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => change({ websites: [...values.websites, asRow({ value: '' })] })}
      >
        {translate('clients.form.websites.add')}
      </Button>
    </fieldset>
  );
}
