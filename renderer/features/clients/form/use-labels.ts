import { useMemo } from 'react';
import type { addressLabels, emailLabels, phoneLabels } from '../../../domain/client/client';
import { fold } from '../../../domain/text/fold';
import { useTranslate } from '../../../i18n/translate';

export type KnownLabel = (typeof phoneLabels)[number] | (typeof emailLabels)[number] | (typeof addressLabels)[number];

/** Labels as people read and type them: known ones in their language, their own as they wrote them. */
export function useLabels(known: readonly KnownLabel[]): {
  readonly offered: string[];
  say(label: string): string;
  read(text: string): string;
} {
  const translate = useTranslate();
  return useMemo(() => {
    const words = known.map((label) => ({ label, word: translate(`words.label.${label}`) }));
    return {
      offered: words.map(({ word }) => word),
      say: (label) => words.find((each) => each.label === label)?.word ?? label,
      read: (text) => words.find(({ word }) => fold(word) === fold(text))?.label ?? text,
    };
  }, [known, translate]);
}
