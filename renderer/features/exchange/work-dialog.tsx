import { useTranslate } from '../../i18n/translate';
import { ProgressDialog } from '../../ui/progress-dialog';
import type { Progress } from '../../workers/job';

/** A long work under way: how far it is, and the way to stop it. */
export function WorkDialog(props: { title: string; progress: Progress | null; onCancel: () => void }) {
  const translate = useTranslate();
  return (
    <ProgressDialog
      title={props.title}
      share={shareOf(props.progress)}
      cancelWord={translate('app.buttons.cancel')}
      onCancel={props.onCancel}
    />
  );
}

/** From 0 to 1; null while the end is not known: before the first row, and behind the last one, when figures are counted. */
function shareOf(progress: Progress | null): number | null {
  return progress && progress.done < progress.all ? progress.done / progress.all : null;
}
