import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LineButton } from '../../renderer/ui/line-button';
import { LineMenu } from '../../renderer/ui/line-menu';
import { Worklist, WorkSection } from '../../renderer/ui/worklist';
import { type ShownScreen, showScreen } from '../support/show-screen';

let shown: ShownScreen;
let chosen: string[] = [];
beforeEach(async () => {
  chosen = [];
  shown = await showScreen(<Lines />);
});
afterEach(() => shown.leave());

function Lines() {
  const [isDone, setDone] = useState(false);
  return (
    <Worklist>
      <WorkSection title="À faire">
        <li>
          {isDone ? null : <LineButton icon={IconCheck} word="Fait" shortcut="D" onPress={() => setDone(true)} />}
          <LineMenu
            icon={IconCheck}
            word="Reporter"
            shortcut="S"
            entries={[
              { key: 'tomorrow', label: 'Demain', hint: 'mer.' },
              { key: 'next-week', label: 'La semaine prochaine' },
            ]}
            onChoose={(key) => chosen.push(key)}
          />
        </li>
      </WorkSection>
    </Worklist>
  );
}

const button = (name: string) => page.getByRole('button', { name });
const hint = page.getByRole('tooltip');

test('the pointer that rests on a button is told its word and its key, and no more once it has left', async () => {
  await button('Fait').hover();
  await expect.element(hint).toHaveTextContent('Fait (D)');
  await button('Reporter').hover();
  await expect.element(page.getByText('Reporter (S)')).toBeVisible();
  await page.getByText('À faire').hover();
  await expect.element(hint).not.toBeInTheDocument();
});

test('the keyboard is told as well, until Escape', async () => {
  await expect.element(button('Fait')).toBeVisible();
  await userEvent.tab();
  await expect.element(hint).toHaveTextContent('Fait (D)');
  await userEvent.keyboard('{Escape}');
  await expect.element(hint).not.toBeInTheDocument();
});

test('a button that takes itself away takes its hint along', async () => {
  await button('Fait').hover();
  await expect.element(hint).toBeVisible();
  await button('Fait').click();
  await expect.element(hint).not.toBeInTheDocument();
});

test('what the keyboard is told stays while the pointer wanders about', async () => {
  await page.getByText('À faire').hover();
  await userEvent.tab();
  await expect.element(hint).toHaveTextContent('Fait (D)');
  await page.getByRole('listitem').hover();
  await page.getByText('À faire').hover();
  await expect.element(hint).toHaveTextContent('Fait (D)');
  await userEvent.tab();
  await expect.element(page.getByText('Reporter (S)')).toBeVisible();
  await expect.element(page.getByText('Fait (D)')).not.toBeInTheDocument();
});

test('a menu opens by the keyboard at its button, says what it is for, and gives the focus back', async () => {
  await expect.element(button('Reporter')).toHaveAttribute('aria-expanded', 'false');
  button('Reporter').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menu', { name: 'Reporter' })).toBeVisible();
  await expect.element(button('Reporter')).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(button('Reporter')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('menuitem', { name: 'La semaine prochaine' }).click();
  expect(chosen).toEqual(['next-week']);
});

test('a press on the button of an open menu closes it', async () => {
  await button('Reporter').click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await button('Reporter').click();
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});
