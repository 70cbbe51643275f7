import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { afterRest, recallPlacement, rememberPlacement, smallestWindow } from '../../electron/window-bounds';
import { asElectron } from './electron-in-memory';
import { temporaryFolder } from './temporary-folder';

const laptop = { workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const office = { workArea: { x: 1440, y: -200, width: 2560, height: 1440 } };
const usual = { width: 1280, height: 800, maximized: false };

function kept(value: unknown): string {
  const path = join(temporaryFolder(), 'window.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('the window opens where it stood', () => {
  test.each([
    ['half a file', '{"x": 10, "y"'],
    ['an empty file', ''],
    ['another shape', '[]'],
    ['a number that is none', '{"x":"0","y":0,"width":900,"height":700,"maximized":false}'],
    ['no width', '{"x":0,"y":30,"width":0,"height":700,"maximized":false}'],
    ['an endless width', '{"x":0,"y":30,"width":1e99,"height":700,"maximized":false}'],
    ['something beside it', '{"x":0,"y":30,"width":900,"height":700,"maximized":false,"__proto__":{"a":1}}'],
  ])('or as usual, if what was kept is %s', (_, text) => {
    expect(recallPlacement(kept(text), [laptop])).toEqual(usual);
  });

  test('or as usual, the first time', () => {
    expect(recallPlacement(join(temporaryFolder(), 'absent.json'), [laptop])).toEqual(usual);
  });

  test('or as usual, when the display is gone on which it stood', () => {
    const path = kept({ x: 2000, y: 100, width: 900, height: 700, maximized: false });
    expect(recallPlacement(path, [laptop, office])).toMatchObject({ x: 2000, y: 100 });
    expect(recallPlacement(path, [laptop])).toEqual(usual);
  });

  test('or as usual, when its title bar could not be grasped', () => {
    const above = kept({ x: 100, y: -400, width: 900, height: 700, maximized: false });
    const below = kept({ x: 100, y: 890, width: 900, height: 700, maximized: false });
    const beside = kept({ x: -850, y: 100, width: 900, height: 700, maximized: false });
    for (const path of [above, below, beside]) expect(recallPlacement(path, [laptop])).toEqual(usual);
  });

  test('maximised again if it was, wherever that is now', () => {
    const path = kept({ x: 2000, y: 100, width: 900, height: 700, maximized: true });
    expect(recallPlacement(path, [laptop])).toEqual({ ...usual, maximized: true });
  });

  test('no larger than the display, and no smaller than can be used', () => {
    const large = kept({ x: 0, y: 25, width: 5000, height: 5000, maximized: false });
    expect(recallPlacement(large, [laptop])).toMatchObject({ width: 1440, height: 875 });
    const small = kept({ x: 0, y: 25, width: 130, height: 10, maximized: false });
    expect(recallPlacement(small, [laptop])).toMatchObject(smallestWindow);
  });

  test('no larger than a first display that is smaller than usual', () => {
    const small = { workArea: { x: 0, y: 0, width: 1024, height: 560 } };
    expect(recallPlacement('/absent', [small])).toMatchObject({ width: 1024, height: 560 });
    expect(recallPlacement('/absent', [])).toEqual(usual);
  });

  test('whatever was kept, it can be grasped and fits', () => {
    const number = fc.integer({ min: -120_000, max: 120_000 });
    const bounds = fc.record({ x: number, y: number, width: number, height: number, maximized: fc.boolean() });
    fc.assert(
      fc.property(bounds, (value) => {
        const { x, y, width, height } = recallPlacement(kept(value), [laptop, office]);
        const fits = [laptop, office].some(({ workArea }) => width <= workArea.width && height <= workArea.height);
        expect(fits && width > 0 && height > 0).toBe(true);
        if (x !== undefined && y !== undefined) expect(y >= office.workArea.y).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

class WindowInMemory extends EventEmitter {
  bounds = { x: 10, y: 30, width: 900, height: 700 };
  maximized = false;
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.maximized;
}

describe('the window is remembered', () => {
  test('when it has rested, and once more when it closes', () => {
    const path = join(temporaryFolder(), 'deep', 'window.json');
    const window = new WindowInMemory();
    const waiting: Array<() => void> = [];
    rememberPlacement(asElectron(window), path, (act) => waiting.push(act));

    window.emit('move');
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    expect(recallPlacement(path, [laptop])).toMatchObject({ x: 10, width: 900, maximized: false });

    window.bounds = { x: 50, y: 60, width: 1000, height: 800 };
    window.maximized = true;
    window.emit('close');
    expect(recallPlacement(path, [laptop])).toEqual({ x: 50, y: 60, width: 1000, height: 800, maximized: true });
  });

  test('whole or not at all: the former file stays when the disk refuses, and nothing lies beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'window.json');
    const window = new WindowInMemory();
    rememberPlacement(asElectron(window), path, (act) => act());
    window.emit('move');
    const before = readFileSync(path, 'utf8');

    // A folder in the place of the temporary file: no right or mode can make this write succeed.
    mkdirSync(`${path}.part`);
    window.bounds = { x: 99, y: 99, width: 999, height: 799 };
    expect(() => window.emit('resize')).not.toThrow();
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['window.json']);
  });

  test('once for many moves, half a second after the last', () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const later = afterRest();
    const remember = vi.fn();
    for (let n = 0; n < 10; n += 1) {
      later(remember);
      vi.advanceTimersByTime(100);
    }
    expect(remember).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(remember).toHaveBeenCalledOnce();
  });
});
