import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Day } from '../../renderer/domain/calendar/day';
import { readTypedDay } from '../../renderer/domain/calendar/typed-day';
import { DayField } from '../../renderer/ui/day-field';
import { GuardedDialog } from '../../renderer/ui/guarded-dialog';
import { inTime } from '../support/in-time';
import { forgetEverything, type ShownScreen, showScreen } from '../support/show-screen';

const today = '2026-11-21' as Day;
const saved = vi.fn();
let screen: ShownScreen;

beforeEach(async () => {
  await forgetEverything();
  saved.mockReset();
  screen = await showScreen(<Form />);
});
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

function Form() {
  const [day, setDay] = useState<Day | null>('2026-11-22' as Day);
  return (
    <GuardedDialog
      title="Relance"
      dirty={false}
      onClose={() => undefined}
      onSubmit={async () => void saved(day)}
      words={{
        save: 'Enregistrer',
        saveKeys: '',
        cancel: 'Annuler',
        question: '',
        keepTyping: '',
        discard: '',
      }}
    >
      <DayField<Day>
        label="Le"
        value={day}
        onChange={setDay}
        format="DD/MM/YYYY"
        readTyped={(text) => readTypedDay(text, today, 'ahead')}
        unreadable="Ce jour n’est pas possible."
        latest={'2027-12-31' as Day}
        today={today}
      />
    </GuardedDialog>
  );
}

const field = () => page.getByLabelText('Le', { exact: true });
const complaint = () => page.getByText('Ce jour n’est pas possible.');

async function type(text: string) {
  await userEvent.click(field());
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
}

test('a day that does not exist is not saved as the day before it, nor as the one that its first figures meant', async () => {
  await type('31/02/2027');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(complaint()).toBeVisible();
  await expect.element(field()).toHaveFocus();
  await expect.element(field()).toHaveValue('31/02/2027');
  expect(saved).not.toHaveBeenCalled();
});

test('nothing is said while one types; once mended, the day is saved', async () => {
  await type('31/02/2027');
  expect(complaint().query()).toBeNull();
  await userEvent.tab();
  await expect.element(complaint()).toBeVisible();
  await expect.element(field()).toHaveValue('31/02/2027');
  await type('28/02/2027');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await inTime(() => expect(saved).toHaveBeenCalledWith('2027-02-28'));
});

test.each(['bientôt', '1/1/2028', ''])('"%s" is no day here', async (text) => {
  await type(text === '' ? '{Backspace}' : text);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(complaint()).toBeVisible();
  expect(saved).not.toHaveBeenCalled();
});

test('a day picked in the calendar takes the place of what could not be read', async () => {
  await type('bientôt');
  await page.getByRole('button', { name: '25', exact: false }).first().click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await inTime(() => expect(saved).toHaveBeenCalledWith('2026-11-25'));
});
