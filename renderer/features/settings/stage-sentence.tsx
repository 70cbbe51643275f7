import { NumberInput } from '@mantine/core';
import { Trans } from 'react-i18next';
import { isStageNumber, limitsOf, type StageNumberName } from '../../domain/book/settings-actions';
import { useTranslate } from '../../i18n/translate';
import classes from './stage-sentence.module.css';

/** The numbers as they stand in the fields; '' for an empty one. */
export type TypedNumbers = Readonly<Record<StageNumberName, number | string>>;

/** The rules as one sentence with three numbers to fill in. */
export function StageSentence(props: {
  typed: TypedNumbers;
  onType: (name: StageNumberName, value: number | string) => void;
}) {
  const translate = useTranslate();
  const count = (name: StageNumberName) => Number(props.typed[name]) || 0;
  const field = (name: StageNumberName) => (
    <StageNumber name={name} value={props.typed[name]} onType={(value) => props.onType(name, value)} />
  );
  return (
    // No paragraph: the fields inside are made of blocks.
    <div className={classes.sentence}>
      <Trans
        t={translate}
        i18nKey="settings.stages.sentence"
        values={{
          saleWord: translate('settings.stages.saleWord', { count: count('regularSales') }),
          withinWord: translate('settings.stages.monthWord', { count: count('regularWithinMonths') }),
          afterWord: translate('settings.stages.monthWord', { count: count('lostAfterMonths') }),
        }}
        components={{
          sales: field('regularSales'),
          within: field('regularWithinMonths'),
          after: field('lostAfterMonths'),
        }}
      />
    </div>
  );
}

function StageNumber(props: {
  name: StageNumberName;
  value: number | string;
  onType: (value: number | string) => void;
}) {
  const translate = useTranslate();
  const { least, most } = limitsOf(props.name);
  return (
    <NumberInput
      className={classes.number}
      aria-label={translate(`settings.stages.numbers.${props.name}`)}
      value={props.value}
      onChange={props.onType}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      error={!isStageNumber(props.name, props.value)}
    />
  );
}
