import { Modal, Tabs } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslate } from '../../../i18n/translate';
import type { Progress } from '../../../workers/job';
import { WorkDialog } from '../work-dialog';
import { ExportForm } from './export-form';
import { ExportJournal } from './export-journal';
import { useExport, type WantedExport } from './use-export';
import type { AtHand } from './use-whose';

/** Asks what goes into a file, whose, for which program and how much of it; then writes it. Beside it, what has left before. */
export function ExportDialog({ atHand, close }: { atHand: AtHand; close: () => void }) {
  const translate = useTranslate();
  const [progress, setProgress] = useState<Progress | 'starting' | null>(null);
  const controller = useRef(new AbortController());
  const exportFile = useExport();

  async function write(wanted: WantedExport) {
    setProgress('starting');
    await exportFile(wanted, { signal: controller.current.signal, onProgress: setProgress });
    close();
  }

  if (progress !== null) {
    return (
      <WorkDialog
        title={translate('exchange.out.running')}
        progress={progress === 'starting' ? null : progress}
        onCancel={() => controller.current.abort()}
      />
    );
  }
  return (
    <Modal opened onClose={close} title={translate('exchange.out.title')} size="lg">
      <Tabs defaultValue="export" keepMounted={false}>
        <Tabs.List aria-label={translate('exchange.out.title')} mb="md">
          <Tabs.Tab value="export">{translate('exchange.out.tab')}</Tabs.Tab>
          <Tabs.Tab value="journal">{translate('exchange.out.journal.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="export">
          <ExportForm atHand={atHand} onExport={(wanted) => void write(wanted)} close={close} />
        </Tabs.Panel>
        <Tabs.Panel value="journal">
          <ExportJournal />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
