import type { ChainRef } from '../types';
import type { Company } from './company';
import type { NameNode } from './name-nodes';

/** One reason why mentions are held to be one entity, in plain words. */
export interface Evidence {
  reason: string;
  /** Where it holds. */
  chains: readonly ChainRef[];
}

const quoted = (name: string) => `“${name}”`;

/** A spelling that is known beforehand. */
export function knownName(names: readonly string[], known: string, source: string): string {
  const quotedNames = list(names.map(quoted));
  // What several have in common comes first: a list cuts long lines at their end.
  if (names.length > 1) return `All are names of ${known} (${source}): ${quotedNames}.`;
  return `${quotedNames} is a name of ${known} (${source}).`;
}

/** A name as its articles write it. */
export interface LabelledNode {
  node: NameNode;
  label: string;
}

/** One name, written alike or in spellings that count as one. */
export function equalName(names: readonly string[], articles: number): string {
  const alike = names.length === 1 ? '' : ': one name in several spellings';
  return `${articles} articles write ${list(names.map(quoted))}${alike}.`;
}

/** Two spellings of one name. */
export function spelling(a: LabelledNode, b: LabelledNode, verdict: string): string {
  const pair = `${quoted(a.label)} and ${quoted(b.label)}`;
  if (a.node.kind !== b.node.kind) {
    return `${pair} are the same name, though it looks like a person in one article and not in another.`;
  }
  if (verdict === 'same')
    return `${pair} are one name: they differ only in spelling, as papers transcribe it.`;
  return `${pair} agree: one leaves out a middle name that the other has, and nobody else here has both names.`;
}

/** A family name that stands alone in its article. */
export function bareName(
  name: string,
  bearer: string,
  shared: readonly string[],
  others: readonly string[],
): string {
  const company = shared.length > 0 ? `, as articles on ${bearer} do` : '';
  const mentions = shared.length > 0 ? ` The article speaks of ${list(shared)}${company}.` : '';
  const choice =
    others.length > 0 ? `likelier here than ${list(others)}` : `nobody else in the folder is called so`;
  return `${quoted(name)} stands alone in its article and is the family name of ${bearer}: ${choice}.${mentions}`;
}

/** What a person said of words of an article. */
export function saidSo(words: string): string {
  return `You said who or what ${quoted(words)} means here.`;
}

/** Several names in one article. */
export function inArticle(names: readonly string[]): string {
  return `In one article, ${list(names.map(quoted))} are used of the same one.`;
}

/** What two companies share, the weightiest first, as the article names it. */
export function sharedLabels(company: Company, count: (feature: string) => number, limit = 4): string[] {
  return [...company]
    .filter(([feature, { label }]) => label !== '' && count(feature) > 0)
    .sort(([a, x], [b, y]) => y.weight - x.weight || count(b) - count(a) || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([, { label }]) => label);
}

/** “a, b and c” */
function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
