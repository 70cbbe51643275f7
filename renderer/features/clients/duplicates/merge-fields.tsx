import { type ReactNode, useId } from 'react';
import { isUnsaid } from '../../../domain/client/as-it-was';
import type { ClientDraft } from '../../../domain/client/client';
import {
  canHoldBoth,
  type MergeField,
  type MergeSide,
  mergeFields,
  suggestedSide,
} from '../../../domain/client/merge-fields';
import { FieldValue } from '../../../elements/field-value';
import { useTranslate } from '../../../i18n/translate';
import classes from './duplicates.module.css';

/** One field of which the two say different things: what each says, side by side, and which of it stays. */
export function FieldChoice(props: {
  field: MergeField;
  one: ClientDraft;
  other: ClientDraft;
  side: MergeSide | undefined;
  isTooMuch: boolean;
  onChoose: (side: MergeSide) => void;
}) {
  const { field, one, other } = props;
  const translate = useTranslate();
  const name = useId();
  const side = props.side ?? suggestedSide(field, one, other);
  const choose = (value: MergeSide) => ({
    name,
    value,
    checked: side === value,
    onChoose: () => props.onChoose(value),
  });
  return (
    <fieldset className={classes.field}>
      <legend>{translate(`asItWas.fields.${field}`)}</legend>
      <div className={classes.columns}>
        <Choice {...choose('one')}>
          <FieldValue client={one} field={field} />
        </Choice>
        <Choice {...choose('other')}>
          <FieldValue client={other} field={field} />
        </Choice>
        {canHoldBoth(field) ? (
          <div className={classes.both}>
            <Choice {...choose('both')}>{translate('duplicates.merge.both')}</Choice>
          </div>
        ) : null}
      </div>
      {props.isTooMuch ? (
        <p className={classes.problem} role="alert">
          {translate('duplicates.merge.tooMuch')}
        </p>
      ) : null}
    </fieldset>
  );
}

function Choice(props: { name: string; value: string; checked: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={props.name} value={props.value} checked={props.checked} onChange={props.onChoose} />
      <span className={classes.value}>{props.children}</span>
    </label>
  );
}

/** Which of two pictures stays. */
export function PortraitChoice(props: {
  images: readonly [string, string];
  takesOther: boolean;
  onChoose: (takesOther: boolean) => void;
}) {
  const translate = useTranslate();
  const name = useId();
  const [one, other] = props.images;
  return (
    <fieldset className={classes.field}>
      <legend>{translate('duplicates.merge.portrait')}</legend>
      <div className={classes.columns}>
        <Choice name={name} value="one" checked={!props.takesOther} onChoose={() => props.onChoose(false)}>
          <Picture image={one} alt={translate('duplicates.merge.firstPortrait')} />
        </Choice>
        <Choice name={name} value="other" checked={props.takesOther} onChoose={() => props.onChoose(true)}>
          <Picture image={other} alt={translate('duplicates.merge.secondPortrait')} />
        </Choice>
      </div>
    </fieldset>
  );
}

function Picture({ image, alt }: { image: string; alt: string }) {
  return <img className={classes.portrait} src={`data:image/jpeg;base64,${image}`} alt={alt} />;
}

/** What stands on the sheet without anybody having to choose. */
export function KeptFields({ draft, differing }: { draft: ClientDraft; differing: readonly MergeField[] }) {
  const translate = useTranslate();
  const kept = mergeFields.filter((field) => !differing.includes(field) && !isUnsaid(draft, field));
  if (kept.length === 0) return null;
  return (
    <section aria-label={translate('duplicates.merge.kept')}>
      <p className={classes.quiet}>{translate('duplicates.merge.kept')}</p>
      <dl className={classes.kept}>
        {kept.map((field) => (
          <div key={field}>
            <dt>{translate(`asItWas.fields.${field}`)}</dt>
            <dd>
              <FieldValue client={draft} field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
