import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../../../act';
import { readSegments } from '../../../../data/segments';
import type { SegmentId } from '../../../../domain/id';
import type { Currency } from '../../../../domain/money/money';
import { renameSegment, type SegmentRefusal, saveSegment } from '../../../../domain/segment/actions';
import type { SegmentRule } from '../../../../domain/segment/rule';
import { longestSegmentName, type Segment } from '../../../../domain/segment/segment';
import { useDialogWords } from '../../../../elements/use-dialog-words';
import { useFormat } from '../../../../i18n/format';
import { useTranslate } from '../../../../i18n/translate';
import { useServices } from '../../../../services';
import { GuardedDialog } from '../../../../ui/guarded-dialog';
import { sayRule } from './say-rule';

/** What is named: a rule that becomes a segment, or a segment that gets another name. */
export type Named = { readonly rule: SegmentRule } | { readonly segment: Segment };

/** Asks for a name. */
export function SegmentDialog(props: {
  named: Named;
  currency: Currency;
  onSaved: (id: SegmentId) => void;
  close: () => void;
}) {
  const { named, onSaved, close } = props;
  const { book, clock, newId } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const act = useAct();
  const former = 'segment' in named ? named.segment : null;
  const [name, setName] = useState(former?.name ?? '');
  const [refusal, setRefusal] = useState<SegmentRefusal | null>(null);
  const mode = former ? 'rename' : 'create';
  const words = useDialogWords(translate(`clients.segments.${mode}.confirm`));

  async function save() {
    const existing = await readSegments(book.database);
    const id = former?.id ?? newId<'segment'>();
    const now = clock.now();
    const action =
      'segment' in named
        ? renameSegment(named.segment, name, existing, now)
        : saveSegment({ name, rule: named.rule }, existing, { id, now });
    if (!action.ok) {
      setRefusal(action.reason);
      return;
    }
    if (!(await act(action.value))) return;
    onSaved(id);
    close();
  }

  return (
    <GuardedDialog
      title={translate(`clients.segments.${mode}.title`)}
      dirty={name !== (former?.name ?? '')}
      onClose={close}
      onSubmit={save}
      words={words}
    >
      <TextInput
        data-autofocus
        label={translate('clients.segments.name')}
        placeholder={translate('clients.segments.namePlaceholder')}
        maxLength={longestSegmentName}
        autoComplete="off"
        value={name}
        error={refusal && translate(`clients.segments.refused.${refusal}`)}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setRefusal(null);
        }}
      />
      <div>
        <Text size="sm">
          <bdi>{sayRule(translate, format, props.currency, 'segment' in named ? named.segment.rule : named.rule)}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {translate('clients.segments.staysUpToDate')}
        </Text>
      </div>
    </GuardedDialog>
  );
}
