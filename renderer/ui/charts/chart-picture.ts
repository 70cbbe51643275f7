import titleFontFile from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url';
import textFontFile from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { chartFont, hairline, ink, paper, quietInk, titleFont } from './palette';
import { fillOf, type Mark } from './patterns';
import { fitText, widthOf } from './text-width';

/** What a saved picture shows: the drawing, and around it what the page said of it. */
export interface ChartPicture {
  readonly title: string;
  /** Under the title: the period, the measure. */
  readonly lead: string;
  readonly legend: readonly { readonly name: string; readonly mark: Mark; readonly value: string }[];
  /** At the foot: when it was made, and by what. */
  readonly foot: string;
}

const space = 28;
const lineHeight = 22;
const swatch = 12;
const legendFont = `13px ${chartFont}`;
const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Draws a chart as a PNG on paper, twice as fine as the screen: title, legend, drawing and date. Nothing leaves the page's
 * own origin: the drawing is composed of elements (no markup is parsed), its fonts are those of the app.
 */
export async function drawPicture(drawing: SVGSVGElement, picture: ChartPicture, fineness = 2): Promise<Blob> {
  const sheet = composeSheet(drawing, picture);
  const fonts = await Promise.all([
    fontFace('Inter Variable', textFontFile),
    fontFace('Fraunces Variable', titleFontFile),
  ]);
  const style = document.createElementNS(svgNamespace, 'style');
  style.textContent = fonts.join('\n');
  sheet.root.prepend(style);

  const source = new Blob([new XMLSerializer().serializeToString(sheet.root)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image(sheet.width, sheet.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(sheet.width * fineness);
    canvas.height = Math.round(sheet.height * fineness);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture was not drawn'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function composeSheet(drawing: SVGSVGElement, picture: ChartPicture) {
  const { width: chartWidth, height: chartHeight } = sizeOf(drawing);
  const width = chartWidth + space * 2;
  const root = element('svg', { xmlns: svgNamespace, 'font-family': chartFont, fill: ink });
  // Paper is light, whatever the theme of the window.
  root.setAttribute('style', 'color-scheme: only light; font-variant-numeric: tabular-nums');
  const background = element('rect', { fill: paper });
  root.append(background);

  let y = space + 18;
  const title = fitText(picture.title, chartWidth, `600 20px ${titleFont}`);
  root.append(text(title, space, y, { 'font-family': titleFont, 'font-size': 20, 'font-weight': 600 }));
  y += 22;
  root.append(text(fitText(picture.lead, chartWidth, legendFont), space, y, { 'font-size': 13, fill: quietInk }));
  y += 14;
  const clone = drawing.cloneNode(true);
  if (picture.legend.length > 0) y = drawLegend(root, picture.legend, patternsOf(drawing), chartWidth, y) + 6;
  if (clone instanceof SVGSVGElement) {
    for (const name of ['style', 'class', 'role', 'tabindex']) clone.removeAttribute(name);
    for (const [name, value] of Object.entries({ x: space, y, width: chartWidth, height: chartHeight })) {
      clone.setAttribute(name, String(value));
    }
    // What only the pointer brought.
    for (const each of clone.querySelectorAll('[data-screen]')) each.remove();
    root.append(clone);
  }
  y += chartHeight + 16;
  root.append(element('rect', { x: space, y, width: chartWidth, height: 1, fill: hairline }));
  y += 20;
  root.append(text(picture.foot, space, y, { 'font-size': 11, fill: quietInk }));
  const height = y + space - 8;
  for (const each of [root, background]) {
    each.setAttribute('width', String(width));
    each.setAttribute('height', String(height));
  }
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { root, width, height };
}

/** The size that the chart was drawn in, which print or zoom may show otherwise. */
function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  return { width, height };
}

/** The id under which the drawing defines its patterns (see `patterns.tsx`). */
function patternsOf(drawing: SVGSVGElement): string {
  return drawing.querySelector('pattern')?.id.replace(/-series-\d+$/, '') ?? '';
}

function drawLegend(
  root: SVGElement,
  legend: ChartPicture['legend'],
  patterns: string,
  width: number,
  top: number,
): number {
  let x = 0;
  let y = top + lineHeight - 6;
  for (const { name, mark, value } of legend) {
    const words = fitText(`${name}  ${value}`, width - swatch - 6, legendFont);
    const length = swatch + 6 + widthOf(words, legendFont) + 18;
    if (x > 0 && x + length - 18 > width) {
      x = 0;
      y += lineHeight;
    }
    const left = space + x;
    const fill = fillOf(patterns, mark);
    root.append(element('rect', { x: left, y: y - swatch + 2, width: swatch, height: swatch, rx: 2, fill }));
    root.append(text(words, left + swatch + 6, y, { 'font-size': 13 }));
    x += length;
  }
  return y + 8;
}

function element(name: 'svg' | 'rect' | 'text', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(
  content: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const made = element('text', { x, y, 'xml:space': 'preserve', ...attributes });
  made.textContent = content;
  return made;
}

async function fontFace(family: string, file: string): Promise<string> {
  const response = await fetch(file);
  const data = await asDataAddress(await response.blob());
  return `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(${data}) format('woff2'); }`;
}

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('a font of the app could not be read'));
    reader.readAsDataURL(blob);
  });
}
