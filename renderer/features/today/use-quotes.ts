import { useMemo } from 'react';
import { readLastWords } from '../../data/interactions';
import { useLive } from '../../data/live';
import type { Client } from '../../domain/client/client';
import type { FollowUpKind } from '../../domain/follow-up/follow-up';
import type { ClientId } from '../../domain/id';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** What to have in mind before getting in touch, in quotes and on one line; undefined when there is nothing. */
export type SayQuote = (client: Client, kind?: FollowUpKind) => string | undefined;

/** Longer words are cut by the width of the line anyway. */
const mostCharacters = 160;

/**
 * The message left for next time, else what was said last; before a visit, how to deal with them comes first. `clientIds`
 * are those in sight.
 */
export function useQuotes(clientIds: readonly ClientId[]): SayQuote {
  const { book } = useServices();
  const translate = useTranslate();
  const wanted = clientIds.join(' ');
  const words = useLive(
    () => readLastWords(book.database, [...new Set(clientIds)]),
    // The same clients in the same order are the same question.
    [book, wanted],
  );
  return useMemo(
    () => (client, kind) => {
      const last = words?.get(client.id) ?? '';
      const isVisit = kind === 'visit' || kind === 'meeting';
      const text = client.messageToSelf || (isVisit ? client.howToDeal || last : last || client.howToDeal);
      const line = [...text.replace(/\s+/g, ' ').trim()].slice(0, mostCharacters).join('');
      return line === '' ? undefined : translate('today.quote', { text: line });
    },
    [words, translate],
  );
}
