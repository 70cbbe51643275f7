import { useDeferredValue, useMemo } from 'react';
import { useDirectory } from '../../data/live';
import type { StageNumbers } from '../../domain/book/settings-actions';
import { stages } from '../../domain/portfolio/stage';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices, useToday } from '../../services';
import { countStages } from './stage-counts';
import classes from './stage-preview.module.css';

/** How many clients stand in each stage, and how many would under the numbers being typed (null: none are). */
export function StagePreview({ present, tried }: { present: StageNumbers; tried: StageNumbers | null }) {
  const translate = useTranslate();
  const format = useFormat();
  const now = useStageCounts(present);
  // Counted behind the typing: over a large book it takes longer than a keystroke may.
  const then = useStageCounts(useDeferredValue(tried ?? present));
  if (!now || !then) return null;
  return (
    <dl className={classes.stages} aria-live="polite">
      {stages.map((stage) => (
        <div key={stage} className={classes.stage}>
          <dt className={classes.name}>{translate(`words.stage.${stage}`)}</dt>
          <dd className={classes.count}>
            {format.number(then[stage])}
            {then[stage] !== now[stage] ? (
              <span className={classes.before}>
                {translate('settings.stages.insteadOf', { formatted: format.number(now[stage]) })}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useStageCounts({ regularSales, regularWithinMonths, lostAfterMonths }: StageNumbers) {
  const { directory } = useServices();
  const today = useToday();
  const snapshot = useDirectory(directory);
  return useMemo(
    () => snapshot && countStages(snapshot.lines, { regularSales, regularWithinMonths, lostAfterMonths }, today),
    [snapshot, regularSales, regularWithinMonths, lostAfterMonths, today],
  );
}
