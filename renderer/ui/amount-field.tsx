import { TextInput, type TextInputProps } from '@mantine/core';

/** An amount as people type it ("1 234,50"); what it means is judged when the form is sent. */
export function AmountField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  currencySign: string;
  required?: boolean;
  error?: string | null;
  description?: string;
  placeholder?: string;
  onBlur?: TextInputProps['onBlur'];
  autoFocus?: boolean;
}) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      label={props.label}
      description={props.description}
      placeholder={props.placeholder}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onBlur={props.onBlur}
      required={props.required ?? false}
      withAsterisk={false}
      error={props.error}
      data-autofocus={props.autoFocus || undefined}
      rightSection={<span aria-hidden>{props.currencySign}</span>}
      styles={{ input: { textAlign: 'right' } }}
    />
  );
}
