import { type Action, type Change, creation, label } from '../book/action';
import type { Settings } from '../book/settings';
import { passFirstStart } from '../book/settings-actions';
import type { SampleBook } from './sample-book';

/**
 * Fills an empty book with the sample, in one action that nobody undoes: an empty sample book would be of no use. `settings`
 * are those that the book has; it counts as started, so that no first start stands in front of it.
 */
export function fillWithSample(sample: SampleBook, settings: Settings): Action {
  const changes: readonly Change[] = [
    ...passFirstStart(settings).changes,
    ...sample.clients.map((client) => creation('clients', client)),
    ...sample.links.map((link) => creation('links', link)),
    ...sample.interactions.map((interaction) => creation('interactions', interaction)),
    ...sample.followUps.map((followUp) => creation('followUps', followUp)),
    ...sample.sales.map((sale) => creation('sales', sale)),
    ...sample.payments.map((payment) => creation('payments', payment)),
  ];
  return { label: label('sample-filled', '', sample.clients.length), changes, undoable: false };
}
