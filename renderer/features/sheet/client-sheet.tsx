import { Alert, Button, Text } from '@mantine/core';
import { IconTrash, IconUserQuestion } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import { restoreClients } from '../../domain/client/actions';
import type { ClientId } from '../../domain/id';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { EmptyState } from '../../ui/empty-state';
import { AboutClient } from './about-client';
import classes from './client-sheet.module.css';
import { FiguresStrip } from './figures-strip';
import { History } from './history';
import { LinkedPeople } from './linked-people';
import { NextAction } from './next-action';
import { NextTime } from './next-time';
import { PortraitDrop } from './portrait';
import { SheetHeader } from './sheet-header';
import { useClient, useSummary, useTimeline } from './use-client';
import { WaysToReach } from './ways-to-reach';

/** The whole sheet of one client. While the next client is read the former one stays: walking down the list does not blink. */
export function ClientSheet({ clientId }: { clientId: ClientId }) {
  const reading = useClient(clientId);
  if (reading === undefined) return <div className={classes.sheet} aria-busy />;
  if (reading === null) return <UnknownClient />;
  return <Sheet reading={reading} />;
}

/** The parts that remember something of their client (a text being written, one unfolded) bear the client's key. */
function Sheet({ reading }: { reading: ClientReading }) {
  const titleId = useId();
  const sheet = useRef<HTMLElement>(null);
  const summary = useSummary(reading);
  const timeline = useTimeline(reading);
  const { client } = reading;
  const isTrashed = client.trashedAt !== null;
  return (
    <article ref={sheet} className={classes.sheet} aria-labelledby={titleId}>
      {isTrashed ? (
        <TrashedNotice reading={reading} />
      ) : (
        <PortraitDrop client={client} portrait={reading.portrait} sheet={sheet} />
      )}
      <SheetHeader reading={reading} titleId={titleId} />
      <div className={classes.parts}>
        <div className={classes.reach}>
          <WaysToReach key={client.id} client={client} canEdit={!isTrashed} />
        </div>
        <div className={classes.figures}>
          <FiguresStrip reading={reading} summary={summary} canEdit={!isTrashed} />
        </div>
        <div className={classes.next}>
          <NextTime key={client.id} client={client} canEdit={!isTrashed} />
          <NextAction client={client} open={timeline.open} canEdit={!isTrashed} />
        </div>
        <div className={classes.about}>
          <AboutClient key={client.id} client={client} canEdit={!isTrashed} />
          <LinkedPeople client={client} linked={reading.linked} canEdit={!isTrashed} />
        </div>
        <div className={classes.history}>
          <History reading={reading} timeline={timeline} canEdit={!isTrashed} />
        </div>
      </div>
    </article>
  );
}

function TrashedNotice({ reading: { client } }: { reading: ClientReading }) {
  const translate = useTranslate();
  const format = useFormat();
  const act = useAct();
  const { clock } = useServices();
  const day = client.trashedAt === null ? '' : format.dayLong(clock.dayAt(client.trashedAt));
  return (
    <Alert color="ochre" icon={<IconTrash aria-hidden />} title={translate('sheet.trashed.title', { day })} mb="md">
      <Text size="sm">{translate('sheet.trashed.explanation')}</Text>
      <Button
        variant="default"
        size="xs"
        mt="xs"
        className={classes.onScreen}
        onClick={() => void act(restoreClients([client], clock.now()))}
      >
        {translate('sheet.trashed.restore')}
      </Button>
    </Alert>
  );
}

function UnknownClient() {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <EmptyState
      icon={IconUserQuestion}
      title={translate('sheet.unknown.title')}
      action={
        <Button variant="default" onClick={() => run('go.clients')}>
          {translate('sheet.unknown.action')}
        </Button>
      }
    >
      {translate('sheet.unknown.explanation')}
    </EmptyState>
  );
}
