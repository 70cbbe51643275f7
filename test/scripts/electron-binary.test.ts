import { describe, expect, it } from 'vitest';
import { executableName, isTimeToAsk } from '../../.scripts/electron-binary.mjs';

const hour = 60 * 60 * 1000;
const noon = Date.UTC(2026, 0, 5, 12);
const failed = { server: 'https://github.com/', moment: noon, reason: 'github.com cannot be reached' };

describe('the release server that did not answer', () => {
  it('is left in peace for a day', () => {
    expect(isTimeToAsk(failed, 'https://github.com/', noon + 1)).toBe(false);
    expect(isTimeToAsk(failed, 'https://github.com/', noon + 23 * hour)).toBe(false);
    expect(isTimeToAsk(failed, 'https://github.com/', noon + 24 * hour)).toBe(true);
  });

  it('does not speak for another one', () => {
    expect(isTimeToAsk(failed, 'https://mirror.example/electron/', noon + 1)).toBe(true);
  });

  it('is asked again when the clock was set back', () => {
    expect(isTimeToAsk(failed, 'https://github.com/', noon - hour)).toBe(true);
  });
});

it('Electron’s program has the name that each system gives it', () => {
  expect([executableName('linux'), executableName('win32'), executableName('darwin')]).toEqual([
    'electron',
    'electron.exe',
    'Electron.app/Contents/MacOS/Electron',
  ]);
});
