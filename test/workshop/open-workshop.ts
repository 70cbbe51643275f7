import { cpSync } from 'node:fs';
import { build } from 'vite';
import { at, builtRenderer } from '../../.scripts/place.mjs';
import { serve } from '../../.scripts/serving.mjs';

const folder = at('dist', 'workshop');

/** Builds the workshop beside a copy of the built app. */
export async function buildWorkshop(): Promise<void> {
  await build({ configFile: at('test', 'workshop', 'vite.config.ts'), logLevel: 'error' });
  cpSync(builtRenderer, folder, { recursive: true });
}

/**
 * Serves the built workshop and the app from one origin: at any free port, or at one that stays the same, for a book that
 * is to be found again.
 */
export function serveWorkshop(port = 0): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  return serve({ folder, port });
}

export async function openWorkshop(port = 0): ReturnType<typeof serveWorkshop> {
  await buildWorkshop();
  return serveWorkshop(port);
}
