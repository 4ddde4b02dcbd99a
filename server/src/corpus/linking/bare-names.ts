import { familyKeys, sameFamilyName } from '../../analysis/coreference/person-name';
import type { Chain } from '../../analysis/types';
import { type Bearer, chooseBearer } from './bearers';
import { type Company, CompanyProfile } from './company';
import type { LinkedArticle, LinkedChain } from './linked';
import { drop, getOrAdd, put } from './maps';
import type { NameNode } from './name-nodes';

/** Chains linked at once by {@link BareNames.linkSome}: about 10 ms. */
const SOME_CHAINS = 100;

/** What bare names need of the linker. */
export interface Links {
  articleOf(uri: string): LinkedArticle;
  /** The entity of a full name, or the one that a bare name is when it means nobody with a full name. */
  idOf(node: NameNode): string;
  /** Does the user say that the two are not one? */
  isParted(bare: NameNode, full: NameNode): boolean;
  assign(linked: LinkedChain, id: string): void;
}

/**
 * Bare names: family names that stand alone in their article. Each is linked by itself, to the bearer of the name whose
 * company its article shares. What changes about bearers and articles is gathered until it is asked for.
 */
export class BareNames {
  readonly #links: Links;
  /** Full names by the skeletons of their family name, and the company they keep. */
  readonly #families = new Map<string, Set<NameNode>>();
  readonly #profiles = new Map<NameNode, CompanyProfile>();
  /** Chains named by a family name alone, by its skeletons. */
  readonly #chains = new Map<string, Set<LinkedChain>>();
  /** Families that somebody joined or left. */
  readonly #touchedFamilies = new Set<string>();
  /** Families of people who keep other company than before. */
  readonly #touchedCompany = new Set<string>();
  /** Chains that are to be linked by themselves. */
  readonly #touched = new Set<LinkedChain>();
  /** Chains that have time, as only the company of their bearers changed. */
  readonly #waiting = new Set<LinkedChain>();
  #patient = false;

  constructor(links: Links) {
    this.#links = links;
  }

  /** Takes a chain that a bare name names. */
  add(linked: LinkedChain, bare: NameNode): void {
    for (const family of familyKeys(bare.person!)) put(this.#chains, family, linked);
    this.#touched.add(linked);
  }

  /** Gives back a chain that a bare name named. */
  remove(linked: LinkedChain, bare: NameNode): void {
    this.#touched.delete(linked);
    this.#waiting.delete(linked);
    for (const family of familyKeys(bare.person!)) drop(this.#chains, family, linked);
  }

  /**
   * Takes a chain that a full name names.
   * @param isNew whether the name was not linked before
   */
  addBearer(full: NameNode, chain: Chain, company: Company, isNew: boolean): void {
    const profile = getOrAdd(this.#profiles, full, () => new CompanyProfile());
    profile.add(company, 1);
    profile.addChain(chain, 1);
    const touched = isNew ? this.#touchedFamilies : this.#touchedCompany;
    for (const family of familyKeys(full.person!)) {
      put(this.#families, family, full);
      touched.add(family);
    }
  }

  /**
   * Gives back a chain that a full name named.
   * @param isGone whether it was the last
   */
  removeBearer(full: NameNode, chain: Chain, company: Company, isGone: boolean): void {
    const profile = this.#profiles.get(full)!;
    profile.add(company, -1);
    profile.addChain(chain, -1);
    if (isGone) this.#profiles.delete(full);
    for (const family of familyKeys(full.person!)) {
      (isGone ? this.#touchedFamilies : this.#touchedCompany).add(family);
      if (isGone) drop(this.#families, family, full);
    }
  }

  /** A bearer is another entity now, or the user said something of the name: whom it means is asked anew. */
  touch({ person }: NameNode): void {
    if (person) for (const family of familyKeys(person)) this.#touchedFamilies.add(family);
  }

  /** The bare names of an article mean others when it names others in full, or other company. */
  touchIn({ chains }: LinkedArticle): void {
    for (const linked of chains) if (linked.node?.kind === 'bare') this.#touched.add(linked);
  }

  /** An article that names somebody keeps other company now. */
  changeCompany(node: NameNode, gone: readonly string[], came: readonly string[]): void {
    if (gone.length + came.length > 0) this.#profiles.get(node)?.exchange(gone, came);
    if (node.person) for (const family of familyKeys(node.person)) this.#touchedCompany.add(family);
  }

  /**
   * From now on, when people keep other company, whom bare names mean in the other articles is asked anew by
   * {@link linkSome} only: the name of somebody whom thousands of articles write of costs nobody a standstill.
   */
  bePatient(): void {
    this.#patient = true;
  }

  /** Is there nothing that {@link link} would do? */
  isSettled(): boolean {
    if (this.#touchedFamilies.size + this.#touched.size > 0) return false;
    return this.#patient || this.#touchedCompany.size + this.#waiting.size === 0;
  }

  /** Links what changed; what has time only when nobody is patient. All full names must be linked before. */
  link(): void {
    const families = [...this.#touchedFamilies];
    this.#touchedFamilies.clear();
    this.#linkFamilies(families);
    this.#linkChains([...this.#touched]);
    if (this.#patient) return;
    this.#gatherWaiting();
    this.#linkChains([...this.#waiting]);
  }

  /** Links a part of what changed; answers whether something is left. All full names must be linked before. */
  linkSome(): boolean {
    let chains = 0;
    for (const family of this.#touchedFamilies) {
      this.#touchedFamilies.delete(family);
      chains += this.#linkFamilies([family]);
      if (chains >= SOME_CHAINS) return true;
    }
    this.#gatherWaiting();
    for (const queue of [this.#touched, this.#waiting]) {
      this.#linkChains([...queue].slice(0, SOME_CHAINS));
      if (queue.size > 0) return true;
    }
    return false;
  }

  /** Entities whose family name a bare name is, with their full names. */
  bearersOf(bare: NameNode): Map<string, NameNode[]> {
    const out = new Map<string, NameNode[]>();
    const word = bare.person!.family[0]!;
    const met = new Set<NameNode>();
    for (const family of familyKeys(bare.person!))
      for (const node of this.#families.get(family) ?? []) met.add(node);
    for (const node of met) {
      if (this.#links.isParted(bare, node) || !sameFamilyName(node.person!.family[0]!, word)) continue;
      getOrAdd(out, this.#links.idOf(node), () => []).push(node);
    }
    return out;
  }

  /** The company that each of some full names keeps. */
  profilesOf(nodes: readonly NameNode[]): readonly CompanyProfile[] {
    return nodes.map((node) => this.#profiles.get(node)!);
  }

  #gatherWaiting(): void {
    for (const family of this.#touchedCompany)
      for (const linked of this.#chains.get(family) ?? []) this.#waiting.add(linked);
    this.#touchedCompany.clear();
  }

  /** Links the bare names of families, one by one; answers how many there are. */
  #linkFamilies(families: readonly string[]): number {
    const chains = new Set<LinkedChain>();
    for (const family of families) for (const linked of this.#chains.get(family) ?? []) chains.add(linked);
    this.#linkChains(chains);
    return chains.size;
  }

  #linkChains(chains: Iterable<LinkedChain>): void {
    const bearers = new Map<NameNode, Map<string, NameNode[]>>();
    for (const linked of chains) {
      this.#touched.delete(linked);
      this.#waiting.delete(linked);
      const node = linked.node!;
      const candidates = getOrAdd(bearers, node, () => this.bearersOf(node));
      this.#links.assign(linked, this.#choose(linked, candidates) ?? this.#links.idOf(node));
    }
  }

  /** Who is named in full in the same article is not meant: its own chains would have told. */
  #choose(linked: LinkedChain, candidates: ReadonlyMap<string, NameNode[]>): string | undefined {
    const article = this.#links.articleOf(linked.uri);
    article.people ??= new Set(article.chains.flatMap(({ node }) => (node?.kind === 'person' ? [node] : [])));
    const { people } = article;
    const bearers: Bearer[] = [];
    for (const [id, nodes] of candidates) {
      if (!nodes.some((node) => people.has(node))) bearers.push({ id, profiles: this.profilesOf(nodes) });
    }
    return chooseBearer(linked.chain.gender, article.company, bearers);
  }
}
