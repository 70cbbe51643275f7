import { Alert, Button, Container, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Shelf } from '../../data/shelf';
import { isNothingLeft } from '../../domain/safety/opening';
import type { Keys } from '../../exchange/seal/keys';
import type { KeysRefusal } from '../../features/backup/keys/keep-keys';
import { UnlockDialog } from '../../features/backup/keys/unlock-dialog';
import type { Host } from '../../host/host';
import type { Vault } from '../../host/vault';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import type { Recovery } from '../../safety/opening';
import type { Rebuilt } from '../../safety/rebuild';
import { ProgressDialog } from '../../ui/progress-dialog';
import { answerOf, type Progress } from '../../workers/job';
import { jobsOver } from '../../workers/jobs';
import type { SafetyJobs } from '../../workers/safety-jobs';
import { systemClock } from '../clock';
import { PassphraseForm } from './passphrase-form';
import { recover, type WayBack } from './recover';
import classes from './recovery-screen.module.css';

type Step =
  | { readonly name: 'choosing'; readonly refusal: string | null }
  | { readonly name: 'passphrase'; readonly isWrong: boolean }
  | { readonly name: 'locked'; readonly file: Blob; readonly sealedIdentity: string | null }
  | { readonly name: 'running'; readonly way: WayBack['kind']; readonly progress: Progress | null }
  | { readonly name: 'done'; readonly rebuilt: Rebuilt | null };

interface RecoveryScreenProps {
  readonly recovery: Recovery;
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly host: Host;
  readonly works: SafetyJobs;
}

/** Stands where the book would: what was found, what is safe, what will happen. Nothing is written until the person chooses. */
export function RecoveryScreen({ recovery, shelf, vault, host, works }: RecoveryScreenProps) {
  const translate = useTranslate();
  const [step, setStep] = useState<Step>({ name: 'choosing', refusal: null });
  const controller = useRef(new AbortController());
  // Its keys may be whole where the book is not.
  const jobs = useMemo(() => jobsOver(vault), [vault]);

  async function take(way: WayBack) {
    controller.current = new AbortController();
    setStep({ name: 'running', way: way.kind, progress: null });
    const services = { shelf, vault, works, jobs, clock: systemClock, appVersion: __APP_VERSION__ };
    const outcome = await recover(recovery, way, services, {
      signal: controller.current.signal,
      onProgress: (progress) => setStep({ name: 'running', way: way.kind, progress }),
    });
    if (outcome.ok) setStep({ name: 'done', rebuilt: outcome.value.rebuilt });
    else if (outcome.reason.code === 'sealed') setStep({ name: 'passphrase', isWrong: false });
    else if (outcome.reason.code === 'wrong-passphrase') setStep({ name: 'passphrase', isWrong: true });
    else setStep({ name: 'choosing', refusal: outcome.reason.code === 'cancelled' ? null : outcome.reason.code });
  }

  async function takeFromFile() {
    const request = { description: translate('recovery.ways.fileKind'), extensions: ['zip', 'age'], multiple: false };
    const [picked] = await host.pickFiles(request);
    if (!picked) return;
    const file = picked.contents;
    const inspected = answerOf(await jobs.inspectBackup({ file }));
    if (inspected.ok || inspected.reason.code !== 'sealed') await take({ kind: 'from-file', file });
    else setStep({ name: 'locked', file, sealedIdentity: inspected.reason.sealedIdentity });
  }

  async function takeUnlocked(file: Blob, { identity }: Keys): Promise<KeysRefusal | null> {
    const inspected = answerOf(await jobs.inspectBackup({ file, identity }));
    if (!inspected.ok && inspected.reason.code === 'wrong-key') return { code: 'wrong-key' };
    await take({ kind: 'from-file', file, identity });
    return null;
  }

  return (
    <Container size={720} component="main" className={classes.page}>
      {step.name === 'done' ? (
        <Done rebuilt={step.rebuilt} />
      ) : (
        <Stack gap="xl">
          <Heading title={translate('recovery.title')}>{translate('recovery.subtitle')}</Heading>
          <Findings recovery={recovery} />
          {step.name === 'choosing' && step.refusal !== null ? (
            <Alert color="brick" title={translate('recovery.refusals.title')} role="alert">
              {sayRefusal(translate, step.refusal)}
            </Alert>
          ) : null}
          {step.name === 'passphrase' ? (
            <PassphraseForm
              isWrong={step.isWrong}
              onSubmit={(passphrase) => void take({ kind: 'rebuild', passphrase })}
            />
          ) : (
            <Ways
              canGoOn={recovery.found !== null && recovery.finding.kind !== 'empty'}
              onChoose={(way) => void take(way)}
              onFile={() => void takeFromFile()}
            />
          )}
        </Stack>
      )}
      {step.name === 'locked' ? (
        <UnlockDialog
          title={translate('encryption.unlock.title')}
          sealedIdentity={step.sealedIdentity}
          saveWord={translate('encryption.unlock.submit')}
          jobs={jobs}
          onOpened={(keys) => takeUnlocked(step.file, keys)}
          close={() => setStep({ name: 'choosing', refusal: null })}
        />
      ) : null}
      {step.name === 'running' ? (
        <ProgressDialog
          title={translate(`recovery.running.${step.way}`)}
          share={step.progress && step.progress.all > 0 ? step.progress.done / step.progress.all : null}
          cancelWord={translate('app.buttons.cancel')}
          onCancel={() => controller.current.abort()}
        />
      ) : null}
    </Container>
  );
}

function Heading({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="md">
      <IconShieldCheck size={44} stroke={1.25} color="var(--accent)" aria-hidden />
      <Stack gap={4}>
        <Title order={1} fz={30}>
          {title}
        </Title>
        <Text size="lg">{children}</Text>
      </Stack>
    </Group>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} fz={20} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Findings({ recovery: { finding, found: left, kept } }: { recovery: Recovery }) {
  const translate = useTranslate();
  const format = useFormat();
  const differences =
    finding.kind === 'miscounted'
      ? finding.tables.map(({ table, found, expected }) =>
          translate('recovery.found.difference', {
            table: translate(`recovery.tables.${table}`),
            found: format.number(found),
            expected: format.number(expected),
          }),
        )
      : [];
  const counted = (table: 'clients' | 'interactions' | 'sales') => {
    const count = kept.counts?.[table] ?? 0;
    return translate(`recovery.safe.${table}`, { count, formatted: format.number(count) });
  };
  const [clients, interactions, sales] = [counted('clients'), counted('interactions'), counted('sales')];
  return (
    <>
      <Part title={translate('recovery.found.title')}>
        <Text>{translate(`recovery.found.${finding.kind}`, { differences: differences.join(' · ') })}</Text>
      </Part>
      <Part title={translate('recovery.safe.title')}>
        <Text>
          {kept.counts
            ? translate('recovery.safe.counts', { clients, interactions, sales })
            : translate('recovery.safe.cut')}{' '}
          {translate('recovery.safe.where')}
        </Text>
      </Part>
      <Part title={translate('recovery.next.title')}>
        <List type="ordered" spacing={4}>
          <List.Item>{translate('recovery.next.rebuild')}</List.Item>
          <List.Item>{translate('recovery.next.swap')}</List.Item>
          {isNothingLeft(left) ? null : <List.Item>{translate('recovery.next.keep')}</List.Item>}
        </List>
      </Part>
    </>
  );
}

function Ways(props: { canGoOn: boolean; onChoose: (way: WayBack) => void; onFile: () => void }) {
  const translate = useTranslate();
  return (
    <Stack gap="lg">
      <Group>
        <Button size="md" data-autofocus onClick={() => props.onChoose({ kind: 'rebuild', passphrase: null })}>
          {translate('recovery.ways.rebuild')}
        </Button>
      </Group>
      <Part title={translate('recovery.ways.others')}>
        <Stack gap="sm">
          <Way label={translate('recovery.ways.fromFile')} onClick={props.onFile}>
            {translate('recovery.ways.fromFileDetail')}
          </Way>
          {props.canGoOn ? (
            <Way label={translate('recovery.ways.goOn')} onClick={() => props.onChoose({ kind: 'go-on' })}>
              {translate('recovery.ways.goOnDetail')}
            </Way>
          ) : null}
        </Stack>
      </Part>
    </Stack>
  );
}

function Way({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Group gap="sm">
      <Button variant="default" onClick={onClick}>
        {label}
      </Button>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </Group>
  );
}

function Done({ rebuilt }: { rebuilt: Rebuilt | null }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Stack gap="lg" role="status">
      <Heading title={translate('recovery.done.title')}>
        {rebuilt ? sayRebuilt() : translate('recovery.done.other')}
      </Heading>
      {rebuilt?.isCut ? <Alert color="ochre">{translate('recovery.done.cut')}</Alert> : null}
      <Group>
        <Button size="md" data-autofocus onClick={() => location.reload()}>
          {translate('recovery.done.open')}
        </Button>
      </Group>
    </Stack>
  );

  function sayRebuilt(): string {
    if (!rebuilt) return '';
    const { replayed, snapshot } = rebuilt;
    const actions = translate('recovery.done.actions', { count: replayed, formatted: format.number(replayed) });
    if (snapshot === null) return translate('recovery.done.rebuiltFromJournal', { actions });
    return translate('recovery.done.rebuilt', { when: format.moment(snapshot.at), actions });
  }
}

const named = ['vault', 'nothing-to-rebuild-from', 'disk-full'] as const;

function sayRefusal(translate: Translate, code: string): string {
  const known = named.find((each) => each === code);
  return known ? translate(`recovery.refusals.${known}`) : translate('recovery.refusals.other', { code });
}
