import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type MonthRange, monthsOfQuarter, wholeYear } from '../../domain/receipts/year-count';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { sayMonth, sayQuarter } from './receipt-words';
import classes from './receipts-page.module.css';

/** The year, one by one or from the list of those that have a line. */
export function YearChooser(props: { year: number; years: readonly number[]; onChange: (year: number) => void }) {
  const { year, onChange } = props;
  const translate = useTranslate();
  const years = [...new Set([...props.years, year])].sort((left, right) => right - left);
  const step = (label: string, by: number) => (
    <Tooltip label={label}>
      <ActionIcon size="lg" variant="default" aria-label={label} onClick={() => onChange(year + by)}>
        {by < 0 ? <IconChevronLeft size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.years}>
      {step(translate('receipts.year.previous'), -1)}
      <Select
        aria-label={translate('receipts.year.label')}
        className={classes.year}
        data={years.map(String)}
        value={String(year)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false, shadow: 'md' }}
        withScrollArea={false}
        onChange={(value) => value && onChange(Number(value))}
      />
      {step(translate('receipts.year.next'), 1)}
    </div>
  );
}

const keyOf = ({ first, last }: MonthRange) => `${first}-${last}`;

/** The whole year, a quarter or a month of it. */
export function MonthsChooser(props: { year: number; months: MonthRange; onChange: (months: MonthRange) => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const quarters = [0, 1, 2, 3].map((quarter) => ({
    months: monthsOfQuarter(quarter),
    label: sayQuarter(quarter, translate),
  }));
  const single = Array.from({ length: 12 }, (_, month) => ({
    months: { first: month, last: month },
    label: sayMonth(props.year, month, format),
  }));
  const choices = [{ months: wholeYear, label: translate('receipts.months.year') }, ...quarters, ...single];
  return (
    <Select
      aria-label={translate('receipts.months.label')}
      className={classes.months}
      data={choices.map(({ months, label }) => ({ value: keyOf(months), label }))}
      value={keyOf(props.months)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false, shadow: 'md' }}
      withScrollArea={false}
      classNames={{ options: classes.options }}
      onChange={(value) => {
        const chosen = choices.find(({ months }) => keyOf(months) === value);
        if (chosen) props.onChange(chosen.months);
      }}
    />
  );
}
