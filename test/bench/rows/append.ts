import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultOver } from '../../support/vault-over';
import { type Finding, middleAndTail, type Row, timesRaw } from '../finding';
import { median } from '../statistics';

const appended = 500;
/** Of a line of the journal: a contact with a follow-up, sealed. */
const line = new Uint8Array(900).fill(97);

/** In turn, so that whatever else the disk has to do slows both alike. */
export const appendRow: Row = {
  number: 13,
  title: 'adding a line to the journal',
  async measure(): Promise<readonly Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'));
    const { vault, abandonAll } = vaultOver(folder);
    const bare = await open(join(folder, 'bare'), 'a');
    const ours: number[] = [];
    const raw: number[] = [];
    try {
      for (let turn = -20; turn < appended; turn += 1) {
        const began = performance.now();
        const answer = await vault.append('journal', 'a', line);
        const between = performance.now();
        if (!answer.ok) throw new Error(answer.reason);
        await bare.writeFile(line);
        await bare.datasync();
        // The first ones are spent on making folders and compiling.
        if (turn < 0) continue;
        ours.push(between - began);
        raw.push(performance.now() - between);
      }
    } finally {
      await abandonAll();
      await bare.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return [
      {
        what: 'adding a line to the journal, but for the way between the two processes (raw: write, fdatasync)',
        ours: middleAndTail(ours),
        raw: middleAndTail(raw),
        ratio: timesRaw(median(ours), median(raw)),
        target: '',
        verdict: '',
      },
    ];
  },
};
