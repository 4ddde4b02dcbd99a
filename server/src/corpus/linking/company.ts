import { fold } from '../../analysis/coreference/fold';
import { fullNameKeys, parsePersonName } from '../../analysis/coreference/person-name';
import { skeletons } from '../../analysis/coreference/skeletons';
import { remember } from '../../analysis/remember';
import type { ArticleAnalysis, Chain } from '../../analysis/types';

/** What an article is about, for choosing between people of one family name: features with their weights. */
export type Company = ReadonlyMap<string, Feature>;

export interface Feature {
  /** How much it says to share it. */
  weight: number;
  /** As the article names it; empty for topics. */
  label: string;
}

/** The features of an article: who and what is named in it, and its topics. The same in every language. */
export function companyOf(analysis: ArticleAnalysis): Company {
  const company = new Map<string, Feature>();
  for (const chain of analysis.chains) {
    const feature = featureOf(chain);
    if (feature) company.set(feature[0], { weight: feature[1], label: chain.name });
  }
  for (const topic of analysis.topics) company.set(topic.id, { weight: 0.5, label: '' });
  return company;
}

function featureOf(chain: Chain): [string, number] | undefined {
  if (chain.authority) return [chain.authority, chain.authority.startsWith('country:') ? 0.5 : 1];
  if (chain.names.length === 0) return undefined;
  if (chain.type !== 'PER') return [nameFeature(chain.name), 1];
  const feature = personFeature(chain.name);
  return feature === undefined ? undefined : [feature, 2];
}

/** Undefined for a family name alone. */
const personFeature = remember((name): string | undefined => {
  const person = parsePersonName(name);
  return person.given.length > 0 ? `person ${fullNameKeys(person)[0]}` : undefined;
});
const nameFeature = remember((name) => `name ${skeletons(fold(name))[0]}`);

/** The company a name keeps over all its articles: in how many each feature occurs. */
export class CompanyProfile {
  articles = 0;
  /** Chains that say it is a woman, less those that say it is a man. */
  #women = 0;
  /** Articles that go on to call the person by the family name alone. */
  shortened = 0;
  readonly #counts = new Map<string, number>();

  add(company: Company, sign: 1 | -1): void {
    this.articles += sign;
    for (const feature of company.keys()) this.#count(feature, sign);
  }

  /** An article it counts already keeps other company now. */
  exchange(gone: Iterable<string>, came: Iterable<string>): void {
    for (const feature of gone) this.#count(feature, -1);
    for (const feature of came) this.#count(feature, 1);
  }

  #count(feature: string, sign: 1 | -1): void {
    const count = (this.#counts.get(feature) ?? 0) + sign;
    if (count === 0) this.#counts.delete(feature);
    else this.#counts.set(feature, count);
  }

  /** What the article itself says of the person. */
  addChain(chain: Chain, sign: 1 | -1): void {
    this.#addGender(chain.gender, sign);
    if (isShortened(chain)) this.shortened += sign;
  }

  #addGender(gender: 'f' | 'm' | 'n' | undefined, sign: 1 | -1): void {
    if (gender === 'f') this.#women += sign;
    else if (gender === 'm') this.#women -= sign;
  }

  get gender(): 'f' | 'm' | undefined {
    if (this.#women === 0) return undefined;
    return this.#women > 0 ? 'f' : 'm';
  }

  count(feature: string): number {
    return this.#counts.get(feature) ?? 0;
  }
}

/** Does the article call the person by the family name alone, too? */
export function isShortened({ names }: Chain): boolean {
  return names.length > 1 && names.some((name) => parsePersonName(name).given.length === 0);
}

/**
 * How well profiles fit an article: shared features by weight and share, how much is written of them at all, and whether
 * they go by the family name, as the one whom a story is about does and a relative it mentions does not. 0: nothing
 * shared.
 */
export function affinity(company: Company, profiles: readonly CompanyProfile[]): number {
  let articles = 0;
  let shortened = 0;
  for (const profile of profiles) {
    articles += profile.articles;
    shortened += profile.shortened;
  }
  let shared = 0;
  for (const [feature, { weight }] of company) {
    let count = 0;
    for (const profile of profiles) count += profile.count(feature);
    if (count > 0) shared += weight * Math.log1p((4 * count) / articles);
  }
  return shared === 0 ? 0 : shared + 0.5 * Math.log1p(articles) + Math.log1p(shortened);
}

/** Do they share anything at all? Stops at the first feature. */
export function sharesCompany(company: Company, profiles: readonly CompanyProfile[]): boolean {
  for (const feature of company.keys()) {
    for (const profile of profiles) if (profile.count(feature) > 0) return true;
  }
  return false;
}
