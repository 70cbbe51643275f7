import { Alert, Button, Checkbox, Group, Radio, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ContactChoices, Decided } from '../../../domain/client/import-decision';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ComparedContact, ContactsPreview, PresentLine } from '../../../workers/import-requests';
import { type FileLine, FileLines } from '../file-lines';
import { ImportFrame } from '../import-frame';
import { SampleWarning } from '../sample-warning';
import { TabCount } from '../tab-count';
import { CompareContactDialog } from './compare-contact-dialog';
import { FreshContacts, type LineChoosing, PresentContacts, RefusedContacts } from './contact-tables';
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
  /** What other choices come to; null when nobody can say. */
  plan: (choices: ContactChoices) => Promise<Decided['counts'] | null>;
  compare: (position: number) => Promise<ComparedContact | null>;
  onReport: () => void;
  onImport: () => void;
}) {
  const { isSample } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const { preview, choices, onChoose } = props;
  const { present, tagged, tag, lines } = choices;
  const { counts } = preview;
  const [compared, setCompared] = useState<PresentLine | null>(null);
  const planned = usePlanned(preview, choices, props.plan);
  const choosing: LineChoosing = {
    lines,
    present,
    onChoose: (position, choice) => onChoose({ ...choices, lines: new Map([...lines, [position, choice]]) }),
  };
  const [tab, setTab] = useState<string | null>(
    counts.fresh > 0 ? 'fresh' : counts.present > 0 ? 'present' : 'refused',
  );
  const all = planned.created + planned.completed + planned.updated;
  return (
    <>
      <ImportFrame
        title={props.title}
        close={props.close}
        confirm={{
          label: sayConfirm(planned),
          disabled: all === 0 || isSample,
          onConfirm: props.onImport,
        }}
        aside={
          <>
            <Button variant="subtle" onClick={props.onReport}>
              {translate('exchange.contacts.report.button')}
            </Button>
            {props.onCorrect ? (
              <Button variant="subtle" onClick={props.onCorrect}>
                {translate('exchange.mapping.correct')}
              </Button>
            ) : null}
          </>
        }
        dirty={lines.size > 0}
        isCovered={compared !== null}
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
            <FreshContacts preview={preview} choosing={choosing} />
          </Tabs.Panel>
          <Tabs.Panel value="present">
            <PresentContacts preview={preview} choosing={choosing} onCompare={setCompared} />
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
              onChange={(value) =>
                onChoose({ ...choices, present: presentChoices.find((each) => each === value) ?? 'skip' })
              }
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
                <Radio
                  value="update"
                  disabled={counts.updatable === 0}
                  label={
                    counts.updatable === 0
                      ? translate('exchange.contacts.present.nothingToUpdate')
                      : translate('exchange.contacts.present.update', {
                          count: counts.updatable,
                          written: format.number(counts.updatable),
                        })
                  }
                  description={counts.updatable === 0 ? null : translate('exchange.contacts.present.updateHint')}
                />
              </Stack>
            </Radio.Group>
          ) : null}
          {counts.fresh + counts.present > 0 ? (
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
      {compared ? (
        <CompareContactDialog
          line={compared}
          compare={props.compare}
          value={lines.get(compared.position) ?? present}
          onChoose={(choice) => choosing.onChoose(compared.position, choice)}
          close={() => setCompared(null)}
        />
      ) : null}
    </>
  );

  function sayConfirm({ created, completed, updated }: Decided['counts']): string {
    const words = (key: 'create' | 'complete' | 'completeToo' | 'change' | 'changeToo', count: number) =>
      translate(`exchange.contacts.confirm.${key}`, { count, written: format.number(count) });
    // Where some are filled and others changed, both are changed.
    const changed = completed + updated;
    const [alone, too] = updated > 0 ? (['change', 'changeToo'] as const) : (['complete', 'completeToo'] as const);
    if (created + changed === 0) return translate('exchange.contacts.confirm.nothing');
    if (changed === 0) return words('create', created);
    if (created === 0) return words(alone, changed);
    return translate('exchange.contacts.confirm.both', {
      create: words('create', created),
      complete: words(too, changed),
    });
  }
}

const presentChoices: readonly ContactChoices['present'][] = ['skip', 'complete', 'update'];

/** What the choices come to; what they came to before, until the worker has answered. */
function usePlanned(
  { counts }: ContactsPreview,
  { present, lines }: ContactChoices,
  plan: (choices: ContactChoices) => Promise<Decided['counts'] | null>,
): Decided['counts'] {
  const [planned, setPlanned] = useState<Decided['counts']>({ created: counts.fresh, completed: 0, updated: 0 });
  useEffect(() => {
    let over = false;
    void plan({ present, lines, tag: '' }).then((answer) => {
      if (!over && answer) setPlanned(answer);
    });
    return () => {
      over = true;
    };
  }, [present, lines, plan]);
  return planned;
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
