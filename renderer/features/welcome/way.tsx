import { Title, UnstyledButton } from '@mantine/core';
import { type Icon, IconArrowRight } from '@tabler/icons-react';
import classes from './way.module.css';

/** One way to begin. The whole column answers to the pointer; the button in it is what is named. */
export function Way(props: { icon: Icon; title: string; explanation: string; gesture: string; onChoose: () => void }) {
  const Glyph = props.icon;
  return (
    <li className={classes.way}>
      <Glyph size={28} stroke={1.4} className={classes.icon} aria-hidden />
      <Title order={2} className={classes.title}>
        {props.title}
      </Title>
      <p className={classes.explanation}>{props.explanation}</p>
      <UnstyledButton className={classes.gesture} onClick={props.onChoose}>
        {props.gesture}
        <IconArrowRight size={16} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
