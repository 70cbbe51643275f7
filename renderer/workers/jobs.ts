import type { Outcome } from '../domain/outcome';
import type { Strength } from '../exchange/seal/passphrase-strength';
import type { Vault } from '../host/vault';
import type {
  BackupAnswers,
  BackupRequest,
  CompareBackupRequest,
  InspectBackupRequest,
  OpenIdentityRequest,
  ReadIdentityRequest,
  RestoreBackupRequest,
  SealIdentityRequest,
  WriteBackupRequest,
} from './backup-requests';
import { type Conversation, startConversation } from './conversation';
import type { DuplicatesAnswer, DuplicatesRequest } from './duplicates-requests';
import type { ExportAnswer, ExportRequest } from './export-requests';
import { handVault } from './handed-vault';
import type { ClientHistoryAnswer, ClientHistoryRequest } from './history-requests';
import type {
  CommitContactsRequest,
  CommitHistoryRequest,
  CommitSalesRequest,
  CompareContactRequest,
  ForgetColumnsRequest,
  ImportAnswers,
  ImportRequest,
  ListImportsRequest,
  PlanContactsRequest,
  PlanHistoryRequest,
  PlanSalesRequest,
  PlanTakingBackRequest,
  ReadContactsRequest,
  ReadHistoryRequest,
  ReadSalesRequest,
  ReportContactsRequest,
  TakeBackImportRequest,
} from './import-requests';
import { type JobOptions, type JobRefusal, runJob } from './job';
import type { JudgePassphraseRequest } from './passphrase-requests';
import type {
  CountedReceipts,
  CountReceiptsRequest,
  ReadReceiptsRequest,
  ReceiptRows,
  ReceiptsAnswer,
  ReceiptsRequest,
  WriteReceiptsRequest,
} from './receipts-requests';

export type Answered<Answer> = Promise<Outcome<Answer, JobRefusal>>;
export type Asked<Request> = Omit<Request, 'task'>;

/** The long works of the app, each in a worker. */
export interface Jobs {
  writeBackup(request: Asked<WriteBackupRequest>, options?: JobOptions): Answered<BackupAnswers['write']>;
  inspectBackup(request: Asked<InspectBackupRequest>, options?: JobOptions): Answered<BackupAnswers['inspect']>;
  compareBackup(request: Asked<CompareBackupRequest>, options?: JobOptions): Answered<BackupAnswers['compare']>;
  restoreBackup(request: Asked<RestoreBackupRequest>, options?: JobOptions): Answered<BackupAnswers['restore']>;
  makeKeys(): Answered<BackupAnswers['make-keys']>;
  sealIdentity(request: Asked<SealIdentityRequest>): Answered<BackupAnswers['seal-identity']>;
  openIdentity(request: Asked<OpenIdentityRequest>): Answered<BackupAnswers['open-identity']>;
  readTypedIdentity(request: Asked<ReadIdentityRequest>): Answered<BackupAnswers['read-identity']>;
  /** Begins judging what is typed as a passphrase; its worker keeps its word lists until `end`. */
  startJudging(ownNames: readonly string[]): JudgingPassphrases;
  /** Begins an import; its worker lives until `end`. */
  startImport(): Importing;
  /** Looks for clients of the book who may be one. */
  findDuplicates(request: DuplicatesRequest, options?: JobOptions): Answered<DuplicatesAnswer>;
  writeExport(request: ExportRequest, options?: JobOptions): Answered<ExportAnswer>;
  /** Begins to look through the history of a client, part by part; its worker lives until `end`. */
  startClientHistory(): ReadingHistory;
  /** Begins to read the book of receipts; its worker remembers what it has read until `end`. */
  startReceipts(): ReadingReceipts;
}

export interface JudgingPassphrases {
  judge(passphrase: string): Answered<Strength>;
  end(): void;
}

/** An import under way: what is read is kept, and committed as it was shown. Cancelling a commit leaves nothing of it. */
export interface Importing {
  readContacts(request: Asked<ReadContactsRequest>, options?: JobOptions): Answered<ImportAnswers['read-contacts']>;
  /** What these choices come to: how many clients are made, completed, updated. */
  planContacts(request: Asked<PlanContactsRequest>): Answered<ImportAnswers['plan-contacts']>;
  compareContact(request: Asked<CompareContactRequest>): Answered<ImportAnswers['compare-contact']>;
  reportContacts(request: Asked<ReportContactsRequest>): Answered<ImportAnswers['report-contacts']>;
  commitContacts(
    request: Asked<CommitContactsRequest>,
    options?: JobOptions,
  ): Answered<ImportAnswers['commit-contacts']>;
  readSales(request: Asked<ReadSalesRequest>, options?: JobOptions): Answered<ImportAnswers['read-sales']>;
  planSales(request: Asked<PlanSalesRequest>, options?: JobOptions): Answered<ImportAnswers['plan-sales']>;
  commitSales(request: Asked<CommitSalesRequest>, options?: JobOptions): Answered<ImportAnswers['commit-sales']>;
  readHistory(request: Asked<ReadHistoryRequest>, options?: JobOptions): Answered<ImportAnswers['read-history']>;
  planHistory(request: Asked<PlanHistoryRequest>, options?: JobOptions): Answered<ImportAnswers['plan-history']>;
  commitHistory(request: Asked<CommitHistoryRequest>, options?: JobOptions): Answered<ImportAnswers['commit-history']>;
  forgetColumns(request: Asked<ForgetColumnsRequest>): Answered<ImportAnswers['forget-columns']>;
  /** The imports of earlier times, which can be taken back. */
  listImports(request: Asked<ListImportsRequest>): Answered<ImportAnswers['list-imports']>;
  planTakingBack(request: Asked<PlanTakingBackRequest>): Answered<ImportAnswers['plan-taking-back']>;
  takeBackImport(
    request: Asked<TakeBackImportRequest>,
    options?: JobOptions,
  ): Answered<ImportAnswers['take-back-import']>;
  end(): void;
}

/** A client's history being read, from its end. */
export interface ReadingHistory {
  read(request: ClientHistoryRequest): Answered<ClientHistoryAnswer>;
  end(): void;
}

/** The book of receipts being read: what each year comes to, its lines, and those as a table for spreadsheets. */
export interface ReadingReceipts {
  count(request: Asked<CountReceiptsRequest>, options?: JobOptions): Answered<ReceiptsAnswer<CountedReceipts>>;
  read(request: Asked<ReadReceiptsRequest>): Answered<ReceiptsAnswer<ReceiptRows>>;
  write(request: Asked<WriteReceiptsRequest>): Answered<ReceiptsAnswer<Blob>>;
  end(): void;
}

const backupWorker = () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });
const passphraseWorker = () => new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' });
const importWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
const exportWorker = () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
const duplicatesWorker = () => new Worker(new URL('./duplicates-worker.ts', import.meta.url), { type: 'module' });
const historyWorker = () => new Worker(new URL('./history-worker.ts', import.meta.url), { type: 'module' });
const receiptsWorker = () => new Worker(new URL('./receipts-worker.ts', import.meta.url), { type: 'module' });

/** The works on backup files. They use the keys that lie in the vault. */
function backupJobs(vault: Vault | null) {
  const start = () => startWith(vault, backupWorker());
  const run = <Task extends BackupRequest['task']>(
    request: Extract<BackupRequest, { task: Task }>,
    options: JobOptions = {},
  ) => runJob<BackupRequest, BackupAnswers[Task]>(start, request, options);
  return {
    writeBackup: (request, options) => run({ task: 'write', ...request }, options),
    inspectBackup: (request, options) => run({ task: 'inspect', ...request }, options),
    compareBackup: (request, options) => run({ task: 'compare', ...request }, options),
    restoreBackup: (request, options) => run({ task: 'restore', ...request }, options),
    makeKeys: () => run({ task: 'make-keys' }),
    sealIdentity: (request) => run({ task: 'seal-identity', ...request }),
    openIdentity: (request) => run({ task: 'open-identity', ...request }),
    readTypedIdentity: (request) => run({ task: 'read-identity', ...request }),
  } satisfies Partial<Jobs>;
}

function startWith(vault: Vault | null, worker: Worker): Worker {
  return vault === null ? worker : handVault(worker, vault);
}

function startJudging(ownNames: readonly string[]): JudgingPassphrases {
  const conversation: Conversation<JudgePassphraseRequest> = startConversation(passphraseWorker);
  return {
    judge: (passphrase) => conversation.ask({ passphrase, ownNames }),
    end: () => conversation.end(),
  };
}

function startImport(vault: Vault | null): Importing {
  const conversation: Conversation<ImportRequest> = startConversation(() => startWith(vault, importWorker()));
  return {
    readContacts: (request, options) => conversation.ask({ task: 'read-contacts', ...request }, options),
    planContacts: (request) => conversation.ask({ task: 'plan-contacts', ...request }),
    compareContact: (request) => conversation.ask({ task: 'compare-contact', ...request }),
    reportContacts: (request) => conversation.ask({ task: 'report-contacts', ...request }),
    commitContacts: (request, options) => conversation.ask({ task: 'commit-contacts', ...request }, options),
    readSales: (request, options) => conversation.ask({ task: 'read-sales', ...request }, options),
    planSales: (request, options) => conversation.ask({ task: 'plan-sales', ...request }, options),
    commitSales: (request, options) => conversation.ask({ task: 'commit-sales', ...request }, options),
    readHistory: (request, options) => conversation.ask({ task: 'read-history', ...request }, options),
    planHistory: (request, options) => conversation.ask({ task: 'plan-history', ...request }, options),
    commitHistory: (request, options) => conversation.ask({ task: 'commit-history', ...request }, options),
    forgetColumns: (request) => conversation.ask({ task: 'forget-columns', ...request }),
    listImports: (request) => conversation.ask({ task: 'list-imports', ...request }),
    planTakingBack: (request) => conversation.ask({ task: 'plan-taking-back', ...request }),
    takeBackImport: (request, options) => conversation.ask({ task: 'take-back-import', ...request }, options),
    end: () => conversation.end(),
  };
}

function startClientHistory(): ReadingHistory {
  const conversation: Conversation<ClientHistoryRequest> = startConversation(historyWorker);
  return { read: (request) => conversation.ask(request), end: () => conversation.end() };
}

function startReceipts(): ReadingReceipts {
  const conversation: Conversation<ReceiptsRequest> = startConversation(receiptsWorker);
  return {
    count: (request, options) => conversation.ask({ task: 'count', ...request }, options),
    read: (request) => conversation.ask({ task: 'read', ...request }),
    write: (request) => conversation.ask({ task: 'write', ...request }),
    end: () => conversation.end(),
  };
}

/** `vault`: where what an import writes is put down first, and where the keys lie; null for a book without either. */
export function jobsOver(vault: Vault | null): Jobs {
  return {
    ...backupJobs(vault),
    startJudging,
    startImport: () => startImport(vault),
    findDuplicates: (request, options = {}) =>
      runJob<DuplicatesRequest, DuplicatesAnswer>(duplicatesWorker, request, options),
    writeExport: (request, options = {}) => runJob<ExportRequest, ExportAnswer>(exportWorker, request, options),
    startClientHistory,
    startReceipts,
  };
}

/** The same for a book without a vault. */
export const workerJobs: Jobs = jobsOver(null);
