import { useCallback } from 'react';
import { useAct } from '../../act';
import { readSettings } from '../../data/settings';
import { passFirstStart } from '../../domain/book/settings-actions';
import { useServices } from '../../services';

/** Passes the first start for good and then goes on; stays where one is, with the reason said, when that is refused. */
export function useBegin(): (goOn?: () => void) => Promise<void> {
  const { book } = useServices();
  const act = useAct();
  return useCallback(
    async (goOn) => {
      const settings = await readSettings(book.database);
      if (await act(passFirstStart(settings))) goOn?.();
    },
    [book, act],
  );
}
