import type { Authority } from '../../analysis/authority/authority';
import { fold } from '../../analysis/coreference/fold';
import {
  familyKeys,
  type PersonName,
  parsePersonName,
  sameFamilyName,
} from '../../analysis/coreference/personName';
import type { ArticleAnalysis, Chain } from '../../analysis/types';
import type { ChainRef, Entity } from '../types';
import { affinity, type Company, CompanyProfile, companyOf, sharesCompany } from './company';
import { EntityTable } from './entityTable';
import { drop, getOrAdd, put } from './maps';
import { NameGraph, type NameNode, type NodeKind } from './nameNodes';

interface LinkedChain {
  uri: string;
  index: number;
  chain: Chain;
  /** Undefined when nobody names it. */
  node: NameNode | undefined;
  /** Current entity; undefined until linked. */
  entity: string | undefined;
}

interface LinkedArticle {
  analysis: ArticleAnalysis;
  company: Company;
  chains: LinkedChain[];
}

/**
 * Links the chains of all articles to entities. Order of loading never changes the result: ids and clusters depend on
 * the set of articles alone. A change relinks only what it touches: the names that came or went, those they are
 * spellings of, and the bare family names that these people bear.
 */
export class Linker {
  readonly #authority: Authority;
  readonly #articles = new Map<string, LinkedArticle>();
  readonly #graph: NameGraph;
  readonly #table: EntityTable;
  /** Chains by the name they bear. */
  readonly #chains = new Map<NameNode, Set<LinkedChain>>();
  /** Full names by the skeleton of their family name, and chains named by it alone. */
  readonly #families = new Map<string, Set<NameNode>>();
  readonly #bare = new Map<string, Set<LinkedChain>>();
  readonly #profiles = new Map<NameNode, CompanyProfile>();
  readonly #ids = new Map<NameNode, string>();
  #touchedNodes = new Set<NameNode>();
  #touchedFamilies = new Set<string>();

  constructor(authority: Authority) {
    this.#authority = authority;
    this.#graph = new NameGraph((given) => authority.given(given)?.transcribed ?? false);
    this.#table = new EntityTable(
      (uri) => this.#articles.get(uri)!.analysis,
      (id) => {
        const entry = this.#authority.entry(id);
        return entry && { type: entry.type };
      },
    );
  }

  /** Adds an article or replaces its chains. */
  update(uri: string, analysis: ArticleAnalysis): void {
    this.remove(uri);
    const company = companyOf(analysis);
    const chains = analysis.chains.map(
      (chain, index): LinkedChain => ({ uri, index, chain, node: undefined, entity: undefined }),
    );
    const article: LinkedArticle = { analysis, company, chains };
    this.#articles.set(uri, article);
    for (const linked of chains) this.#enter(linked, company);
  }

  remove(uri: string): void {
    const article = this.#articles.get(uri);
    if (!article) return;
    for (const linked of article.chains) this.#leave(linked, article.company);
    this.#articles.delete(uri);
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

  /** All entities, sorted by number of mentions, then id. */
  entities(): readonly Entity[] {
    this.#relink();
    return this.#table.all();
  }

  /** The chains of an entity, sorted by uri. */
  chainsOf(id: string): readonly ChainRef[] {
    this.#relink();
    return this.#table.chainsOf(id);
  }

  #enter(linked: LinkedChain, company: Company): void {
    const identity = identityOf(linked.chain);
    if (!identity) {
      this.#assign(linked, `unnamed:${linked.uri}#${linked.index}`);
      return;
    }
    const { node, isNew } = this.#graph.add(identity.key, identity.kind, identity.text);
    linked.node = node;
    put(this.#chains, node, linked);
    if (isNew) this.#touchedNodes.add(node);
    if (node.kind === 'bare') {
      for (const family of familyKeys(node.person!)) {
        put(this.#bare, family, linked);
        this.#touchedFamilies.add(family);
      }
      return;
    }
    const id = this.#ids.get(node);
    if (!isNew && id !== undefined) this.#assign(linked, id);
    else this.#touchedNodes.add(node);
    if (node.kind !== 'person') return;
    getOrAdd(this.#profiles, node, () => new CompanyProfile()).add(company, 1);
    for (const family of familyKeys(node.person!)) {
      put(this.#families, family, node);
      this.#touchedFamilies.add(family);
    }
  }

  #leave(linked: LinkedChain, company: Company): void {
    if (linked.entity !== undefined) this.#table.remove(linked.entity, linked.uri, linked.index);
    const { node } = linked;
    if (!node) return;
    drop(this.#chains, node, linked);
    const neighbours = [...node.edges.keys()];
    const gone = this.#graph.release(node);
    const families = node.person ? familyKeys(node.person) : [];
    for (const family of families) {
      this.#touchedFamilies.add(family);
      if (node.kind === 'bare') drop(this.#bare, family, linked);
      else if (gone) drop(this.#families, family, node);
    }
    this.#profiles.get(node)?.add(company, -1);
    if (!gone) return;
    this.#profiles.delete(node);
    this.#ids.delete(node);
    this.#touchedNodes.delete(node);
    for (const neighbour of neighbours) this.#touchedNodes.add(neighbour);
  }

  #assign(linked: LinkedChain, id: string): void {
    if (linked.entity === id) return;
    if (linked.entity !== undefined) this.#table.remove(linked.entity, linked.uri, linked.index);
    linked.entity = id;
    this.#table.add(id, linked.uri, linked.index);
  }

  #relink(): void {
    if (this.#touchedNodes.size > 0) this.#relinkNames();
    if (this.#touchedFamilies.size > 0) this.#relinkBare();
  }

  /** Components of the names that changed and of all that are linked with them. */
  #relinkNames(): void {
    const pending = new Set<NameNode>();
    for (const node of this.#touchedNodes) {
      pending.add(node);
      // A name that came or went can make its neighbours' other links ambiguous, or sure.
      for (const neighbour of node.edges.keys()) {
        pending.add(neighbour);
        for (const other of neighbour.edges.keys()) pending.add(other);
      }
    }
    this.#touchedNodes = new Set();
    const done = new Set<NameNode>();
    for (const node of pending) {
      if (done.has(node)) continue;
      const component = this.#graph.component(node);
      const id = idOf(component);
      for (const member of component) {
        done.add(member);
        if (member.kind === 'bare' || this.#ids.get(member) === id) {
          if (member.kind === 'bare') continue;
        } else {
          this.#ids.set(member, id);
          if (member.kind === 'person')
            for (const family of familyKeys(member.person!)) this.#touchedFamilies.add(family);
        }
        for (const linked of this.#chains.get(member) ?? []) this.#assign(linked, id);
      }
    }
  }

  #relinkBare(): void {
    const families = this.#touchedFamilies;
    this.#touchedFamilies = new Set();
    const chains = new Set<LinkedChain>();
    for (const family of families) for (const linked of this.#bare.get(family) ?? []) chains.add(linked);
    const bearers = new Map<NameNode, Map<string, NameNode[]>>();
    for (const linked of chains) {
      const node = linked.node!;
      const candidates = getOrAdd(bearers, node, () => this.#bearersOf(node));
      this.#assign(linked, this.#chooseBearer(linked, candidates) ?? idOf(new Set([node])));
    }
  }

  /** Entities whose family name the bare name is, with their full names. */
  #bearersOf(bare: NameNode): Map<string, NameNode[]> {
    const out = new Map<string, NameNode[]>();
    const word = bare.person!.family[0]!;
    const met = new Set<NameNode>();
    for (const family of familyKeys(bare.person!))
      for (const node of this.#families.get(family) ?? []) met.add(node);
    for (const node of met) {
      if (this.#graph.isForbidden(bare.key, node.key) || !sameFamilyName(node.person!.family[0]!, word))
        continue;
      const id = this.#ids.get(node)!;
      out.set(id, [...(out.get(id) ?? []), node]);
    }
    return out;
  }

  #chooseBearer(linked: LinkedChain, candidates: ReadonlyMap<string, NameNode[]>): string | undefined {
    if (candidates.size === 0) return undefined;
    const { company } = this.#articles.get(linked.uri)!;
    const profilesOf = (nodes: NameNode[]) => nodes.map((node) => this.#profiles.get(node)!);
    if (candidates.size === 1) {
      const [[id, nodes]] = candidates as unknown as [[string, NameNode[]]];
      return sharesCompany(company, profilesOf(nodes)) ? id : undefined;
    }
    let best: { id: string; score: number } | undefined;
    for (const [id, nodes] of candidates) {
      const score = affinity(company, profilesOf(nodes), new Set());
      if (score > 0 && (!best || score > best.score || (score === best.score && id < best.id)))
        best = { id, score };
    }
    return best?.id;
  }
}

interface Identity {
  key: string;
  kind: NodeKind;
  text: string;
}

/** The name under which a chain is linked; undefined when nobody names it. */
function identityOf(chain: Chain): Identity | undefined {
  if (chain.authority) return { key: chain.authority, kind: 'authority', text: chain.name };
  if (chain.names.length === 0) return undefined;
  if (chain.type !== 'PER') return { key: `name:${fold(chain.name)}`, kind: 'thing', text: fold(chain.name) };
  const person = parsePersonName(chain.name);
  const kind = person.given.length > 0 ? 'person' : 'bare';
  return { key: `${kind === 'bare' ? 'bare' : 'per'}:${personKey(person)}`, kind, text: chain.name };
}

const personKey = (person: PersonName) =>
  [...person.words, ...(person.generation ? [person.generation] : [])].map(fold).join('-');

/** An entity's id: the authority's, or the first of its names in alphabetical order. */
function idOf(component: ReadonlySet<NameNode>): string {
  const known = [...component].filter((node) => node.kind === 'authority');
  const [first] = (known.length > 0 ? known : [...component]).map(({ key }) => key).sort() as [string];
  return first.startsWith('bare:') ? `per:${first.slice('bare:'.length)}` : first;
}
