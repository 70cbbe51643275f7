import { Button, Group, Modal, Stack } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { announceAction } from '../../../act';
import type { PastImport } from '../../../data/past-imports';
import { type Translate, useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import type { ImportGone, TakingBackPlanned } from '../../../workers/import-requests';
import { answerOf, type Progress } from '../../../workers/job';
import { type Importing, type StopReason, sayStop } from '../use-import';
import { WorkDialog } from '../work-dialog';
import { PastImports } from './past-imports';
import { TakingBack } from './taking-back';

/** `from`: the import from whose plan one comes back. */
type Step =
  | { readonly name: 'list'; readonly from: number | null }
  /** `planned`: null until it is known what it comes to; `again`: it was confirmed, and no longer came to what was shown. */
  | {
      readonly name: 'plan';
      readonly past: PastImport;
      readonly planned: TakingBackPlanned | null;
      readonly again: boolean;
    }
  | { readonly name: 'running'; readonly progress: Progress | null }
  | { readonly name: 'stopped'; readonly reason: PastStop; readonly from: number | null };

type PastStop = StopReason | ImportGone;

/** The imports of earlier times; one of them taken back, as far as nothing was changed since. */
export function PastImportsDialog({ close }: { close: () => void }) {
  const { book, clock, directory, jobs, keeper } = useServices();
  const translate = useTranslate();
  const [step, setStep] = useState<Step>({ name: 'list', from: null });
  const [imports, setImports] = useState<readonly PastImport[] | null>(null);
  const worker = useRef<Importing | null>(null);
  const controller = useRef(new AbortController());
  const databaseName = book.database.name;

  const list = useCallback(
    async (from: number | null) => {
      setImports(null);
      setStep({ name: 'list', from });
      const asked = worker.current;
      const answered = await asked?.listImports({ databaseName });
      if (!answered || worker.current !== asked) return;
      const answer = answerOf(answered);
      if (answer.ok) setImports(answer.value);
      else setStep({ name: 'stopped', reason: answer.reason, from });
    },
    [databaseName],
  );

  useEffect(() => {
    const started = jobs.startImport();
    worker.current = started;
    void list(null);
    return () => {
      worker.current = null;
      started.end();
    };
  }, [jobs, list]);

  async function plan(past: PastImport, again = false) {
    setStep({ name: 'plan', past, planned: null, again });
    const answered = await worker.current?.planTakingBack({ databaseName, seq: past.seq });
    if (!answered) return;
    const answer = answerOf(answered);
    // Whoever went back meanwhile stays there.
    setStep((now) => {
      if (now.name !== 'plan' || now.past !== past) return now;
      return answer.ok ? { ...now, planned: answer.value } : { name: 'stopped', reason: answer.reason, from: past.seq };
    });
  }

  async function takeBack(past: PastImport) {
    controller.current = new AbortController();
    setStep({ name: 'running', progress: null });
    keeper?.snapshotBefore();
    const answered = await worker.current?.takeBackImport(
      { now: clock.now() },
      { signal: controller.current.signal, onProgress: (progress) => setStep({ name: 'running', progress }) },
    );
    if (!answered) return;
    const answer = answerOf(answered);
    if (answer.ok) {
      await directory.reached(answer.value.seq);
      close();
      announceAction(book, translate, answer.value.label, answer.value.seq);
    } else if (answer.reason.code === 'cancelled') setStep({ name: 'list', from: past.seq });
    // What was planned is gone with a worker that had to be started anew.
    else if (answer.reason.code === 'nothing-read') await plan(past);
    else if (answer.reason.code === 'book-moved') await plan(past, true);
    else setStep({ name: 'stopped', reason: answer.reason, from: past.seq });
  }

  if (step.name === 'running') {
    return (
      <WorkDialog
        title={translate('exchange.past.running')}
        progress={step.progress}
        onCancel={() => controller.current.abort()}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={close}
      title={translate(step.name === 'plan' ? 'exchange.past.plan.title' : 'exchange.past.title')}
      size="min(860px, 94vw)"
    >
      {step.name === 'plan' ? (
        <TakingBack
          past={step.past}
          planned={step.planned}
          again={step.again}
          back={() => setStep({ name: 'list', from: step.past.seq })}
          onConfirm={() => void takeBack(step.past)}
        />
      ) : step.name === 'stopped' ? (
        <Stack gap="sm">
          <p role="alert">{sayPastStop(translate, step.reason)}</p>
          <Group justify="flex-end">
            <Button variant="default" autoFocus data-autofocus onClick={() => void list(step.from)}>
              {translate(imports === null ? 'app.buttons.retry' : 'exchange.past.plan.back')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <PastImports imports={imports} from={step.from} onUndo={(past) => void plan(past)} />
      )}
    </Modal>
  );
}

function sayPastStop(translate: Translate, reason: PastStop): string {
  if (reason.code === 'import-gone') return translate('exchange.past.stopped.import-gone');
  if (reason.code === 'crashed') return translate('exchange.past.stopped.crashed', { detail: reason.detail });
  return sayStop(translate, reason);
}
