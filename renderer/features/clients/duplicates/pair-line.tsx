import { Button, Group } from '@mantine/core';
import type { CSSProperties, MouseEvent } from 'react';
import { useState } from 'react';
import { useAct } from '../../../act';
import { useRunCommand } from '../../../command';
import { readDistinctionsOf } from '../../../data/distinctions';
import type { Client } from '../../../domain/client/client';
import { matchThreshold, nearlyCertain } from '../../../domain/client/matching/compare';
import { distinguish } from '../../../domain/client/merge';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { leaveLine } from '../../../ui/worklist';
import classes from './duplicates.module.css';
import type { ShownPair } from './use-duplicates';

/** Two clients who may be one, why, and what can be done about it. */
export function PairLine({ pair, place }: { pair: ShownPair; place: CSSProperties }) {
  const { book, clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const { one, other, score, reasons } = pair;
  const names = { one: one.name, other: other.name };

  async function tellApart({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    setBusy(true);
    leaveLine(currentTarget);
    const known = await readDistinctionsOf(book.database, one.id);
    await act(distinguish(one, other, known, clock.now()));
    setBusy(false);
  }

  return (
    <li data-line className={classes.line} style={place}>
      <span className={classes.level} data-level={levelOf(score)}>
        {translate(`duplicates.levels.${levelOf(score)}`)}
      </span>
      <span className={classes.what}>
        <span className={classes.names}>
          <Named client={one} />
          <span className={classes.and}>{translate('duplicates.and')}</span>
          <Named client={other} />
        </span>
        <span className={classes.reasons}>
          {format.list(reasons.map((reason) => translate(`words.matchReason.${reason}`)))}
        </span>
      </span>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          data-line-main
          aria-label={translate('duplicates.compareThese', names)}
          onClick={() => run('clients.merge', { clientIds: [one.id, other.id] })}
        >
          {translate('duplicates.compare')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          loading={busy}
          aria-label={translate('duplicates.notTheSameThese', names)}
          onClick={(event) => void tellApart(event)}
        >
          {translate('duplicates.notTheSame')}
        </Button>
      </Group>
    </li>
  );
}

function Named({ client }: { client: Client }) {
  const place = client.addresses.find(({ city }) => city !== '')?.city || client.company;
  return (
    <span className={classes.name}>
      <bdi>{client.name}</bdi>
      {place === '' ? null : <bdi className={classes.place}>{place}</bdi>}
    </span>
  );
}

const probable = (matchThreshold + nearlyCertain) / 2;

function levelOf(score: number): 'nearly-certain' | 'probable' | 'possible' {
  if (score >= nearlyCertain) return 'nearly-certain';
  return score >= probable ? 'probable' : 'possible';
}
