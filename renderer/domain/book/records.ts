import { type Client, clientSchema } from '../client/client';
import { type Distinction, distinctionSchema } from '../client/distinction';
import { type Link, linkSchema } from '../client/link';
import { type Portrait, portraitSchema } from '../client/portrait';
import { type ColumnMapping, columnMappingSchema } from '../exchange/column-mapping';
import { type ExportRecord, exportRecordSchema } from '../exchange/export-record';
import { type FollowUp, followUpSchema } from '../follow-up/follow-up';
import { type Interaction, interactionSchema } from '../interaction/interaction';
import { type Payment, paymentSchema, type Sale, saleSchema } from '../sale/sale';
import { type Segment, segmentSchema } from '../segment/segment';
import { type Settings, settingsSchema } from './settings';

/** The judge of each table: whatever enters the book (form, import, backup, journal) passes its schema. */
export const recordSchemas = {
  clients: clientSchema,
  links: linkSchema,
  interactions: interactionSchema,
  followUps: followUpSchema,
  sales: saleSchema,
  payments: paymentSchema,
  distinctions: distinctionSchema,
  portraits: portraitSchema,
  exports: exportRecordSchema,
  columnMappings: columnMappingSchema,
  segments: segmentSchema,
  settings: settingsSchema,
} as const;

/** The tables that a person writes to, in an order in which every record follows what it refers to. */
export const tableNames = [
  'settings',
  'clients',
  'links',
  'interactions',
  'followUps',
  'sales',
  'payments',
  'distinctions',
  'portraits',
  'exports',
  'columnMappings',
  'segments',
] as const;
export type TableName = (typeof tableNames)[number];

/**
 * The shape of the book with which a table came, where that was not the first: what was written in an older shape
 * (backups, what is known of snapshots) does not name it, and holds none of its records.
 */
export const tableSince = {
  distinctions: 2,
  portraits: 2,
  exports: 2,
  columnMappings: 2,
  segments: 3,
} as const satisfies Partial<Record<TableName, number>>;

/** The record that each table holds. */
export interface Records {
  readonly clients: Client;
  readonly links: Link;
  readonly interactions: Interaction;
  readonly followUps: FollowUp;
  readonly sales: Sale;
  readonly payments: Payment;
  readonly distinctions: Distinction;
  readonly portraits: Portrait;
  readonly exports: ExportRecord;
  readonly columnMappings: ColumnMapping;
  readonly segments: Segment;
  readonly settings: Settings;
}
export type RecordOf<T extends TableName> = Records[T];
export type BookRecord = Records[TableName];
