import type { LineChoice } from '../../../domain/client/import-decision';
import { useTranslate } from '../../../i18n/translate';
import classes from './contact-choices.module.css';

/** What is done with one contact, among what can be done with it. */
export function LineChoiceSelect(props: {
  name: string;
  choices: readonly LineChoice[];
  value: LineChoice;
  /** Chosen for this contact alone, not for all. */
  isOwn: boolean;
  onChoose: (choice: LineChoice) => void;
}) {
  const translate = useTranslate();
  return (
    <select
      className={classes.select}
      data-own={props.isOwn || undefined}
      aria-label={translate('exchange.contacts.choice.label', { name: props.name })}
      value={props.value}
      onChange={(event) => {
        const chosen = props.choices.find((choice) => choice === event.currentTarget.value);
        if (chosen) props.onChoose(chosen);
      }}
    >
      {props.choices.map((choice) => (
        <option key={choice} value={choice}>
          {translate(`exchange.contacts.choice.${choice}`)}
        </option>
      ))}
    </select>
  );
}
