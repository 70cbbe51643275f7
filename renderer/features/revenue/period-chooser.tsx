import { ActionIcon, Button, Popover, SegmentedControl, Tooltip } from '@mantine/core';
import { MonthPicker } from '@mantine/dates';
import { IconCalendarMonth, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { isDay, monthOf } from '../../domain/calendar/day';
import { monthAt } from '../../domain/portfolio/months';
import {
  type MonthSpan,
  type PeriodPreset,
  periodPresets,
  presetOf,
  shiftSpan,
  spanBetween,
} from '../../domain/portfolio/revenue-period';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import classes from './revenue-page.module.css';

/** A named period moves on with the calendar; free months stay. */
export type PeriodChoice = PeriodPreset | MonthSpan;

export function PeriodChooser(props: { span: MonthSpan; onChange: (choice: PeriodChoice) => void }) {
  const { span, onChange } = props;
  const translate = useTranslate();
  const today = useToday();
  const [picks, setPicks] = useState(false);
  const preset = presetOf(span, today);
  const choose = (chosen: MonthSpan) => onChange(presetOf(chosen, today) ?? chosen);

  return (
    <div className={classes.period}>
      <SegmentedControl
        aria-label={translate('revenue.period.label')}
        value={preset ?? ''}
        onChange={(value) => {
          const named = periodPresets.find((each) => each === value);
          if (named) onChange(named);
        }}
        data={periodPresets.map((value) => ({ value, label: translate(`revenue.period.${value}`) }))}
      />
      <Popover opened={picks} onChange={setPicks} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant={preset === null ? 'light' : 'default'}
            leftSection={<IconCalendarMonth size={16} aria-hidden />}
            onClick={() => setPicks(!picks)}
          >
            {translate('revenue.period.custom')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <MonthSpanPicker
            span={span}
            onPick={(picked) => {
              setPicks(false);
              choose(picked);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <Tooltip label={translate('revenue.period.previous')}>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={translate('revenue.period.previous')}
          onClick={() => choose(shiftSpan(span, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={translate('revenue.period.next')}>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={translate('revenue.period.next')}
          onClick={() => choose(shiftSpan(span, 1))}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function MonthSpanPicker({ span, onPick }: { span: MonthSpan; onPick: (span: MonthSpan) => void }) {
  const translate = useTranslate();
  const [range, setRange] = useState<[string | null, string | null]>([
    `${monthAt(span.first)}-01`,
    `${monthAt(span.last)}-01`,
  ]);
  return (
    <div>
      <p className={classes.pickerTitle}>{translate('revenue.period.customTitle')}</p>
      <MonthPicker
        type="range"
        allowSingleDateInRange
        defaultDate={`${monthAt(span.last)}-01`}
        value={range}
        onChange={(value) => {
          setRange(value);
          const [first, last] = value;
          if (isDay(first) && isDay(last)) onPick(spanBetween(monthOf(first), monthOf(last)));
        }}
      />
    </div>
  );
}
