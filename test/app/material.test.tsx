import { afterEach, describe, expect, test } from 'vitest';
import { themePreference, wearTheme } from '../../renderer/app/material';

function device(kept: string | null) {
  const written = new Map<string, string>(kept === null ? [] : [['theme', kept]]);
  return {
    written,
    readPreference: (key: string) => written.get(key) ?? null,
    writePreference: (key: string, value: string) => void written.set(key, value),
  };
}

const worn = () => document.documentElement.dataset.mantineColorScheme;
afterEach(() => {
  delete document.documentElement.dataset.mantineColorScheme;
});

describe('the theme of this device', () => {
  test.each([null, '', 'purple', '{"theme":"dark"}'])('is that of the system when %j is kept', (kept) => {
    expect(themePreference(device(kept)).get('auto')).toBe('auto');
  });

  test('is kept when it is chosen', () => {
    const kept = device(null);
    themePreference(kept).set('dark');
    expect(kept.written.get('theme')).toBe('dark');
  });

  test('is on before anything is drawn, whatever the system wears', () => {
    wearTheme(themePreference(device('dark')));
    expect(worn()).toBe('dark');
    wearTheme(themePreference(device('light')));
    expect(worn()).toBe('light');
    wearTheme(themePreference(device(null)));
    expect(worn()).toBe(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  });
});
