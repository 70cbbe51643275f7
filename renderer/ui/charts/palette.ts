/**
 * The colours of charts, on paper and at night. Five series are told apart by eyes that lack a kind of cone, in both
 * themes (test/ui/charts/palette.test.ts measures it); patterns tell them apart without any colour.
 *
 * `light-dark()` resolves by itself where the picture stands: on the page, on printed paper, in a saved image.
 */
export const seriesPairs = [
  ['#2b56a5', '#8fb1f0'],
  ['#b5851f', '#dbb870'],
  ['#4e1669', '#9d55c0'],
  ['#a6593f', '#e0e8c9'],
  ['#81313e', '#c9828e'],
] as const;

/** "The rest" is no series of its own: it recedes. */
export const restPair = ['#8a8f99', '#6b717c'] as const;

export const mostSeries = seriesPairs.length;

const pair = ([light, dark]: readonly [string, string]) => `light-dark(${light}, ${dark})`;

export const seriesColours: readonly string[] = seriesPairs.map(pair);
export const restColour = pair(restPair);

export const ink = pair(['#1f2430', '#e8e6e1']);
export const quietInk = pair(['#5b6472', '#a7acb6']);
export const hairline = pair(['#ddd7cb', '#343a45']);
export const paper = pair(['#faf8f4', '#15171c']);
/** Behind the column under the pointer. */
export const band = pair(['#efebe2', '#262b34']);

export const chartFont = "'Inter Variable', system-ui, sans-serif";
export const titleFont = "'Fraunces Variable', Georgia, serif";
