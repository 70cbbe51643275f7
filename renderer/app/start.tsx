import { notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { openDirectory } from '../data/directory';
import { openDrafts } from '../data/drafts';
import { readSettingsAhead } from '../data/live';
import { isFirstStart } from '../data/settings';
import { openShelf } from '../data/shelf';
import { purgeTrash } from '../data/trash';
import { takeAnnouncement } from '../features/backup/announce-after-reload';
import { browserHost } from '../host/browser';
import { desktopHost } from '../host/desktop';
import type { Host } from '../host/host';
import { trustOnlyOurOwn } from '../host/trusted-types';
import { chooseLanguage, startTranslation } from '../i18n/translate';
import type { Opening } from '../safety/opening';
import { roomIn } from '../safety/room';
import { ServicesProvider } from '../services';
import { jobsOver } from '../workers/jobs';
import { safetyJobs } from '../workers/safety-jobs';
import { App } from './app';
import { newSystemId, systemClock } from './clock';
import { keepFrontInStep } from './keep-front';
import { findVault, keeperFor, openCurrentBook } from './keep-safe';
import { LastScreen } from './last-screen';
import { Material, themePreference, wearTheme } from './material';
import { offerReopening } from './offer-reopening';
import { meetOtherWindows, type OtherWindows } from './other-windows';
import { expectsFrame, noteFrameShown, Outline } from './outline';

/**
 * Builds the services and shows the screen: the outline of the window while the book is being opened, then the app, or why the book
 * could not be opened.
 */
export async function start(show: (screen: ReactNode) => void): Promise<void> {
  trustOnlyOurOwn();
  const host = findHost();
  const theme = themePreference(host);
  // Both have a way to go, which they go while this device is asked for its theme: that holds the page until it answers.
  const { vault, secondFolder } = findVault();
  const shelf = openShelf(systemClock.now, () => crypto.randomUUID());
  // Before the first wait: the window is drawn once this turn ends.
  wearTheme(theme);
  const room = roomIn(vault);
  const opened = openCurrentBook(host, shelf, vault, room);
  const words = await speak(host);
  if (expectsFrame(host)) {
    show(
      <Material words={words} theme={theme} book={null}>
        <Outline />
      </Material>,
    );
  }
  const opening = await opened;
  const works = safetyJobs(vault);
  if (opening.kind === 'refused') {
    return show(
      <Material words={words} theme={theme} book={null}>
        <LastScreen refusal={opening.refusal} vault={vault} host={host} reload={() => location.reload()} />
      </Material>,
    );
  }
  if (opening.kind === 'recovery') {
    // It reads backups, which a good day does not begin with.
    const { RecoveryScreen } = await import('./recovery/recovery-screen');
    return show(
      <Material words={words} theme={theme} book={null}>
        <RecoveryScreen recovery={opening.recovery} shelf={shelf} vault={vault} host={host} works={works} />
      </Material>,
    );
  }

  const { book, isSample, wantsSnapshot } = opening;
  // Before all that can wait: reading the clients takes the longest.
  const directory = openDirectory(book.database);
  const keeper = isSample ? null : keeperFor(book, { vault, room, shelf, works, wantsSnapshot });
  keeper?.start();
  if (keeper) host.onClosing(keeper.snapshotLast);
  const randomName = () => crypto.randomUUID();
  const [drafts] = await Promise.all([
    openDrafts(book.database.name, { now: systemClock.now, randomName, page: window }),
    readSettingsAhead(book.database),
  ]);
  const reload = () => location.reload();
  const otherWindows = meetOtherWindows({ sessionStorage, reload });
  otherWindows.follow(book.database, async () => (await shelf.open()).name);
  offerReopening(words, book.database, reload);
  sayWhyReloaded(host, words, otherWindows);
  sayHowOpened(words, opening);
  keepFrontInStep(book, directory);
  whenShown(() => {
    // They touch only what no screen shows.
    void shelf.sweep();
    void drafts.sweep();
    void purgeTrash(book, systemClock);
    void host.keepStorage();
    void isFirstStart(book.database).then((first) => (first ? undefined : noteFrameShown(host)));
  });
  const services = {
    book,
    directory,
    shelf,
    drafts,
    host,
    clock: systemClock,
    newId: newSystemId,
    jobs: jobsOver(isSample ? null : vault),
    vault,
    secondFolder,
    keeper,
    safetyJobs: works,
    isSample,
    reload: () => {
      otherWindows.announceSwap();
      reload();
    },
  };
  show(
    <Material words={words} theme={theme} book={book.database}>
      <ServicesProvider services={services}>
        <Router hook={useHashLocation}>
          <App />
        </Router>
      </ServicesProvider>
    </Material>,
  );
}

/** Once the window has drawn its first screen and has nothing better to do. */
function whenShown(work: () => void): void {
  requestIdleCallback(work, { timeout: 10_000 });
}

/** What the opening did, or could not do, is said once; it stays until it is read. */
function sayHowOpened(words: i18n, { broughtBack, unreachable }: Extract<Opening, { kind: 'open' }>): void {
  if (broughtBack > 0) {
    notifications.show({
      color: 'sage',
      autoClose: false,
      message: words.t('safety.broughtBack', { count: broughtBack }),
    });
  }
  if (unreachable) {
    notifications.show({ color: 'brick', autoClose: false, message: words.t('safety.unreachable') });
  }
}

function findHost(): Host {
  return window.desktop
    ? desktopHost(window.desktop, { localStorage, language: () => document.documentElement.lang })
    : browserHost(window, __APP_VERSION__);
}

/** Starts the translation in the language of this device, and keeps page and device in step when it is changed. */
async function speak(host: Host): Promise<i18n> {
  const language = chooseLanguage([host.readPreference('language') ?? '', ...host.languages]);
  const words = await startTranslation(language);
  document.documentElement.lang = language;
  words.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen;
    host.writePreference('language', chosen);
  });
  return words;
}

/** What waits to be said by this window; what another window wrote for itself is left to it. */
function sayWhyReloaded(host: Host, words: i18n, otherWindows: OtherWindows): void {
  const reason = otherWindows.takeReason();
  const message = reason ? words.t(`app.otherWindows.${reason}`) : takeAnnouncement(host);
  if (message) notifications.show({ color: reason ? 'blue' : 'sage', message, autoClose: 10_000 });
}
