import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ContactChoices, DecidedCounts } from '../../../domain/client/import-decision';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import type { ComparedContact, ContactsPreview, PresentLine } from '../../../workers/import-requests';
import type { ShownPreview } from '../import-walk';
import { damagedIn, PreviewFrame } from '../preview-frame';
import { usePlanned } from '../use-planned';
import { CompareContactDialog } from './compare-contact-dialog';
import { ContactOptions, type OpenContactChoices } from './contact-options';
import { FreshContacts, type LineChoosing, PresentContacts, RefusedContacts } from './contact-tables';
import { sayCut, sayEntries, sayLeftOut, sayPicturesLeftOut } from './say-contacts';

/** What the files hold, compared with the book: new, already there, refused; and what is to be done with it. */
export function ContactsPreviewScreen(
  props: ShownPreview<ContactsPreview> & {
    choices: OpenContactChoices;
    onChoose: (choices: OpenContactChoices) => void;
    /** What other choices come to; null when nobody can say. */
    plan: (choices: ContactChoices) => Promise<DecidedCounts | null>;
    compare: (position: number) => Promise<ComparedContact | null>;
    onReport: () => void;
    onImport: () => void;
  },
) {
  const translate = useTranslate();
  const format = useFormat();
  const { preview, choices, onChoose } = props;
  const { present, lines, companies } = choices;
  const { counts } = preview;
  const [compared, setCompared] = useState<PresentLine | null>(null);
  // The tag changes nothing of how many they are.
  const deciding = useMemo((): ContactChoices => ({ present, lines, companies, tag: '' }), [present, lines, companies]);
  const first = {
    created: counts.fresh,
    completed: 0,
    updated: 0,
    portraits: counts.portraits,
    companies: 0,
    linked: 0,
  };
  const { planned, isCurrent } = usePlanned<DecidedCounts, ContactChoices>(first, deciding, props.plan);
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
        summary={<Remarks preview={preview} portraits={planned.portraits} />}
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
          isCurrent,
          isNothing: planned.created + planned.completed + planned.updated + planned.linked === 0,
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
        <ContactOptions counts={counts} choices={choices} planned={planned} onChoose={onChoose} />
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

  function sayConfirm({ created, completed, updated, linked }: DecidedCounts): string {
    const words = (key: 'create' | 'link' | 'complete' | 'completeToo' | 'change' | 'changeToo', count: number) =>
      translate(`exchange.contacts.confirm.${key}`, { count, written: format.number(count) });
    // Where some are filled and others changed, both are changed.
    const changed = completed + updated;
    const [alone, too] = updated > 0 ? (['change', 'changeToo'] as const) : (['complete', 'completeToo'] as const);
    if (created + changed === 0 && linked > 0) return words('link', linked);
    if (created + changed === 0) return translate('exchange.contacts.confirm.nothing');
    if (changed === 0) return words('create', created);
    if (created === 0) return words(alone, changed);
    return translate('exchange.contacts.confirm.both', {
      create: words('create', created),
      complete: words(too, changed),
    });
  }
}

function Remarks({ preview, portraits }: { preview: ContactsPreview; portraits: number }) {
  const translate = useTranslate();
  const format = useFormat();
  const { movedToNotes: moved } = preview;
  const remarks = [
    portraits === 0
      ? ''
      : translate('exchange.contacts.portraits', { count: portraits, written: format.number(portraits) }),
    ...sayPicturesLeftOut(translate, format, preview),
    ...sayEntries(translate, format, preview),
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
