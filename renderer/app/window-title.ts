import { useEffect } from 'react';
import { useTranslate } from '../i18n/translate';

/** Names the window after the page: "Clients — Clientèle". */
export function useWindowTitle(page: string | null): void {
  const translate = useTranslate();
  const app = translate('app.name');
  useEffect(() => {
    document.title = page === null ? app : `${page} — ${app}`;
  }, [page, app]);
}
