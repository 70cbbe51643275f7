import { cpSync } from 'node:fs';
import { build } from 'vite';
import { at, builtRenderer } from '../../.scripts/place.mjs';
import { serve } from '../../.scripts/serving.mjs';

/** Builds the workshop beside a copy of the built app, and serves both from one origin at any free port. */
export async function openWorkshop(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  await build({ configFile: at('test', 'workshop', 'vite.config.ts'), logLevel: 'warn' });
  const folder = at('dist', 'workshop');
  cpSync(builtRenderer, folder, { recursive: true });
  return serve({ folder, port: 0 });
}
