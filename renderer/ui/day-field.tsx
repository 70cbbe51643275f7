import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

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
  /** Said of a text that is no day; the form is then not saved with the day that stood there before. */
  unreadable?: string;
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
  const { readTyped, value, unreadable } = props;
  // The library marks its lists, not its calendars: without the mark, Esc would close calendar and dialog at once.
  const [opened, setOpened] = useState(false);
  const unread = useUnreadText(unreadable, value);

  function isRead(text: string): boolean {
    if (text.trim() === '') return props.clearable ?? false;
    const day = readTyped?.(text) ?? null;
    return day !== null && !(props.earliest && day < props.earliest) && !(props.latest && day > props.latest);
  }

  return (
    <DateInput
      key={unread.forgotten}
      ref={unread.field}
      {...(opened ? { 'data-mantine-stop-propagation': true } : {})}
      {...(props.hidesLabel ? { 'aria-label': props.label } : { label: props.label })}
      description={props.description}
      placeholder={props.placeholder}
      value={value}
      onChange={(day) => {
        unread.forget(day === value);
        props.onChange(day as Day | null);
      }}
      valueFormat={props.format}
      {...(readTyped ? { dateParser: (text: string) => readTyped(text) } : {})}
      onInput={(event) => {
        if (readTyped) unread.note(!isRead(event.currentTarget.value));
      }}
      onBlur={unread.say}
      onInvalid={unread.say}
      fixOnBlur={!unread.is}
      clearable={props.clearable ?? false}
      required={props.required ?? false}
      minDate={props.earliest}
      maxDate={props.latest}
      getDayProps={(day) => (day === props.today ? { 'aria-current': 'date', fw: 700 } : {})}
      highlightToday
      error={unread.said ? unreadable : props.error}
      size={props.size ?? 'sm'}
      leftSection={<IconCalendar size={16} aria-hidden />}
      popoverProps={{
        shadow: 'md',
        onOpen: () => setOpened(true),
        onClose: () => setOpened(false),
        // The calendar would lie on the sentence that says what is wrong.
        ...(unread.said ? { opened: false } : {}),
      }}
    />
  );
}

/**
 * Whether the text of the field is no day. It is said once the person goes on, not at every letter; until it is mended, the
 * field is invalid for its form (`GuardedDialog` asks).
 */
function useUnreadText(unreadable: string | undefined, value: string | null) {
  const field = useRef<HTMLInputElement>(null);
  const [is, setIs] = useState(false);
  const [isSaid, setSaid] = useState(false);
  const [forgotten, setForgotten] = useState(0);
  const counts = is && unreadable !== undefined;
  useEffect(() => field.current?.setCustomValidity(counts ? unreadable : ''), [counts, unreadable]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a day that comes from elsewhere takes the place of the text
  useEffect(() => setIs(false), [value]);
  return {
    field,
    is: counts,
    said: counts && isSaid,
    /** Counts up when the text must be drawn anew because the day itself stays the same. */
    forgotten,
    note(unread: boolean) {
      setIs(unread);
      setSaid(false);
    },
    say() {
      setSaid(true);
    },
    forget(sameDay: boolean) {
      if (counts && sameDay) setForgotten((count) => count + 1);
      setIs(false);
    },
  };
}
