import type { HistoryKind } from '../../../domain/interaction/import-history';
import { interactionKinds } from '../../../domain/interaction/interaction';
import type { HistoryFileRefusal, HistoryRowRefusal } from '../../../exchange/history/reading';
import type { Format } from '../../../i18n/format';
import type { Translate } from '../../../i18n/translate';
import type { HistoryPreview } from '../../../workers/import-requests';
import type { FileLine } from '../file-lines';
import { isFileRefusal, sayFileRefusal, sayFound } from '../say-file';

export function historyFileLines(
  translate: Translate,
  format: Format,
  { files, refused }: HistoryPreview,
): readonly FileLine[] {
  return files.map((file, place) => {
    const refusal = refused.find((each) => each.file === place && isFileRefusal(each.reason));
    if (refusal || file.format === null) {
      const sentence = refusal ? sayEntryRefusal(translate, format, refusal.reason) : '';
      return { name: file.name, sentence, isRefused: true };
    }
    const entries = translate('exchange.history.entries', {
      count: file.entries,
      written: format.number(file.entries),
    });
    const sentence = sayFound(translate, translate(`exchange.history.formats.${file.format}`), file, entries);
    return { name: file.name, sentence, isRefused: false };
  });
}

const longestQuote = 40;

/** Why a file or a row was refused. */
export function sayEntryRefusal(
  translate: Translate,
  format: Format,
  refusal: HistoryFileRefusal | HistoryRowRefusal,
): string {
  if (isFileRefusal(refusal)) return sayFileRefusal(translate, format, refusal);
  const text = 'text' in refusal ? refusal.text : '';
  const quoted = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return translate(`exchange.history.refusals.${refusal.code}`, { text: quoted });
}

/** "Appel"; "à faire : appeler" for what is due. */
export function sayWhat(translate: Translate, kind: HistoryKind, isDue: boolean): string {
  if (!isDue) return translate(`words.interactionKind.${interactionKinds.find((each) => each === kind) ?? 'note'}`);
  const what = translate(`words.followUpKind.${kind === 'note' ? 'task' : kind}`);
  return translate('exchange.history.isDue', { what: what.toLowerCase() });
}
