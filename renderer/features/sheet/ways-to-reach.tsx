import { Anchor } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  IconCheck,
  IconCopy,
  IconDeviceMobile,
  IconMail,
  IconMapPin,
  IconPhone,
  IconPrinter,
  IconWorld,
} from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { addressLabels, type Client, emailLabels, phoneLabels } from '../../domain/client/client';
import { addressLines, callAddress, mailAddress, mapAddress, siteAddress } from '../../domain/client/reach';
import { sayLabel } from '../../elements/say-client';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { QuietButton } from './quiet-button';
import classes from './ways-to-reach.module.css';

/** One way to reach a client: what it opens outside the app, when it can. */
interface Way {
  readonly key: string;
  readonly icon: typeof IconPhone;
  readonly text: string;
  readonly label: string;
  readonly address: string | null;
  /** What the link does, for who does not see its icon. */
  readonly does: string;
}

/** Phones, e-mails, postal addresses and sites: a click opens them outside the app, a button copies. */
export function WaysToReach({ client, canEdit }: { client: Client; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const ways = waysOf(client, translate);
  return (
    <section aria-label={translate('sheet.reach.title')}>
      {ways.length === 0 ? (
        <p className={classes.none}>
          <span>{translate('sheet.reach.none')}</span>{' '}
          {canEdit ? (
            <QuietButton
              label={translate('sheet.reach.complete')}
              onClick={() => run('client.edit', { clientId: client.id })}
            />
          ) : null}
        </p>
      ) : (
        <ul className={classes.ways}>
          {ways.map((way) => (
            <WayLine key={way.key} way={way} />
          ))}
        </ul>
      )}
    </section>
  );
}

function waysOf(client: Client, translate: Translate): readonly Way[] {
  return [
    ...client.phones.map(({ label, value }, index): Way => {
      const icon = label === 'mobile' ? IconDeviceMobile : label === 'fax' ? IconPrinter : IconPhone;
      const does = translate('sheet.reach.call', { name: client.name, value });
      const address = label === 'fax' ? null : callAddress(value);
      return {
        key: `phone ${index}`,
        icon,
        text: value,
        label: sayLabel(label, phoneLabels, translate),
        address,
        does,
      };
    }),
    ...client.emails.map(({ label, value }, index): Way => {
      const does = translate('sheet.reach.mail', { value });
      const address = mailAddress(value);
      return {
        key: `email ${index}`,
        icon: IconMail,
        text: value,
        label: sayLabel(label, emailLabels, translate),
        address,
        does,
      };
    }),
    ...client.addresses.flatMap((place, index): readonly Way[] => {
      const text = addressLines(place).join(', ');
      if (text === '') return [];
      const does = translate('sheet.reach.map', { value: text });
      const label = sayLabel(place.label, addressLabels, translate);
      return [{ key: `address ${index}`, icon: IconMapPin, text, label, address: mapAddress(place), does }];
    }),
    ...client.websites.map((value, index): Way => {
      const does = translate('sheet.reach.site', { value });
      return { key: `site ${index}`, icon: IconWorld, text: value, label: '', address: siteAddress(value), does };
    }),
  ];
}

function WayLine({ way }: { way: Way }) {
  const translate = useTranslate();
  const { host } = useServices();
  const clipboard = useClipboard({ timeout: 1_500 });
  const Glyph = way.icon;

  async function open(address: string) {
    if (await host.openOutside(address)) return;
    notifications.show({ message: translate('sheet.reach.notOpened', { value: way.text }), autoClose: 8_000 });
  }

  return (
    <li className={classes.way}>
      <Glyph size={16} stroke={1.6} className={classes.icon} aria-hidden />
      <span className={classes.value}>
        {way.address === null ? (
          <bdi>{way.text}</bdi>
        ) : (
          <Anchor
            href={way.address}
            fz="inherit"
            aria-label={way.does}
            onClick={(event) => {
              event.preventDefault();
              if (way.address !== null) void open(way.address);
            }}
          >
            <bdi>{way.text}</bdi>
          </Anchor>
        )}
        {way.label === '' ? null : (
          <span className={classes.label}>
            {' '}
            <bdi>{way.label}</bdi>
          </span>
        )}
      </span>
      <button
        type="button"
        className={classes.copy}
        aria-label={translate('sheet.reach.copy', { value: way.text })}
        title={translate('sheet.reach.copy', { value: way.text })}
        onClick={() => clipboard.copy(way.text)}
      >
        {clipboard.copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
      </button>
      <span role="status" className={classes.status}>
        {clipboard.copied ? translate('sheet.reach.copied') : ''}
        {clipboard.error ? translate('sheet.reach.copyFailed') : ''}
      </span>
    </li>
  );
}
