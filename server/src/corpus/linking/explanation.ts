import type { Company, CompanyProfile } from './company';
import {
  bareName,
  type Evidence,
  equalName,
  inArticle,
  knownName,
  saidSo,
  sharedLabels,
  spelling,
} from './evidence';
import type { LinkedChain } from './linked';
import { getOrAdd } from './maps';
import type { NameNode } from './name-nodes';

/** What is known beforehand of an id: its name, and who says so. */
export interface KnownAs {
  name: string;
  source: string;
}

/** What the linker knows, for telling why it links. */
export interface LinkingView {
  /** The entity to explain. */
  id: string;
  nameOf(id: string): string;
  knownAs(key: string): KnownAs | undefined;
  /** What a list of the user's says that one of these names means. */
  listedAs(names: readonly string[]): KnownAs | undefined;
  bearersOf(bare: NameNode): ReadonlyMap<string, NameNode[]>;
  profilesOf(nodes: readonly NameNode[]): readonly CompanyProfile[];
  companyOf(uri: string): Company;
}

/** Where the authority has an id from. */
export function sourceOf(key: string): string {
  return key.startsWith('geonames:') ? 'GeoNames' : 'the list of countries, regions and organisations';
}

/** Why these chains are held to be one entity: name by name, then what each article itself says. */
export function explain(chains: readonly LinkedChain[], view: LinkingView): Evidence[] {
  const said = chains.filter(({ chain }) => chain.entity);
  const found = chains.filter(({ chain }) => !chain.entity);
  const byNode = new Map<NameNode, LinkedChain[]>();
  for (const linked of found) if (linked.node) getOrAdd(byNode, linked.node, () => []).push(linked);
  const out: Evidence[] = [];
  for (const [node, members] of byNode) {
    out.push(...ofName(node, members, view), ...ofSpellings(node, byNode));
    if (node.kind === 'bare') out.push(...ofBareName(node, members, view));
  }
  return [...out, ...insideArticles(found), ...saidByPeople(said)];
}

const refs = (list: readonly LinkedChain[]) => list.map(({ uri, index }) => ({ uri, chain: index }));

function ofName(node: NameNode, members: readonly LinkedChain[], view: LinkingView): Evidence[] {
  if (node.kind === 'authority') {
    const known = view.knownAs(node.key) ?? { name: node.text, source: sourceOf(node.key) };
    return [ofKnownName(members, known)];
  }
  const out: Evidence[] = [];
  const isListed = ({ chain }: LinkedChain) => view.listedAs(chain.names) !== undefined;
  const listed = members.filter(isListed);
  if (listed.length > 0) out.push(ofKnownName(listed, view.listedAs(listed[0]!.chain.names)!));
  const alike = members.filter((member) => !isListed(member));
  if (alike.length > 1) {
    const spellings = [...new Set(alike.map(({ chain }) => chain.name))];
    out.push({ reason: equalName(spellings, alike.length), chains: refs(alike) });
  }
  return out;
}

function ofKnownName(members: readonly LinkedChain[], { name, source }: KnownAs): Evidence {
  const names = [...new Set(members.flatMap(({ chain }) => chain.names))];
  return { reason: knownName(names, name, source), chains: refs(members) };
}

function ofSpellings(node: NameNode, byNode: ReadonlyMap<NameNode, LinkedChain[]>): Evidence[] {
  const label = (of: NameNode) => ({ node: of, label: byNode.get(of)![0]!.chain.name });
  const out: Evidence[] = [];
  for (const [other, verdict] of node.edges) {
    if (!byNode.has(other) || other.key < node.key) continue;
    const reason = spelling(label(node), label(other), verdict);
    out.push({ reason, chains: refs([...byNode.get(node)!, ...byNode.get(other)!]) });
  }
  return out;
}

/** One reason for each article in which the family name stands alone and means somebody with a full name elsewhere. */
function ofBareName(node: NameNode, members: readonly LinkedChain[], view: LinkingView): Evidence[] {
  const candidates = view.bearersOf(node);
  const bearers = candidates.get(view.id);
  if (!bearers) return [];
  const others = [...candidates.keys()].filter((other) => other !== view.id).map(view.nameOf);
  const profiles = view.profilesOf(bearers);
  const count = (feature: string) => profiles.reduce((sum, profile) => sum + profile.count(feature), 0);
  return members.map((member) => {
    const shared = sharedLabels(view.companyOf(member.uri), count);
    const reason = bareName(node.text, view.nameOf(view.id), shared, others);
    return { reason, chains: refs([member]) };
  });
}

function saidByPeople(chains: readonly LinkedChain[]): Evidence[] {
  const byName = new Map<string, LinkedChain[]>();
  for (const linked of chains) getOrAdd(byName, linked.chain.name, () => []).push(linked);
  return [...byName].map(([name, members]) => ({ reason: saidSo(name), chains: refs(members) }));
}

/** Names that an article itself uses of one. */
function insideArticles(chains: readonly LinkedChain[]): Evidence[] {
  const byNames = new Map<string, LinkedChain[]>();
  for (const linked of chains) {
    if (linked.node?.kind !== 'authority' && linked.chain.names.length > 1) {
      getOrAdd(byNames, linked.chain.names.join('\n'), () => []).push(linked);
    }
  }
  return [...byNames.values()].map((members) => ({
    reason: inArticle(members[0]!.chain.names),
    chains: refs(members),
  }));
}
