import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { enterSample, type SampleRefusal } from '../../data/sample';
import { type Translate, useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { ProgressDialog } from '../../ui/progress-dialog';
import { reloadAtHome } from './reload-at-home';

/** Makes the sample book and opens it; shown only while that lasts. */
export function EnterSampleDialog({ close }: { close: () => void }) {
  const { shelf, clock, newId, reload } = useServices();
  const translate = useTranslate();
  const [share, setShare] = useState<number | null>(null);
  const controller = useRef(new AbortController());
  const begun = useRef(false);

  useEffect(() => {
    // The effect runs twice in development; one sample is enough.
    if (begun.current) return;
    begun.current = true;
    const options = {
      signal: controller.current.signal,
      onProgress: (done: number, all: number) => setShare(done / all),
    };
    enterSample(shelf, { clock, newBookId: newId }, options)
      .then((outcome) => {
        if (outcome.ok) {
          reloadAtHome(reload);
          return;
        }
        close();
        if (outcome.reason.code !== 'cancelled') announce(translate, sayWhy(translate, outcome.reason));
      })
      .catch((error: unknown) => {
        close();
        const detail = error instanceof Error ? error.message : String(error);
        announce(translate, translate('welcome.sample.refusals.failed', { detail }));
      });
  }, [shelf, clock, newId, reload, translate, close]);

  return (
    <ProgressDialog
      title={translate('welcome.sample.filling')}
      share={share}
      cancelWord={translate('app.buttons.cancel')}
      onCancel={() => controller.current.abort()}
    />
  );
}

function sayWhy(translate: Translate, refusal: SampleRefusal): string {
  switch (refusal.code) {
    case 'disk-full':
      return translate('welcome.sample.refusals.disk-full');
    case 'not-answering':
      return translate('welcome.sample.refusals.not-answering');
    default:
      return translate('welcome.sample.refusals.failed', { detail: refusal.code });
  }
}

function announce(translate: Translate, message: string): void {
  notifications.show({ color: 'brick', autoClose: false, title: translate('welcome.sample.refusals.title'), message });
}
