import { Tooltip } from '@mantine/core';
import { useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import type { StageRules } from '../../domain/book/settings';
import { type Stage, stageOf } from '../../domain/portfolio/stage';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import classes from './stage-mark.module.css';

/** The stage, with the rule that gave it; the rule is changed in the settings, where a click leads. */
export function StageMark({ reading: { figures, settings } }: { reading: ClientReading }) {
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const rules = settings.stageRules;
  const stage = stageOf(figures, rules, useToday());
  const decided = rules.decidedOn;
  const origin =
    decided === null
      ? translate('sheet.stage.starting')
      : translate('sheet.stage.decided', { day: format.dayShort(decided) });
  return (
    <Tooltip
      label={`${sayRule(translate, stage, rules)} ${origin}`}
      multiline
      position="bottom-start"
      w={300}
      openDelay={150}
      transitionProps={{ duration: 120 }}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button type="button" className={classes.stage} data-stage={stage} onClick={() => run('go.settings')}>
        {translate(`words.stage.${stage}`)}
      </button>
    </Tooltip>
  );
}

function sayRule(translate: Translate, stage: Stage, rules: StageRules): string {
  const often = { count: rules.regularSales, months: rules.regularWithinMonths };
  switch (stage) {
    case 'prospect':
      return translate('sheet.stage.prospect');
    case 'occasional':
      return translate('sheet.stage.occasional', often);
    case 'regular':
      return translate('sheet.stage.regular', often);
    case 'lost':
      return translate('sheet.stage.lost', { months: rules.lostAfterMonths });
  }
}
