import { useSyncExternalStore } from 'react';
import type { LeftDraft } from '../../data/drafts';
import { useServices } from '../../services';

/** What windows that are gone left in their forms, the newest first. */
export function useLeftDrafts(): readonly LeftDraft[] {
  const { drafts } = useServices();
  return useSyncExternalStore(drafts.subscribe, drafts.left);
}
