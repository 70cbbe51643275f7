import {
  createTheme,
  isMantineColorScheme,
  type MantineColorSchemeManager,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import '../ui/calendar-languages';
import type { BookDatabase } from '../data/database';
import { useLive } from '../data/live';
import type { Host } from '../host/host';
import { useLanguage, useTranslate, WordsProvider } from '../i18n/translate';
import { cssVariables, theme } from '../ui/theme';

/** The theme that this device wears, kept among its preferences: light, dark, or that of the system. */
export function themePreference(host: Pick<Host, 'readPreference' | 'writePreference'>): MantineColorSchemeManager {
  return {
    get: (otherwise) => {
      const kept = host.readPreference('theme');
      return isMantineColorScheme(kept) ? kept : otherwise;
    },
    set: (chosen) => host.writePreference('theme', chosen),
    clear: () => host.writePreference('theme', 'auto'),
    subscribe: () => {},
    unsubscribe: () => {},
  };
}

/** Puts the theme on before anything is drawn; Mantine takes over when it renders. */
export function wearTheme(preference: MantineColorSchemeManager): void {
  const chosen = preference.get('auto');
  const isDark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}

/** What every screen is made of: words, theme, calendars, and the place where notices appear. */
export function Material(props: {
  words: i18n;
  theme: MantineColorSchemeManager;
  /** Null when none could be opened. */
  book: BookDatabase | null;
  children: ReactNode;
}) {
  return (
    <WordsProvider words={props.words}>
      <Controls theme={props.theme}>
        <Calendars book={props.book}>
          <Notifications position="bottom-center" limit={3} />
          {props.children}
        </Calendars>
      </Controls>
    </WordsProvider>
  );
}

function Controls(props: { theme: MantineColorSchemeManager; children: ReactNode }) {
  const close = useTranslate()('app.buttons.close');
  // Mantine's crosses have no name of their own, and some of them are drawn by Mantine alone.
  const spoken = useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } };
    return mergeThemeOverrides(
      theme,
      createTheme({
        components: { Notification: { defaultProps }, Modal: { defaultProps }, Drawer: { defaultProps } },
      }),
    );
  }, [close]);
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={props.theme}
      defaultColorScheme="auto"
    >
      {props.children}
    </MantineProvider>
  );
}

function Calendars({ book, children }: { book: BookDatabase | null; children: ReactNode }) {
  const locale = useLanguage();
  const settings = useLive(async () => book?.settings.get('settings'), [book]);
  const sundayFirst = ((settings?.firstWeekday ?? 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  // No red weekends: red is for what is late, and many of these people work on Saturdays.
  return <DatesProvider settings={{ locale, firstDayOfWeek: sundayFirst, weekendDays: [] }}>{children}</DatesProvider>;
}
