import { SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './choice.module.css';

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: ReadonlyArray<{ readonly value: Value; readonly label: ReactNode }>;
  onChange: (value: Value) => void;
  saved: ReactNode;
}) {
  const id = useId();
  return (
    <div className={classes.choice}>
      <Text size="sm" fw={500} id={id}>
        {props.label}
      </Text>
      <div className={classes.row}>
        <SegmentedControl<Value>
          aria-labelledby={id}
          value={props.value}
          data={[...props.options]}
          onChange={props.onChange}
        />
        {props.saved}
      </div>
    </div>
  );
}
