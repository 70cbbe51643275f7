import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useAct } from '../../act';
import { readPortrait } from '../../data/portraits';
import type { Client } from '../../domain/client/client';
import { changePortrait } from '../../domain/client/portrait-actions';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { limits } from '../../exchange/decode/limits';
import { type PictureRefusal, portraitFrom } from '../../exchange/picture/portrait-from';
import type { IncomingFile } from '../../host/host';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';

/** Makes the picture of a client of a file, which is refused in words when it is none; null takes the picture away. */
export function useChangePortrait(client: Client): (file: IncomingFile | null) => Promise<void> {
  const translate = useTranslate();
  const act = useAct();
  const { book, clock } = useServices();
  return useCallback(
    async (file) => {
      const made = file === null ? succeed(null) : await portraitOf(file);
      if (!made.ok) {
        notifications.show({
          color: 'brick',
          autoClose: false,
          withCloseButton: true,
          title: translate('sheet.portrait.refused.title'),
          message: translate(`sheet.portrait.refused.${made.reason}`, { name: file?.name ?? '' }),
        });
        return;
      }
      // What stands there is read just before: another window may have changed it.
      const former = await readPortrait(book.database, client.id);
      await act(changePortrait(client, former, made.value, clock.now()));
    },
    [translate, act, book, clock, client],
  );
}

async function portraitOf({ size, contents }: IncomingFile): Promise<Outcome<string, PictureRefusal | 'gone'>> {
  if (size > limits.pictureSize) return refuse('too-large');
  if (contents.size !== size) return refuse('gone');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await contents.arrayBuffer());
  } catch {
    return refuse('gone');
  }
  return portraitFrom(bytes);
}
