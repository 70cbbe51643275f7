import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdForLastWord } from '../../electron/last-word';
import { forgetApplication, openApplication } from './open-application';

const patience = 5000;

/** A window that somebody closes, and what is asked of its page and of it. */
function closing() {
  const window = new EventEmitter();
  const asked: string[] = [];
  const word = holdForLastWord(window as never, {
    ask: () => asked.push('page'),
    close: () => {
      asked.push('window');
      click();
    },
    patience,
  });
  /** Whether it closes. */
  function click(): boolean {
    let isHeld = false;
    window.emit('close', {
      preventDefault: () => {
        isHeld = true;
      },
    });
    if (!isHeld) window.emit('closed');
    return !isHeld;
  }
  return { ...word, asked, click };
}

describe('the last word of a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('holds nothing where no page wished it', () => {
    const { click, asked } = closing();
    expect(click()).toBe(true);
    expect(asked).toEqual([]);
  });

  test('is waited for, and then the window closes', () => {
    const { click, wish, said, asked } = closing();
    wish();
    expect(click()).toBe(false);
    expect(asked).toEqual(['page']);
    said();
    expect(asked).toEqual(['page', 'window']);
    vi.advanceTimersByTime(patience * 2);
    expect(asked).toEqual(['page', 'window']);
  });

  test('is waited for no longer than was said', () => {
    const { click, wish, asked } = closing();
    wish();
    click();
    vi.advanceTimersByTime(patience - 1);
    expect(asked).toEqual(['page']);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual(['page', 'window']);
  });

  test('is not waited for by whoever closes a second time', () => {
    const { click, wish, asked } = closing();
    wish();
    click();
    expect(click()).toBe(true);
    vi.advanceTimersByTime(patience * 2);
    expect(asked).toEqual(['page']);
  });

  test('said before it is asked for closes nothing', () => {
    const { wish, said, asked } = closing();
    wish();
    said();
    expect(asked).toEqual([]);
  });

  test('ends with the page: one that is lost meanwhile lets the window close', () => {
    const { click, wish, forget, asked } = closing();
    wish();
    click();
    forget();
    expect(asked).toEqual(['page', 'window']);
  });
});

describe('the application', () => {
  afterEach(forgetApplication);

  test('asks the page that wished it, and quits when it was quitting', async () => {
    const { electron, window, desktop } = await openApplication();
    const heard: string[] = [];
    desktop.onClosing((...said: readonly unknown[]) => heard.push(`closing ${said.filter(Boolean).length}`));
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    expect(await desktop.wishLastWord()).toEqual({ ok: true, value: null });
    electron.app.emit('before-quit');
    window.emit('close', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
    expect(heard).toEqual(['closing 0']);
    await desktop.sayLastWord();
    expect(electron.told.at(-1)).toBe('quit');
  });

  test('forgets the wish of a page when another is loaded', async () => {
    const { window, desktop } = await openApplication();
    await desktop.wishLastWord();
    window.webContents.emit('did-navigate', {}, 'app://clientele/');
    const preventDefault = vi.fn();
    window.emit('close', { preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
  });
});
