import type { PersonChoice } from '../../../domain/sale/import-buyers';
import { useTranslate } from '../../../i18n/translate';
import type { FilePerson } from '../../../workers/import-requests';
import { PeopleOfFile } from '../people-of-file';

/** Everybody of whom the files speak, each with the client to whom their lines go. */
export function PeopleOfHistory(props: {
  people: readonly FilePerson[];
  chosen: ReadonlyMap<string, PersonChoice>;
  onChoose: (chosen: ReadonlyMap<string, PersonChoice>) => void;
  onAskOther: (person: FilePerson) => void;
}) {
  const translate = useTranslate();
  return (
    <PeopleOfFile
      {...props}
      ways={['create', 'skip']}
      words={{
        label: translate('exchange.history.tabs.people'),
        explanation: translate('exchange.history.people.explanation'),
        several: translate('exchange.history.people.several'),
        count: translate('exchange.history.people.count'),
        choiceOf: (name) => translate('exchange.history.people.choiceOf', { name }),
        skip: translate('exchange.history.people.skip'),
        skipAll: translate('exchange.history.people.skipAll'),
        empty: translate('exchange.history.none.people'),
      }}
    />
  );
}
