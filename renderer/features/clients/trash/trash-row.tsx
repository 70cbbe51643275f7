import { Anchor, Button } from '@mantine/core';
import {
  IconBell,
  IconBuilding,
  IconBuildingCommunity,
  IconCoins,
  IconLink,
  IconMessage,
  IconReceiptEuro,
  IconRestore,
  IconUser,
} from '@tabler/icons-react';
import { useRunCommand } from '../../../command';
import type { TrashEntry } from '../../../data/trash';
import { daysLeft } from '../../../domain/book/trash';
import type { Currency } from '../../../domain/money/money';
import { saleAmount, walkIn } from '../../../domain/sale/sale';
import { type Format, useFormat } from '../../../i18n/format';
import { type Translate, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { RowPlace } from '../../../ui/virtual-rows';
import classes from './trash-page.module.css';

/** One thing in the trash: what, about whom, since when, how long it stays. */
export function TrashRow(props: {
  entry: TrashEntry;
  place: RowPlace;
  currency: Currency;
  busy: boolean;
  onRestore: () => void;
}) {
  const { entry, place } = props;
  const { clock } = useServices();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const Glyph = glyphOf(entry);
  const { trashedAt } = entry.record;
  const now = clock.now();
  const left = trashedAt === null ? 0 : daysLeft(trashedAt, now);
  const what = sayWhat(entry, translate, format, props.currency);
  const client = entry.table === 'clients' ? entry.record : null;
  return (
    <li className={`${classes.row} ${place.className}`} style={place.style}>
      <Glyph size={17} stroke={1.6} className={classes.glyph} aria-hidden />
      <span className={classes.what}>
        {client ? (
          <Anchor
            component="button"
            className={classes.whatWord}
            onClick={() => run('client.open', { clientId: client.id })}
          >
            <bdi>{what}</bdi>
          </Anchor>
        ) : (
          <bdi className={classes.whatWord}>{what}</bdi>
        )}
        <bdi className={classes.whom}>{sayWhom(entry, translate)}</bdi>
      </span>
      <span className={classes.since} title={trashedAt === null ? undefined : format.moment(trashedAt)}>
        {trashedAt === null ? null : translate('clients.trash.since', { when: format.ago(trashedAt, now) })}
      </span>
      <span className={left <= 3 ? classes.soon : classes.left}>
        {left === 0 ? translate('clients.trash.leaves') : translate('clients.trash.daysLeft', { count: left })}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={props.busy}
        leftSection={<IconRestore size={15} aria-hidden />}
        aria-label={translate('clients.trash.restoreOne', { what })}
        onClick={props.onRestore}
      >
        {translate('clients.trash.restore')}
      </Button>
    </li>
  );
}

function glyphOf(entry: TrashEntry) {
  switch (entry.table) {
    case 'clients':
      return { person: IconUser, company: IconBuilding, organisation: IconBuildingCommunity }[entry.record.kind];
    case 'interactions':
      return IconMessage;
    case 'followUps':
      return IconBell;
    case 'sales':
      return IconReceiptEuro;
    case 'payments':
      return IconCoins;
    case 'links':
      return IconLink;
  }
}

function sayWhat(entry: TrashEntry, translate: Translate, format: Format, currency: Currency): string {
  switch (entry.table) {
    case 'clients':
      return entry.record.name;
    case 'interactions': {
      const { kind, day, text } = entry.record;
      const head = `${translate(`words.interactionKind.${kind}`)} · ${format.dayShort(day)}`;
      return text === '' ? head : `${head} · ${text.split('\n')[0]}`;
    }
    case 'followUps': {
      const { kind, day, title } = entry.record;
      return `${title || translate(`words.followUpKind.${kind}`)} · ${format.dayShort(day)}`;
    }
    case 'sales': {
      const { label, day } = entry.record;
      return [label, format.dayShort(day), format.money(saleAmount(entry.record), currency)]
        .filter(Boolean)
        .join(' · ');
    }
    case 'payments': {
      const { amount, day, method } = entry.record;
      const head = `${format.money(amount, currency)} · ${translate(`words.paymentMethod.${method}`)} · ${format.dayShort(day)}`;
      return entry.sale && entry.sale.label !== '' ? `${head} · ${entry.sale.label}` : head;
    }
    case 'links': {
      const [from, to] = entry.clients;
      return `${from?.name ?? ''} ${translate(`words.linkKind.${entry.record.kind}`)} ${to?.name ?? ''}`;
    }
  }
}

/** About whom it is, when that is not what it is. */
function sayWhom(entry: TrashEntry, translate: Translate): string {
  if (entry.table === 'clients')
    return entry.record.addresses.find(({ city }) => city !== '')?.city ?? entry.record.company;
  if (entry.table === 'links') return entry.record.note;
  if ('buyerId' in entry.record && entry.record.buyerId === walkIn) return translate('words.walkIn');
  const [client] = entry.clients;
  if (!client) return '';
  return client.trashedAt === null ? client.name : `${client.name} (${translate('words.trashed')})`;
}
