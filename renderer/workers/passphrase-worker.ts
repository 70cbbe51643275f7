import '../domain/without-evaluation';
import { judgeOfPassphrases, type Strength } from '../exchange/seal/passphrase-strength';
import { serveJob } from './job';
import type { JudgePassphraseRequest } from './passphrase-requests';

// One worker is asked at every pause in the typing: its word lists are read once.
let made: { readonly names: string; readonly judge: (passphrase: string) => Strength } | null = null;

serveJob(({ passphrase, ownNames }: JudgePassphraseRequest): Promise<Strength> => {
  const names = ownNames.join('\n');
  if (made?.names !== names) made = { names, judge: judgeOfPassphrases(ownNames) };
  return Promise.resolve(made.judge(passphrase));
});
