import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../act';
import type { Settings } from '../../domain/book/settings';
import {
  decideStageRules,
  isStageNumber,
  limitsOf,
  numbersOf,
  type StageNumberName,
  type StageNumbers,
  stageNumberNames,
  startingStageNumbers,
} from '../../domain/book/settings-actions';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { useSavedMark } from './saved-mark';
import { Section } from './section';
import { StagePreview } from './stage-preview';
import { StageSentence, type TypedNumbers } from './stage-sentence';

/** The rules that derive a stage: typed into a sentence, tried on the clients, decided on a day. */
export function StageRulesSection({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const format = useFormat();
  const act = useAct();
  const today = useToday();
  const [saved, showSaved] = useSavedMark();
  const [edited, setEdited] = useState<Partial<TypedNumbers>>({});

  const present = numbersOf(settings.stageRules);
  const typed = { ...present, ...edited };
  const numbers = readNumbers(typed);
  const isChanged = differ(typed, present);
  const wrong = stageNumberNames.find((name) => !isStageNumber(name, typed[name]));
  const { decidedOn } = settings.stageRules;

  async function decide() {
    if (numbers && (await act(decideStageRules(settings, numbers, today)))) showSaved();
  }

  return (
    <Section title={translate('settings.stages.title')} explanation={translate('settings.stages.explanation')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void decide();
        }}
      >
        <StageSentence typed={typed} onType={(name, value) => setEdited({ ...edited, [name]: value })} />
        <Text size="sm" c={wrong ? 'var(--brick)' : 'dimmed'} role={wrong ? 'alert' : undefined} mt={8}>
          {wrong ? sayLimits(wrong) : sayDecision()}
        </Text>
        <StagePreview present={present} tried={isChanged ? numbers : null} />
        <Group gap="xs" mt="md">
          <Button type="submit" disabled={!isChanged || !numbers}>
            {translate('settings.stages.decide')}
          </Button>
          {isChanged ? (
            <Button variant="default" onClick={() => setEdited({})}>
              {translate('settings.stages.keep')}
            </Button>
          ) : null}
          {differ(typed, startingStageNumbers) ? (
            <Button variant="subtle" onClick={() => setEdited(startingStageNumbers)}>
              {translate('settings.stages.backToStarting')}
            </Button>
          ) : null}
          {saved}
        </Group>
      </form>
    </Section>
  );

  function sayLimits(name: StageNumberName): string {
    const { least, most } = limitsOf(name);
    return translate('settings.stages.limits', { least, most });
  }

  function sayDecision(): string {
    return decidedOn === null
      ? translate('settings.stages.starting')
      : translate('settings.stages.decided', { day: format.dayLong(decidedOn) });
  }
}

function readNumbers(typed: TypedNumbers): StageNumbers | null {
  const { regularSales, regularWithinMonths, lostAfterMonths } = typed;
  return isStageNumber('regularSales', regularSales) &&
    isStageNumber('regularWithinMonths', regularWithinMonths) &&
    isStageNumber('lostAfterMonths', lostAfterMonths)
    ? { regularSales, regularWithinMonths, lostAfterMonths }
    : null;
}

function differ(typed: TypedNumbers, from: StageNumbers): boolean {
  return stageNumberNames.some((name) => typed[name] !== from[name]);
}
