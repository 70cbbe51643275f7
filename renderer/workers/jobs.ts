import type { Outcome } from '../domain/outcome';
import type { Strength } from '../exchange/seal/passphrase-strength';
import type { Vault } from '../host/vault';
import type {
  BackupAnswers,
  BackupRequest,
  InspectBackupRequest,
  OpenIdentityRequest,
  RestoreBackupRequest,
  SealIdentityRequest,
  WriteBackupRequest,
} from './backup-requests';
import { type Conversation, startConversation } from './conversation';
import type { AnyExportRequest, ExportAnswer, ExportClientsRequest, ExportSalesRequest } from './export-requests';
import { handVault } from './handed-vault';
import type { ClientHistoryAnswer, ClientHistoryRequest } from './history-requests';
import type {
  CommitContactsRequest,
  CommitSalesRequest,
  ImportAnswers,
  ImportRequest,
  PlanSalesRequest,
  ReadContactsRequest,
  ReadSalesRequest,
} from './import-requests';
import { type JobOptions, type JobRefusal, runJob } from './job';
import type { JudgePassphraseRequest } from './passphrase-requests';

export type Answered<Answer> = Promise<Outcome<Answer, JobRefusal>>;
export type Asked<Request> = Omit<Request, 'task'>;

/** The long works of the app, each in a worker. */
export interface Jobs {
  writeBackup(request: Asked<WriteBackupRequest>, options?: JobOptions): Answered<BackupAnswers['write']>;
  inspectBackup(request: Asked<InspectBackupRequest>, options?: JobOptions): Answered<BackupAnswers['inspect']>;
  restoreBackup(request: Asked<RestoreBackupRequest>, options?: JobOptions): Answered<BackupAnswers['restore']>;
  makeKeys(): Answered<BackupAnswers['make-keys']>;
  sealIdentity(request: Asked<SealIdentityRequest>): Answered<BackupAnswers['seal-identity']>;
  openIdentity(request: Asked<OpenIdentityRequest>): Answered<BackupAnswers['open-identity']>;
  /** Begins judging what is typed as a passphrase; its worker keeps its word lists until `end`. */
  startJudging(ownNames: readonly string[]): JudgingPassphrases;
  /** Begins an import; its worker lives until `end`. */
  startImport(): Importing;
  exportClients(request: Asked<ExportClientsRequest>, options?: JobOptions): Answered<ExportAnswer>;
  exportSales(request: Asked<ExportSalesRequest>, options?: JobOptions): Answered<ExportAnswer>;
  /** Begins to look through the history of a client, part by part; its worker lives until `end`. */
  startClientHistory(): ReadingHistory;
}

export interface JudgingPassphrases {
  judge(passphrase: string): Answered<Strength>;
  end(): void;
}

/** An import under way: what is read is kept, and committed as it was shown. Cancelling a commit leaves nothing of it. */
export interface Importing {
  readContacts(request: Asked<ReadContactsRequest>, options?: JobOptions): Answered<ImportAnswers['read-contacts']>;
  commitContacts(
    request: Asked<CommitContactsRequest>,
    options?: JobOptions,
  ): Answered<ImportAnswers['commit-contacts']>;
  readSales(request: Asked<ReadSalesRequest>, options?: JobOptions): Answered<ImportAnswers['read-sales']>;
  planSales(request: Asked<PlanSalesRequest>, options?: JobOptions): Answered<ImportAnswers['plan-sales']>;
  commitSales(request: Asked<CommitSalesRequest>, options?: JobOptions): Answered<ImportAnswers['commit-sales']>;
  end(): void;
}

/** A client's history being read, from its end. */
export interface ReadingHistory {
  read(request: ClientHistoryRequest): Answered<ClientHistoryAnswer>;
  end(): void;
}

const backupWorker = () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
const passphraseWorker = () => new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' });
const importWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
const exportWorker = () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
const historyWorker = () => new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' });

function backup<Task extends keyof BackupAnswers>(request: BackupRequest & { task: Task }, options: JobOptions = {}) {
  return runJob<BackupRequest, BackupAnswers[Task]>(backupWorker, request, options);
}

function startJudging(ownNames: readonly string[]): JudgingPassphrases {
  const conversation: Conversation<JudgePassphraseRequest> = startConversation(passphraseWorker);
  return {
    judge: (passphrase) => conversation.ask({ passphrase, ownNames }),
    end: () => conversation.end(),
  };
}

function startImport(vault: Vault | null): Importing {
  const start = () => (vault === null ? importWorker() : handVault(importWorker(), vault));
  const conversation: Conversation<ImportRequest> = startConversation(start);
  return {
    readContacts: (request, options) => conversation.ask({ task: 'read-contacts', ...request }, options),
    commitContacts: (request, options) => conversation.ask({ task: 'commit-contacts', ...request }, options),
    readSales: (request, options) => conversation.ask({ task: 'read-sales', ...request }, options),
    planSales: (request, options) => conversation.ask({ task: 'plan-sales', ...request }, options),
    commitSales: (request, options) => conversation.ask({ task: 'commit-sales', ...request }, options),
    end: () => conversation.end(),
  };
}

/** `vault`: where what an import writes is put down first; null for a book without a journal. */
export function jobsOver(vault: Vault | null): Jobs {
  return { ...workerJobs, startImport: () => startImport(vault) };
}

function startClientHistory(): ReadingHistory {
  const conversation: Conversation<ClientHistoryRequest> = startConversation(historyWorker);
  return { read: (request) => conversation.ask(request), end: () => conversation.end() };
}

/** The same for a book without a journal. */
export const workerJobs: Jobs = {
  writeBackup: (request, options) => backup({ task: 'write', ...request }, options),
  inspectBackup: (request, options) => backup({ task: 'inspect', ...request }, options),
  restoreBackup: (request, options) => backup({ task: 'restore', ...request }, options),
  makeKeys: () => backup({ task: 'make-keys' }),
  sealIdentity: (request) => backup({ task: 'seal-identity', ...request }),
  openIdentity: (request) => backup({ task: 'open-identity', ...request }),
  startJudging,
  startImport: () => startImport(null),
  exportClients: (request, options = {}) =>
    runJob<AnyExportRequest, ExportAnswer>(exportWorker, { task: 'export-clients', ...request }, options),
  exportSales: (request, options = {}) =>
    runJob<AnyExportRequest, ExportAnswer>(exportWorker, { task: 'export-sales', ...request }, options),
  startClientHistory,
};
