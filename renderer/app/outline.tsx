import { useHashLocation } from 'wouter/use-hash-location';
import { RunCommandProvider } from '../command';
import type { Host } from '../host/host';
import classes from './frame.module.css';
import { Rail } from './rail';
import { routeAt } from './routes';
import { TopBar } from './top-bar';

const nothing = () => {};

const preference = 'frame-shown';

/** Whether this device has shown the frame before: then this start most likely leads to it, and not to the welcome. */
export function expectsFrame(host: Pick<Host, 'readPreference'>): boolean {
  return host.readPreference(preference) === 'yes';
}

export function noteFrameShown(host: Pick<Host, 'readPreference' | 'writePreference'>): void {
  if (!expectsFrame(host)) host.writePreference(preference, 'yes');
}

/**
 * The window without its book, out of reach: drawn while the disk still opens it, when the window has nothing else to do. What it
 * is made of is then ready when the book comes.
 */
export function Outline() {
  const [location] = useHashLocation();
  return (
    <RunCommandProvider run={nothing}>
      <div className={classes.window} inert aria-hidden>
        <div className={classes.frame}>
          <Rail current={routeAt(location)?.place} due={null} />
          <div className={classes.main}>
            <TopBar />
          </div>
        </div>
      </div>
    </RunCommandProvider>
  );
}
