import { IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './file-drop.module.css';

/** Something dropped on the window: a file, or a folder, which a browser hands over as a file that cannot be read. */
export interface DroppedFile {
  readonly file: File;
  readonly isFolder: boolean;
}

/**
 * Takes files dropped anywhere on the window and says so while they hang above it. Wherever they fall, the browser never
 * opens one in place of the app. While `isPaused`, nothing is taken.
 */
export function FileDrop(props: {
  invitation: string;
  isPaused: boolean;
  onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const { isPaused, onFiles } = props;

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Somebody nearer has said what happens here.
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setIsOver(!isPaused && !isTaken);
      if (event.dataTransfer && !isTaken) event.dataTransfer.dropEffect = isPaused ? 'none' : 'copy';
    };
    const leave = (event: DragEvent) => {
      // Leaving an element for its neighbour is not leaving the window.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = filesOf(event.dataTransfer);
      if (!isPaused && files.length > 0) onFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [isPaused, onFiles]);

  if (!isOver) return null;
  return (
    <div className={classes.over} aria-hidden>
      <IconUpload size={32} stroke={1.25} />
      {props.invitation}
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function filesOf(transfer: DataTransfer | null): readonly DroppedFile[] {
  if (!transfer) return [];
  return [...transfer.items]
    .filter((item) => item.kind === 'file')
    .flatMap((item) => {
      const file = item.getAsFile();
      return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : [];
    });
}
