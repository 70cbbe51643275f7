import { type RefObject, useEffect, useState } from 'react';
import classes from './picture-drop.module.css';

/**
 * Takes a picture that is dropped on one part of the window, before whatever takes the files that fall anywhere on it, and says
 * so while it hangs above. Several files, and what is no picture, are left to that.
 */
export function PictureDrop(props: {
  /** The part, which is what the words are laid over: its style has a position. */
  over: RefObject<HTMLElement | null>;
  invitation: string;
  onPicture: (file: File) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const { over, onPicture } = props;

  // Not React's events, which come from dialogs of this part, too, wherever those stand.
  useEffect(() => {
    const part = over.current;
    if (!part) return;
    const hang = (event: DragEvent) => {
      if (!event.dataTransfer || !isOnePicture(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      // Leaving an element for its neighbour is not leaving the part.
      if (!(event.relatedTarget instanceof Node && part.contains(event.relatedTarget))) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const file = event.dataTransfer && isOnePicture(event.dataTransfer) ? event.dataTransfer.files[0] : undefined;
      if (!file) return;
      event.preventDefault();
      onPicture(file);
    };
    part.addEventListener('dragover', hang);
    part.addEventListener('dragleave', leave);
    part.addEventListener('drop', drop);
    return () => {
      part.removeEventListener('dragover', hang);
      part.removeEventListener('dragleave', leave);
      part.removeEventListener('drop', drop);
    };
  }, [over, onPicture]);

  if (!isOver) return null;
  return (
    <div className={classes.over} aria-hidden>
      <span className={classes.words}>{props.invitation}</span>
    </div>
  );
}

/** While it hangs there, a browser tells how many files there are and of what kind, and not what is in them. */
function isOnePicture({ items }: DataTransfer): boolean {
  const [first, ...others] = [...items].filter(({ kind }) => kind === 'file');
  return first !== undefined && others.length === 0 && first.type.startsWith('image/');
}
