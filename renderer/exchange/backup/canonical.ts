/**
 * JSON with the keys of every object in order, so that equal records give equal bytes and equal hashes. For records as
 * the book stores them: plain objects, lists, strings, finite numbers, booleans and null. A field that is undefined is
 * left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const { ordered, heads } = shapeOf(Object.keys(value));
  let text = '';
  for (const [index, key] of ordered.entries()) {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) text += `${text === '' ? '' : ','}${heads[index]}${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

/** Keys as they came, the same in order, and each as it is written. */
interface Shape {
  readonly keys: readonly string[];
  readonly ordered: readonly string[];
  readonly heads: readonly string[];
}

// Sorting the keys of half a million records anew takes six times as long as writing them: all records of a table were
// made alike, so a handful of shapes serves a whole book.
const shapes: Shape[] = [];
const mostShapes = 64;

function shapeOf(keys: readonly string[]): Shape {
  const known = shapes.find(
    (shape) => shape.keys.length === keys.length && shape.keys.every((key, index) => key === keys[index]),
  );
  if (known) return known;
  const ordered = keys.toSorted();
  const shape = { keys, ordered, heads: ordered.map((key) => `${JSON.stringify(key)}:`) };
  if (shapes.length < mostShapes) shapes.push(shape);
  return shape;
}
