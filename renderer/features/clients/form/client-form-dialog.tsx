import { SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../../act';
import { useRunCommand } from '../../../command';
import { readClients } from '../../../data/clients';
import { changeClient, differingFields, newClient } from '../../../domain/client/actions';
import {
  type Client,
  type ClientDraft,
  type ClientKind,
  clientKinds,
  emptyClientDraft,
} from '../../../domain/client/client';
import type { ClientId } from '../../../domain/id';
import { DraftLine } from '../../../elements/draft-line';
import { useDialogWords } from '../../../elements/use-dialog-words';
import { useDraft } from '../../../elements/use-draft';
import { useTranslate } from '../../../i18n/translate';
import { useServices, useToday } from '../../../services';
import { GuardedDialog } from '../../../ui/guarded-dialog';
import { AlikeNotice } from './alike-notice';
import { BusinessSection } from './business-section';
import classes from './client-form.module.css';
import type { FormPart } from './form-part';
import { FormSection } from './form-section';
import {
  asRow,
  blankLine,
  draftOf,
  type FormProblem,
  type FormValues,
  filledIn,
  type Section,
  saysTheSame,
  sectionOf,
  sections,
  valuesOf,
  valuesTyped,
} from './form-values';
import { IdentitySection } from './identity-section';
import { ReachSection } from './reach-section';
import { RelationSection } from './relation-section';
import { useAlike } from './use-alike';

const parts = { reach: ReachSection, identity: IdentitySection, business: BusinessSection } as const;

/** Adds a client, or changes one. A name is enough; everything else waits in sections that open on demand. */
export function ClientFormDialog(props: { client: Client | null; name?: string; close: () => void }) {
  const { client } = props;
  const { book, clock, newId } = useServices();
  const translate = useTranslate();
  const words = useDialogWords(translate(client === null ? 'clients.form.save' : 'app.buttons.save'));
  const run = useRunCommand();
  const act = useAct();
  const today = useToday();
  const draft = useDraft<'client.add' | 'client.edit', FormValues>({
    form: client === null ? { kind: 'client.add' } : { kind: 'client.edit', clientId: client.id },
    start: () => startingValues(client, props.name ?? ''),
    isDirty: (typed, start) => !saysTheSame(typed, start),
    about: ({ name }) => ({ clientId: client?.id ?? null, name: client?.name ?? name }),
    restore: valuesTyped,
    close: props.close,
  });
  const { typed: values, setTyped: setValues, isDirty: dirty, close } = draft;
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [opened, setOpened] = useState(() => sectionsToOpen(client, values));
  const [version, setVersion] = useState(draft.version);
  if (version !== draft.version) {
    // Other fields stand there now, and none that is filled in may be hidden.
    setVersion(draft.version);
    setOpened(sectionsToOpen(client, values));
  }
  const body = useRef<HTMLDivElement>(null);
  const alike = useAlike(values, client?.id ?? null);

  useEffect(() => {
    if (!problem) return;
    const field = body.current?.querySelector<HTMLElement>(`[data-field="${problem.field.split('.')[0]}"]`);
    const input = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input, textarea');
    input?.focus();
  }, [problem]);

  const change = (fields: Partial<FormValues>) => {
    setValues((former) => ({ ...former, ...fields }));
    setProblem((former) => (former && Object.hasOwn(fields, former.field.split('.')[0] ?? '') ? null : former));
  };
  const errorOf = (field: string) =>
    problem?.field.split('.')[0] === field ? translate(`clients.form.problems.${problem.reason}`) : null;
  const part: FormPart = { values, change, errorOf };

  async function save() {
    const read = draftOf(values, today);
    if (!read.ok) {
      const section = sectionOf(read.reason.field);
      if (section) setOpened((former) => new Set(former).add(section));
      setProblem({ ...read.reason });
      return;
    }
    const id = client === null ? await add(read.value) : await update(client, read.value);
    if (id === null) return;
    close();
    if (client === null) run('client.open', { clientId: id });
  }

  async function add(draft: ClientDraft): Promise<ClientId | null> {
    const id = newId<'client'>();
    return (await act(newClient(draft, id, clock.now()))) ? id : null;
  }

  /** Only what was touched here is changed, on the client as it is now: what another window wrote meanwhile stays. */
  async function update(before: Client, draft: ClientDraft): Promise<ClientId | null> {
    const [stored] = await readClients(book.database, [before.id]);
    const touched = differingFields(before, draft);
    return (await act(changeClient(stored ?? before, touched, clock.now()))) ? before.id : null;
  }

  function openAlike(id: ClientId) {
    close();
    run('client.open', { clientId: id });
  }

  const filled = filledIn(values);
  const title = client === null ? translate('clients.form.add') : translate('clients.form.edit', { name: client.name });
  return (
    <GuardedDialog title={title} size={640} dirty={dirty} onClose={close} onSubmit={save} words={words}>
      <div ref={body} className={classes.body}>
        <DraftLine draft={draft} />
        <TextInput
          data-autofocus
          data-field="name"
          label={translate('clients.form.name')}
          placeholder={translate(`clients.form.namePlaceholder.${values.kind}`)}
          size="md"
          autoComplete="off"
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={translate('clients.form.kind')}
          data={clientKinds.map((kind) => ({ value: kind, label: translate(`words.clientKind.${kind}`) }))}
          value={values.kind}
          onChange={(kind) => change({ kind: kindOf(kind) })}
        />
        {dirty || client === null ? <AlikeNotice alike={alike} dirty={dirty} onOpen={openAlike} /> : null}
        <div className={classes.sections}>
          {sections.map((section) => {
            const Part = section === 'relation' ? null : parts[section];
            const isPerson = values.kind === 'person' || section !== 'identity';
            return (
              <FormSection
                key={section}
                title={translate(isPerson ? `clients.form.sections.${section}` : 'clients.form.contactPersonSection')}
                filled={filled[section]}
                opened={opened.has(section)}
                onToggle={() => setOpened((former) => toggled(former, section))}
              >
                {Part ? <Part {...part} /> : <RelationSection {...part} />}
              </FormSection>
            );
          })}
        </div>
      </div>
    </GuardedDialog>
  );
}

/** A new client starts with a line for the phone and one for the e-mail: often they are all that is known. */
function startingValues(client: Client | null, name: string): FormValues {
  if (client) {
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, trashedAt: _trashedAt, ...draft } = client;
    return valuesOf(draft);
  }
  const blank = valuesOf({ ...emptyClientDraft, name });
  return {
    ...blank,
    phones: [asRow({ ...blankLine, label: 'mobile' })],
    emails: [asRow(blankLine)],
  };
}

function sectionsToOpen(client: Client | null, values: FormValues): ReadonlySet<Section> {
  const filled = filledIn(values);
  return new Set(sections.filter((section) => filled[section] > 0 || (client === null && section === 'reach')));
}

function toggled(opened: ReadonlySet<Section>, section: Section): ReadonlySet<Section> {
  const next = new Set(opened);
  if (!next.delete(section)) next.add(section);
  return next;
}

function kindOf(text: string): ClientKind {
  return clientKinds.find((kind) => kind === text) ?? 'person';
}
