import type { ReactNode } from 'react';
import classes from './dialog-footer.module.css';

/** For the `content` of a dialog whose buttons stay in sight. */
export const withFooter = { content: classes.content ?? '' };

/** The buttons of a dialog: they stay in sight below what scrolls. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className={classes.footer}>{children}</div>;
}
