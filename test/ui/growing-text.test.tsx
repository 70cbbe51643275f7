import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GrowingText } from '../../renderer/ui/growing-text';
import { type ShownScreen, showScreen } from '../support/show-screen';

let shown: ShownScreen;
beforeEach(async () => {
  shown = await showScreen(<Note />);
});
afterEach(() => shown.leave());

function Note() {
  const [text, setText] = useState('');
  return (
    <GrowingText
      label="Note"
      minRows={2}
      maxRows={4}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

const field = page.getByRole('textbox', { name: 'Note' });

/** How many lines are in sight. */
function linesSeen(): number {
  const text = field.element();
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(text);
  return (
    (text.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)) /
    Number.parseFloat(lineHeight)
  );
}
const lines = () => expect.poll(() => Math.round(linesSeen() * 10) / 10);

test('is as high as its fewest lines while it holds less, grows with its words, and scrolls from its most lines on', async () => {
  await expect.element(field).toBeVisible();
  await lines().toBe(2);
  await userEvent.fill(field, 'un\ndeux\ntrois');
  await lines().toBe(3);
  await userEvent.fill(field, 'un\ndeux\ntrois\nquatre\ncinq\nsix');
  await lines().toBe(4);
  expect(field.element().scrollHeight).toBeGreaterThan(field.element().clientHeight);
  await userEvent.fill(field, '');
  await lines().toBe(2);
});
