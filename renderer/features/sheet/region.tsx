import { type ReactNode, useId } from 'react';
import classes from './region.module.css';

/** A part of the sheet under its small heading; `action` stands at the end of the heading's line. */
export function Region(props: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.region}>
      <div className={classes.heading}>
        <h2 id={id} className={classes.title}>
          {props.title}
        </h2>
        {props.action ? <div className={classes.action}>{props.action}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
