import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { announceAction } from '../../../act';
import type { PastImport } from '../../../data/past-imports';
import { useTranslate } from '../../../i18n/translate';
import { useServices } from '../../../services';
import { ProgressDialog } from '../../../ui/progress-dialog';
import type { TakingBackPlanned } from '../../../workers/import-requests';
import { answerOf, type Progress } from '../../../workers/job';
import { shareOf } from '../share-of';
import { type Importing, type StopReason, sayStop } from '../use-import';
import { PastImports } from './past-imports';
import { TakingBack } from './taking-back';

type Step =
  /** `from`: the import from whose plan one comes back. */
  | { readonly name: 'list'; readonly from: number | null }
  /** `planned`: null until it is known what it comes to. */
  | { readonly name: 'plan'; readonly past: PastImport; readonly planned: TakingBackPlanned | null }
  | { readonly name: 'running'; readonly progress: Progress | null }
  | { readonly name: 'stopped'; readonly reason: StopReason };

/** The imports of earlier times; one of them taken back, as far as nothing was changed since. */
export function PastImportsDialog({ close }: { close: () => void }) {
  const { book, clock, directory, jobs, keeper } = useServices();
  const translate = useTranslate();
  const [step, setStep] = useState<Step>({ name: 'list', from: null });
  const [imports, setImports] = useState<readonly PastImport[] | null>(null);
  const worker = useRef<Importing | null>(null);
  const controller = useRef(new AbortController());
  const databaseName = book.database.name;

  useEffect(() => {
    const started = jobs.startImport();
    worker.current = started;
    void started.listImports({ databaseName }).then((answered) => {
      if (worker.current !== started) return;
      const answer = answerOf(answered);
      if (answer.ok) setImports(answer.value);
      else setStep({ name: 'stopped', reason: answer.reason });
    });
    return () => {
      worker.current = null;
      started.end();
    };
  }, [jobs, databaseName]);

  async function plan(past: PastImport) {
    setStep({ name: 'plan', past, planned: null });
    const answered = await worker.current?.planTakingBack({ databaseName, seq: past.seq });
    if (!answered) return;
    const answer = answerOf(answered);
    if (!answer.ok) setStep({ name: 'stopped', reason: answer.reason });
    // Whoever went back meanwhile stays there.
    else setStep((now) => (now.name === 'plan' && now.past === past ? { ...now, planned: answer.value } : now));
  }

  async function takeBack(past: PastImport) {
    controller.current = new AbortController();
    setStep({ name: 'running', progress: null });
    keeper?.snapshotBefore();
    const answered = await worker.current?.takeBackImport(
      { databaseName, seq: past.seq, now: clock.now() },
      { signal: controller.current.signal, onProgress: (progress) => setStep({ name: 'running', progress }) },
    );
    if (!answered) return;
    const answer = answerOf(answered);
    if (answer.ok) {
      await directory.reached(answer.value.seq);
      close();
      announceAction(book, translate, answer.value.label);
    } else if (answer.reason.code === 'cancelled') setStep({ name: 'list', from: past.seq });
    else setStep({ name: 'stopped', reason: answer.reason });
  }

  if (step.name === 'running') {
    return (
      <ProgressDialog
        title={translate('exchange.past.running')}
        share={shareOf(step.progress)}
        cancelWord={translate('app.buttons.cancel')}
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
      closeButtonProps={{ 'aria-label': translate('app.buttons.close') }}
    >
      {step.name === 'plan' ? (
        <TakingBack
          past={step.past}
          planned={step.planned}
          back={() => setStep({ name: 'list', from: step.past.seq })}
          onConfirm={() => void takeBack(step.past)}
        />
      ) : step.name === 'stopped' ? (
        <Stack gap="sm">
          <p role="alert">{sayStop(translate, step.reason)}</p>
          {imports === null ? null : (
            <Group justify="flex-end">
              <Button variant="default" autoFocus onClick={() => setStep({ name: 'list', from: null })}>
                {translate('exchange.past.plan.back')}
              </Button>
            </Group>
          )}
        </Stack>
      ) : (
        <PastImports imports={imports} from={step.from} onUndo={(past) => void plan(past)} />
      )}
    </Modal>
  );
}
