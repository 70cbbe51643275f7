import { isMantineColorScheme, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import '../ui/calendar-languages';
import type { BookDatabase } from '../data/database';
import { useLive } from '../data/live';
import type { Host } from '../host/host';
import { useLanguage } from '../i18n/translate';
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
    <I18nextProvider i18n={props.words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={props.theme}
        defaultColorScheme="auto"
      >
        <Calendars book={props.book}>
          <Notifications position="bottom-center" limit={3} />
          {props.children}
        </Calendars>
      </MantineProvider>
    </I18nextProvider>
  );
}

function Calendars({ book, children }: { book: BookDatabase | null; children: ReactNode }) {
  const locale = useLanguage();
  const settings = useLive(async () => book?.settings.get('settings'), [book]);
  const sundayFirst = ((settings?.firstWeekday ?? 1) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  return <DatesProvider settings={{ locale, firstDayOfWeek: sundayFirst }}>{children}</DatesProvider>;
}
