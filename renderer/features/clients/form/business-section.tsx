import { Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { clientRoles } from '../../../domain/client/client';
import { checkRegistration, checkVatNumber } from '../../../domain/client/registration';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-form.module.css';
import type { FormPart } from './form-part';

/** Company numbers with their check digits, the role in the chain, how they came. */
export function BusinessSection({ values, change, errorOf }: FormPart) {
  const translate = useTranslate();
  return (
    <>
      <div className={classes.two}>
        <div>
          <TextInput
            label={translate('clients.form.registration.label')}
            data-field="registration"
            inputMode="numeric"
            autoComplete="off"
            value={values.registration}
            error={errorOf('registration')}
            onChange={(event) => change({ registration: event.currentTarget.value })}
          />
          <RegistrationRemark text={values.registration} />
        </div>
        <div>
          <TextInput
            label={translate('clients.form.vatNumber.label')}
            data-field="vatNumber"
            autoComplete="off"
            value={values.vatNumber}
            error={errorOf('vatNumber')}
            onChange={(event) => change({ vatNumber: event.currentTarget.value })}
          />
          <VatNumberRemark text={values.vatNumber} />
        </div>
      </div>
      <div className={classes.two}>
        <Select
          label={translate('clients.form.role')}
          data={clientRoles.map((role) => ({ value: role, label: translate(`words.clientRole.${role}`) }))}
          clearable
          value={values.role}
          onChange={(role) => change({ role: clientRoles.find((each) => each === role) ?? null })}
        />
        <TextInput
          label={translate('clients.form.source.label')}
          placeholder={translate('clients.form.source.placeholder')}
          data-field="source"
          autoComplete="off"
          value={values.source}
          error={errorOf('source')}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** What the check digits say. A warning never keeps anybody from saving. */
function RegistrationRemark({ text }: { text: string }) {
  const translate = useTranslate();
  const check = checkRegistration(text);
  // While a number is being typed, its length is not worth a word.
  const digits = text.replace(/\D/g, '').length;
  if (check === 'empty' || check === 'other' || (check === 'wrong-length' && digits < 9)) return null;
  return (
    <Remark right={check === 'siren' || check === 'siret'}>{translate(`clients.form.registration.${check}`)}</Remark>
  );
}

function VatNumberRemark({ text }: { text: string }) {
  const translate = useTranslate();
  const check = checkVatNumber(text);
  if (check === 'empty' || check === 'plausible' || text.trim().length < 8) return null;
  return <Remark right={check === 'right'}>{translate(`clients.form.vatNumber.${check}`)}</Remark>;
}

function Remark({ right, children }: { right: boolean; children: string }) {
  const Glyph = right ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={right ? classes.right : classes.warning} role="status">
      <Glyph size={14} aria-hidden />
      {children}
    </div>
  );
}
