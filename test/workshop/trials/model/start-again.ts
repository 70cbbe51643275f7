import { canonicalJson } from '../../../../renderer/exchange/backup/canonical';
import type { Fate } from './head';
import { bookIn, type Household, type Model, swapped, swept, withBook } from './household';

/** Stands in a candidate for the name of a database that only the app knows. */
export const unknownName = '?';

/** What may be true, and where the book of an unknown name comes from. */
export interface Candidate {
  readonly model: Model;
  readonly madeFrom?: string;
}

/** Holds what is on the disk against the model, and throws where they differ. */
export async function compare(real: Household, model: Model, what: string): Promise<void> {
  const differences = await real.differences(model.current, bookIn(model));
  if (differences.length > 0) throw new Error(`${what}: ${differences.join(' | ')}`);
}

/**
 * Starts the app, after a kill or as a person loads it anew, and answers which of the candidates is true: each action is
 * there whole or not at all, and what was acknowledged is in every candidate. `fate` kills it once more on the way.
 */
export async function startAgain(
  real: Household,
  candidates: readonly Candidate[],
  what: string,
  fate: Fate | null = null,
): Promise<Model> {
  real.restart();
  const opened = await real.ask({ task: 'open' }, fate);
  if (opened === null) return startAgain(real, candidates, `${what}, killed while it opened`);
  if (opened.kind === 'refused') throw new Error(`${what}: refused, ${opened.finding}`);
  if (opened.kind === 'recovery') return comeBack(real, candidates, `${what}, lost`, opened.finding);
  const found: string[] = [];
  for (const { model, madeFrom } of candidates) {
    const isLost = model.lost.has(model.current) && bookIn(model).history.length > 0;
    const mayBe = named(model, opened.name);
    if (mayBe === null || isLost) continue;
    if (model.lost.has(model.current)) real.forget(opened.name);
    if (madeFrom !== undefined && model.current === unknownName) real.isAlso(opened.name, madeFrom);
    const differences = await real.differences(opened.name, bookIn(mayBe));
    const lost = new Set([...model.lost].filter((name) => name !== opened.name));
    if (differences.length === 0) return swept({ ...mayBe, lost }, real.now);
    found.push(differences.join(' | '));
  }
  throw new Error(`${what}: ${opened.name} is none of what may be true: ${found.join(' — or — ')}`);
}

/** The model with the name that was found in the place of the unknown one; null when another book was opened. */
function named(model: Model, name: string): Model | null {
  if (model.current === name) return model;
  const isNew = !model.books.has(name);
  // A book in which nothing was ever done may be begun anew, under any name.
  if (!isNew || (model.current !== unknownName && bookIn(model).history.length > 0)) return null;
  const books = new Map(model.books);
  books.delete(unknownName);
  return withBook({ ...model, books, current: name }, name, bookIn(model));
}

/** The database was lost, and the vault must give the book back as it was. */
async function comeBack(
  real: Household,
  candidates: readonly Candidate[],
  what: string,
  finding: string,
): Promise<Model> {
  const lost = candidates.filter(({ model }) => model.lost.has(model.current));
  if (lost.length === 0 || finding !== 'empty') throw new Error(`${what}: nothing was lost, and it says ${finding}`);
  const name = await real.ask({ task: 'rebuild' });
  if (name === null) throw new Error(`${what}: rebuilt, and no answer`);
  const back = lost.map(({ model }) => {
    real.isAlso(name, model.current);
    // What is lost is not kept: there would be nothing to go back to.
    return { model: { ...swapped(model, name, bookIn(model), real.now), kept: model.kept } };
  });
  return startAgain(real, back, `${what}, rebuilt`);
}

export const isEqual = (left: unknown, right: unknown) => canonicalJson(left) === canonicalJson(right);
