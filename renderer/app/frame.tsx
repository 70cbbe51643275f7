import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { createContext, memo, Suspense, useContext, useDeferredValue, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type BaseLocationHook, Route, Router, Switch } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { SafetyNotice } from '../features/backup/safety-notice';
import { DraftsNotice } from '../features/drafts/drafts-notice';
import { Notices } from '../features/follow-ups/notices';
import { useDueCount } from '../features/today/use-today-page';
import { useFirstStart } from '../features/welcome/first-start';
import { SampleBanner } from '../features/welcome/sample-banner';
import { Welcome } from '../features/welcome/welcome';
import { useFormat } from '../i18n/format';
import { useTranslate } from '../i18n/translate';
import { useServices } from '../services';
import { ErrorRegion } from '../ui/error-region';
import classes from './frame.module.css';
import { NotFound } from './not-found';
import { Rail, sayPlace } from './rail';
import { routeAt, routes } from './routes';
import { TopBar } from './top-bar';
import { useWindowTitle } from './window-title';

/** The welcome of the first start, else the frame. */
export const Frame = memo(function Frame() {
  const firstStart = useFirstStart();
  if (firstStart === undefined) return null;
  return firstStart ? <FirstStart /> : <WorkingFrame />;
});

function FirstStart() {
  useWindowTitle(null);
  return <Welcome />;
}

/** The rail on the left, search and the one primary action on top, the page. */
function WorkingFrame() {
  const { isSample } = useServices();
  const translate = useTranslate();
  const [location] = useHashLocation();
  const route = routeAt(location);
  const title = route ? (route.title ?? ((t) => sayPlace(route.place, t)))(translate) : null;
  useWindowTitle(title);
  return (
    <div className={classes.window}>
      {/* A window whose title changes says nothing to whoever only hears it. */}
      <VisuallyHidden aria-live="polite">{title}</VisuallyHidden>
      <UnstyledButton className={classes.skip} onClick={focusContent}>
        {translate('app.skipToContent')}
      </UnstyledButton>
      {/* Made-up clients call nobody, and leave no mark on what one's own book has announced today. */}
      {isSample ? <SampleBanner /> : <Notices />}
      <SafetyNotice />
      <DraftsNotice />
      <div className={classes.frame}>
        <Rail current={route?.place} due={<DueCount />} />
        <div className={classes.main}>
          <TopBar />
          <main id="content" tabIndex={-1} className={classes.content}>
            <PageAt location={location} />
          </main>
        </div>
      </div>
    </div>
  );
}

/**
 * The page that a location names. Another page is drawn in slices while the former one still stands, so that no page holds
 * the window, however much there is on it; what changes within a page is drawn at once. A key is meant for the page that was
 * asked for: who presses one meanwhile has that page at once.
 */
function PageAt({ location }: { location: string }) {
  const translate = useTranslate();
  const settled = useDeferredValue(location);
  const isHurried = useHurried(location, settled);
  const shown = isHurried || routeAt(settled) === routeAt(location) ? location : settled;
  const words = {
    title: translate('app.error.title'),
    explanation: translate('app.error.explanation'),
    retry: translate('app.buttons.retry'),
  };
  return (
    <ErrorRegion place={shown} words={words}>
      <ShownLocation value={shown}>
        {/* Around all pages, so that the former one stands until one whose script is still read is there. */}
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </ShownLocation>
    </ErrorRegion>
  );
}

/** Whether a key was pressed while the page of `location` was still being drawn beside that of `settled`. */
function useHurried(location: string, settled: string): boolean {
  const [hurried, setHurried] = useState<string | null>(null);
  const isAwaited = location !== settled;
  useLayoutEffect(() => {
    if (!isAwaited) return;
    const hurry = (event: KeyboardEvent) => {
      // Keys with these lead to pages and commands, which is no word to the page.
      if (!event.ctrlKey && !event.metaKey && !event.altKey) flushSync(() => setHurried(location));
    };
    window.addEventListener('keydown', hurry, { capture: true });
    return () => window.removeEventListener('keydown', hurry, { capture: true });
  }, [isAwaited, location]);
  return isAwaited && hurried === location;
}

const ShownLocation = createContext('/');

/**
 * Where a page is: it hears of no place that is not its own. And it corrects no other place than its own: a sheet that was to
 * follow the arrow keys a moment later does not call back whoever is leaving.
 */
const useShownLocation: BaseLocationHook = () => {
  const shown = useContext(ShownLocation);
  const go: typeof navigate = (to, options) => {
    const isBeingLeft = routeAt(locationNow()) !== routeAt(shown);
    if (!isBeingLeft || !options?.replace) navigate(to, options);
  };
  return [shown, go];
};

/** As wouter reads it from the address. */
const locationNow = () => `/${location.hash.replace(/^#?\/?/, '')}`;

const Pages = memo(function Pages() {
  return (
    <Router hook={useShownLocation}>
      <Switch>
        {routes.map((route) => (
          <Route key={route.path} path={route.path}>
            {route.render()}
          </Route>
        ))}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Router>
  );
});

function focusContent() {
  document.getElementById('content')?.focus();
}

/** How many things are due, beside the word that leads to them. */
function DueCount() {
  const translate = useTranslate();
  const format = useFormat();
  const count = useDueCount();
  if (!count) return null;
  const total = format.number(count);
  return (
    <span className={classes.dueCount} title={translate('today.counts.due', { total })}>
      {total}
    </span>
  );
}
