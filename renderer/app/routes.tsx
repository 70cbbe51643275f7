import type { ReactNode } from 'react';
import type { CommandId } from '../command';
import { BackupPage } from '../features/backup/backup-page';
import { ShortcutsPage } from './shortcuts-page';

/** A page of the app. `path` is a wouter pattern; `place` is the rail entry that it belongs to. */
export interface Route {
  readonly path: string;
  readonly place: CommandId;
  readonly render: () => ReactNode;
}

export const routes: readonly Route[] = [
  { path: '/backup', place: 'go.backup', render: () => <BackupPage /> },
  { path: '/shortcuts', place: 'shortcuts.open', render: () => <ShortcutsPage /> },
];
