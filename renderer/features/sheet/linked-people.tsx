import { Anchor } from '@mantine/core';
import { IconLink, IconPencil, IconUnlink } from '@tabler/icons-react';
import { useAct } from '../../act';
import { useRunCommand } from '../../command';
import type { LinkedClient } from '../../data/links';
import type { Client } from '../../domain/client/client';
import { removeLink } from '../../domain/client/link-actions';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './linked-people.module.css';
import { QuietButton } from './quiet-button';
import { Region } from './region';
import { SmallButton } from './small-button';

/** Who belongs with this client, each said from this side: "employs Paul", "referred by Mme Faure". */
export function LinkedPeople(props: { client: Client; linked: readonly LinkedClient[]; canEdit: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const act = useAct();
  const { clock } = useServices();
  const { client, linked, canEdit } = props;
  const add = canEdit ? (
    <QuietButton
      icon={IconLink}
      label={translate('sheet.linked.add')}
      onClick={() => run('link.add', { clientId: client.id })}
    />
  ) : null;
  return (
    <Region title={translate('sheet.linked.title')} action={add}>
      {linked.length === 0 ? <p className={classes.none}>{translate('sheet.linked.none')}</p> : null}
      <ul className={classes.links} hidden={linked.length === 0}>
        {linked.map(({ link, other, backwards }) => (
          <li key={link.id} className={classes.link}>
            <span className={classes.words}>
              <span className={classes.kind}>
                {translate(backwards ? `words.linkKindBackwards.${link.kind}` : `words.linkKind.${link.kind}`)}
              </span>{' '}
              <Anchor component="button" fz="inherit" onClick={() => run('client.open', { clientId: other.id })}>
                <bdi>{other.name}</bdi>
              </Anchor>
              {link.note === '' ? null : (
                <span className={classes.kind}>
                  {', '}
                  <bdi>{link.note}</bdi>
                </span>
              )}
            </span>
            {canEdit ? (
              <span className={classes.buttons}>
                <SmallButton
                  icon={IconPencil}
                  label={translate('sheet.linked.edit', { name: other.name })}
                  onClick={() => run('link.edit', { linkId: link.id })}
                />
                <SmallButton
                  icon={IconUnlink}
                  label={translate('sheet.linked.remove', { name: other.name })}
                  onClick={() => void act(removeLink(link, `${client.name}, ${other.name}`, clock.now()))}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Region>
  );
}
