import type { BackupTable } from '../../../exchange/backup/manifest';
import type { Translate } from '../../../i18n/translate';
import type { RestoreRefusal } from '../../../workers/backup-requests';
import type { JobRefusal } from '../../../workers/job';

/** The tables that a person knows by name. */
export const shownTables = ['clients', 'interactions', 'followUps', 'sales', 'payments'] as const;

/** `not-kept`: it restored, and the vault refused to begin a journal for it. */
export type Refusal = RestoreRefusal | JobRefusal | { readonly code: 'not-kept' } | { readonly code: 'no-book' };

export function sayRefusal(translate: Translate, refusal: Refusal): string {
  const table = 'table' in refusal ? sayTable(translate, refusal.table) : '';
  return translate(`backup.refusals.${refusal.code}`, {
    table,
    line: 'line' in refusal ? refusal.line : 0,
    version: 'appVersion' in refusal ? refusal.appVersion : '',
    detail: 'detail' in refusal ? refusal.detail : '',
  });
}

function sayTable(translate: Translate, table: BackupTable | 'manifest' | 'seal'): string {
  const named = shownTables.find((each) => each === table);
  if (named) return translate(`backup.tables.${named}`);
  return translate(table === 'seal' ? 'backup.refusals.seal' : 'backup.refusals.manifest');
}
