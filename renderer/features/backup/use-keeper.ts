import { useSyncExternalStore } from 'react';
import type { Keeper, SafetyState } from '../../safety/keeper';
import { useServices } from '../../services';

/** The keeper of the open book and what it knows; null for the sample, which nothing keeps. */
export function useKeeper(): { readonly keeper: Keeper; readonly state: SafetyState } | null {
  const { keeper } = useServices();
  const state = useSyncExternalStore(keeper?.subscribe ?? neverChanges, () => keeper?.state() ?? null);
  return keeper && state && { keeper, state };
}

function neverChanges(): () => void {
  return () => undefined;
}
