import { Anchor, Button, Group, Menu, Title } from '@mantine/core';
import {
  IconBuilding,
  IconBuildingCommunity,
  IconClockPlus,
  IconDots,
  IconHistory,
  IconId,
  IconMessagePlus,
  IconPencil,
  IconPrinter,
  IconQrcode,
  IconReceiptEuro,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import type { ClientReading } from '../../data/timeline';
import { type Day, monthOf } from '../../domain/calendar/day';
import { trashClients } from '../../domain/client/actions';
import type { Client } from '../../domain/client/client';
import type { Portrait } from '../../domain/client/portrait';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { PortraitImage, PortraitItems } from './portrait';
import classes from './sheet-header.module.css';
import { StageMark } from './stage-mark';

const kindIcons = { person: IconUser, company: IconBuilding, organisation: IconBuildingCommunity } as const;

/** Who this is, at a glance, and what one does most. */
export function SheetHeader(props: { reading: ClientReading; titleId: string }) {
  const { client } = props.reading;
  const translate = useTranslate();
  const KindIcon = kindIcons[client.kind];
  const job = [client.jobTitle, client.company].filter((part) => part !== '');
  const facts: readonly ReactNode[] = [
    <span key="kind" className={classes.kind}>
      <KindIcon size={15} stroke={1.6} aria-hidden />
      {translate(`words.clientKind.${client.kind}`)}
    </span>,
    ...(job.length > 0 ? [<bdi key="job">{job.join(', ')}</bdi>] : []),
    <StageMark key="stage" reading={props.reading} />,
    <Since key="since" reading={props.reading} />,
    ...origins(props.reading, translate('sheet.source', { source: client.source })),
  ];
  return (
    <header className={classes.header}>
      <div className={classes.identity}>
        {props.reading.portrait ? <PortraitImage client={client} portrait={props.reading.portrait} /> : null}
        <div className={classes.words}>
          <Title order={1} id={props.titleId} className={classes.name}>
            <bdi>{client.name}</bdi>
          </Title>
          <div className={classes.facts}>
            {facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the facts carry keys of their own; the dots between do not
              <Fragment key={index}>
                {index > 0 ? <span aria-hidden>·</span> : null}
                {fact}
              </Fragment>
            ))}
          </div>
        </div>
      </div>
      {client.tags.length > 0 ? (
        <ul className={classes.tags} aria-label={translate('sheet.tags')}>
          {client.tags.map((tag) => (
            <li key={tag} className={classes.tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <HeaderActions client={client} portrait={props.reading.portrait} />
    </header>
  );
}

/** Who recommended them, else how they came. */
function origins({ client, linked }: ClientReading, source: string): readonly ReactNode[] {
  const senders = linked.filter(({ link, backwards }) => link.kind === 'sent' && backwards);
  if (senders.length === 0) return client.source === '' ? [] : [<bdi key="source">{source}</bdi>];
  return [<SentBy key="sent" senders={senders.map(({ other }) => other)} />];
}

function SentBy({ senders }: { senders: readonly Client[] }) {
  const translate = useTranslate();
  const run = useRunCommand();
  return (
    <span>
      {translate('sheet.sentBy')}{' '}
      {senders.map((sender, index) => (
        <Fragment key={sender.id}>
          {index > 0 ? ', ' : null}
          <Anchor component="button" fz="inherit" onClick={() => run('client.open', { clientId: sender.id })}>
            <bdi>{sender.name}</bdi>
          </Anchor>
        </Fragment>
      ))}
    </span>
  );
}

/** Since when one knows them: the first contact, sale or payment, else the day on which they came into the book. */
function Since({ reading: { client, rows, figures } }: { reading: ClientReading }) {
  const translate = useTranslate();
  const format = useFormat();
  const { clock } = useServices();
  const firstRow = [...rows.interactions, ...rows.sales].reduce<Day | null>(
    (first, row) => (row.trashedAt === null && (first === null || row.day < first) ? row.day : first),
    figures.firstPaidDay,
  );
  if (firstRow === null) {
    const month = format.month(monthOf(clock.dayAt(client.createdAt)));
    return <span>{translate('sheet.inBookSince', { month })}</span>;
  }
  return (
    <span title={translate('sheet.sinceHint', { day: format.dayLong(firstRow) })}>
      {translate('sheet.since', { year: firstRow.slice(0, 4) })}
    </span>
  );
}

function HeaderActions({ client, portrait }: { client: Client; portrait: Portrait | null }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const act = useAct();
  const { clock, host } = useServices();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isTrashed = client.trashedAt !== null;
  const clientId = client.id;

  /** Escape closes the menu, and not the sheet around it as well. On the way down: on the way up the menu is closed. */
  function keepEscape(event: KeyboardEvent) {
    if (event.key === 'Escape' && isMenuOpen) event.preventDefault();
  }

  return (
    <Group gap={6} className={classes.actions} onKeyDownCapture={keepEscape}>
      {isTrashed ? null : (
        <>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconMessagePlus size={15} aria-hidden />}
            onClick={() => run('contact.log', { clientId })}
          >
            {translate('sheet.actions.log')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconReceiptEuro size={15} aria-hidden />}
            onClick={() => run('sale.add', { buyerId: clientId })}
          >
            {translate('sheet.actions.sell')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClockPlus size={15} aria-hidden />}
            onClick={() => run('follow-up.add', { clientIds: [clientId] })}
          >
            {translate('sheet.actions.followUp')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={() => run('client.edit', { clientId })}
          >
            {translate('sheet.actions.edit')}
          </Button>
        </>
      )}
      <Menu
        position="bottom-end"
        shadow="md"
        transitionProps={{ duration: 120 }}
        opened={isMenuOpen}
        onChange={setMenuOpen}
      >
        <Menu.Target>
          <Button size="xs" variant="default" px={8} aria-label={translate('app.buttons.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconId size={16} aria-hidden />}
            onClick={() => run('clients.export', { clientIds: [clientId] })}
          >
            {translate('sheet.actions.export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconQrcode size={16} aria-hidden />} onClick={() => run('client.qr', { clientId })}>
            {translate('qr.command')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => void host.print()}>
            {translate('sheet.actions.print')}
          </Menu.Item>
          {isTrashed ? null : (
            <>
              <Menu.Item
                leftSection={<IconHistory size={16} aria-hidden />}
                onClick={() => run('client.as-it-was', { clientId })}
              >
                {translate('asItWas.command')}
              </Menu.Item>
              <PortraitItems client={client} portrait={portrait} />
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => void act(trashClients([client], clock.now()))}
              >
                {translate('sheet.actions.trash')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
