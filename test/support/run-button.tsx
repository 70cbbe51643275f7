import type { ReactNode } from 'react';
import { type RunCommand, useRunCommand } from '../../renderer/command';

/** A page that holds nothing but the way to run commands, as the top bar, a sheet or the keyboard would. */
export class RunButton {
  readonly element: ReactNode = <Listen heard={(run) => this.#ready.resolve(run)} />;
  readonly #ready = Promise.withResolvers<RunCommand>();

  readonly run = async (...[id, argument]: Parameters<RunCommand>): Promise<void> => {
    (await this.#ready.promise)(id, argument as never);
  };
}

function Listen({ heard }: { heard: (run: RunCommand) => void }) {
  heard(useRunCommand());
  return null;
}
