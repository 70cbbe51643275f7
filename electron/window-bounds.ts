/** Where the window stood. Judged again at every start: the second display may have stayed at the office. */
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import { keep, readKept } from './kept-file';

/** Device-independent pixels. Without x and y, Electron centres the window on the first display. */
export interface Placement {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const smallestWindow = { width: 480, height: 400 };

const usual = { width: 1280, height: 800 };

const pixels = z.number().int().min(-100_000).max(100_000);
const keptPlacement = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
  maximized: z.boolean(),
});

/** `path` of the kept file; `displays` the system's, the first one first. */
export function recallPlacement(path: string, displays: readonly { readonly workArea: Rectangle }[]): Placement {
  const kept = readKept(path, keptPlacement);
  const home = kept && displays.find(({ workArea }) => canBeGrasped(kept, workArea));
  if (kept && home) {
    const { workArea } = home;
    const width = between(smallestWindow.width, kept.width, workArea.width);
    const height = between(smallestWindow.height, kept.height, workArea.height);
    return { x: kept.x, y: kept.y, width, height, maximized: kept.maximized };
  }
  const first = displays[0]?.workArea;
  return {
    width: Math.min(usual.width, first?.width ?? usual.width),
    height: Math.min(usual.height, first?.height ?? usual.height),
    maximized: kept?.maximized ?? false,
  };
}

type PlacedWindow = Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>;

/**
 * Keeps the placement when the window has rested (`later` calls back then, and only for the last move), and once more
 * when it closes. The bounds kept are those without maximising, so that un-maximising finds them again.
 */
export function rememberPlacement(window: PlacedWindow, path: string, later: (act: () => void) => void): void {
  const remember = () => keep(path, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  window.on('resize', () => later(remember));
  window.on('move', () => later(remember));
  window.on('close', remember);
}

/** A `later` for `rememberPlacement`: half a second after the last move. */
export function afterRest(): (act: () => void) => void {
  let waiting: NodeJS.Timeout | undefined;
  return (act) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, 500);
    // A window at rest must not keep the application from quitting.
    waiting.unref();
  };
}

/** Whether enough of the title bar lies on the display to be taken hold of with a pointer. */
function canBeGrasped(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const titleIsWithin = bounds.y >= area.y && bounds.y <= area.y + area.height - 40;
  return across >= 120 && titleIsWithin;
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(Math.min(wanted, most), Math.min(least, most));
}
