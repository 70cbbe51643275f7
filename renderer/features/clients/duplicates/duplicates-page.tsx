import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconRefresh, IconUsers } from '@tabler/icons-react';
import { useRunCommand } from '../../../command';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { VirtualWorklist } from '../../../ui/virtual-worklist';
import { WaitingLines } from '../../../ui/waiting-lines';
import type { FoundDuplicates } from '../../../workers/duplicates-requests';
import type { Progress as JobProgress } from '../../../workers/job';
import { PairLine } from './pair-line';
import { useDuplicates, useShownPairs } from './use-duplicates';

/** Clients of the book who may be one: looked for in a worker, the most alike first. */
export function DuplicatesPage() {
  const translate = useTranslate();
  const run = useRunCommand();
  const { scan, start, stop } = useDuplicates();
  const title = translate('duplicates.title');
  const actions = (
    <>
      <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => run('go.clients')}>
        {translate('duplicates.back')}
      </Button>
      {scan.name === 'running' ? null : (
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={start}>
          {translate('duplicates.again')}
        </Button>
      )}
    </>
  );
  if (scan.name === 'done') return <FoundPairs title={title} actions={actions} found={scan.found} />;
  return (
    <Page title={title} actions={actions}>
      {scan.name === 'running' ? (
        <Running progress={scan.progress} stop={stop} />
      ) : scan.name === 'stopped' ? (
        <EmptyState icon={IconUsers} title={translate('duplicates.stopped.title')}>
          {translate('duplicates.stopped.explanation')}
        </EmptyState>
      ) : (
        <Alert color="brick" icon={<IconAlertTriangle />} title={translate('duplicates.failed.title')} role="alert">
          {translate('duplicates.failed.explanation')}
          {scan.detail === '' ? null : (
            <p>
              <code>{scan.detail}</code>
            </p>
          )}
        </Alert>
      )}
    </Page>
  );
}

function Running({ progress, stop }: { progress: JobProgress | null; stop: () => void }) {
  const translate = useTranslate();
  const share = progress && progress.all > 0 ? (100 * progress.done) / progress.all : 0;
  return (
    <Group gap="sm" wrap="nowrap" maw={560}>
      <Text size="sm" role="status">
        {translate('duplicates.running')}
      </Text>
      <Progress.Root size="sm" flex={1}>
        <Progress.Section value={share} aria-label={translate('duplicates.running')} />
      </Progress.Root>
      <Button size="compact-sm" variant="subtle" onClick={stop}>
        {translate('app.buttons.cancel')}
      </Button>
    </Group>
  );
}

function FoundPairs({ title, actions, found }: { title: string; actions: React.ReactNode; found: FoundDuplicates }) {
  const translate = useTranslate();
  const format = useFormat();
  const pairs = useShownPairs(found.pairs);
  if (pairs === null) {
    return (
      <Page title={title} actions={actions} fills>
        <WaitingLines />
      </Page>
    );
  }
  const compared = translate('duplicates.compared', {
    count: found.compared,
    written: format.number(found.compared),
  });
  if (pairs.length === 0) {
    return (
      <Page title={title} actions={actions}>
        <EmptyState icon={IconUsers} title={translate('duplicates.none.title')}>
          {compared} {translate('duplicates.none.explanation')}
        </EmptyState>
      </Page>
    );
  }
  const hidden = found.all - found.pairs.length;
  const count = translate('duplicates.count', { count: pairs.length, written: format.number(pairs.length) });
  const more = hidden > 0 ? ` ${translate('duplicates.more', { count: hidden, written: format.number(hidden) })}` : '';
  return (
    <Page title={title} subtitle={<span role="status">{`${count} ${compared}${more}`}</span>} actions={actions} fills>
      <VirtualWorklist
        label={title}
        rows={pairs.map((pair) => ({
          key: pair.id,
          renderLine: (place) => <PairLine key={pair.id} pair={pair} place={place} />,
        }))}
        startOffset={0}
        onLeave={forget}
      />
    </Page>
  );
}

/** The list is made anew with each visit: its place in it is nothing to come back to. */
function forget(): void {}
