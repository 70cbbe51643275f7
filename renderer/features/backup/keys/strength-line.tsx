import { Text } from '@mantine/core';
import type { Strength } from '../../../exchange/seal/passphrase-strength';
import { type Translate, useTranslate } from '../../../i18n/translate';
import classes from './strength-line.module.css';

/** How long each band stands. */
const bands = ['minutes', 'days', 'months', 'years', 'centuries'] as const;

/** How strong what is typed is: in words, which are also heard, and as steps of a bar. */
export function StrengthLine({ strength, isEmpty }: { strength: Strength | null; isEmpty: boolean }) {
  const translate = useTranslate();
  return (
    <div className={classes.line}>
      <div className={classes.bar} data-band={isEmpty ? undefined : strength?.band} aria-hidden>
        {bands.map((name, band) => (
          <span key={name} data-full={(!isEmpty && strength !== null && band <= strength.band) || undefined} />
        ))}
      </div>
      <Text size="sm" role="status" mih="1.45em">
        {isEmpty ? '' : strength ? sayStrength(translate, strength) : translate('encryption.strength.judging')}
      </Text>
    </div>
  );
}

function sayStrength(translate: Translate, { band, reason }: Strength): string {
  const words = translate('encryption.strength.words', { band: translate(`encryption.strength.bands.${bands[band]}`) });
  return reason === 'long-enough' ? words : `${words} ${translate(`encryption.strength.reasons.${reason}`)}`;
}
