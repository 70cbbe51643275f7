import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../../i18n/format';
import classes from './filter-bar.module.css';

/** One choice of a filter, with how many clients it would show; null while they are not counted. */
export function ChoiceChip(props: {
  chosen: boolean;
  count: number | null;
  onToggle: () => void;
  children: ReactNode;
}) {
  const format = useFormat();
  return (
    <button
      type="button"
      // The focus ring and the press of the other buttons.
      className={`${classes.chip} mantine-focus-auto mantine-active`}
      aria-pressed={props.chosen}
      data-none={(props.count === 0 && !props.chosen) || undefined}
      onClick={props.onToggle}
    >
      {props.chosen ? <IconCheck size={13} stroke={2.4} aria-hidden /> : null}
      {props.children}
      <span className={classes.count}>{props.count === null ? null : format.number(props.count)}</span>
    </button>
  );
}
