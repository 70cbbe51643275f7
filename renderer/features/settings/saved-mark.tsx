import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslate } from '../../i18n/translate';
import classes from './saved-mark.module.css';

/** Milliseconds. */
const shownFor = 4_000;

/** The word "saved" beside what was just set, and the function that shows it. */
export function useSavedMark(): readonly [mark: ReactNode, show: () => void] {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => setTimes(0), shownFor);
    return () => clearTimeout(timer);
  }, [times]);
  return [<SavedMark key="saved" isShown={times > 0} />, () => setTimes((before) => before + 1)];
}

function SavedMark({ isShown }: { isShown: boolean }) {
  const translate = useTranslate();
  // There from the start, so that assistive technology hears the word arrive.
  return (
    <span role="status" className={classes.mark}>
      {isShown ? (
        <>
          <IconCheck size={14} aria-hidden />
          {translate('settings.saved')}
        </>
      ) : null}
    </span>
  );
}
