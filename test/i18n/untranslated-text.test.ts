import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const top = join(import.meta.dirname, '../..');
const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'message',
]);
const hasLetters = /\p{L}{2,}/u;
/** A language is offered under its own name, whatever language one reads. */
const ownNames = new Set(['Français', 'English']);

/** Every text that a screen would show or read aloud without having asked the catalogue for it. */
function untranslated(path: string, source: string): readonly string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const report = (node: ts.Node, text: string) => {
    if (ownNames.has(text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${relative(top, path)}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters.test(node.text)) report(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && ts.isStringLiteralLike(value) && hasLetters.test(value.text)) report(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('a text written into a screen is found, whether shown or read aloud', () => {
  const screen = `const A = () => <p title="Bonjour" aria-label={'Salut'} label={t('x')}>Texte <b>{name}</b> · 3 €</p>;`;
  expect(untranslated('a.tsx', screen).map((each) => each.split(' ').at(-1))).toEqual(['Bonjour', 'Salut', 'Texte']);
});

test('every word of every screen comes from the catalogue', () => {
  const folder = join(top, 'renderer');
  const screens = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  expect(screens.length).toBeGreaterThan(20);
  const found = screens.flatMap((name) => untranslated(join(folder, name), readFileSync(join(folder, name), 'utf8')));
  expect(found).toEqual([]);
});
