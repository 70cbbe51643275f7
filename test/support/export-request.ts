import { columnsOut, type ExportRequest } from '../../renderer/workers/export-requests';
import type { TestBook } from './open-test-book';

/** Everything of a book's clients as a French table, with what is confidential, unless the test says otherwise. */
export function exportOf(made: Pick<TestBook, 'name'>, said: Partial<ExportRequest> = {}): ExportRequest {
  const subject = said.subject ?? 'clients';
  return {
    databaseName: made.name,
    subject,
    format: 'csv-french',
    clientIds: null,
    columns: columnsOut[subject].all,
    confidential: true,
    withBirthdays: true,
    language: 'fr',
    sheetName: 'Clients',
    zone: 'Europe/Paris',
    ...said,
  };
}
