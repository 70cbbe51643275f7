import type { Vault } from '../host/vault';

/** Bytes: below the first the person is warned, below the second nothing more is written. */
export const warnBelow = 500_000_000;
export const readOnlyBelow = 100_000_000;

export type RoomLevel = 'ample' | 'low' | 'none';

/** How much room is left on this device, as last looked. A device that does not say counts as ample. */
export interface Room {
  level(): RoomLevel;
  /** Looks again. */
  look(): Promise<RoomLevel>;
}

export function roomIn(vault: Vault): Room {
  let level: RoomLevel = 'ample';
  return {
    level: () => level,
    async look() {
      level = levelOf(await vault.freeBytes());
      return level;
    },
  };
}

function levelOf(free: number | null): RoomLevel {
  if (free === null || free >= warnBelow) return 'ample';
  return free >= readOnlyBelow ? 'low' : 'none';
}
