import { useLive, useSettings } from '../../data/live';
import { isFirstStart } from '../../data/settings';
import { useServices } from '../../services';

/** Whether the welcome stands instead of the frame; undefined while that is read. */
export function useFirstStart(): boolean | undefined {
  const { book } = useServices();
  const settings = useSettings(book.database);
  const asked = useLive(() => isFirstStart(book.database), [book]);
  return settings?.started ? false : asked;
}
