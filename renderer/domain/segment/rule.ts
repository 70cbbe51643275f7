import { type ClientFilter, type FilterColumns, filterClients, isFiltering } from '../client/filter';
import { type SearchKeys, searchClients } from '../client/search';
import { tagKey } from '../client/tags';
import { cleanLine } from '../text/clean';
import { fold } from '../text/fold';

/** What a list asks of its clients: its filters, and the words of its search. */
export interface SegmentRule extends ClientFilter {
  readonly words: string;
}

/** The rule of what a list shows, its words as a segment stores them. */
export function ruleOf(filter: ClientFilter, words: string): SegmentRule {
  return { ...filter, words: isSearching(words) ? cleanLine(words) : '' };
}

/** The filters of a rule, without the words of its search. */
export function filterOf({ words: _, ...filter }: SegmentRule): ClientFilter {
  return filter;
}

/** Whether a rule asks for anything: one that does not selects everybody, and is no segment. */
export function isAsking(rule: SegmentRule): boolean {
  return isFiltering(rule) || isSearching(rule.words);
}

/** Whether words look for anything: signs alone do not, search passes over them. */
export function isSearching(words: string): boolean {
  return fold(words) !== '';
}

/** Whether two rules ask for the same, in whatever order and spelling. */
export function isSameRule(one: SegmentRule, other: SegmentRule): boolean {
  return (
    one.tooLong === other.tooLong &&
    one.silentDays === other.silentDays &&
    one.revenueFrom === other.revenueFrom &&
    fold(one.words) === fold(other.words) &&
    isSameChoice(one.stages, other.stages) &&
    isSameChoice(one.kinds, other.kinds) &&
    isSameChoice(one.tags.map(tagKey), other.tags.map(tagKey))
  );
}

function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((choice) => right.has(choice));
}

/** The same clients in the same order, as filters and as search look at them. */
export interface Selectable {
  readonly columns: FilterColumns;
  readonly byName: { searchKeys(): SearchKeys };
}

/** The positions of those whom a rule selects: in the order of the clients, the best hits first where it has words. */
export function selectPositions({ columns, byName }: Selectable, rule: SegmentRule): Int32Array {
  const candidates = isSearching(rule.words)
    ? searchClients(byName.searchKeys(), rule.words).positions
    : Int32Array.from(columns.cells.keys());
  return filterClients(columns, candidates, rule).positions;
}

/** The tags of a rule that no client has, by the keys of those in use: nobody is selected as long as it asks for them. */
export function goneTags(rule: Pick<SegmentRule, 'tags'>, inUse: ReadonlySet<string>): readonly string[] {
  return rule.tags.filter((tag) => !inUse.has(tagKey(tag)));
}
