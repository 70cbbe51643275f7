import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { useAct } from '../../act';
import { readPortrait } from '../../data/portraits';
import type { Client } from '../../domain/client/client';
import type { Portrait } from '../../domain/client/portrait';
import { changePortrait } from '../../domain/client/portrait-actions';
import { limits } from '../../exchange/decode/limits';
import { type PictureRefusal, portraitFrom } from '../../exchange/picture/portrait-from';
import type { IncomingFile } from '../../host/host';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import classes from './portrait.module.css';

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
  const act = useAct();
  const { book, clock, host } = useServices();

  /** What stands there is read just before: another window may have changed it. */
  async function change(image: string | null): Promise<void> {
    const former = await readPortrait(book.database, client.id);
    await act(changePortrait(client, former, image, clock.now()));
  }

  async function choose(): Promise<void> {
    const description = translate('sheet.portrait.fileKind');
    const [file] = await host.pickFiles({ description, extensions, multiple: false });
    if (!file) return;
    const bytes = await bytesOf(file);
    const made = typeof bytes === 'string' ? { ok: false as const, reason: bytes } : await portraitFrom(bytes);
    if (made.ok) return change(made.value);
    notifications.show({
      color: 'brick',
      autoClose: false,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': translate('app.buttons.close') },
      title: translate('sheet.portrait.refused.title'),
      message: translate(`sheet.portrait.refused.${made.reason}`, { name: file.name }),
    });
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

async function bytesOf({ size, contents }: IncomingFile): Promise<Uint8Array<ArrayBuffer> | PictureRefusal | 'gone'> {
  if (size > limits.pictureSize) return 'too-large';
  if (contents.size !== size) return 'gone';
  try {
    return new Uint8Array(await contents.arrayBuffer());
  } catch {
    return 'gone';
  }
}
