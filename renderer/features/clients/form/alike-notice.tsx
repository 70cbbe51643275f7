import { Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClientId } from '../../../domain/id';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import classes from './client-form.module.css';
import type { AlikeClient } from './use-alike';

const mostShown = 3;

/** Says while one types that a client may be in the book already, and leads to them. What was typed is not lost unasked. */
export function AlikeNotice(props: { alike: readonly AlikeClient[]; dirty: boolean; onOpen: (id: ClientId) => void }) {
  const translate = useTranslate();
  const format = useFormat();
  const [asked, setAsked] = useState<ClientId | null>(null);
  const { alike } = props;
  return (
    <div role="status" className={classes.alikeRegion}>
      {alike.length === 0 ? null : (
        <div className={classes.alike}>
          <Text size="sm" fw={550} className={classes.alikeTitle}>
            <IconUsers size={16} aria-hidden />
            {translate('clients.form.alike.title', { count: alike.length })}
          </Text>
          <ul className={classes.alikeList}>
            {alike.slice(0, mostShown).map(({ client, reasons }) => (
              <li key={client.id} className={classes.alikeLine}>
                <span className={classes.alikeName}>
                  <bdi>{client.name}</bdi>
                  <Text span size="xs" c="dimmed">
                    {' '}
                    {[
                      client.addresses.find(({ city }) => city !== '')?.city ?? client.company,
                      format.list(reasons.map((reason) => translate(`clients.form.alike.${reason}`))),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </Text>
                </span>
                <Button
                  variant={asked === client.id ? 'filled' : 'subtle'}
                  color={asked === client.id ? 'brick' : 'blue'}
                  size="compact-xs"
                  onClick={() => (props.dirty && asked !== client.id ? setAsked(client.id) : props.onOpen(client.id))}
                >
                  {translate(asked === client.id ? 'clients.form.alike.openAnyway' : 'clients.form.alike.open')}
                </Button>
              </li>
            ))}
          </ul>
          {alike.length > mostShown ? (
            <Text size="xs" c="dimmed">
              {translate('clients.form.alike.more', { count: alike.length - mostShown })}
            </Text>
          ) : null}
        </div>
      )}
    </div>
  );
}
