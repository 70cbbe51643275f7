import { killWhileTyping } from '../../support/killed-while-typing';
import type { Row } from '../row';

const times = { sample: { renderer: 1, browser: 1 }, full: { renderer: 50, browser: 10 } };

export const row: Row = {
  number: 21,
  title: 'renderer killed while typing',
  target: 'the draft of a second ago is back, 50 of 50',
  async run(size) {
    const { renderer, browser } = times[size];
    const crashed = await killWhileTyping(renderer, 'renderer', 'fr');
    // The same for whoever loses the whole app with it.
    const killed = await killWhileTyping(browser, 'browser', 'en');
    const wrong = [...crashed.wrong, ...killed.wrong];
    return {
      howMany: `${renderer} crashes of the page, ${browser} kills of the app`,
      found: `back, ${crashed.back} of ${renderer} and ${killed.back} of ${browser}`,
      isMet: wrong.length === 0 && crashed.back === renderer && killed.back === browser,
      wrong,
    };
  },
};
