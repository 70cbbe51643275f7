import { useCallback, useState } from 'react';
import { useRunCommand } from '../../../command';
import type { IncomingFile } from '../../../host/host';
import { useTranslate } from '../../../i18n/translate';
import { type DroppedFile, FileDrop } from '../../../ui/file-drop';
import type { Recognised } from './recognise-files';
import { UnknownFileDialog, type UnknownReason } from './unknown-file-dialog';

const commandOf = {
  backup: 'book.restore',
  contacts: 'contacts.import',
  sales: 'sales.import',
  history: 'history.import',
} as const;

interface Refused {
  readonly name: string;
  readonly reason: UnknownReason;
}

/** Any file dropped on the window: recognised by what is in it, and handed to whom it is for. Not while a dialog is open. */
export function DropZone({ isPaused }: { isPaused: boolean }) {
  const translate = useTranslate();
  const run = useRunCommand();
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = useCallback(
    async (dropped: readonly DroppedFile[]) => {
      const files: IncomingFile[] = dropped.map(({ file }) => ({ name: file.name, size: file.size, contents: file }));
      const found = await Promise.all(dropped.map(recognise));
      const stranger = found.findIndex(({ kind }) => kind === 'unknown');
      const first = found[Math.max(0, stranger)];
      const name = files[Math.max(0, stranger)]?.name ?? '';
      if (!first) return;
      if (first.kind === 'unknown') setRefused({ name, reason: first.reason });
      else if (found.some(({ kind }) => kind !== first.kind)) setRefused({ name: '', reason: { code: 'mixed' } });
      else run(commandOf[first.kind], { files });
    },
    [run],
  );

  return (
    <>
      <FileDrop
        invitation={translate('exchange.drop.invitation')}
        isPaused={isPaused || refused !== null}
        onFiles={(files) => void take(files)}
      />
      {refused ? <UnknownFileDialog {...refused} close={() => setRefused(null)} /> : null}
    </>
  );
}

async function recognise({
  file,
  isFolder,
}: DroppedFile): Promise<Recognised | { readonly kind: 'unknown'; readonly reason: { readonly code: 'folder' } }> {
  if (isFolder) return { kind: 'unknown', reason: { code: 'folder' } };
  // The tables of all programs, which a day without a file does not need.
  const { recogniseFile } = await import('./recognise-files');
  return recogniseFile(file);
}
