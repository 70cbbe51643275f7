import { createRoot, type Root } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettingsAhead, useLive, useSettings } from '../../renderer/data/live';
import { readSettings } from '../../renderer/data/settings';
import { creation, label } from '../../renderer/domain/book/action';
import { changeSettings } from '../../renderer/domain/book/settings-actions';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let opened: TestBook;
let place: HTMLElement;
let root: Root;
beforeEach(async () => {
  opened = await openTestBook();
  place = document.createElement('p');
  root = createRoot(place);
});
afterEach(async () => {
  root.unmount();
  await opened.destroy();
});

/** How many clients there are, multiplied; each question waits until it is let go. */
function Answer(props: { times: number; question: (times: number) => Promise<number> }) {
  return useLive(() => props.question(props.times), [props.times]) ?? 'none';
}

function Currency({ note }: { note: (currency: string) => void }) {
  const currency = useSettings(opened.book.database)?.currency ?? 'none';
  note(currency);
  return currency;
}

const said = () => expect.poll(() => place.textContent);
const count = async (times: number) => (await opened.book.database.clients.count()) * times;

async function add(name: string): Promise<void> {
  const change = creation('clients', clientNamed(name, opened));
  const outcome = await opened.book.commit({ label: label('client-added', name), changes: [change] });
  if (!outcome.ok) throw new Error(outcome.reason.code);
}

test('a question is asked again when what it read has changed', async () => {
  root.render(<Answer times={10} question={count} />);
  await said().toBe('0');
  await add('Claire Nouvel');
  await said().toBe('10');
});

test('the former answer stays until another question is answered', async () => {
  await add('Claire Nouvel');
  root.render(<Answer times={1} question={count} />);
  await said().toBe('1');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const seen = new Set<string | null>();
  new MutationObserver(() => seen.add(place.textContent)).observe(place, { subtree: true, characterData: true });
  root.render(
    <Answer
      times={3}
      question={async (times) => {
        const answer = await count(times);
        await held;
        return answer;
      }}
    />,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  letGo();
  await said().toBe('3');
  expect([...seen]).toEqual(['3']);
});

test('settings that were read once are there from the first drawing on, and follow the book', async () => {
  await readSettingsAhead(opened.book.database);
  const before = await readSettings(opened.book.database);
  const drawn = new Set<string>();
  root.render(<Currency note={(currency) => drawn.add(currency)} />);
  await said().toBe('EUR');
  const outcome = await opened.book.commit(changeSettings(before, { currency: 'CHF' }));
  expect(outcome.ok).toBe(true);
  await said().toBe('CHF');
  expect([...drawn]).toEqual(['EUR', 'CHF']);
});

test('a book that was closed meanwhile does not stop the start', async () => {
  opened.book.database.close();
  await expect(readSettingsAhead(opened.book.database)).resolves.toBeUndefined();
});

test('a question that fails throws where it was asked, and is heard there', async () => {
  root.render(
    <ErrorBoundary fallbackRender={({ error }) => String(error)} onError={() => undefined}>
      <Answer times={1} question={() => Promise.reject(new Error('torn'))} />
    </ErrorBoundary>,
  );
  await said().toBe('Error: torn');
});
