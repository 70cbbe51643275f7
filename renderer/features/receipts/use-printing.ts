import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useServices } from '../../services';

/** Whether somebody prints. A store of its own: React draws what hangs on one before the system looks at the page. */
interface Printing {
  isUnderWay(): boolean;
  set(isUnderWay: boolean): void;
  subscribe(listener: () => void): () => void;
}

function makePrinting(): Printing {
  let isUnderWay = false;
  const listeners = new Set<() => void>();
  return {
    isUnderWay: () => isUnderWay,
    set(next) {
      isUnderWay = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Whether the sheets for paper are to be there. They are made when somebody prints, by the button or by the keys of the
 * system, and go with it: thousands of lines that nobody sees would slow everything down.
 */
export function usePrinting(): { readonly isPrinting: boolean; readonly print: () => void } {
  const { host } = useServices();
  const [printing] = useState(makePrinting);
  const isPrinting = useSyncExternalStore(printing.subscribe, printing.isUnderWay);
  useEffect(() => {
    const begin = () => printing.set(true);
    const end = () => printing.set(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [printing]);
  const print = useCallback(() => {
    printing.set(true);
    // After the sheets are drawn: a page that prints itself is not drawn in between.
    setTimeout(() => void host.print(), 0);
  }, [printing, host]);
  return { isPrinting, print };
}
