import { Alert, Button, Radio, Stack, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { HistoryChoices } from '../../../domain/interaction/import-history';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { HistoryPlanned, HistoryPreview } from '../../../workers/import-requests';
import { type FileLine, FileLines } from '../file-lines';
import { ImportFrame } from '../import-frame';
import { SampleWarning } from '../sample-warning';
import { TabCount } from '../tab-count';
import { EntryTable, RefusedEntries } from './history-tables';

const entryTabs = ['fresh', 'present', 'leftOut'] as const;

/** What the files hold, compared with the book, and what becomes of whom it does not know. */
export function HistoryPreviewScreen(props: {
  preview: HistoryPreview;
  files: readonly FileLine[];
  choices: HistoryChoices;
  onChoose: (choices: HistoryChoices) => void;
  plan: (choices: HistoryChoices) => Promise<HistoryPlanned | null>;
  close: () => void;
  /** null when every table is known. */
  onCorrect: (() => void) | null;
  onImport: () => void;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const { preview, choices, onChoose, plan } = props;
  const [planned, setPlanned] = useState(preview.planned);
  useEffect(() => {
    let isWanted = true;
    void plan(choices).then((answer) => {
      if (isWanted && answer) setPlanned(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [choices, plan]);
  const { passed, due, present, leftOut } = planned.counts;
  const fresh = passed + due;
  const counts = { fresh, present, leftOut };
  const [tab, setTab] = useState<string | null>(fresh > 0 ? 'fresh' : present > 0 ? 'present' : 'leftOut');
  const damaged = preview.files.reduce((sum, file) => sum + file.damaged, 0);
  const asks = planned.createdClients > 0 || planned.leftOut.some(({ why }) => why === 'unknown');
  const said = (key: 'passed' | 'due' | 'newClients', count: number) =>
    translate(`exchange.history.${key}`, { count, written: format.number(count) });
  return (
    <ImportFrame
      title={translate('exchange.history.title')}
      close={props.close}
      confirm={{
        label:
          fresh === 0
            ? translate('exchange.history.confirmNothing')
            : translate('exchange.history.confirm', { count: fresh, written: format.number(fresh) }),
        disabled: fresh === 0 || isSample,
        onConfirm: props.onImport,
      }}
      aside={
        props.onCorrect ? (
          <Button variant="subtle" onClick={props.onCorrect}>
            {translate('exchange.mapping.correct')}
          </Button>
        ) : null
      }
    >
      <SampleWarning />
      <FileLines files={props.files} />
      <Text>
        {translate('exchange.history.totals', { passed: said('passed', passed), due: said('due', due) })}{' '}
        {planned.createdClients === 0 ? '' : said('newClients', planned.createdClients)}
      </Text>
      {damaged === 0 ? null : (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('exchange.files.damaged', { count: damaged })}
        </Alert>
      )}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={translate('exchange.history.tabs.label')} mb="sm">
          {entryTabs.map((each) => (
            <TabCount
              key={each}
              first={tab === each}
              value={each}
              word={translate(`exchange.history.tabs.${each}`)}
              count={counts[each]}
              attention={each === 'leftOut' && leftOut > 0}
            />
          ))}
          <TabCount
            first={tab === 'refused'}
            value="refused"
            word={translate('exchange.history.tabs.refused')}
            count={preview.refusedCount}
            attention={preview.refusedCount > 0}
          />
        </Tabs.List>
        {entryTabs.map((each) => (
          <Tabs.Panel key={each} value={each}>
            <EntryTable planned={planned} tab={each} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="refused">
          <RefusedEntries preview={preview} />
        </Tabs.Panel>
      </Tabs>
      {asks ? (
        <Radio.Group
          label={translate('exchange.history.unknown.title')}
          value={choices.unknown}
          onChange={(value) => onChoose({ unknown: value === 'create' ? 'create' : 'skip' })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="create" label={translate('exchange.history.unknown.create')} />
            <Radio value="skip" label={translate('exchange.history.unknown.skip')} />
          </Stack>
        </Radio.Group>
      ) : null}
    </ImportFrame>
  );
}
