let canvas: CanvasRenderingContext2D | null = null;

/** How many pixels wide a text is drawn in a font (as CSS writes it: "12px Inter"). */
export function widthOf(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  // Without a canvas, a guess that errs on the wide side.
  if (!canvas) return text.length * 8;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** The text, cut with "…" where it would be wider than `width` pixels. */
export function fitText(text: string, width: number, font: string): string {
  if (widthOf(text, font) <= width) return text;
  const letters = [...text];
  let fits = 0;
  let tooLong = letters.length;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(`${letters.slice(0, middle).join('').trimEnd()}…`, font) <= width) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
