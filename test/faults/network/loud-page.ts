import { createServer } from 'node:http';
import type { Page } from '@playwright/test';

/** Reserved for examples: nobody answers there. */
const nobody = '192.0.2.1';

/** The ways out that a page without any fence has, and what the log must show of each. */
export const waysOut = ['image.loud.invalid', 'fetched.loud.invalid', 'linked.loud.invalid', `${nobody}:3478`];

/**
 * A page that tries to reach the outside in several ways: a log that shows none of it would prove nothing about the app.
 * Answers where that page was served.
 */
export async function visitLoudPage(page: Page): Promise<string> {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(
      `<a href="https://linked.loud.invalid/">link</a><img src="http://image.loud.invalid/x.png" alt="">
       <script>
         fetch('http://fetched.loud.invalid/').catch(() => {});
         const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${nobody}:3478' }] });
         peer.createDataChannel('x');
         peer.setLocalDescription();
       </script>`,
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  const address = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}/`;
  await page.goto(address);
  await page.hover('a');
  await page.waitForTimeout(1_500);
  await page.goto('about:blank');
  server.closeAllConnections();
  server.close();
  return address;
}
