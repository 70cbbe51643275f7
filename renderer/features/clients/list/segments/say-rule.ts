import type { Currency } from '../../../../domain/money/money';
import type { SegmentRule } from '../../../../domain/segment/rule';
import type { Format } from '../../../../i18n/format';
import type { Translate } from '../../../../i18n/translate';

/** A rule in the words of the filters: "Réguliers, Occasionnels · Entreprises · #bois". */
export function sayRule(translate: Translate, format: Format, currency: Currency, rule: SegmentRule): string {
  const { words, stages, kinds, tags, tooLong, silentDays: count, revenueFrom } = rule;
  return [
    stages.map((stage) => translate(`clients.filters.stages.${stage}`)).join(', '),
    kinds.map((kind) => translate(`clients.filters.kinds.${kind}`)).join(', '),
    ...tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)),
    tooLong ? translate('clients.filters.tooLong') : '',
    count === undefined ? '' : translate('clients.segments.silentDays', { count, written: format.number(count) }),
    revenueFrom === undefined
      ? ''
      : translate('clients.segments.revenueFrom', { amount: format.money(revenueFrom, currency) }),
    words === '' ? '' : translate('clients.segments.words', { words }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
