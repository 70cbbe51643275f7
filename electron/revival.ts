import type { WebContents } from 'electron';

/** Within `span` milliseconds a page may be lost this many times; then something is wrong that loading cannot mend. */
const patience = { losses: 3, span: 60_000 };

export interface Revival {
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Says that the page is lost for good. */
  readonly giveUp: () => void;
}

/**
 * A page whose process dies (memory, a fault in Chromium, a kill) is loaded again: the book and the drafts are on the
 * disk, and an empty window would say otherwise.
 */
export function reviveWhenLost(contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed'>, revival: Revival): void {
  let losses: readonly number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    const now = revival.now();
    losses = [...losses.filter((moment) => now - moment < patience.span), now];
    if (losses.length > patience.losses) revival.giveUp();
    else contents.reload();
  });
}
