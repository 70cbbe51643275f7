import { Alert, Button, Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ContactChoices, Decided } from '../../../domain/client/import-decision';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { ComparedContact, ContactsPreview, PresentLine } from '../../../workers/import-requests';
import type { ShownPreview } from '../import-walk';
import { damagedIn, PreviewFrame } from '../preview-frame';
import { usePlanned } from '../use-planned';
import { CompareContactDialog } from './compare-contact-dialog';
import { FreshContacts, type LineChoosing, PresentContacts, RefusedContacts } from './contact-tables';
import { sayCut, sayLeftOut } from './say-contacts';

const longestTag = 60;

/** The choices as they stand on the screen: the tag is kept while it is not wanted. */
export interface OpenContactChoices extends ContactChoices {
  readonly tagged: boolean;
}

/** What the files hold, compared with the book: new, already there, refused; and what is to be done with it. */
export function ContactsPreviewScreen(
  props: ShownPreview<ContactsPreview> & {
    choices: OpenContactChoices;
    onChoose: (choices: OpenContactChoices) => void;
    /** What other choices come to; null when nobody can say. */
    plan: (choices: ContactChoices) => Promise<Decided['counts'] | null>;
    compare: (position: number) => Promise<ComparedContact | null>;
    onReport: () => void;
    onImport: () => void;
  },
) {
  const translate = useTranslate();
  const format = useFormat();
  const { preview, choices, onChoose } = props;
  const { present, tagged, tag, lines } = choices;
  const { counts } = preview;
  const [compared, setCompared] = useState<PresentLine | null>(null);
  // The tag changes nothing of how many they are.
  const deciding = useMemo((): ContactChoices => ({ present, lines, tag: '' }), [present, lines]);
  const planned = usePlanned({ created: counts.fresh, completed: 0, updated: 0 }, deciding, props.plan);
  const choosing: LineChoosing = {
    lines,
    present,
    onChoose: (position, choice) => onChoose({ ...choices, lines: new Map([...lines, [position, choice]]) }),
  };
  const word = (tab: 'fresh' | 'present' | 'refused') => translate(`exchange.contacts.tabs.${tab}`);
  return (
    <>
      <PreviewFrame
        title={translate('exchange.contacts.title')}
        files={props.files}
        damaged={damagedIn(preview.files)}
        summary={<Remarks preview={preview} />}
        tabsLabel={translate('exchange.contacts.tabs.label')}
        startTab={counts.fresh > 0 ? 'fresh' : counts.present > 0 ? 'present' : 'refused'}
        tabs={[
          {
            value: 'fresh',
            word: word('fresh'),
            count: counts.fresh,
            panel: <FreshContacts preview={preview} choosing={choosing} />,
          },
          {
            value: 'present',
            word: word('present'),
            count: counts.present,
            panel: <PresentContacts preview={preview} choosing={choosing} onCompare={setCompared} />,
          },
          {
            value: 'refused',
            word: word('refused'),
            count: counts.refused,
            attention: counts.refused > 0,
            panel: <RefusedContacts preview={preview} />,
          },
        ]}
        confirm={{
          label: sayConfirm(planned),
          isNothing: planned.created + planned.completed + planned.updated === 0,
          onConfirm: props.onImport,
        }}
        aside={
          <Button variant="subtle" onClick={props.onReport}>
            {translate('exchange.contacts.report.button')}
          </Button>
        }
        dirty={lines.size > 0}
        isCovered={compared !== null}
        close={props.close}
        onCorrect={props.onCorrect}
      >
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
      </PreviewFrame>
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

function Remarks({ preview }: { preview: ContactsPreview }) {
  const translate = useTranslate();
  const format = useFormat();
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
      {remarks.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {remarks.join(' ')}
        </Text>
      )}
    </>
  );
}
