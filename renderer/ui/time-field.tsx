import { TextInput } from '@mantine/core';

/** An hour of the day as `HH:MM`, in the browser's own field: its keyboard entry is the quickest there is. */
export function TimeField<Time extends string>(props: {
  label: string;
  value: Time | null;
  onChange: (time: Time | null) => void;
  error?: string | null;
  description?: string;
}) {
  return (
    <TextInput
      type="time"
      label={props.label}
      description={props.description}
      value={props.value ?? ''}
      onChange={(event) =>
        props.onChange(event.currentTarget.value === '' ? null : (event.currentTarget.value as Time))
      }
      error={props.error}
    />
  );
}
