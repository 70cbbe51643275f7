import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './backup-page.module.css';

/** One subject of the page: its title, what it is for, what can be done. */
export function Part(props: { title: string; explanation?: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} fz={20}>
        {props.title}
      </Title>
      {props.explanation ? <Text c="dimmed">{props.explanation}</Text> : null}
      {props.children}
    </section>
  );
}
