import { useEffect, useRef, useState } from 'react';
import type { Strength } from '../../../exchange/seal/passphrase-strength';
import { useTranslate } from '../../../i18n/translate';
import { type Services, useServices } from '../../../services';

/** How long one pauses in typing before it is judged, in milliseconds. */
const pause = 250;

/**
 * How strong a passphrase is, judged in a worker at every pause in the typing; null for nothing, and until the first answer.
 * The book knows no name of its owner: that of the app is the only one that a thief is sure of.
 */
export function useStrength(passphrase: string): Strength | null {
  const { jobs } = useServices();
  const appName = useTranslate()('app.name');
  const judging = useRef<ReturnType<Services['jobs']['startJudging']> | null>(null);
  const [strength, setStrength] = useState<Strength | null>(null);

  useEffect(() => {
    const started = jobs.startJudging([appName]);
    judging.current = started;
    return () => started.end();
  }, [jobs, appName]);

  useEffect(() => {
    if (passphrase === '') {
      setStrength(null);
      return;
    }
    let isLatest = true;
    const timer = setTimeout(async () => {
      const judged = await judging.current?.judge(passphrase);
      if (isLatest && judged?.ok) setStrength(judged.value);
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [passphrase]);

  return strength;
}
