import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAct } from '../../act';
import { readClients } from '../../data/clients';
import { readLinksOf } from '../../data/links';
import type { Client } from '../../domain/client/client';
import { type Link, type LinkKind, linkKinds } from '../../domain/client/link';
import { addLink, changeLink, isMutual, type LinkDraft, removeLink } from '../../domain/client/link-actions';
import type { LinkSentence, TypedLink } from '../../domain/client/typed-client';
import { invariant } from '../../domain/invariant';
import { walkIn } from '../../domain/sale/sale';
import { ClientPicker } from '../../elements/client-picker';
import { DraftLine } from '../../elements/draft-line';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useDraft } from '../../elements/use-draft';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { GuardedDialog } from '../../ui/guarded-dialog';

/** Whom the form is about, and the link with its other end when it is there already. */
export interface LinkSubject {
  readonly client: Client;
  readonly link: Link | null;
  readonly other: Client | null;
}

/** A kind as a sentence begins with it: "Paul works at…", or backwards "Paul employs…". */
interface Sentence {
  readonly value: LinkSentence;
  readonly label: string;
  readonly kind: LinkKind;
  readonly backwards: boolean;
}

function sentencesOf(translate: Translate): readonly Sentence[] {
  return linkKinds.flatMap((kind): readonly Sentence[] => {
    const forwards: Sentence = { value: kind, label: translate(`words.linkKind.${kind}`), kind, backwards: false };
    if (isMutual(kind)) return [forwards];
    const label = translate(`words.linkKindBackwards.${kind}`);
    return [forwards, { value: `${kind} backwards`, label, kind, backwards: true }];
  });
}

type Fault = 'chooseOther' | 'self' | 'known';

export function LinkForm(props: { subject: LinkSubject; close: () => void }) {
  const { subject } = props;
  const translate = useTranslate();
  const act = useAct();
  const { book, clock, newId } = useServices();
  const { client, link } = subject;
  const words = useDialogWords(translate(link ? 'app.buttons.save' : 'sheet.link.save'));
  const sentences = sentencesOf(translate);
  const form = useDraft<'link.add' | 'link.edit', TypedLink>({
    form: link ? { kind: 'link.edit', linkId: link.id } : { kind: 'link.add', clientId: client.id },
    start: () => ({
      // A company employs, a person works somewhere: the likeliest link first.
      sentence: link?.kind ?? (client.kind === 'person' ? 'works-at' : 'works-at backwards'),
      otherId: subject.other?.id ?? null,
      note: link?.note ?? '',
    }),
    isDirty: (typed, start) => typed.note !== start.note || typed.otherId !== start.otherId,
    about: () => ({ clientId: client.id, name: client.name }),
    close: props.close,
  });
  const { typed, setTyped, close } = form;
  const { sentence, otherId, note } = typed;
  const change = (fields: Partial<TypedLink>) => setTyped((former) => ({ ...former, ...fields }));
  const [fault, setFault] = useState<Fault | null>(null);
  const except = useMemo(() => new Set([client.id]), [client.id]);

  async function save() {
    if (otherId === null) return setFault('chooseOther');
    const said = sentences.find((each) => each.value === sentence);
    invariant(said, 'the sentence is one of those that were offered');
    const { kind, backwards } = said;
    const ends = backwards ? { fromId: otherId, toId: client.id } : { fromId: client.id, toId: otherId };
    const draft: LinkDraft = { ...ends, kind, note };
    const [existing, others] = await Promise.all([
      readLinksOf(book.database, client.id),
      readClients(book.database, [otherId]),
    ]);
    const names = [client, ...others].map((each) => each.name).join(', ');
    const now = clock.now();
    const outcome = link
      ? changeLink(link, draft, existing, names, now)
      : addLink(draft, existing, names, { id: newId<'link'>(), now });
    if (!outcome.ok) setFault(outcome.reason);
    else if (await act(outcome.value)) close();
  }

  async function remove() {
    if (!link) return;
    const names = [client.name, subject.other?.name ?? ''].join(', ');
    if (await act(removeLink(link, names, clock.now()))) close();
  }

  return (
    <GuardedDialog
      title={<bdi>{translate(link ? 'sheet.link.editTitle' : 'sheet.link.addTitle', { name: client.name })}</bdi>}
      dirty={form.isDirty}
      onClose={close}
      onSubmit={save}
      words={words}
      aside={
        link ? (
          <Button variant="subtle" color="gray" onClick={() => void remove()}>
            {translate('sheet.link.remove')}
          </Button>
        ) : null
      }
    >
      <Stack gap="sm">
        <DraftLine draft={form} />
        <Select
          label={<bdi>{translate('sheet.link.kind', { name: client.name })}</bdi>}
          data={sentences.map(({ value, label }) => ({ value, label }))}
          value={sentence}
          onChange={(value) => value && change({ sentence: value as LinkSentence })}
          allowDeselect={false}
          data-autofocus
        />
        <ClientPicker
          label={translate('sheet.link.other')}
          value={otherId}
          onChange={(value) => {
            setFault(null);
            change({ otherId: value === walkIn ? null : value });
          }}
          except={except}
          error={fault === null ? null : translate(`sheet.link.${fault}`)}
        />
        <TextInput
          label={translate('sheet.link.note')}
          placeholder={translate('sheet.link.notePlaceholder')}
          maxLength={200}
          value={note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Stack>
    </GuardedDialog>
  );
}
