import { Alert, Button, Checkbox, Group, Radio, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ContactChoices } from '../../../domain/client/import-plan';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ContactsPreview } from '../../../workers/import-requests';
import { type FileLine, FileLines } from '../file-lines';
import { ImportFrame } from '../import-frame';
import { SampleWarning } from '../sample-warning';
import { TabCount } from '../tab-count';
import { FreshContacts, PresentContacts, RefusedContacts } from './contact-tables';
import { sayCut, sayLeftOut } from './say-contacts';

const longestTag = 60;

/** The choices as they stand on the screen: the tag is kept while it is not wanted. */
export interface OpenContactChoices extends ContactChoices {
  readonly tagged: boolean;
}

/** What the files hold, compared with the book: new, already there, refused; and what is to be done with it. */
export function ContactsPreviewScreen(props: {
  title: string;
  preview: ContactsPreview;
  files: readonly FileLine[];
  close: () => void;
  /** null when every table is known. */
  onCorrect: (() => void) | null;
  choices: OpenContactChoices;
  onChoose: (choices: OpenContactChoices) => void;
  onImport: () => void;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const { preview, choices, onChoose } = props;
  const { present, tagged, tag } = choices;
  const { counts } = preview;
  const [tab, setTab] = useState<string | null>(
    counts.fresh > 0 ? 'fresh' : counts.present > 0 ? 'present' : 'refused',
  );
  const completing = present === 'complete' ? counts.completable : 0;
  const all = counts.fresh + completing;
  return (
    <ImportFrame
      title={props.title}
      close={props.close}
      confirm={{
        label: sayConfirm(counts.fresh, completing),
        disabled: all === 0 || isSample,
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
      <Warnings preview={preview} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={translate('exchange.contacts.tabs.label')} mb="sm">
          <TabCount
            first={tab === 'fresh'}
            value="fresh"
            word={translate('exchange.contacts.tabs.fresh')}
            count={counts.fresh}
          />
          <TabCount
            first={tab === 'present'}
            value="present"
            word={translate('exchange.contacts.tabs.present')}
            count={counts.present}
          />
          <TabCount
            first={tab === 'refused'}
            value="refused"
            word={translate('exchange.contacts.tabs.refused')}
            count={counts.refused}
            attention={counts.refused > 0}
          />
        </Tabs.List>
        <Tabs.Panel value="fresh">
          <FreshContacts preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="present">
          <PresentContacts preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="refused">
          <RefusedContacts preview={preview} />
        </Tabs.Panel>
      </Tabs>
      <Group align="flex-start" gap={48}>
        {counts.present > 0 ? (
          <Radio.Group
            label={translate('exchange.contacts.present.title')}
            value={present}
            onChange={(value) => onChoose({ ...choices, present: value === 'complete' ? 'complete' : 'skip' })}
          >
            <Stack gap={6} mt={6}>
              <Radio value="skip" label={translate('exchange.contacts.present.skip')} />
              <Radio
                value="complete"
                disabled={counts.completable === 0}
                label={
                  counts.completable === 0
                    ? translate('exchange.contacts.present.nothingToComplete')
                    : translate('exchange.contacts.present.complete', {
                        count: counts.completable,
                        written: format.number(counts.completable),
                      })
                }
              />
            </Stack>
          </Radio.Group>
        ) : null}
        {counts.fresh + counts.completable > 0 ? (
          <Stack gap={8}>
            <Checkbox
              label={translate('exchange.contacts.tag.label')}
              checked={tagged}
              onChange={(event) => onChoose({ ...choices, tagged: event.currentTarget.checked })}
            />
            {tagged ? (
              <TextInput
                aria-label={translate('exchange.contacts.tag.field')}
                value={tag}
                maxLength={longestTag}
                onChange={(event) => onChoose({ ...choices, tag: event.currentTarget.value })}
              />
            ) : null}
          </Stack>
        ) : null}
      </Group>
    </ImportFrame>
  );

  function sayConfirm(fresh: number, completed: number): string {
    const words = (key: 'create' | 'complete' | 'completeToo', count: number) =>
      translate(`exchange.contacts.confirm.${key}`, { count, written: format.number(count) });
    if (fresh === 0 && completed === 0) return translate('exchange.contacts.confirm.nothing');
    if (completed === 0) return words('create', fresh);
    if (fresh === 0) return words('complete', completed);
    const [create, complete] = [words('create', fresh), words('completeToo', completed)];
    return translate('exchange.contacts.confirm.both', { create, complete });
  }
}

function Warnings({ preview }: { preview: ContactsPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  const damaged = preview.files.reduce((sum, file) => sum + file.damaged, 0);
  const { movedToNotes: moved } = preview;
  const remarks = [
    sayLeftOut(translate, format, preview),
    moved === 0 ? '' : translate('exchange.contacts.movedToNotes', { count: moved, written: format.number(moved) }),
  ].filter((remark) => remark !== '');
  return (
    <>
      {sayCut(translate, format, preview).map((sentence) => (
        <Alert key={sentence} color="ochre" icon={<IconAlertTriangle />}>
          {sentence}
        </Alert>
      ))}
      {damaged === 0 ? null : (
        <Alert color="ochre" icon={<IconAlertTriangle />}>
          {translate('exchange.files.damaged', { count: damaged })}
        </Alert>
      )}
      {remarks.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {remarks.join(' ')}
        </Text>
      )}
    </>
  );
}
