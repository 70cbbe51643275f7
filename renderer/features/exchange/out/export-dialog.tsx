import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ClientId } from '../../../domain/id';
import { useFormat } from '../../../i18n/format';
import { useLanguage, useTranslate } from '../../../i18n/translate';
import { ChipChoice } from '../../../ui/chip-choice';
import { ProgressDialog } from '../../../ui/progress-dialog';
import { type ClientFormat, clientFormats, salesFormatsOut } from '../../../workers/export-requests';
import type { Progress } from '../../../workers/job';
import { shareOf } from '../share-of';
import { useExport } from './use-export';

type Subject = 'clients' | 'sales';

/** Asks what goes into a file, for which program, and whether the notes go with it; then writes it. */
export function ExportDialog({ clientIds, close }: { clientIds: readonly ClientId[] | null; close: () => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const [subject, setSubject] = useState<Subject>('clients');
  const usual = useLanguage() === 'fr' ? 'csv-french' : 'csv-english';
  const [wanted, setWanted] = useState<ClientFormat>(usual);
  const [withNotes, setWithNotes] = useState(false);
  const [progress, setProgress] = useState<Progress | 'starting' | null>(null);
  const controller = useRef(new AbortController());
  const exportFile = useExport();

  const formats: readonly ClientFormat[] = subject === 'clients' ? clientFormats : salesFormatsOut;
  const chosen = formats.includes(wanted) ? wanted : usual;

  async function write() {
    setProgress('starting');
    await exportFile(
      { subject, clientIds, withNotes, format: chosen },
      { signal: controller.current.signal, onProgress: setProgress },
    );
    close();
  }

  if (progress !== null) {
    return (
      <ProgressDialog
        title={translate('exchange.out.running')}
        share={progress === 'starting' ? null : shareOf(progress)}
        cancelWord={translate('app.buttons.cancel')}
        onCancel={() => controller.current.abort()}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={close}
      title={translate('exchange.out.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': translate('app.buttons.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Stack gap="lg">
          <Stack gap={6}>
            <ChipChoice<Subject>
              label={translate('exchange.out.what')}
              value={subject}
              onChange={(value) => setSubject(value ?? 'clients')}
              autoFocus
              chips={[
                { value: 'clients', label: translate('exchange.out.clients') },
                { value: 'sales', label: translate('exchange.out.sales') },
              ]}
            />
            <Text size="sm" c="dimmed">
              {sayWhose()}
            </Text>
          </Stack>
          <Radio.Group
            label={translate('exchange.out.format')}
            value={chosen}
            onChange={(value) => setWanted(formats.find((each) => each === value) ?? usual)}
          >
            <Stack gap="xs" mt={8}>
              {formats.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={translate(`exchange.out.formats.${each}`)}
                  description={translate(`exchange.out.formatHints.${each}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Checkbox
            label={translate('exchange.out.withNotes')}
            description={translate('exchange.out.withNotesHint')}
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {translate('app.buttons.cancel')}
            </Button>
            <Button type="submit">{translate('exchange.out.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );

  function sayWhose(): string {
    if (clientIds === null) return translate('exchange.out.all');
    const words = { count: clientIds.length, written: format.number(clientIds.length) };
    return translate(subject === 'clients' ? 'exchange.out.chosen' : 'exchange.out.salesOfChosen', words);
  }
}
