import { Button, Group, Progress, Text } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { tableNames } from '../../../domain/book/records';
import { type DifferenceKind, type Differences, differenceKinds } from '../../../domain/safety/differences';
import type { Identity } from '../../../exchange/seal/keys';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { answerOf, type Progress as JobProgress } from '../../../workers/job';
import classes from './comparison.module.css';
import { type Refusal, sayRefusal } from './say-refusal';

type State =
  | { readonly name: 'running'; readonly progress: JobProgress | null }
  | { readonly name: 'done'; readonly differences: Differences }
  | { readonly name: 'refused'; readonly refusal: Refusal };

/** What a restore would bring back, take away and change. Worked out while one looks; nobody has to wait for it. */
export function Comparison({ file, identity }: { file: Blob; identity: Identity | undefined }) {
  const { jobs, book } = useServices();
  const translate = useTranslate();
  const controller = useRef<AbortController | null>(null);
  const [state, setState] = useState<State>({ name: 'running', progress: null });

  useEffect(() => {
    const started = new AbortController();
    controller.current = started;
    setState({ name: 'running', progress: null });
    const options = {
      signal: started.signal,
      onProgress: (progress: JobProgress) => setState({ name: 'running', progress }),
    };
    let isShown = true;
    void jobs.compareBackup({ file, identity, databaseName: book.database.name }, options).then((answered) => {
      if (!isShown) return;
      const compared = answerOf(answered);
      if (compared.ok) setState({ name: 'done', differences: compared.value });
      else setState({ name: 'refused', refusal: compared.reason });
    });
    return () => {
      isShown = false;
      started.abort();
    };
  }, [jobs, book, file, identity]);

  return (
    <section className={classes.comparison} aria-label={translate('backup.comparison.title')}>
      {state.name === 'running' ? (
        <Running progress={state.progress} stop={() => controller.current?.abort()} />
      ) : state.name === 'done' ? (
        <Found differences={state.differences} />
      ) : (
        <Text size="sm" c="dimmed" role="status">
          {state.refusal.code === 'cancelled'
            ? translate('backup.comparison.stopped')
            : translate('backup.comparison.refused', { reason: sayRefusal(translate, state.refusal) })}
        </Text>
      )}
    </section>
  );
}

function Running({ progress, stop }: { progress: JobProgress | null; stop: () => void }) {
  const translate = useTranslate();
  const share = progress && progress.all > 0 ? (100 * progress.done) / progress.all : 0;
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" role="status">
        {translate('backup.comparison.running')}
      </Text>
      <Progress.Root size="sm" flex={1}>
        <Progress.Section value={share} aria-label={translate('backup.comparison.running')} />
      </Progress.Root>
      <Button size="compact-sm" variant="subtle" onClick={stop}>
        {translate('backup.comparison.stop')}
      </Button>
    </Group>
  );
}

function Found({ differences }: { differences: Differences }) {
  const translate = useTranslate();
  const { counts } = differences;
  const kinds = differenceKinds.filter((kind) => tableNames.some((table) => counts[table][kind] > 0));
  if (kinds.length === 0) return <Text size="sm">{translate('backup.comparison.none')}</Text>;
  return (
    <dl className={classes.found}>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <dt>{translate(`backup.comparison.kinds.${kind}`)}</dt>
          <dd>
            <Counted kind={kind} differences={differences} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Counted({ kind, differences: { counts, clients } }: { kind: DifferenceKind; differences: Differences }) {
  const translate = useTranslate();
  const format = useFormat();
  const found = tableNames
    .filter((table) => counts[table][kind] > 0)
    .toSorted((left, right) => Number(right === 'clients') - Number(left === 'clients'))
    .map((table) => {
      const count = counts[table][kind];
      return translate(`backup.comparison.counted.${table}`, { count, formatted: format.number(count) });
    });
  const names = clients[kind];
  const more = counts.clients[kind] - names.length;
  return (
    <>
      {found.join(' · ')}
      {names.length > 0 ? (
        <span className={classes.names}>
          {names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two clients may have one name
            <Fragment key={index}>
              {index > 0 ? ', ' : ''}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          {more > 0 ? ` ${translate('backup.comparison.more', { count: more, formatted: format.number(more) })}` : ''}
        </span>
      ) : null}
    </>
  );
}
