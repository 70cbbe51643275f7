import { Autocomplete, TextInput } from '@mantine/core';
import { IconHammer, IconPackage, IconTools } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { FormerLabel } from '../../data/sales';
import type { Day } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import type { Currency } from '../../domain/money/money';
import { parseAmount } from '../../domain/money/parse-amount';
import { parseDiscount } from '../../domain/sale/discount';
import { saleKinds } from '../../domain/sale/sale';
import type { SaleMistakes, TypedSale } from '../../domain/sale/typed-sale';
import { dayFieldFormat } from '../../elements/day-choice';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { AmountField } from '../../ui/amount-field';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { GrowingText } from '../../ui/growing-text';
import { FoldedPart } from './folded-part';
import { PastDayField } from './past-day-field';
import classes from './sale-form.module.css';
import { currencySign, sayAmountMistake } from './sale-words';

const kindIcons = { goods: IconPackage, service: IconTools, craft: IconHammer } as const;

/** What every sale says; `buyer` stands on top. What is rarer is folded, unless something stands there already. */
export function SaleFields(props: {
  buyer: ReactNode;
  typed: TypedSale;
  onChange: (fields: Partial<TypedSale>) => void;
  mistakes: SaleMistakes;
  currency: Currency;
  labels: readonly FormerLabel[];
  labelField?: RefObject<HTMLInputElement | null>;
  autoFocusLabel: boolean;
  kindLocked: boolean;
  children?: ReactNode;
}) {
  const { typed, onChange, mistakes, currency, labels } = props;
  const translate = useTranslate();
  const format = useFormat();
  const sign = currencySign(currency, format);
  const isCredit = typed.amount.trim().startsWith('-');
  return (
    <>
      {props.buyer}
      <div className={classes.pair} data-shape="wide-narrow">
        <Autocomplete
          ref={props.labelField}
          label={translate('sales.form.what')}
          placeholder={translate('sales.form.whatPlaceholder')}
          maxLength={300}
          limit={6}
          data={labels.map((each) => each.label)}
          // A list of nothing is not seen, and Esc would close it before the form.
          {...(labels.length === 0 ? { dropdownOpened: false } : {})}
          data-autofocus={props.autoFocusLabel || undefined}
          comboboxProps={{ shadow: 'md' }}
          value={typed.label}
          onChange={(label) => onChange({ label })}
          onOptionSubmit={(label) => {
            const former = labels.find((each) => each.label === label);
            if (former && !props.kindLocked) onChange({ label, kind: former.kind });
          }}
        />
        <AmountField
          label={translate('sales.form.amount')}
          placeholder={translate('sales.form.amountPlaceholder')}
          value={typed.amount}
          onChange={(amount) => onChange({ amount })}
          currencySign={sign}
          required
          error={sayAmountMistake(mistakes.amount, translate)}
        />
      </div>
      {isCredit ? <p className={classes.quiet}>{translate('sales.form.credit')}</p> : null}
      <div className={classes.pair} data-shape="wide-narrow">
        {props.kindLocked ? (
          <span className={classes.quiet}>{translate('sales.form.originOnly')}</span>
        ) : (
          <ChipChoice
            label={translate('sales.form.kind')}
            chips={saleKinds.map((kind) => ({
              value: kind,
              label: translate(`words.saleKind.${kind}`),
              icon: kindIcons[kind],
            }))}
            value={typed.kind}
            onChange={(kind) => kind && onChange({ kind })}
          />
        )}
        <PastDayField
          label={translate('sales.form.day')}
          value={typed.day}
          onChange={(day) => onChange({ day })}
          missing={mistakes.day !== undefined}
        />
      </div>
      {props.children}
      <FoldedPart
        label={translate('sales.form.more')}
        startsOpen={hasMore(typed)}
        holdsMistake={(mistakes.discount ?? mistakes.cost ?? mistakes.dueDay) !== undefined}
      >
        <MoreFields {...props} sign={sign} />
      </FoldedPart>
    </>
  );
}

function hasMore(typed: TypedSale): boolean {
  return [typed.discount, typed.cost, typed.reference, typed.note].some((text) => text !== '') || typed.dueDay !== null;
}

function MoreFields(props: {
  typed: TypedSale;
  onChange: (fields: Partial<TypedSale>) => void;
  mistakes: SaleMistakes;
  currency: Currency;
  sign: string;
}) {
  const { typed, onChange, mistakes, sign } = props;
  const translate = useTranslate();
  const today = useToday();
  const net = useNet(typed, props.currency);
  return (
    <>
      <div className={classes.pair}>
        <AmountField
          label={translate('sales.form.discount')}
          placeholder={translate('sales.form.discountPlaceholder')}
          value={typed.discount}
          onChange={(discount) => onChange({ discount })}
          currencySign={/%\s*$/.test(typed.discount) ? '' : sign}
          error={sayAmountMistake(mistakes.discount, translate)}
        />
        <AmountField
          label={translate('sales.form.cost')}
          placeholder={translate('sales.form.costPlaceholder')}
          value={typed.cost}
          onChange={(cost) => onChange({ cost })}
          currencySign={sign}
          error={sayAmountMistake(mistakes.cost, translate)}
        />
      </div>
      {net === null ? null : <p className={classes.quiet}>{net}</p>}
      <div className={classes.pair}>
        <TextInput
          label={translate('sales.form.reference')}
          maxLength={80}
          value={typed.reference}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
        <DayField<Day>
          label={translate('sales.form.dueDay')}
          placeholder={translate('sales.form.dueDayNone')}
          value={typed.dueDay}
          onChange={(dueDay) => onChange({ dueDay })}
          format={dayFieldFormat}
          readTyped={(text) => readTypedDay(text, today, 'ahead')}
          unreadable={translate('app.fields.dayUnreadable')}
          today={today}
          clearable
          error={mistakes.dueDay ? translate('sales.mistakes.before-sale') : null}
        />
      </div>
      <GrowingText
        label={translate('sales.form.note')}
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={typed.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** What is left to pay after the discount, said while it is typed. */
function useNet(typed: TypedSale, currency: Currency): string | null {
  const translate = useTranslate();
  const format = useFormat();
  const price = parseAmount(typed.amount, currency);
  if (typed.discount.trim() === '' || !price.ok) return null;
  const discount = parseDiscount(typed.discount, price.value.minor, currency);
  if (!discount.ok) return null;
  return translate('sales.form.net', { amount: format.money(price.value.minor - discount.value, currency) });
}
