import type { SegmentRule } from '../../../../domain/segment/rule';
import type { Translate } from '../../../../i18n/translate';

/** A rule in the words of the filters: "Réguliers, Occasionnels · Entreprises · #bois". */
export function sayRule(translate: Translate, { words, stages, kinds, tags, tooLong }: SegmentRule): string {
  return [
    stages.map((stage) => translate(`clients.filters.stages.${stage}`)).join(', '),
    kinds.map((kind) => translate(`clients.filters.kinds.${kind}`)).join(', '),
    ...tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)),
    tooLong ? translate('clients.filters.tooLong') : '',
    words === '' ? '' : translate('clients.segments.words', { words }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
