import { release } from 'node:os';
import { z } from 'zod';
import { heard } from '../answer';
import type { Handlers } from '../guard';

/** Versions worth quoting in a bug report; nothing about the person or their machine's name. */
export function aboutHandlers(machine: {
  readonly version: string;
  readonly process: Pick<NodeJS.Process, 'versions' | 'platform' | 'arch'>;
}): Handlers<'about'> {
  const { versions, platform, arch } = machine.process;
  const parts = [
    { name: 'Electron', version: versions.electron },
    { name: 'Chromium', version: versions.chrome },
    { name: 'Node', version: versions.node },
    { name: 'V8', version: versions.v8 },
  ];
  return {
    about: {
      said: z.tuple([]),
      answer: () =>
        heard({
          app: machine.version,
          parts: parts.flatMap(({ name, version }) => (version ? [{ name, version }] : [])),
          platform: `${platform} ${release()} ${arch}`,
        }),
    },
  };
}
