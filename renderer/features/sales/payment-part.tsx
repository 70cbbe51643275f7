import { Select } from '@mantine/core';
import type { Currency } from '../../domain/money/money';
import { type PaymentMethod, paymentMethods } from '../../domain/sale/sale';
import type { SaleMistakes, TypedSale } from '../../domain/sale/typed-sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { AmountField } from '../../ui/amount-field';
import { ChipChoice } from '../../ui/chip-choice';
import { PastDayField } from './past-day-field';
import classes from './sale-form.module.css';
import { currencySign, sayAmountMistake } from './sale-words';

const choices = ['not-yet', 'in-full', 'in-part'] as const;

/** The payment in the same gesture as the sale: not yet, in full, in part; when and how. */
export function PaymentPart(props: {
  typed: TypedSale;
  onChange: (fields: Partial<TypedSale>) => void;
  mistakes: SaleMistakes;
  currency: Currency;
}) {
  const { typed, onChange, mistakes, currency } = props;
  const translate = useTranslate();
  const format = useFormat();
  return (
    <div className={classes.paid}>
      <ChipChoice
        label={translate('sales.form.paid')}
        chips={choices.map((value) => ({ value, label: translate(`sales.form.payments.${value}`) }))}
        value={typed.paid}
        onChange={(paid) => paid && onChange({ paid })}
      />
      {typed.paid === 'not-yet' ? null : (
        <div className={typed.paid === 'in-part' ? classes.trio : classes.pair}>
          {typed.paid === 'in-part' ? (
            <AmountField
              label={translate('sales.form.paidAmount')}
              value={typed.paidAmount}
              onChange={(paidAmount) => onChange({ paidAmount })}
              currencySign={currencySign(currency, format)}
              error={sayAmountMistake(mistakes.paidAmount, translate)}
            />
          ) : null}
          <PastDayField
            label={translate('sales.form.paidOn')}
            value={typed.paidOn}
            onChange={(paidOn) => onChange({ paidOn })}
            missing={mistakes.paidOn !== undefined}
          />
          <MethodField
            label={translate('sales.form.method')}
            value={typed.method}
            onChange={(method) => onChange({ method })}
          />
        </div>
      )}
    </div>
  );
}

export function MethodField(props: { label: string; value: PaymentMethod; onChange: (method: PaymentMethod) => void }) {
  const translate = useTranslate();
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={paymentMethods.map((method) => ({ value: method, label: translate(`words.paymentMethod.${method}`) }))}
      value={props.value}
      onChange={(method) => method && props.onChange(method as PaymentMethod)}
    />
  );
}
