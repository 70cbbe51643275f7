import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCoins,
  IconGift,
  IconHourglassHigh,
} from '@tabler/icons-react';
import type { Currency } from '../../domain/money/money';
import { isLate, type Standing } from '../../domain/sale/standing';
import type { Format } from '../../i18n/format';
import type { Translate } from '../../i18n/translate';
import classes from './standing-word.module.css';

const icons = {
  paid: IconCheck,
  given: IconGift,
  unpaid: IconHourglassHigh,
  'part-paid': IconHourglassHigh,
  overpaid: IconCoins,
  credited: IconArrowBackUp,
  'to-refund': IconCoins,
} as const;

const tones = {
  paid: 'good',
  given: 'quiet',
  unpaid: 'attention',
  'part-paid': 'attention',
  overpaid: 'attention',
  credited: 'quiet',
  'to-refund': 'attention',
} as const;

/** How a sale stands with its money: an icon and a word, the colour only repeats them. */
export function StandingWord(props: { standing: Standing; currency: Currency; translate: Translate; format: Format }) {
  const { standing, translate, format, currency } = props;
  const late = isLate(standing);
  const Glyph = late ? IconAlertTriangle : icons[standing.state];
  return (
    <span className={classes.standing} data-tone={late ? 'bad' : tones[standing.state]}>
      <Glyph size={15} stroke={1.8} aria-hidden />
      <span className={classes.word}>{sayStanding(standing, currency, translate, format)}</span>
    </span>
  );
}

export function sayStanding(standing: Standing, currency: Currency, translate: Translate, format: Format): string {
  const amount = 'balance' in standing ? format.money(standing.balance, currency) : '';
  switch (standing.state) {
    case 'unpaid':
      return standing.lateDays > 0
        ? translate('sales.states.late', { count: standing.lateDays })
        : translate('sales.states.unpaid');
    case 'part-paid':
      return standing.lateDays > 0
        ? translate('sales.states.lateRest', { count: standing.lateDays, amount })
        : translate('sales.states.rest', { amount });
    case 'to-refund':
      return translate('sales.states.toRefund', { amount });
    default:
      return translate(`sales.states.${standing.state}`, { amount });
  }
}
