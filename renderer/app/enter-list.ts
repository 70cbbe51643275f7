import { useEffect } from 'react';

/** What the arrow keys walk through: the first line of a list of things to do, or a list that names its own active row. */
const lists = '#content [data-line-main], #content [role="grid"][tabindex="0"]';

/**
 * Down, while nothing in particular has the focus, enters the list of the page: who has just opened it with a key need not
 * first walk past rail and search.
 */
export function useEnterList(isBehindDialog: boolean): void {
  useEffect(() => {
    if (isBehindDialog) return;
    const enter = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== 'ArrowDown' || event.defaultPrevented || hasModifier || !isNowhere(document.activeElement))
        return;
      const list = document.querySelector<HTMLElement>(lists);
      if (!list) return;
      event.preventDefault();
      list.focus();
    };
    window.addEventListener('keydown', enter);
    return () => window.removeEventListener('keydown', enter);
  }, [isBehindDialog]);
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.id === 'content' || element.closest('nav') !== null;
}
