import type { KeyboardEvent } from 'react';
import type { Step } from './cursor';

/** What a key means in the list. */
export type Gesture =
  | { readonly does: 'step'; readonly step: Step; readonly extends: boolean }
  | { readonly does: 'extend' | 'toggle' | 'open' | 'select-all' | 'trash' | 'leave' };

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
};

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null for keys that mean nothing here and go on to the shortcuts of the app. */
export function gestureOf(event: Keys): Gesture | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (control) return event.key.toLowerCase() === 'a' && !event.shiftKey ? { does: 'select-all' } : null;
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (step) return { does: 'step', step, extends: event.shiftKey };
  switch (event.key) {
    case ' ':
      return { does: event.shiftKey ? 'extend' : 'toggle' };
    case 'Enter':
      return { does: 'open' };
    case 'Delete':
      return { does: 'trash' };
    case 'Escape':
      return { does: 'leave' };
    default:
      return null;
  }
}
