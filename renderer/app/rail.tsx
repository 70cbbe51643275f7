import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { type CommandId, useRunCommand } from '../command';
import { type Translate, useTranslate } from '../i18n/translate';
import { findCommand, places } from './commands';
import classes from './frame.module.css';

const railLabels = {
  'go.today': 'app.rail.today',
  'go.clients': 'app.rail.clients',
  'go.follow-ups': 'app.rail.followUps',
  'go.sales': 'app.rail.sales',
  'go.revenue': 'app.rail.revenue',
  'go.backup': 'app.rail.backup',
  'go.settings': 'app.rail.settings',
} as const;

/** The way to the places of the app. `due`: how much is, beside the word that leads to it. */
export function Rail({ current, due }: { current: CommandId | undefined; due: ReactNode }) {
  const translate = useTranslate();
  const run = useRunCommand();
  // As in frame.module.css: folded to icons, it says its words on hover.
  const isFolded = useMediaQuery('(max-width: 1099px)', false);
  return (
    <nav className={classes.rail} aria-label={translate('app.rail.label')}>
      <div className={classes.brand}>
        <span className={classes.brandWord}>{translate('app.name')}</span>
      </div>
      {places.map((place) => {
        const Glyph = place.icon;
        const text = translate(railLabels[place.id as keyof typeof railLabels]);
        return (
          <Tooltip
            key={place.id}
            label={text}
            disabled={!isFolded}
            position="right"
            events={{ hover: true, focus: true, touch: false }}
          >
            <UnstyledButton
              className={classes.place}
              aria-current={current === place.id ? 'page' : undefined}
              onClick={() => run(place.id as 'go.today')}
            >
              <Glyph size={20} stroke={1.6} aria-hidden />
              <span className={classes.placeWord}>{text}</span>
              {place.id === 'go.today' ? due : null}
            </UnstyledButton>
          </Tooltip>
        );
      })}
    </nav>
  );
}

/** What a place is called: as on the rail, where it has a word there. */
export function sayPlace(place: CommandId, translate: Translate): string {
  return place in railLabels
    ? translate(railLabels[place as keyof typeof railLabels])
    : (findCommand(place)?.label(translate) ?? '');
}
