import { lazy, type ReactNode } from 'react';
import type { CommandId } from '../command';
import { BackupPage } from '../features/backup/backup-page';
import { ClientsPage } from '../features/clients/clients-page';
import { DuplicatesPage } from '../features/clients/duplicates/duplicates-page';
import { TrashPage } from '../features/clients/trash/trash-page';
import { FollowUpsPage } from '../features/follow-ups/follow-ups-page';
import { ReceiptsPage } from '../features/receipts/receipts-page';
import { SalesPage } from '../features/sales/sales-page';
import { SettingsPage } from '../features/settings/settings-page';
import { ClientSheet } from '../features/sheet/client-sheet';
import { TodayPage } from '../features/today/today-page';
import type { Translate } from '../i18n/translate';
import { ShortcutsPage } from './shortcuts-page';

// The charts' library is heavy, and the morning does not begin with it.
const loadRevenue = () => import('../features/revenue/revenue-page');
const RevenuePage = lazy(async () => ({ default: (await loadRevenue()).RevenuePage }));

/** Reads ahead what a page will need, once the window has nothing better to do. */
export function readPagesAhead(): void {
  requestIdleCallback(() => void loadRevenue(), { timeout: 20_000 });
}

/** A page of the app. `path` is a wouter pattern; `place` is the rail entry that it belongs to, and its title unless it has its own. */
export interface Route {
  readonly path: string;
  readonly place: CommandId;
  readonly title?: (translate: Translate) => string;
  readonly render: () => ReactNode;
}

export const routes: readonly Route[] = [
  { path: '/', place: 'go.today', render: () => <TodayPage /> },
  { path: '/follow-ups', place: 'go.follow-ups', render: () => <FollowUpsPage /> },
  {
    // One route for the list and for a client in it: the list stays as it is while the sheet changes.
    path: '/clients/:id?',
    place: 'go.clients',
    render: () => <ClientsPage renderSheet={(clientId) => <ClientSheet clientId={clientId} />} />,
  },
  { path: '/sales/:tab?', place: 'go.sales', render: () => <SalesPage /> },
  {
    path: '/receipts/:tab?',
    place: 'go.sales',
    title: (t) => t('receipts.title'),
    render: () => <ReceiptsPage />,
  },
  {
    path: '/revenue',
    place: 'go.revenue',
    render: () => <RevenuePage />,
  },
  {
    path: '/duplicates',
    place: 'go.clients',
    title: (t) => t('duplicates.title'),
    render: () => <DuplicatesPage />,
  },
  { path: '/trash', place: 'go.clients', title: (t) => t('clients.trash.title'), render: () => <TrashPage /> },
  { path: '/backup', place: 'go.backup', render: () => <BackupPage /> },
  { path: '/settings', place: 'go.settings', render: () => <SettingsPage /> },
  { path: '/shortcuts', place: 'shortcuts.open', render: () => <ShortcutsPage /> },
];

/** The route that a location falls under. */
export const routeAt = (location: string) => routes.find((route) => matches(route.path, location));

/** Whether a location falls under a route's pattern; only the parts before the first parameter count. */
function matches(pattern: string, location: string): boolean {
  const fixed = pattern.split('/:')[0] ?? pattern;
  return pattern === fixed ? location === pattern : location === fixed || location.startsWith(`${fixed}/`);
}
