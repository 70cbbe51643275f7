import fc from 'fast-check';
import type { Question, Questions } from '../../../electron/contract';

const file = { description: 'Contacts', extensions: ['vcf'], multiple: true };
const entry = { id: 'go.today', label: 'Today', accelerator: 'CmdOrCtrl+1', enabled: true };

/** Every question as our own page would ask it. */
export const wellAsked: { readonly [Q in Question]: Readonly<Parameters<Questions[Q]>> } = {
  about: [],
  openOutside: ['https://example.org/'],
  pickFiles: [file],
  readPicked: ['token', 0, 16],
  releasePicked: ['token'],
  startSaving: [{ suggestedName: 'Clients', description: 'CSV', extension: 'csv' }],
  appendToSaving: ['token', new Uint8Array(4)],
  finishSaving: ['token'],
  abandonSaving: ['token'],
  savePlace: [],
  chooseSavePlace: [],
  listVault: ['journal'],
  readVault: ['journal', 'a.journal', 0, 16],
  appendToVault: ['journal', 'a.journal', new Uint8Array(4)],
  truncateVault: ['journal', 'a.journal', 0],
  removeFromVault: ['journal', 'a.journal'],
  startReplacing: ['snapshots', 'a.snapshot'],
  appendToReplacing: ['token', new Uint8Array(4)],
  finishReplacing: ['token'],
  abandonReplacing: ['token'],
  freeBytes: [],
  secondFolder: [],
  chooseSecondFolder: [],
  forgetSecondFolder: [],
  setStorageAside: [],
  storesAside: [],
  removeStoreAside: [0],
  notify: [{ title: 'Relance', body: 'Mme Faure', tag: '/clients/7' }],
  noticePermission: [],
  showMenu: [{ language: 'fr', sections: [{ label: 'Fichier', entries: [entry] }] }],
  wishLastWord: [],
  sayLastWord: [],
  print: [],
};

/** Right in no place of any question. */
const wrong: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  undefined,
  12.5,
  Number.NaN,
  10n,
  -1,
  [[]],
  { surprise: 1 },
  new Map([['a', 1]]),
  new Date(0),
  new ArrayBuffer(8),
  new Uint16Array(3),
  new Error('x'),
  /x/,
);

/** The question badly asked: something of it wrong, missing or too much, at any depth. */
export function badlyAsked(question: Question): fc.Arbitrary<readonly unknown[]> {
  const said: readonly unknown[] = wellAsked[question];
  const places = placesIn(said);
  const tooMuch = fc.anything().map((more) => [...said, more]);
  if (places.length === 0) return tooMuch;
  const replaced = fc.tuple(fc.constantFrom(...places), wrong).map(([place, value]) => withAt(said, place, value));
  const surprised = places.filter((place) => isRecord(valueAt(said, place)));
  const more = surprised.map((place) =>
    fc
      .tuple(fc.constantFrom('surprise', 'path', 'constructor', 'role', '0'), fc.anything())
      .map(([key, value]) => withAt(said, [...place, key], value)),
  );
  return fc.oneof(tooMuch, replaced, fc.constant(said.slice(0, -1)), ...more);
}

type Place = readonly string[];

/** Every argument, and everything inside one that is a record or a list. */
function placesIn(value: unknown, here: Place = []): readonly Place[] {
  if (!isRecord(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...here, key], ...placesIn(inner, [...here, key])]);
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce((inner: unknown, key) => (inner as Readonly<Record<string, unknown>>)[key], value);
}

function withAt<Value>(value: Value, [key, ...rest]: Place, put: unknown): Value {
  if (key === undefined) return put as Value;
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  const changed = withAt(inner, rest, put);
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? changed : each)) as Value;
  return { ...value, [key]: changed };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
