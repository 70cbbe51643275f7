import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GrowingText } from '../../renderer/ui/growing-text';
import { GuardedDialog } from '../../renderer/ui/guarded-dialog';
import { type ShownScreen, showScreen } from '../support/show-screen';

let shown: ShownScreen;
beforeEach(async () => {
  await page.viewport(900, 500);
  shown = await showScreen(<LongForm />);
});
afterEach(() => shown.leave());

const words = {
  save: 'Save',
  saveKeys: 'Ctrl+Enter',
  cancel: 'Cancel',
  question: 'Not saved.',
  keepTyping: 'Keep typing',
  discard: 'Discard',
};

function LongForm() {
  const [text, setText] = useState('');
  return (
    <GuardedDialog title="Form" dirty={false} onClose={() => undefined} onSubmit={async () => undefined} words={words}>
      <div style={{ height: 210 }} />
      <GrowingText
        label="Note"
        minRows={2}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </GuardedDialog>
  );
}

test('the line that one types in stays in sight above the buttons while the field grows', async () => {
  const field = page.getByRole('textbox', { name: 'Note' });
  await field.click();
  await userEvent.keyboard('one{Enter}two{Enter}three{Enter}four{Enter}five{Enter}six{Enter}seven{Enter}eight');
  await expect.element(field).toHaveValue('one\ntwo\nthree\nfour\nfive\nsix\nseven\neight');
  const buttons = page.getByRole('button', { name: 'Save' });
  const bottomOf = () => field.element().getBoundingClientRect().bottom;
  await expect.poll(() => bottomOf() <= buttons.element().getBoundingClientRect().top).toBe(true);
});
