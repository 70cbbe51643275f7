import { Skeleton } from '@mantine/core';
import classes from './waiting-lines.module.css';

const widths = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '69%', '50%', '64%'];

/** The shape of a list while it is being read. It waits a moment itself: what comes at once should not flicker. */
export function WaitingLines() {
  return (
    <div className={classes.lines} aria-hidden aria-busy>
      {widths.map((width) => (
        <div key={width} className={classes.line}>
          <Skeleton circle height={18} />
          <Skeleton height={12} width={width} radius="sm" />
        </div>
      ))}
    </div>
  );
}
