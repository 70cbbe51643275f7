import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-choice.module.css';

/** One of many, from a list. */
export function ListChoice<Value extends string>(props: {
  label: string;
  value: Value;
  options: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
  onChange: (value: Value) => void;
  description?: string;
  saved: ReactNode;
}) {
  return (
    <div className={classes.row}>
      <Select
        label={props.label}
        description={props.description}
        inputWrapperOrder={['label', 'input', 'description']}
        value={props.value}
        data={[...props.options]}
        allowDeselect={false}
        // The list stays within the page's landmarks, and scrolls as the list that the field owns.
        comboboxProps={{ withinPortal: false, shadow: 'md' }}
        withScrollArea={false}
        classNames={{ options: classes.options }}
        className={classes.list}
        onChange={(value) => {
          const chosen = props.options.find((option) => option.value === value);
          if (chosen && chosen.value !== props.value) props.onChange(chosen.value);
        }}
      />
      {props.saved}
    </div>
  );
}
