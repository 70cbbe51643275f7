import { describe, expect, test, vi } from 'vitest';
import { reviveWhenLost } from '../../electron/revival';
import { asElectron, WebContentsInMemory } from './electron-in-memory';

function page() {
  const contents = new WebContentsInMemory();
  const giveUp = vi.fn();
  const clock = { now: 1_000_000 };
  reviveWhenLost(asElectron(contents), { now: () => clock.now, giveUp });
  const lose = (reason: string, after = 0) => {
    clock.now += after;
    contents.emit('render-process-gone', {}, { reason, exitCode: 9 });
  };
  return { contents, giveUp, lose };
}

describe('a page whose process dies', () => {
  test.each(['crashed', 'killed', 'oom', 'abnormal-exit'])('is loaded again: %s', (reason) => {
    const { contents, lose } = page();
    lose(reason);
    expect(contents.reloads).toBe(1);
  });

  test('is left alone when it ended as it should, or its window is closed', () => {
    const { contents, lose } = page();
    lose('clean-exit');
    contents.destroyed = true;
    lose('crashed');
    expect(contents.reloads).toBe(0);
  });

  test('is given up at the fourth time within a minute', () => {
    const { contents, giveUp, lose } = page();
    for (let n = 0; n < 3; n += 1) lose('crashed', 1000);
    expect(giveUp).not.toHaveBeenCalled();
    lose('crashed', 1000);
    expect(giveUp).toHaveBeenCalledOnce();
    expect(contents.reloads).toBe(3);
  });

  test('is loaded again for ever when that happens now and then', () => {
    const { contents, giveUp, lose } = page();
    for (let n = 0; n < 50; n += 1) lose('oom', 60_000);
    expect(contents.reloads).toBe(50);
    expect(giveUp).not.toHaveBeenCalled();
  });
});
