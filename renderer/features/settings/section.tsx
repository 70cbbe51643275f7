import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

/** One subject of the settings: what it is about on the left, what can be set on the right. */
export function Section(props: { title: string; explanation: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <Title order={2} fz={20} id={id}>
          {props.title}
        </Title>
        <Text c="dimmed" mt={4}>
          {props.explanation}
        </Text>
      </div>
      <div className={classes.controls}>{props.children}</div>
    </section>
  );
}
