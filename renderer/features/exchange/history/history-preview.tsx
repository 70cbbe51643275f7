import { Text } from '@mantine/core';
import type { HistoryChoices } from '../../../domain/interaction/import-history';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { HistoryPlanned, HistoryPreview } from '../../../workers/import-requests';
import type { ShownPreview } from '../import-walk';
import { useOtherClient } from '../other-client-dialog';
import { waitsForChoice } from '../people-of-file';
import { damagedIn, PreviewFrame } from '../preview-frame';
import { usePlanned } from '../use-planned';
import { EntryTable, RefusedEntries } from './history-tables';
import { PeopleOfHistory } from './people-of-history';

const entryTabs = ['fresh', 'present', 'leftOut'] as const;

/** What the files hold, compared with the book, and to whom each line goes. */
export function HistoryPreviewScreen({
  preview,
  choices,
  onChoose,
  ...props
}: ShownPreview<HistoryPreview> & {
  choices: HistoryChoices;
  onChoose: (choices: HistoryChoices) => void;
  plan: (choices: HistoryChoices) => Promise<HistoryPlanned | null>;
  onImport: () => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { planned, isCurrent } = usePlanned(preview.planned, choices, props.plan);
  const other = useOtherClient(({ key }, id) => onChoose({ people: new Map(choices.people).set(key, id) }));
  const { passed, due, present, leftOut } = planned.counts;
  const fresh = passed + due;
  const counts = { fresh, present, leftOut };
  const waits = waitsForChoice(preview.people, choices.people);
  const said = (key: 'passed' | 'due' | 'newClients', count: number) =>
    translate(`exchange.history.${key}`, { count, written: format.number(count) });
  return (
    <>
      <PreviewFrame
        title={translate('exchange.history.title')}
        files={props.files}
        damaged={damagedIn(preview.files)}
        summary={
          <Text>
            {translate('exchange.history.totals', { passed: said('passed', passed), due: said('due', due) })}{' '}
            {planned.createdClients === 0 ? '' : said('newClients', planned.createdClients)}
          </Text>
        }
        tabsLabel={translate('exchange.history.tabs.label')}
        startTab={waits ? 'people' : fresh > 0 ? 'fresh' : present > 0 ? 'present' : 'leftOut'}
        tabs={[
          ...entryTabs.map((tab) => ({
            value: tab,
            word: translate(`exchange.history.tabs.${tab}`),
            count: counts[tab],
            attention: tab === 'leftOut' && leftOut > 0,
            panel: <EntryTable planned={planned} tab={tab} />,
          })),
          {
            value: 'people',
            word: translate('exchange.history.tabs.people'),
            count: preview.people.length,
            attention: waits,
            panel: (
              <PeopleOfHistory
                people={preview.people}
                chosen={choices.people}
                onChoose={(people) => onChoose({ people })}
                onAskOther={other.ask}
              />
            ),
          },
          {
            value: 'refused',
            word: translate('exchange.history.tabs.refused'),
            count: preview.refusedCount,
            attention: preview.refusedCount > 0,
            panel: <RefusedEntries preview={preview} />,
          },
        ]}
        confirm={{
          label:
            fresh === 0
              ? translate('exchange.history.confirmNothing')
              : translate('exchange.history.confirm', { count: fresh, written: format.number(fresh) }),
          isCurrent,
          isNothing: fresh === 0,
          onConfirm: props.onImport,
        }}
        dirty={choices.people.size > 0}
        isCovered={other.isAsking}
        close={props.close}
        onCorrect={props.onCorrect}
      />
      {other.dialog}
    </>
  );
}
