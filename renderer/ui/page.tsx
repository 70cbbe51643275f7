import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A page: its title in the serif, its actions (one of them primary), and what scrolls below. */
export function Page(props: {
  title: ReactNode;
  /** A quiet line beside the title: counts, a day. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** Filters and the like, which stay while the content scrolls. */
  toolbar?: ReactNode;
  /** The content fills the height and scrolls by itself (lists), instead of the page scrolling. */
  fills?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes.page} data-fills={props.fills || undefined}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1} className={classes.title}>
            {props.title}
          </Title>
          {props.subtitle ? <div className={classes.subtitle}>{props.subtitle}</div> : null}
        </div>
        {props.actions ? (
          <Group gap="xs" className={classes.actions}>
            {props.actions}
          </Group>
        ) : null}
      </header>
      {props.toolbar ? <div className={classes.toolbar}>{props.toolbar}</div> : null}
      <div className={classes.content}>{props.children}</div>
    </section>
  );
}
