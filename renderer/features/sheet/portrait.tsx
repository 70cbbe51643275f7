import { Menu } from '@mantine/core';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { type RefObject, useCallback } from 'react';
import type { Client } from '../../domain/client/client';
import type { Portrait } from '../../domain/client/portrait';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { PictureDrop } from '../../ui/picture-drop';
import classes from './portrait.module.css';
import { useChangePortrait } from './use-change-portrait';

const extensions = ['jpg', 'jpeg', 'png', 'webp'];

/** The picture of a client. */
export function PortraitImage({ client, portrait }: { client: Client; portrait: Portrait }) {
  const translate = useTranslate();
  return (
    <img
      className={classes.portrait}
      src={`data:image/jpeg;base64,${portrait.image}`}
      alt={translate('sheet.portrait.of', { name: client.name })}
      width={64}
      height={64}
    />
  );
}

/** What can be done about the picture, in the menu of the sheet. */
export function PortraitItems({ client, portrait }: { client: Client; portrait: Portrait | null }) {
  const translate = useTranslate();
  const change = useChangePortrait(client);
  const { host } = useServices();

  async function choose(): Promise<void> {
    const description = translate('sheet.portrait.fileKind');
    const [file] = await host.pickFiles({ description, extensions, multiple: false });
    if (file) await change(file);
  }

  return (
    <>
      <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => void choose()}>
        {translate(portrait === null ? 'sheet.portrait.add' : 'sheet.portrait.replace')}
      </Menu.Item>
      {portrait === null ? null : (
        <Menu.Item leftSection={<IconPhotoOff size={16} aria-hidden />} onClick={() => void change(null)}>
          {translate('sheet.portrait.remove')}
        </Menu.Item>
      )}
    </>
  );
}

/** A picture dropped on the sheet is one of the client whose sheet it is. */
export function PortraitDrop(props: {
  client: Client;
  portrait: Portrait | null;
  sheet: RefObject<HTMLElement | null>;
}) {
  const { client, portrait, sheet } = props;
  const translate = useTranslate();
  const change = useChangePortrait(client);
  const take = useCallback((file: File) => void change({ name: file.name, size: file.size, contents: file }), [change]);
  const words = portrait === null ? 'drop' : 'dropInstead';
  return (
    <PictureDrop
      over={sheet}
      invitation={translate(`sheet.portrait.${words}`, { name: client.name })}
      onPicture={take}
    />
  );
}
