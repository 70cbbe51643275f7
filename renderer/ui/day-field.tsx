import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';

/**
 * A day, typed or picked. Days are `YYYY-MM-DD` texts; the branded type of the domain is a text too, so callers name it
 * (`<DayField<Day>`). `readTyped` turns what people type ("24/11", "demain") into a day.
 */
export function DayField<Day extends string>(props: {
  label: string;
  /** Where the place is short, the label is only read aloud. */
  hidesLabel?: boolean;
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** How a day reads in the field, as dayjs formats it. */
  format: string;
  readTyped?: (text: string) => Day | null;
  today: Day;
  clearable?: boolean;
  required?: boolean;
  latest?: Day;
  earliest?: Day;
  error?: string | null;
  description?: string;
  placeholder?: string;
  size?: DateInputProps['size'];
}) {
  const { readTyped } = props;
  // The library marks its lists, not its calendars: without the mark, Esc would close calendar and dialog at once.
  const [opened, setOpened] = useState(false);
  return (
    <DateInput
      {...(opened ? { 'data-mantine-stop-propagation': true } : {})}
      {...(props.hidesLabel ? { 'aria-label': props.label } : { label: props.label })}
      description={props.description}
      placeholder={props.placeholder}
      value={props.value}
      onChange={(value) => props.onChange(value as Day | null)}
      valueFormat={props.format}
      {...(readTyped ? { dateParser: (text: string) => readTyped(text) } : {})}
      clearable={props.clearable ?? false}
      required={props.required ?? false}
      minDate={props.earliest}
      maxDate={props.latest}
      getDayProps={(day) => (day === props.today ? { 'aria-current': 'date', fw: 700 } : {})}
      highlightToday
      error={props.error}
      size={props.size ?? 'sm'}
      leftSection={<IconCalendar size={16} aria-hidden />}
      popoverProps={{ shadow: 'md', onOpen: () => setOpened(true), onClose: () => setOpened(false) }}
    />
  );
}
