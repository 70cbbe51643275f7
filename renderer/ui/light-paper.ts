import { useEffect } from 'react';

const scheme = 'data-mantine-color-scheme';

/** Prints the page in the light theme, whatever the window wears: paper is white, and light ink on it would not be read. */
export function useLightPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    let worn: string | null = null;
    const putOn = () => {
      worn = root.getAttribute(scheme);
      root.setAttribute(scheme, 'light');
    };
    const takeOff = () => {
      if (worn !== null) root.setAttribute(scheme, worn);
      worn = null;
    };
    window.addEventListener('beforeprint', putOn);
    window.addEventListener('afterprint', takeOff);
    return () => {
      window.removeEventListener('beforeprint', putOn);
      window.removeEventListener('afterprint', takeOff);
      takeOff();
    };
  }, []);
}
