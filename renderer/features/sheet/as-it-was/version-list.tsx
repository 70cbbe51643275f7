import { Button, Progress } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { sayAction } from '../../../act';
import type { Day } from '../../../domain/calendar/day';
import { readTypedDay } from '../../../domain/calendar/typed-day';
import type { ClientVersion } from '../../../domain/client/as-it-was';
import type { Client } from '../../../domain/client/client';
import { dayFieldFormat } from '../../../elements/day-choice';
import { useFormat } from '../../../i18n/format';
import { type Translate, useTranslate } from '../../../i18n/translate';
import { useToday } from '../../../services';
import { DayField } from '../../../ui/day-field';
import classes from './as-it-was.module.css';
import type { ClientPast } from './use-client-past';

/** Versions shown at first, and how many more each time. */
const firstVersions = 50;

/** When the record changed, what was done and to which fields; a day chooses too. Arrows walk, as among radio buttons. */
export function VersionList(props: {
  past: ClientPast;
  present: Client;
  chosen: ClientVersion | null;
  day: Day | null;
  onDay: (day: Day | null) => void;
  onChoose: (version: ClientVersion) => void;
}) {
  const { chosen } = props;
  const { versions, isWhole, stopped, share } = props.past;
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(firstVersions);
  const at = chosen === null ? -1 : versions.indexOf(chosen);
  const shown = Math.max(wanted, at + 1);

  function showEarlier() {
    setWanted(shown + firstVersions);
    // The button has gone from under the keyboard: on to the first version that was not there.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[shown]?.focus());
  }

  return (
    <div className={classes.choosing}>
      <DayField<Day>
        label={translate('asItWas.day')}
        value={props.day}
        onChange={props.onDay}
        format={dayFieldFormat}
        readTyped={(text) => readTypedDay(text, today, 'back')}
        placeholder={translate('asItWas.dayPlaceholder')}
        today={today}
        latest={today}
        clearable
      />
      <div ref={list} role="radiogroup" aria-label={translate('asItWas.moments')} className={classes.versions}>
        {versions.slice(0, shown).map((version) => {
          const seq = version.until?.seq ?? null;
          return (
            <label key={seq ?? 'now'} className={classes.version}>
              <input type="radio" name={name} checked={version === chosen} onChange={() => props.onChoose(version)} />
              <span className={classes.when}>
                {version.at === null
                  ? translate('asItWas.before', { when: version.until ? format.moment(version.until.at) : '' })
                  : format.moment(version.at)}
                {seq === null ? <span className={classes.now}> {translate('asItWas.now')}</span> : null}
              </span>
              {version.at === null ? null : <bdi>{sayDone(translate, version)}</bdi>}
              {version.changed.length > 0 ? (
                <span className={classes.fields}>
                  {version.changed.map((field) => translate(`asItWas.fields.${field}`)).join(' · ')}
                </span>
              ) : null}
            </label>
          );
        })}
        {versions.length > shown ? (
          <Button variant="subtle" size="compact-sm" onClick={showEarlier}>
            {translate('asItWas.earlier')}
          </Button>
        ) : null}
      </div>
      {isWhole || stopped !== null ? null : (
        <div className={classes.reading}>
          <Progress value={share * 100} size="xs" aria-label={translate('asItWas.reading')} />
          <span>{translate('asItWas.readingFurther', { percent: format.percent(share) })}</span>
        </div>
      )}
    </div>
  );
}

function sayDone(translate: Translate, { done }: ClientVersion): string {
  if (done === null) return translate('asItWas.atFirst');
  const what = sayAction(translate, done.label);
  if (done.kind === 'do') return what;
  return translate(done.kind === 'undo' ? 'actions.undone' : 'actions.redone', { what });
}
