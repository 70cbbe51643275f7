import { Button, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Route, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useRunCommand } from '../command';
import { useTranslate } from '../i18n/translate';
import { ErrorRegion } from '../ui/error-region';
import { findCommand, places } from './commands';
import classes from './frame.module.css';
import { NotFound } from './not-found';
import { routes } from './routes';
import { sayShortcut } from './shortcut';

const railLabels = {
  'go.today': 'app.rail.today',
  'go.clients': 'app.rail.clients',
  'go.follow-ups': 'app.rail.followUps',
  'go.sales': 'app.rail.sales',
  'go.revenue': 'app.rail.revenue',
  'go.backup': 'app.rail.backup',
  'go.settings': 'app.rail.settings',
} as const;

/** The frame: the rail on the left, search and the one primary action on top, the page. */
export function Frame() {
  const translate = useTranslate();
  const [location] = useHashLocation();
  const words = {
    title: translate('app.error.title'),
    explanation: translate('app.error.explanation'),
    retry: translate('app.buttons.retry'),
  };
  return (
    <div className={classes.frame}>
      <UnstyledButton className={classes.skip} onClick={focusContent}>
        {translate('app.skipToContent')}
      </UnstyledButton>
      <Rail />
      <div className={classes.main}>
        <TopBar />
        <main id="content" tabIndex={-1} className={classes.content}>
          <ErrorRegion place={location} words={words}>
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
          </ErrorRegion>
        </main>
      </div>
    </div>
  );
}

function focusContent() {
  document.getElementById('content')?.focus();
}

function Rail() {
  const translate = useTranslate();
  const run = useRunCommand();
  const [location] = useHashLocation();
  const current = routes.find((route) => matches(route.path, location))?.place;
  return (
    <nav className={classes.rail} aria-label={translate('app.rail.label')}>
      <div className={classes.brand}>
        <span className={classes.brandWord}>{translate('app.name')}</span>
      </div>
      {places.map((place) => {
        const Glyph = place.icon;
        const text = translate(railLabels[place.id as keyof typeof railLabels]);
        return (
          <Tooltip key={place.id} label={text} position="right" events={{ hover: true, focus: true, touch: false }}>
            <UnstyledButton
              className={classes.place}
              aria-current={current === place.id ? 'page' : undefined}
              onClick={() => run(place.id as 'go.today')}
            >
              <Glyph size={20} stroke={1.6} aria-hidden />
              <span className={classes.placeWord}>{text}</span>
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </nav>
  );
}

/** Whether a location falls under a route's pattern; only the parts before the first parameter count. */
function matches(pattern: string, location: string): boolean {
  const fixed = pattern.split('/:')[0] ?? pattern;
  return pattern === fixed ? location === pattern : location === fixed || location.startsWith(`${fixed}/`);
}

function TopBar() {
  const translate = useTranslate();
  const run = useRunCommand();
  const primary = findCommand('contact.log');
  return (
    <div className={classes.topBar}>
      <UnstyledButton className={classes.search} onClick={spotlight.open}>
        <IconSearch size={16} aria-hidden />
        <Text span truncate className={classes.searchWord}>
          {translate('app.palette.open')}
        </Text>
        <Kbd size="xs">{sayShortcut('mod+K', translate)}</Kbd>
      </UnstyledButton>
      {primary ? (
        <Button
          leftSection={<primary.icon size={16} aria-hidden />}
          rightSection={primary.shortcut ? <Kbd size="xs">{sayShortcut(primary.shortcut, translate)}</Kbd> : null}
          onClick={() => run('contact.log')}
        >
          {primary.label(translate)}
        </Button>
      ) : null}
    </div>
  );
}
