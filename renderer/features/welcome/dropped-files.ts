import { type DragEvent, useState } from 'react';
import type { IncomingFile } from '../../host/host';

/** Files dropped anywhere on an element; `isOver` while they hang above it. */
export function useDroppedFiles(onFiles: (files: readonly IncomingFile[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const listeners = {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave(event: DragEvent) {
      const { relatedTarget } = event;
      const isInside = relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget);
      if (!isInside) setIsOver(false);
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      const files = [...event.dataTransfer.files].map((file) => ({ name: file.name, size: file.size, contents: file }));
      if (files.length > 0) onFiles(files);
    },
  };
  return { isOver, listeners };
}
