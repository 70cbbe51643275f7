import { IconArrowDownLeft, IconArrowUpRight, IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import type { Interaction } from '../../domain/interaction/interaction';
import { kindIcons } from '../../elements/kind-icons';
import { Prose } from '../../elements/prose';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import classes from './history-line.module.css';

const moodIcons = { good: IconMoodSmile, neutral: IconMoodEmpty, bad: IconMoodSad } as const;
const directionIcons = { in: IconArrowDownLeft, out: IconArrowUpRight } as const;

/** What was said: the way it went by and who began as icons that say their words, then the text and what came of it. */
export function InteractionWords({ interaction }: { interaction: Interaction }) {
  const translate = useTranslate();
  const format = useFormat();
  const { kind, direction, text, time, outcome, mood, minutes, kilometres } = interaction;
  const KindIcon = kindIcons[kind];
  const DirectionIcon = direction === null ? null : directionIcons[direction];
  const MoodIcon = mood === null ? null : moodIcons[mood];
  const how = [
    translate(`words.interactionKind.${kind}`),
    ...(direction === null ? [] : [translate(`words.direction.${direction}`).toLowerCase()]),
  ].join(' ');
  return (
    <>
      <span className={classes.icon} role="img" aria-label={how} title={how}>
        <KindIcon size={17} stroke={1.6} aria-hidden />
        {DirectionIcon ? <DirectionIcon size={14} stroke={1.6} aria-hidden /> : null}
      </span>
      <div className={classes.main}>
        {text === '' ? <span className={classes.quiet}>{how}</span> : <Prose text={text} />}
        <div className={classes.facts}>
          {time === null ? null : <span>{format.time(time)}</span>}
          {outcome === null ? null : <span>{translate(`words.outcome.${outcome}`)}</span>}
          {mood === null || MoodIcon === null ? null : (
            <span className={classes.fact}>
              <MoodIcon size={15} stroke={1.6} aria-hidden />
              {translate(`words.mood.${mood}`)}
            </span>
          )}
          {kilometres === null ? null : <span>{translate('sheet.history.kilometres', { count: kilometres })}</span>}
        </div>
      </div>
      <span className={classes.aside} data-quiet>
        {minutes === null ? '' : sayMinutes(minutes)}
      </span>
    </>
  );

  function sayMinutes(count: number): string {
    if (count < 60) return translate('sheet.history.minutes', { count });
    const rest = String(count % 60).padStart(2, '0');
    return translate('sheet.history.hours', { hours: Math.floor(count / 60), minutes: rest });
  }
}
