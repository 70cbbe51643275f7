import { notifications } from '@mantine/notifications';
import { emptyClientDraft } from '../../../domain/client/client';
import { type ContactChoices, contactOutcomes } from '../../../domain/client/import-decision';
import { matchReasons } from '../../../domain/client/matching/compare';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { type ContactsPreview, picturesLeftOut, type ReportWords } from '../../../workers/import-requests';
import { isFileRefusal } from '../say-file';
import { sayContactRefusal } from './say-contacts';

const columns = ['file', 'line', 'name', 'outcome', 'whom', 'why', 'fields'] as const;
const refusals = ['no-name', 'field-too-long', 'cut-card', 'nested-card', 'stray-quote'] as const;
const outcomes = [...contactOutcomes, 'refused'] as const;

/** Keeps a table of what becomes of each contact, as the choices stand. */
export function useReport(
  report: (choices: ContactChoices, words: ReportWords) => Promise<Blob | null>,
): (preview: ContactsPreview, choices: ContactChoices) => Promise<void> {
  const { host, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();

  function wordsFor({ refused }: ContactsPreview): ReportWords {
    const fields = [...(Object.keys(emptyClientDraft) as (keyof typeof emptyClientDraft)[]), 'portrait'] as const;
    // What is filled in by the worker stays as it is written here.
    const refusal = (code: (typeof refusals)[number]) =>
      translate(`exchange.contacts.refusals.${code}`, { field: '{{field}}' });
    return {
      language,
      header: columns.map((column) => translate(`exchange.contacts.report.columns.${column}`)),
      outcomes: record(outcomes, (outcome) => translate(`exchange.contacts.report.outcomes.${outcome}`)),
      reasons: record(matchReasons, (reason) => translate(`words.matchReason.${reason}`)),
      fields: record(fields, (field) => translate(`exchange.contacts.fields.${field}`)),
      pictures: record(picturesLeftOut, (why) => translate(`exchange.contacts.report.pictures.${why}`)),
      line: translate('exchange.contacts.report.line', { line: '{{line}}' }),
      refusals: record(refusals, refusal),
      files: new Map(
        refused
          .filter(({ reason }) => isFileRefusal(reason))
          .map(({ file, reason }) => [file, sayContactRefusal(translate, format, reason)]),
      ),
    };
  }

  return async (preview, choices) => {
    const contents = await report(choices, wordsFor(preview));
    if (contents === null) return;
    const saved = await host.saveFile({
      suggestedName: translate('exchange.contacts.report.fileName', { day: clock.today() }),
      description: translate('exchange.out.fileKinds.csv'),
      extension: 'csv',
      contents,
    });
    if (saved.status === 'cancelled') return;
    if (saved.status === 'refused') {
      notifications.show({
        color: 'brick',
        autoClose: false,
        title: translate('exchange.out.refused.title'),
        message: translate(`exchange.out.refused.${saved.reason}`, { detail: '' }),
      });
      return;
    }
    const message = translate('exchange.contacts.report.done', { name: saved.name });
    notifications.show({ color: 'sage', autoClose: 8_000, message });
  };
}

function record<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<Key, string>;
}
