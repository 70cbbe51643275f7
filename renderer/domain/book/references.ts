import { walkIn } from '../sale/sale';
import type { BookRecord } from './records';

/** What a record refers to, by table and id: it may not stand without them. A walk-in is nobody. */
export type Reference = readonly ['clients' | 'sales', string];

export function referencesOf(record: BookRecord): readonly Reference[] {
  const references: Reference[] = [];
  if ('clientId' in record) references.push(['clients', record.clientId]);
  if ('image' in record) references.push(['clients', record.id]);
  if ('oneId' in record) references.push(['clients', record.oneId], ['clients', record.otherId]);
  if ('fromId' in record) references.push(['clients', record.fromId], ['clients', record.toId]);
  if ('buyerId' in record && record.buyerId !== walkIn) references.push(['clients', record.buyerId]);
  if ('saleId' in record) references.push(['sales', record.saleId]);
  return references;
}
