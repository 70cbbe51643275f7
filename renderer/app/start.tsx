import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications, notifications } from '@mantine/notifications';
import '../ui/calendar-languages';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { openBook } from '../data/book';
import { openDirectory } from '../data/directory';
import { noJournal } from '../data/journal';
import { openShelf } from '../data/shelf';
import { takeAnnouncement } from '../features/backup/announce-after-reload';
import { browserHost } from '../host/browser';
import { desktopHost } from '../host/desktop';
import type { Host } from '../host/host';
import { trustOnlyOurOwn } from '../host/trusted-types';
import { chooseLanguage, type Language, startTranslation } from '../i18n/translate';
import { ServicesProvider } from '../services';
import { cssVariables, theme } from '../ui/theme';
import { workerJobs } from '../workers/jobs';
import { App } from './app';
import { newSystemId, systemClock } from './clock';
import { LastScreen } from './last-screen';

/** Builds the services and answers the screen to mount: the app, or why the book could not be opened. */
export async function start(): Promise<ReactNode> {
  trustOnlyOurOwn();
  const host: Host = window.desktop
    ? desktopHost(window.desktop, { localStorage, language: () => document.documentElement.lang })
    : browserHost(window, __APP_VERSION__);
  const language = chooseLanguage([host.readPreference('language') ?? '', ...host.languages]);
  const translation = await startTranslation(language);
  document.documentElement.lang = language;

  const shelf = openShelf(systemClock.now, () => crypto.randomUUID());
  const { name, isSample } = await shelf.open();
  const opened = await openBook(name, {
    clock: systemClock,
    journal: noJournal,
    newBookId: () => crypto.randomUUID(),
  });
  const settings = opened.ok ? await opened.value.database.settings.get('settings') : undefined;
  const frame = (content: ReactNode) => (
    <I18nextProvider i18n={translation}>
      <Material language={language} firstWeekday={settings?.firstWeekday ?? 1}>
        {content}
      </Material>
    </I18nextProvider>
  );
  if (!opened.ok) return frame(<LastScreen refusal={opened.reason} />);

  const book = opened.value;
  const announcement = takeAnnouncement(host);
  if (announcement) notifications.show({ color: 'sage', message: announcement, autoClose: 10_000 });
  // The sweep touches only what no screen shows; the window does not wait for it.
  void shelf.sweep();
  void host.keepStorage();
  const services = {
    book,
    directory: openDirectory(book.database),
    shelf,
    host,
    clock: systemClock,
    newId: newSystemId,
    jobs: workerJobs,
    isSample,
    reload: () => location.reload(),
  };
  return frame(
    <ServicesProvider services={services}>
      <Router hook={useHashLocation}>
        <App />
      </Router>
    </ServicesProvider>,
  );
}

function Material(props: { language: Language; firstWeekday: number; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <DatesProvider
        settings={{ locale: props.language, firstDayOfWeek: (props.firstWeekday % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6 }}
      >
        <Notifications position="bottom-center" limit={3} />
        {props.children}
      </DatesProvider>
    </MantineProvider>
  );
}
