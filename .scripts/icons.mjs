// Makes every icon that a system asks for from assets/icon.svg: `node .scripts/icons.mjs`, after the drawing changed.
// Chromium draws each size anew (a small picture is not a large one shrunk); the two containers are nothing but a
// table of contents before the PNG files, so they are written here.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';

const assets = new URL('../assets/', import.meta.url);
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** What Windows shows in lists, on the desktop and in large tiles. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** Apple's four letters for each picture; the second of a pair is the same place on a display of double density. */
const macKinds = new Map([
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const pictures = await draw(readFileSync(new URL('icon.svg', assets), 'utf8'));
mkdirSync(new URL('icons/', assets), { recursive: true });
for (const [size, picture] of pictures) writeFileSync(new URL(`icons/${size}x${size}.png`, assets), picture);
writeFileSync(new URL('icon.ico', assets), windowsContainer());
writeFileSync(new URL('icon.icns', assets), macContainer());
process.stdout.write(`assets: ${pictures.size} pictures, icon.ico, icon.icns\n`);

/**
 * @param {string} drawing
 * @returns {Promise<Map<number, Buffer>>} the PNG of each size in pixels
 */
async function draw(drawing) {
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    /** @type {Map<number, Buffer>} */
    const drawn = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/** @param {number} size */
function picture(size) {
  const drawn = pictures.get(size);
  if (!drawn) throw new Error(`No picture of ${size} pixels was drawn`);
  return drawn;
}

/** ICO: six bytes of header, sixteen for each picture, then the pictures. */
function windowsContainer() {
  const header = Buffer.alloc(6 + 16 * windowsSizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(windowsSizes.length, 4);
  let offset = header.length;
  windowsSizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    // A byte has no 256: zero stands for it.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(picture(size).length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += picture(size).length;
  });
  return Buffer.concat([header, ...windowsSizes.map(picture)]);
}

/** ICNS: the word, the whole length, then each picture after its kind and its length. */
function macContainer() {
  const parts = [...macKinds].map(([kind, size]) => Buffer.concat([tag(kind, picture(size).length), picture(size)]));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([tag('icns', length), ...parts]);
}

/**
 * @param {string} kind four letters
 * @param {number} length of what follows, in bytes; the tag's own eight are counted with it
 */
function tag(kind, length) {
  const written = Buffer.alloc(8);
  written.write(kind, 0, 'latin1');
  written.writeUInt32BE(length + 8, 4);
  return written;
}
