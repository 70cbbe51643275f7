import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useAct } from '../../../act';
import { readClients } from '../../../data/clients';
import type { Day } from '../../../domain/calendar/day';
import {
  type ClientField,
  type ClientVersion,
  clientFields,
  lastDifferentVersion,
  putBack,
  versionOn,
} from '../../../domain/client/as-it-was';
import type { Client } from '../../../domain/client/client';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { EmptyState } from '../../../ui/empty-state';
import classes from './as-it-was.module.css';
import { type ClientPast as Reading, useClientPast } from './use-client-past';
import { VersionList } from './version-list';
import { VersionView } from './version-view';

/** A version by the action that ended it (null: the present one), or whatever stood at the end of a day. */
type Choice = { readonly until: number | null } | { readonly day: Day };

/** The changes of a record on the left, on the right what it said at one of them beside what it says now. */
export function ClientPast({ present, close }: { present: Client; close: () => void }) {
  const { book, clock } = useServices();
  const act = useAct();
  const past = useClientPast(present);
  const [choice, setChoice] = useState<Choice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const acting = useRef(false);

  const { versions, isWhole } = past;
  const chosen = find(versions, choice, present, clock.dayAt);
  const day = choice !== null && 'day' in choice ? choice.day : null;

  async function restore(then: ClientVersion, fields: readonly ClientField[]) {
    // By a ref: a second press may come before the first one is drawn.
    if (acting.current) return;
    acting.current = true;
    try {
      const [stored] = await readClients(book.database, [present.id]);
      if (!stored || !(await act(putBack(stored, then.client, fields, clock.now())))) return;
      if (fields === clientFields) return close();
      // What was looked at stays, though another version may now be the last that differs.
      if (choice === null) setChoice({ until: then.until?.seq ?? null });
      heading.current?.focus();
    } finally {
      acting.current = false;
    }
  }

  if (chosen === null && choice === null && isWhole) return <NothingChanged present={present} versions={versions} />;
  return (
    <>
      <Stopped past={past} />
      <div className={classes.past}>
        <VersionList
          past={past}
          present={present}
          chosen={chosen}
          day={day}
          onDay={(next) => setChoice(next && { day: next })}
          onChoose={(version) => setChoice({ until: version.until?.seq ?? null })}
        />
        {chosen === null ? (
          <NotFound day={day} isWhole={isWhole} />
        ) : (
          <VersionView
            heading={heading}
            version={chosen}
            day={day}
            present={present}
            onPutBack={(fields) => void restore(chosen, fields)}
          />
        )}
      </div>
    </>
  );
}

function find(
  versions: readonly ClientVersion[],
  choice: Choice | null,
  present: Client,
  dayAt: Parameters<typeof versionOn>[2],
): ClientVersion | null {
  if (choice === null) return lastDifferentVersion(versions, present);
  if ('day' in choice) return versionOn(versions, choice.day, dayAt);
  return versions.find(({ until }) => (until?.seq ?? null) === choice.until) ?? null;
}

function NothingChanged({ present, versions }: { present: Client; versions: readonly ClientVersion[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const { clock } = useServices();
  const day = format.dayLong(clock.dayAt(versions.at(-1)?.at ?? present.createdAt));
  return (
    <EmptyState icon={IconHistory} title={translate('asItWas.nothing.title')}>
      {translate('asItWas.nothing.explanation', { day })}
    </EmptyState>
  );
}

/** Beside the list while nothing that differs has been found, or for a day on which there was nobody. */
function NotFound({ day, isWhole }: { day: Day | null; isWhole: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Text c="dimmed" role="status">
      {isWhole && day !== null
        ? translate('asItWas.notYet', { day: format.dayLong(day) })
        : translate('asItWas.reading')}
    </Text>
  );
}

function Stopped({ past: { stopped, retry } }: { past: Reading }) {
  const translate = useTranslate();
  if (stopped === null || stopped.code === 'cancelled') return null;
  return (
    <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title={translate('asItWas.stopped.title')} mb="md">
      <Text size="sm">
        {stopped.code === 'crashed'
          ? translate('asItWas.stopped.crashed', { detail: stopped.detail })
          : translate('asItWas.stopped.no-book')}
      </Text>
      {stopped.code === 'crashed' ? (
        <Button variant="default" size="xs" mt="xs" onClick={retry}>
          {translate('asItWas.stopped.retry')}
        </Button>
      ) : null}
    </Alert>
  );
}
