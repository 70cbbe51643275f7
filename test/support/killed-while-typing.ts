import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language, Translate } from '../../renderer/i18n/translate';
import { serveWorkshop } from '../workshop/open-workshop';
import { type KillableBrowser, launchKillable } from './killable-browser';
import { wordsIn } from './words';

/** `renderer`: the page alone crashes; `browser`: SIGKILL to everything, as when the power of the app is lost. */
export type Victim = 'renderer' | 'browser';

export interface AfterCrashes {
  /** How often the text of a second before the crash was back, in the very form. */
  readonly back: number;
  /** What was missing otherwise. */
  readonly wrong: readonly string[];
}

const client = 'Menuiserie Lebrun';
const sentence =
  'Hésite entre le chêne et le frêne pour l’escalier, demande un échantillon et un prix posé, décide avant la fin du mois. ';

/** So many must be back at least, on however slow a machine. */
const fewLetters = 10;

/** What stood in the field, and when; milliseconds of this process. */
interface Letters {
  readonly text: string;
  readonly at: number;
}

/**
 * Notes a contact, crashes in the middle of a word, opens the app again and resumes: again and again over the same book.
 * The workshop must have been built.
 */
export async function killWhileTyping(times: number, victim: Victim, language: Language): Promise<AfterCrashes> {
  const t = await wordsIn(language);
  const profile = await mkdtemp(join(tmpdir(), 'clientele-typing-'));
  const workshop = await serveWorkshop();
  const open = () => launchKillable(profile, `${workshop.origin}/workshop.html`, language);
  const wrong: string[] = [];
  let { page, kill } = await open();
  try {
    await page.evaluate(() => window.workshop.fillEmpty());
    for (let turn = 0; turn < times; turn += 1) {
      await page.goto(`${workshop.origin}/`);
      await beginContact(page, t);
      const { typed, at } = await typeUntilCrash(page, turn, () => crash({ page, kill }, victim));
      if (victim === 'browser') ({ page, kill } = await open());
      else page = await page.context().newPage();
      await page.goto(`${workshop.origin}/`);
      const found = await resume(page, t);
      const secondAgo = typed.findLast((letters) => letters.at <= at - 1_000)?.text ?? '';
      if (!found.startsWith(secondAgo)) wrong.push(`turn ${turn}: “${secondAgo}” was typed, “${found}” is back`);
    }
    await kill();
    return { back: times - wrong.length, wrong };
  } finally {
    await workshop.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function beginContact(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('interactions.log.command') }).click();
  await page.getByRole('dialog').getByLabel(t('interactions.client.label')).fill(client);
  await page.getByRole('option', { name: t('app.picker.create', { name: client }) }).click();
  await page.getByLabel(t('interactions.text')).click();
}

/** Types letter by letter until some are more than a second old, and goes on until the page is gone. */
async function typeUntilCrash(
  page: Page,
  turn: number,
  crashNow: () => Promise<void>,
): Promise<{ readonly typed: readonly Letters[]; readonly at: number }> {
  const typed: Letters[] = [];
  const secondOld = () => typed.filter(({ at }) => at <= performance.now() - 1_000).length;
  let crashing: Promise<void> | undefined;
  let at = 0;
  for (let length = 1; ; length += 1) {
    if (crashing === undefined && secondOld() >= fewLetters) {
      // Not on the beat of the writes: each turn dies at another moment between two of them.
      await pause((turn * 37) % 300);
      at = performance.now();
      crashing = crashNow();
    }
    const letter = sentence.charAt((length - 1) % sentence.length);
    const went = await page.keyboard.type(letter).then(
      () => true,
      () => false,
    );
    if (!went) break;
    typed.push({ text: (typed.at(-1)?.text ?? '') + letter, at: performance.now() });
    await pause(25);
  }
  await crashing;
  return { typed, at };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function crash({ page, kill }: KillableBrowser, victim: Victim): Promise<void> {
  if (victim === 'browser') return kill();
  const gone = new Promise((resolve) => page.once('crash', resolve));
  const session = await page.context().newCDPSession(page);
  // It never answers: who would?
  void session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

/** Answers what the form holds once the notice has led back to it, and leaves it behind for the next turn. */
async function resume(page: Page, t: Translate): Promise<string> {
  const notice = page.getByRole('complementary', { name: t('drafts.notice.label') });
  await notice.getByText(t('drafts.doing.contact.log.named', { name: client })).waitFor();
  await notice.getByRole('button', { name: t('drafts.resume') }).click();
  const dialog = page.getByRole('dialog', { name: t('interactions.log.title') });
  await dialog.getByRole('button', { name: t('drafts.line.startOver') }).waitFor();
  const found = await dialog.getByLabel(t('interactions.text')).inputValue();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: t('app.unsaved.discard') }).click();
  await dialog.waitFor({ state: 'detached' });
  return found;
}
