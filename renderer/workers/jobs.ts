import type { Outcome } from '../domain/outcome';
import type {
  BackupAnswers,
  BackupRequest,
  InspectBackupRequest,
  RestoreBackupRequest,
  WriteBackupRequest,
} from './backup-requests';
import { type JobOptions, type JobRefusal, runJob } from './job';

type Answered<Answer> = Promise<Outcome<Answer, JobRefusal>>;

/** The long works of the app, each in a worker. */
export interface Jobs {
  writeBackup(request: Omit<WriteBackupRequest, 'task'>, options?: JobOptions): Answered<BackupAnswers['write']>;
  inspectBackup(request: Omit<InspectBackupRequest, 'task'>, options?: JobOptions): Answered<BackupAnswers['inspect']>;
  restoreBackup(request: Omit<RestoreBackupRequest, 'task'>, options?: JobOptions): Answered<BackupAnswers['restore']>;
}

const backupWorker = () => new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module' });

function backup<Task extends keyof BackupAnswers>(request: BackupRequest & { task: Task }, options: JobOptions = {}) {
  return runJob<BackupRequest, BackupAnswers[Task]>(backupWorker, request, options);
}

export const workerJobs: Jobs = {
  writeBackup: (request, options) => backup({ task: 'write', ...request }, options),
  inspectBackup: (request, options) => backup({ task: 'inspect', ...request }, options),
  restoreBackup: (request, options) => backup({ task: 'restore', ...request }, options),
};
