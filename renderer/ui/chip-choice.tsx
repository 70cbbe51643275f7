import type { Icon } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './chip-choice.module.css';

export interface ChoiceChip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: Icon;
  /** Said on hover: the exact day behind "in two weeks". */
  readonly hint?: string;
}

/**
 * One of a few, all in sight: a word each, with an icon where one helps. The arrow keys walk, the space bar chooses. An
 * `optional` choice is taken back by choosing it again.
 */
export function ChipChoice<Value extends string>(props: {
  label: string;
  hidesLabel?: boolean;
  chips: readonly ChoiceChip<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  optional?: boolean;
  autoFocus?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={props.hidesLabel ? classes.hidden : classes.legend}>{props.label}</legend>
      <div className={classes.chips}>
        {props.chips.map((chip, index) => (
          <label key={chip.value} className={classes.chip} title={chip.hint}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={chip.value}
              checked={chip.value === props.value}
              data-autofocus={(props.autoFocus && index === 0) || undefined}
              onChange={() => props.onChange(chip.value)}
              onClick={() => {
                if (props.optional && chip.value === props.value) props.onChange(null);
              }}
            />
            {chip.icon ? <chip.icon size={16} stroke={1.6} aria-hidden /> : null}
            <span>{chip.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
