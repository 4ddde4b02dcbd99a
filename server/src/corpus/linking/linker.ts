import type { Authority } from '../../analysis/authority/authority';
import type { ArticleAnalysis, Chain } from '../../analysis/types';
import type { Changes } from '../changes';
import type { ChainRef, Entity } from '../types';
import { BareNames } from './bare-names';
import { type Company, companyOf, isShortened } from './company';
import { EntityTable } from './entity-table';
import type { Evidence } from './evidence';
import { explain, type KnownAs, sourceOf } from './explanation';
import { identityOf, idOfKey, partedByUser, userIds } from './identity';
import { Languages } from './languages';
import type { LinkedArticle, LinkedChain } from './linked';
import { drop, getOrAdd, put } from './maps';
import { NameGraph, type NameNode } from './name-nodes';
import { UserEntities, type UserEntity } from './user-entities';

/** Names that a step of linking takes, of those that wait: some ten milliseconds. */
const SOME_NAMES = 500;

/** What linking sees of a chain. */
const chainKey = ({ type, name, names, authority, entity, gender }: Chain) =>
  [type, gender, authority, entity, name, ...names].join('\n');

const sameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, i) => name === b[i]);

/** What the user's file knows somebody as. */
const listedAs = (entity: UserEntity | undefined): KnownAs | undefined =>
  entity && { name: entity.name, source: 'newsmark.entities.json' };

/**
 * Links the chains of all articles to entities. Order of loading never changes the result: ids and clusters depend on
 * the set of articles alone. A change relinks only what it touches: the names that came or went, those they are
 * spellings of, and the bare family names that these people bear.
 */
export class Linker {
  readonly #authority: Authority;
  readonly #articles = new Map<string, LinkedArticle>();
  readonly #graph: NameGraph;
  #user = new UserEntities();
  #userIds: ReadonlyMap<string, string> = new Map();
  readonly #table: EntityTable;
  /** Chains by the name they bear, but for bare names. */
  readonly #chains = new Map<NameNode, Set<LinkedChain>>();
  /** Ids of full names and of things. */
  readonly #ids = new Map<NameNode, string>();
  readonly #bare: BareNames;
  readonly #touchedNodes = new Set<NameNode>();
  readonly #languages = new Languages();
  #assigned = 0;

  constructor(authority: Authority) {
    this.#authority = authority;
    this.#graph = new NameGraph(authority.isTranscribed);
    this.#table = new EntityTable(
      (uri) => this.#articles.get(uri)!.analysis,
      (id) => {
        const own = this.#user.get(id);
        const type = own?.type ?? this.#authority.entry(id)?.type;
        return { type, name: own?.name, wikidata: own?.wikidata };
      },
    );
    this.#bare = new BareNames({
      articleOf: (uri) => this.#articles.get(uri)!,
      idOf: (node) => this.#ids.get(node) ?? this.#idOf([node]),
      isParted: (bare, full) => this.#graph.isParted(bare.key, full.key),
      assign: (linked, id) => this.#assign(linked, id),
    });
  }

  /** Adds an article or replaces its chains. */
  update(uri: string, analysis: ArticleAnalysis): void {
    const company = companyOf(analysis);
    const before = this.#articles.get(uri);
    if (before && this.#namesTheSame(before, analysis, company)) {
      this.#replaceChains(uri, before, analysis);
      return;
    }
    if (before && before.analysis.language === analysis.language) {
      this.#exchange(uri, before, analysis, company);
      return;
    }
    this.remove(uri);
    const chains = analysis.chains.map(
      (chain, index): LinkedChain => ({ uri, index, chain, node: undefined, entity: undefined }),
    );
    this.#articles.set(uri, { analysis, company, chains, people: undefined });
    this.#languages.add(analysis.language);
    this.#table.callIn(this.#languages.main);
    for (const linked of chains) this.#enter(linked, company);
  }

  /** The common keystroke: the same entities are named, at other offsets. */
  #namesTheSame(before: LinkedArticle, analysis: ArticleAnalysis, company: Company): boolean {
    if (before.chains.length !== analysis.chains.length || before.company.size !== company.size) return false;
    if (before.analysis.language !== analysis.language) return false;
    for (const feature of company.keys()) if (!before.company.has(feature)) return false;
    return before.chains.every(({ chain, node }, i) => {
      const next = analysis.chains[i]!;
      if (next.gender !== chain.gender || isShortened(next) !== isShortened(chain)) return false;
      if (next.entity !== chain.entity) return false;
      if (next.name === chain.name && next.type === chain.type && next.authority === chain.authority) {
        return sameNames(next.names, chain.names);
      }
      return identityOf(next, this.#user, this.#authority)?.key === node?.key;
    });
  }

  #replaceChains(uri: string, article: LinkedArticle, analysis: ArticleAnalysis): void {
    this.#renumber(uri, article.chains, article.analysis, analysis);
    article.analysis = analysis;
  }

  /**
   * A few of many names came or went, as when a person decides about one: the chains that stay keep their links. Costs
   * the names that stay times the features that changed, not times all features.
   */
  #exchange(uri: string, article: LinkedArticle, analysis: ArticleAnalysis, company: Company): void {
    const before = new Map<string, LinkedChain[]>();
    for (const linked of article.chains) getOrAdd(before, chainKey(linked.chain), () => []).push(linked);
    for (const same of before.values()) same.reverse();
    const stays = new Set<LinkedChain>();
    const found = analysis.chains.map((chain, index): LinkedChain | undefined => {
      const linked = before.get(chainKey(chain))?.pop();
      // The id of somebody nobody names says which chain it is.
      if (!linked || (!linked.node && linked.index !== index)) return undefined;
      stays.add(linked);
      return linked;
    });
    for (const linked of article.chains) if (!stays.has(linked)) this.#leave(linked, article.company);
    const gone = [...article.company.keys()].filter((feature) => !company.has(feature));
    const came = [...company.keys()].filter((feature) => !article.company.has(feature));
    this.#renumber(uri, found, article.analysis, analysis);
    for (const { node } of stays) if (node) this.#bare.changeCompany(node, gone, came);
    const chains = found.map(
      (linked, index): LinkedChain =>
        linked ?? { uri, index, chain: analysis.chains[index]!, node: undefined, entity: undefined },
    );
    const changed = { analysis, company, chains, people: undefined };
    this.#articles.set(uri, changed);
    for (const linked of chains) if (!stays.has(linked)) this.#enter(linked, company);
    this.#bare.touchIn(changed);
  }

  /** Chains that stay have other indices and mentions. */
  #renumber(
    uri: string,
    found: readonly (LinkedChain | undefined)[],
    before: ArticleAnalysis,
    analysis: ArticleAnalysis,
  ): void {
    const byEntity = new Map<string, number[]>();
    for (const [index, linked] of found.entries()) {
      if (!linked) continue;
      linked.index = index;
      linked.chain = analysis.chains[index]!;
      if (linked.entity !== undefined) getOrAdd(byEntity, linked.entity, () => []).push(index);
    }
    for (const [id, chains] of byEntity) this.#table.reanalysed(id, uri, before, analysis, chains);
  }

  remove(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    for (const linked of article.chains) this.#leave(linked, article.company);
    this.#articles.delete(uri);
    this.#languages.delete(article.analysis.language);
    this.#table.callIn(this.#languages.main);
  }

  /** The reader's language decides what entities are called when as many articles are in another. */
  readIn(language: string): void {
    this.#languages.reader = language;
    this.#table.callIn(this.#languages.main);
  }

  /** The entity id of a chain. Throws when the article or chain is unknown. */
  entityOf(uri: string, chain: number): string {
    this.#relink();
    const linked = this.#articles.get(uri)?.chains[chain];
    if (!linked) throw new Error(`No chain ${chain} in ${uri}`);
    return linked.entity!;
  }

  entity(id: string): Entity | undefined {
    this.#relink();
    return this.#table.get(id);
  }

  /** What an entity is called in an article of a language. */
  nameIn(id: string, language: string): string | undefined {
    this.#relink();
    return this.#table.nameIn(id, language);
  }

  /** All entities, sorted by number of mentions, then id. */
  entities(): readonly Entity[] {
    this.#relink();
    return this.#table.all();
  }

  /** The chains of an entity, sorted by uri; those of one article when `uri` is given. */
  chainsOf(id: string, uri?: string): readonly ChainRef[] {
    this.#relink();
    return this.#table.chainsOf(id, uri);
  }

  /** The first article by uri that has chains of an entity; undefined when there is no such entity. */
  firstUri(id: string): string | undefined {
    this.#relink();
    return this.#table.firstUri(id);
  }

  /** The chains of an entity, article by article, in no order. */
  chainsByArticle(id: string): ReadonlyMap<string, readonly number[]> {
    this.#relink();
    return this.#table.chainsByArticle(id);
  }

  /**
   * The ids of entities that change, come or go from now on; all there are to begin with.
   * @param gather called before the changes are looked at
   */
  watch(gather: () => void): Changes {
    return this.#table.watch(() => {
      gather();
      this.#relink();
    });
  }

  /** Takes the user's entities in place of those given before; only articles with names they touch are linked anew. */
  setUserEntities(entities: readonly UserEntity[]): void {
    const before = this.#user;
    const after = new UserEntities(entities);
    for (const { chains, company } of this.#articles.values()) {
      const changed = chains.filter(({ chain }) => {
        const key = (user: UserEntities) => identityOf(chain, user, this.#authority)?.key;
        return key(before) !== key(after);
      });
      for (const linked of changed) this.#leave(linked, company);
      this.#user = after;
      for (const linked of changed) this.#enter(linked, company);
      this.#user = before;
    }
    this.#user = after;
    for (const key of [...this.#userIds.keys()]) this.#touchKey(key);
    this.#userIds = userIds(entities, this.#authority);
    for (const key of this.#userIds.keys()) this.#touchKey(key);
    for (const node of this.#graph.part(partedByUser(entities, this.#authority))) this.#touch(node);
    this.#table.forgetDescriptions();
  }

  #touchKey(key: string): void {
    const node = this.#graph.get(key);
    if (node) this.#touch(node);
  }

  #touch(node: NameNode): void {
    if (node.kind === 'bare') this.#bare.touch(node);
    else this.#touchedNodes.add(node);
  }

  /** Why the mentions of an entity are held to be one, in plain words; empty when there is no such entity. */
  evidence(id: string): Evidence[] {
    this.#relink();
    const chains = this.#table.chainsOf(id).map(({ uri, chain }) => this.#articles.get(uri)!.chains[chain]!);
    return explain(chains, {
      id,
      nameOf: (other) => this.#table.get(other)?.name ?? other,
      knownAs: (key) => this.#knownAs(key),
      listedAs: (names) => listedAs(this.#user.find(names)),
      bearersOf: (bare) => this.#bare.bearersOf(bare),
      profilesOf: (nodes) => this.#bare.profilesOf(nodes),
      companyOf: (uri) => this.#articles.get(uri)!.company,
    });
  }

  #knownAs(key: string): KnownAs | undefined {
    const own = this.#user.get(key);
    if (own) return listedAs(own);
    const entry = this.#authority.entry(key);
    return entry && { name: entry.name, source: sourceOf(key) };
  }

  #enter(linked: LinkedChain, company: Company): void {
    const identity = identityOf(linked.chain, this.#user, this.#authority);
    if (!identity) {
      this.#assign(linked, `unnamed:${linked.uri}#${linked.index}`);
      return;
    }
    const node = this.#graph.add(identity.key, identity.kind, identity.text);
    linked.node = node;
    this.#articles.get(linked.uri)!.people = undefined;
    if (node.kind === 'bare') {
      this.#bare.add(linked, node);
      return;
    }
    put(this.#chains, node, linked);
    const id = this.#ids.get(node);
    if (id === undefined) this.#touchedNodes.add(node);
    else this.#assign(linked, id);
    if (node.kind === 'person') this.#bare.addBearer(node, linked.chain, company, id === undefined);
  }

  #leave(linked: LinkedChain, company: Company): void {
    if (linked.entity !== undefined) this.#table.remove(linked.entity, linked.uri, linked.index);
    const { node } = linked;
    this.#articles.get(linked.uri)!.people = undefined;
    linked.entity = undefined;
    linked.node = undefined;
    if (!node) return;
    const neighbours = [...node.edges.keys()];
    const gone = this.#graph.release(node);
    if (node.kind === 'bare') {
      this.#bare.remove(linked, node);
      return;
    }
    drop(this.#chains, node, linked);
    if (node.kind === 'person') this.#bare.removeBearer(node, linked.chain, company, gone);
    if (!gone) return;
    this.#ids.delete(node);
    this.#touchedNodes.delete(node);
    for (const neighbour of neighbours) this.#touchedNodes.add(neighbour);
  }

  #assign(linked: LinkedChain, id: string): void {
    if (linked.entity === id) return;
    if (linked.entity !== undefined) this.#table.remove(linked.entity, linked.uri, linked.index);
    linked.entity = id;
    this.#assigned++;
    this.#table.add(id, linked.uri, linked.index);
  }

  /** Every question asks this first, thousands of times for a view of all articles. */
  #relink(): void {
    if (this.#touchedNodes.size === 0 && this.#bare.isSettled()) return;
    if (this.#touchedNodes.size > 0) this.#relinkNames();
    this.#bare.link();
  }

  /** See {@link BareNames.bePatient}. */
  bePatient(): void {
    this.#bare.bePatient();
  }

  /** Grows whenever a chain is linked to another entity. */
  get assigned(): number {
    this.#relink();
    return this.#assigned;
  }

  /** Links a part of what changed, for those who let others have their turn meanwhile; answers whether something is left. */
  linkSome(): boolean {
    if (this.#touchedNodes.size === 0) return this.#bare.linkSome();
    this.#relinkNames(SOME_NAMES);
    return true;
  }

  /** Components of the names that changed, or of some of them, and of all that are linked with these. */
  #relinkNames(most = Number.POSITIVE_INFINITY): void {
    const pending = new Set<NameNode>();
    let taken = 0;
    for (const node of this.#touchedNodes) {
      if (taken++ >= most) break;
      this.#touchedNodes.delete(node);
      pending.add(node);
      // A name that came or went can make its neighbours' other links ambiguous, or sure.
      for (const neighbour of node.edges.keys()) {
        pending.add(neighbour);
        for (const other of neighbour.edges.keys()) pending.add(other);
      }
    }
    const done = new Set<NameNode>();
    for (const node of pending) {
      if (done.has(node)) continue;
      const component = this.#graph.component(node);
      const id = this.#idOf(component);
      for (const member of component) {
        done.add(member);
        if (this.#ids.get(member) !== id) {
          this.#ids.set(member, id);
          this.#bare.touch(member);
        }
        for (const linked of this.#chains.get(member) ?? []) this.#assign(linked, id);
      }
    }
  }

  /** An entity's id: the user's, or that of the first of its names in alphabetical order. */
  #idOf(component: Iterable<NameNode>): string {
    const keys = Array.from(component, ({ key }) => key).sort();
    const own = keys.flatMap((key) => this.#userIds.get(key) ?? []).sort();
    return own[0] ?? idOfKey(keys[0]!);
  }
}
