import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDirectory } from '../../data/live';
import type { ClientId } from '../../domain/id';
import { defaultChoice } from '../../domain/sale/import-buyers';
import type { BuyerChoice } from '../../domain/sale/import-plan';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import type { FilePerson } from '../../workers/import-requests';
import { FileText, type PreviewColumn, PreviewTable } from './preview-table';

/** What is said otherwise of sales and of history. */
export interface PeopleWords {
  readonly label: string;
  readonly explanation: string;
  readonly several: string;
  readonly count: string;
  readonly choiceOf: (name: string) => string;
  readonly skip: string;
  readonly skipAll: string;
  readonly empty: string;
}

/** The people of whom the files speak, each with what becomes of what they say of them. `Choice`: with the walk-in where `ways` has it. */
export function PeopleOfFile<Person extends FilePerson, Choice extends BuyerChoice>(props: {
  people: readonly Person[];
  /** What can be chosen of anybody, beside clients of the book. */
  ways: readonly (Choice & ('create' | 'skip' | 'walk-in'))[];
  chosen: ReadonlyMap<string, Choice>;
  onChoose: (chosen: ReadonlyMap<string, Choice>) => void;
  /** Asks for a client who was not thought of. */
  onAskOther: (person: Person) => void;
  /** Between how many there are and the choice. */
  columns?: readonly PreviewColumn<Person>[];
  words: PeopleWords;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const sayClient = useSayClient();
  const { people, chosen, onChoose, ways, words } = props;
  const choiceOf = (person: Person): BuyerChoice => chosen.get(person.key) ?? defaultChoice(person);
  const needsChoice = waitsForChoice(people, chosen);
  // Those of several names have an answer of their own: "all" is about the unknown ones.
  const unknown = people.filter(({ found }) => found.kind === 'unknown');
  const common = ways.find((way) => unknown.every((person) => choiceOf(person) === way));
  const sayWay = (way: string, all: '' | 'All') => {
    if (way === 'skip') return all ? words.skipAll : words.skip;
    return translate(`exchange.people.${way === 'create' ? 'create' : 'walkIn'}${all}`);
  };

  function clientsFor(person: Person): readonly ClientId[] {
    const { found } = person;
    const choice = choiceOf(person);
    const known = found.kind === 'client' ? [found.id] : found.candidates;
    const isKnown = choice === 'create' || choice === 'skip' || choice === 'walk-in' || known.includes(choice);
    return isKnown ? known : [...known, choice];
  }

  const columns: readonly PreviewColumn<Person>[] = [
    {
      key: 'name',
      title: translate('exchange.people.name'),
      width: 'minmax(160px, 2fr)',
      cell: ({ name }) => <FileText>{name}</FileText>,
    },
    { key: 'count', title: words.count, width: '64px', align: 'right', cell: ({ count }) => format.number(count) },
    ...(props.columns ?? []),
    {
      key: 'choice',
      title: translate('exchange.people.choice'),
      width: 'minmax(260px, 2fr)',
      cell: (person) => (
        <NativeSelect
          size="xs"
          aria-label={words.choiceOf(person.name)}
          value={choiceOf(person)}
          data={[
            ...clientsFor(person).map((id) => ({ value: id, label: sayClient(id) })),
            ...ways.map((way) => ({ value: way, label: sayWay(way, '') })),
            { value: other, label: translate('exchange.people.other') },
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value === other) props.onAskOther(person);
            else onChoose(new Map(chosen).set(person.key, value as Choice));
          }}
        />
      ),
    },
  ];

  return (
    <Stack gap="sm">
      {needsChoice ? (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {words.several}
        </Alert>
      ) : null}
      {people.length > 0 ? <Text size="sm">{words.explanation}</Text> : null}
      {unknown.length > 1 ? (
        <NativeSelect
          w={320}
          label={translate('exchange.people.all')}
          value={common ?? ''}
          data={[
            ...(common ? [] : [{ value: '', label: translate('exchange.people.mixed') }]),
            ...ways.map((way) => ({ value: way, label: sayWay(way, 'All') })),
          ]}
          onChange={(event) => {
            const way = ways.find((each) => each === event.currentTarget.value);
            if (way) onChoose(new Map([...chosen, ...unknown.map(({ key }) => [key, way] as const)]));
          }}
        />
      ) : null}
      <PreviewTable
        label={words.label}
        rows={people}
        all={people.length}
        columns={columns}
        rowHeight={44}
        empty={words.empty}
      />
    </Stack>
  );
}

const other = 'other';

/** Whether a name of several clients waits for its choice. */
export function waitsForChoice(people: readonly FilePerson[], chosen: ReadonlyMap<string, unknown>): boolean {
  return people.some(({ key, found }) => found.kind === 'several' && !chosen.has(key));
}

function useSayClient(): (id: ClientId) => string {
  const { directory } = useServices();
  const translate = useTranslate();
  const snapshot = useDirectory(directory);
  return (id) => {
    const client = snapshot?.byId.get(id)?.client;
    const place = client?.addresses[0]?.city || client?.phones[0]?.value || client?.company || '';
    const words = place === '' ? 'known' : 'knownWithPlace';
    return translate(`exchange.people.${words}`, { name: client?.name ?? '', place });
  };
}
