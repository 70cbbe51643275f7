import { Text } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../../act';
import { readWholeClients } from '../../../data/attached';
import { useLive } from '../../../data/live';
import { mergeClients, type WholeClient } from '../../../domain/client/merge';
import {
  differingMergeFields,
  type MergeField,
  type MergeSide,
  type MergeSides,
  mergedDraft,
} from '../../../domain/client/merge-fields';
import type { ClientId } from '../../../domain/id';
import { useDialogWords } from '../../../elements/use-dialog-words';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { GuardedDialog } from '../../../ui/guarded-dialog';
import { WaitingLines } from '../../../ui/waiting-lines';
import classes from './duplicates.module.css';
import { FieldChoice, KeptFields, PortraitChoice } from './merge-fields';

/** Two clients side by side, and the one that they become: field by field, with everything that hangs on either. */
export function MergeDialog({ clientIds, close }: { clientIds: readonly [ClientId, ClientId]; close: () => void }) {
  const { book, clock } = useServices();
  const translate = useTranslate();
  const act = useAct();
  const words = useDialogWords(translate('duplicates.merge.save'));
  const [sides, setSides] = useState<MergeSides>({});
  const [takesPortrait, setTakesPortrait] = useState(false);
  // The one that was made first stays: what refers to it from outside goes on doing so.
  const ids = [...clientIds].sort();
  const read = useLive(async () => ({ whole: await readWholeClients(book.database, ids) }), [book, ...ids]);
  const [one, other] = read?.whole ?? [];
  const draft = one && other ? mergedDraft(one.client, other.client, sides) : null;

  async function merge() {
    if (read && read.whole === null) close();
    if (!one || !other || !draft?.ok) return;
    const action = mergeClients(one, other, { draft: draft.value, takesPortrait }, clock.now());
    if (await act(action)) close();
  }

  return (
    <GuardedDialog
      title={translate('duplicates.merge.title')}
      size="min(920px, 94vw)"
      dirty={Object.keys(sides).length > 0 || takesPortrait}
      onClose={close}
      onSubmit={merge}
      words={words}
    >
      {read === undefined ? (
        <WaitingLines />
      ) : one && other ? (
        <>
          <Text size="sm" c="dimmed">
            {translate('duplicates.merge.explanation')}
          </Text>
          <div className={classes.columns}>
            <Side whole={one} />
            <Side whole={other} />
          </div>
          <Fields
            one={one}
            other={other}
            sides={sides}
            tooMuch={draft?.ok === false ? draft.reason.field : null}
            onChoose={(field, side) => setSides({ ...sides, [field]: side })}
          />
          {one.attached.portrait && other.attached.portrait ? (
            <PortraitChoice
              images={[one.attached.portrait.image, other.attached.portrait.image]}
              takesOther={takesPortrait}
              onChoose={setTakesPortrait}
            />
          ) : null}
          {draft?.ok ? (
            <KeptFields draft={draft.value} differing={differingMergeFields(one.client, other.client)} />
          ) : null}
        </>
      ) : (
        <Text role="alert">{translate('duplicates.merge.gone')}</Text>
      )}
    </GuardedDialog>
  );
}

/** Whom one looks at, and how much hangs on them. */
function Side({ whole: { client, attached } }: { whole: WholeClient }) {
  const translate = useTranslate();
  const format = useFormat();
  const { clock } = useServices();
  const present = (rows: readonly { readonly trashedAt: unknown }[]) =>
    rows.filter(({ trashedAt }) => trashedAt === null).length;
  const counted = (['interactions', 'followUps', 'sales', 'links'] as const).flatMap((table) => {
    const count = present(attached[table]);
    return count === 0
      ? []
      : [translate(`duplicates.merge.counted.${table}`, { count, written: format.number(count) })];
  });
  return (
    <div className={classes.side}>
      <h3 className={classes.sideName}>
        <bdi>{client.name}</bdi>
      </h3>
      <p className={classes.quiet}>
        {[
          translate('duplicates.merge.since', { day: format.dayLong(clock.dayAt(client.createdAt)) }),
          ...(counted.length === 0 ? [translate('duplicates.merge.nothingAttached')] : counted),
        ].join(' · ')}
      </p>
    </div>
  );
}

function Fields(props: {
  one: WholeClient;
  other: WholeClient;
  sides: MergeSides;
  tooMuch: MergeField | null;
  onChoose: (field: MergeField, side: MergeSide) => void;
}) {
  const { one, other } = props;
  const translate = useTranslate();
  const differing = differingMergeFields(one.client, other.client);
  if (differing.length === 0) return <Text>{translate('duplicates.merge.noDifference')}</Text>;
  return differing.map((field) => (
    <FieldChoice
      key={field}
      field={field}
      one={one.client}
      other={other.client}
      side={props.sides[field]}
      isTooMuch={props.tooMuch === field}
      onChoose={(side) => props.onChoose(field, side)}
    />
  ));
}
