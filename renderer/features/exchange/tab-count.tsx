import { Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormat } from '../../i18n/format';
import classes from './tab-count.module.css';

/** A tab with how many rows are behind it. The `first` one shown takes the keyboard when its dialog opens. */
export function TabCount(props: { value: string; word: string; count: number; attention?: boolean; first?: boolean }) {
  const format = useFormat();
  return (
    <Tabs.Tab
      value={props.value}
      data-autofocus={props.first || undefined}
      leftSection={
        props.attention ? <IconAlertTriangle size={16} stroke={1.6} className={classes.attention} aria-hidden /> : null
      }
    >
      {props.word} <span className={classes.count}>{format.number(props.count)}</span>
    </Tabs.Tab>
  );
}
