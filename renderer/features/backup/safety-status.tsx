import { Alert, Button, Group, Loader, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useLive } from '../../data/live';
import { isCopyLate } from '../../domain/safety/schedule';
import { useFormat } from '../../i18n/format';
import { type Translate, useTranslate } from '../../i18n/translate';
import { type KeeperTrouble, lastTestOf, type SafetyState } from '../../safety/keeper';
import { useServices } from '../../services';
import classes from './backup-page.module.css';
import { lastCopyOff } from './last-backup';
import { useKeeper } from './use-keeper';
import { wishToCountAll } from './wish-to-count-all';

/** In plain words: since when the last change is safe, how old the last verified copy is, where it is, whether it restores. */
export function SafetyStatus() {
  const kept = useKeeper();
  const translate = useTranslate();
  if (kept === null) return <Alert color="ochre">{translate('backup.safety.sample')}</Alert>;
  return (
    <div className={classes.status}>
      <Verdict state={kept.state} />
      <Facts state={kept.state} />
      {kept.state.trouble ? <Trouble trouble={kept.state.trouble} /> : null}
      <Works />
    </div>
  );
}

function Verdict({ state }: { state: SafetyState }) {
  const { host, clock } = useServices();
  const translate = useTranslate();
  const hasTrouble = state.trouble !== null || state.room !== 'ample';
  const isLate = isCopyLate(lastCopyOff(host, state.lastCopy), clock.now());
  const word = hasTrouble ? 'trouble' : isLate ? 'late' : 'safe';
  const Glyph = word === 'safe' ? IconShieldCheck : IconAlertTriangle;
  return (
    <Group gap="sm" wrap="nowrap">
      <ThemeIcon size={44} radius="xl" variant="light" color={word === 'safe' ? 'sage' : 'ochre'}>
        <Glyph size={26} stroke={1.5} aria-hidden />
      </ThemeIcon>
      <Text fz={20} fw={600} role="status">
        {translate(`backup.safety.verdict.${word}`)}
      </Text>
    </Group>
  );
}

function Facts({ state }: { state: SafetyState }) {
  const { book, host, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const lastChange = useLive(
    async () => (await book.database.changes.get([state.lastSeq, 0]))?.at ?? null,
    [book, state.lastSeq],
  );
  const newest = state.snapshots.find((each) => each.database === book.database.name && !each.isSuspect);
  const test = lastTestOf(state.snapshots);
  const copy = lastCopyOff(host, state.lastCopy);
  const when = (moment: Parameters<typeof format.moment>[0]) =>
    translate('backup.safety.when', { when: format.moment(moment), ago: format.ago(moment, clock.now()) });
  return (
    <dl className={classes.facts}>
      <Fact name={translate('backup.safety.change.name')}>
        {lastChange
          ? translate('backup.safety.change.since', { when: when(lastChange) })
          : translate('backup.safety.change.none')}
      </Fact>
      <Fact name={translate('backup.safety.copy.name')}>
        {newest ? when(newest.at) : translate('backup.safety.copy.none')}
      </Fact>
      <Fact name={translate('backup.safety.where.name')}>
        {translate(`backup.safety.where.${host.kind}`, {
          count: state.snapshots.length,
          formatted: format.number(state.snapshots.length),
        })}
      </Fact>
      <Fact name={translate('backup.safety.test.name')}>
        {test ? translate('backup.safety.test.equal', { when: when(test) }) : translate('backup.safety.test.none')}
      </Fact>
      <Fact name={translate('backup.safety.off.name')}>{copy ? when(copy) : translate('backup.safety.off.none')}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Trouble({ trouble }: { trouble: KeeperTrouble }) {
  const { host, reload } = useServices();
  const translate = useTranslate();
  return (
    <Alert
      color="brick"
      icon={<IconAlertTriangle />}
      title={translate(`backup.safety.trouble.${trouble.work}`)}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{sayTrouble(translate, trouble)}</Text>
        {trouble.work === 'count' ? (
          <Button
            size="compact-sm"
            onClick={() => {
              wishToCountAll(host);
              reload();
            }}
          >
            {translate('backup.safety.trouble.look')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}

const named = ['vault', 'not-equal', 'unreadable', 'different', 'disk-full', 'miscounted'] as const;

function sayTrouble(translate: Translate, { code }: KeeperTrouble): string {
  const known = named.find((each) => each === code);
  return known ? translate(`backup.safety.troubles.${known}`) : translate('backup.safety.troubles.other', { code });
}

function Works() {
  const kept = useKeeper();
  const translate = useTranslate();
  const controller = useRef<AbortController | null>(null);
  const [result, setResult] = useState<'tested' | 'copied' | null>(null);
  if (kept === null) return null;
  const { keeper, state } = kept;

  async function copy() {
    setResult(null);
    if (await keeper.snapshotNow()) setResult('copied');
  }
  async function test() {
    setResult(null);
    controller.current = new AbortController();
    // What is compared is the last copy; without one there is nothing to restore.
    if ((await keeper.snapshotNow()) && (await keeper.testNow(controller.current.signal))) setResult('tested');
  }

  if (state.running !== null) {
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text size="sm">{translate(`backup.safety.running.${state.running}`)}</Text>
        {state.running === 'test' ? (
          <Button size="compact-sm" variant="default" onClick={() => controller.current?.abort()}>
            {translate('app.buttons.cancel')}
          </Button>
        ) : null}
      </Group>
    );
  }
  return (
    <Group gap="sm">
      <Button variant="default" onClick={() => void test()}>
        {translate('backup.safety.testNow')}
      </Button>
      <Button variant="default" onClick={() => void copy()}>
        {translate('backup.safety.copyNow')}
      </Button>
      {result ? (
        <Text size="sm" c="sage" role="status">
          {translate(`backup.safety.${result}`)}
        </Text>
      ) : null}
    </Group>
  );
}
