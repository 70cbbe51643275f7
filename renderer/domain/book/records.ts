import { type Client, clientSchema } from '../client/client';
import { type Link, linkSchema } from '../client/link';
import { type FollowUp, followUpSchema } from '../follow-up/follow-up';
import { type Interaction, interactionSchema } from '../interaction/interaction';
import { type Payment, paymentSchema, type Sale, saleSchema } from '../sale/sale';
import { type Settings, settingsSchema } from './settings';

/** The judge of each table: whatever enters the book (form, import, backup, journal) passes its schema. */
export const recordSchemas = {
  clients: clientSchema,
  links: linkSchema,
  interactions: interactionSchema,
  followUps: followUpSchema,
  sales: saleSchema,
  payments: paymentSchema,
  settings: settingsSchema,
} as const;

/** The tables that a person writes to, in an order in which every record follows what it refers to. */
export const tableNames = ['settings', 'clients', 'links', 'interactions', 'followUps', 'sales', 'payments'] as const;
export type TableName = (typeof tableNames)[number];

/** The record that each table holds. */
export interface Records {
  readonly clients: Client;
  readonly links: Link;
  readonly interactions: Interaction;
  readonly followUps: FollowUp;
  readonly sales: Sale;
  readonly payments: Payment;
  readonly settings: Settings;
}
export type RecordOf<T extends TableName> = Records[T];
export type BookRecord = Records[TableName];
