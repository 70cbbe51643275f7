import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const top = join(import.meta.dirname, '..');

for (const name of ['README.md', 'README.fr.md']) {
  const text = readFileSync(join(top, name), 'utf8');

  test(`every file that ${name} names is there`, () => {
    const named = [...text.matchAll(/`((?:renderer|electron|test|assets|\.scripts)\/[\w./-]+)`/g)].map(
      (match) => match[1],
    );
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]);
    const missing = [...named, ...linked].filter((path) => !existsSync(join(dirname(join(top, name)), path ?? '')));
    expect(missing).toEqual([]);
  });

  test(`every command that ${name} names is a script`, () => {
    const scripts = new Set([...Object.keys(manifest.scripts), 'install']);
    const named = [...text.matchAll(/(?:^|`)npm (?:run )?([a-z]+)/gm)].map((match) => match[1] ?? '');
    expect(named.filter((script) => !scripts.has(script))).toEqual([]);
  });
}

test('every library that the app stands on has its reason in the README', () => {
  const text = readFileSync(join(top, 'README.md'), 'utf8');
  const reasons = text.slice(text.indexOf('## Dependencies'), text.indexOf('## What is verified'));
  const names = Object.keys(manifest.dependencies).map((name) => name.replace(/^@mantine\/.*/, '@mantine/'));
  const unexplained = names.filter((name) => !reasons.includes(name) && !reasons.includes(name.split('/')[1] ?? name));
  expect(unexplained).toEqual([]);
});
