import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { hostileTexts } from './hostile-texts';

/** Of the kinds that have broken programs since that list was written. */
const since: readonly string[] = [
  '🇫🇷🇧🇪🇨🇭',
  '1️⃣2️⃣#️⃣',
  '✋🏿 💪🏿 👐🏽',
  '👨🏻‍❤️‍💋‍👨🏽',
  '🫱🏼‍🫲🏿',
  'జ్ఞా',
  'لُلُصّبُلُلصّبُررً ॣ ॣh ॣ ॣ 冗',
  'ស្រីសៅរ៍',
  '𓀀𓁐𓂀',
  '𝓕𝓻𝓪𝓲𝓼𝓮',
  'Straße, STRASSE, ẞ',
  'œuf, ŒUVRE, Æsir',
  'nœud\u00ad\u00adcoupé',
  'a\u034f\u0334\u0335b',
  'C:\\fakepath\\aux.txt:$DATA',
  'file:///etc/passwd#<b>',
  '\u0024{jndi:ldap://127.0.0.1/a}',
];

/** The 515 texts that nobody expects in a field, each once, as they would be typed or pasted. */
export const naughtyTexts: readonly string[] = [...new Set([...naughty, ...hostileTexts, ...since])];

/** A hundred attempts at running a script, each of which would call `ran` with its number. */
export const scriptAttempts: readonly string[] = makeAttempts();

function makeAttempts(): readonly string[] {
  const elements = [
    'img src=x',
    'svg',
    'body',
    'iframe src=x',
    'video src=x',
    'input autofocus',
    'details open',
    'a href=x',
  ];
  const events = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onmouseover'];
  const shapes: ReadonlyArray<(call: string) => string> = [
    // Elements that run by themselves, and ways of hiding that they do.
    (call) => `<script>${call}</script>`,
    (call) => `<SCRIPT\u0020>${call}</SCRIPT >`,
    (call) => `<scr<script>ipt>${call}</scr</script>ipt>`,
    (call) => `<script/x>${call}//</script>`,
    (call) => `<svg><script>${call}</script></svg>`,
    (call) => `<math><mtext><script>${call}</script></mtext></math>`,
    (call) => `<script src="data:text/javascript,${call}"></script>`,
    (call) => `<script type="module">import("data:text/javascript,${call}")</script>`,
    (call) => `<iframe srcdoc="&lt;script&gt;parent.${call}&lt;/script&gt;"></iframe>`,
    (call) => `<object data="data:text/html,<script>${call}</script>"></object>`,
    (call) => `<embed src="javascript:${call}">`,
    (call) => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
    (call) => `<base href="javascript:${call}//">`,
    (call) => `<form action="javascript:${call}"><button autofocus>x</button></form>`,
    (call) => `<button formaction="javascript:${call}">x</button>`,
    (call) => `<template><script>${call}</script></template>`,
    (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
    (call) => `<style>@import "javascript:${call}"; *{background:url(javascript:${call})}</style>`,
    (call) => `<p style="animation-name:x" onanimationstart="${call}">`,
    (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
    (call) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='${call}'/>#x"/></svg>`,
    (call) => `<marquee onstart=${call}>`,
    // Out of the place where a text might be put.
    (call) => `"><img src=x onerror="${call}">`,
    (call) => `'><svg onload='${call}'>`,
    (call) => `" autofocus onfocus="${call}" x="`,
    (call) => `' onmouseover='${call}`,
    (call) => `\`-${call}-\``,
    (call) => `";${call};//`,
    (call) => `';${call};//`,
    (call) => `</textarea><script>${call}</script>`,
    (call) => `</title><script>${call}</script>`,
    (call) => `</style><script>${call}</script>`,
    (call) => `--><script>${call}</script><!--`,
    (call) => `]]><script>${call}</script>`,
    (call) => `\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
    (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
    (call) => `%3Cscript%3E${call}%3C/script%3E`,
    (call) => `＜script＞${call}＜/script＞`,
    // Addresses.
    (call) => `javascript:${call}`,
    (call) => `JaVaScRiPt:${call}`,
    (call) => `java\tscript:${call}`,
    (call) => ` javascript:${call}`,
    (call) => `javascript://%0a${call}`,
    (call) => `javascript://example.org/?%0d%0a${call}`,
    (call) => `data:text/html,<script>${call}</script>`,
    (call) => `vbscript:${call}`,
    (call) => `https://example.org/"onmouseover="${call}`,
    (call) => `mailto:a@example.org"onclick="${call}`,
    (call) => `tel:+33"onfocus="${call}`,
    (call) => `blob:javascript:${call}`,
    // Templates, and what a table program would run.
    (call) => `{{constructor.constructor('${call}')()}}`,
    (call) => `\${${call}}`,
    (call) => `<%= ${call} %>`,
    (call) => `#{${call}}`,
    (call) => `{"__proto__":{"toString":"${call}"}}`,
    (call) => `=HYPERLINK("javascript:${call}";"x")`,
    (call) => `=cmd|'/C ${call}'!A0`,
    (call) => `+${call}`,
    (call) => `@SUM(${call})`,
    (call) => `＝${call}`,
  ];
  const marked = elements.flatMap((element) =>
    events.map((event) => (call: string) => `<${element} ${event}=${call}>`),
  );
  return [...marked, ...shapes].map((shape, index) => shape(`ran(${index + 1})`));
}
