import { sameSpelling } from '../../analysis/coreference/fold';
import {
  compareFullNames,
  fullNameKeys,
  type IsTranscribed,
  type PersonName,
  parsePersonName,
  type Verdict,
} from '../../analysis/coreference/person-name';
import { compareSpellings, TRANSCRIBED, tolerance } from '../../analysis/coreference/romanisation';
import { skeletons } from '../../analysis/coreference/skeletons';

import { drop, put } from './maps';

export type NodeKind = 'authority' | 'person' | 'bare' | 'thing';

/** One name as the corpus writes it, whatever the case and marks; the chains that bear it are linked together or not at all. */
export interface NameNode {
  /** Kind and folded name, or the authority id. */
  key: string;
  kind: NodeKind;
  /** The name taken apart, of people. */
  person?: PersonName;
  text: string;
  /** Keys of the blocks in which it meets names that may be the same. */
  blocks: readonly string[];
  /** Names found to be the same, or compatible. */
  edges: Map<NameNode, Verdict>;
  /** Number of chains that bear it. */
  chains: number;
}

/** Finds names that are spellings of one another, kept up to date as names come and go. */
export class NameGraph {
  readonly #nodes = new Map<string, NameNode>();
  readonly #blocks = new Map<string, Set<NameNode>>();
  /** Keys of names that the user says are not one. */
  readonly #parted = new Map<string, Set<string>>();
  readonly #isTranscribed: IsTranscribed;

  constructor(isTranscribed: IsTranscribed) {
    this.#isTranscribed = isTranscribed;
  }

  get(key: string): NameNode | undefined {
    return this.#nodes.get(key);
  }

  /** Takes one more chain with the name; answers its node. */
  add(key: string, kind: NodeKind, text: string): NameNode {
    const known = this.#nodes.get(key);
    if (known) {
      known.chains++;
      return known;
    }
    const person =
      kind === 'person' || kind === 'bare' ? parsePersonName(text, this.#isTranscribed) : undefined;
    const blocks = blocksOf(kind, key, text, person);
    const node: NameNode = { key, kind, person, text, blocks, edges: new Map(), chains: 1 };
    this.#nodes.set(key, node);
    this.#connect(node);
    for (const block of node.blocks) {
      put(this.#blocks, block, node);
    }
    return node;
  }

  /** Gives one chain back; true when the node is gone with its last. */
  release(node: NameNode): boolean {
    if (--node.chains > 0) return false;
    this.#nodes.delete(node.key);
    for (const other of node.edges.keys()) other.edges.delete(node);
    for (const block of node.blocks) {
      drop(this.#blocks, block, node);
    }
    return true;
  }

  /** All names that are one with this one, through any number of links; itself among them. */
  component(node: NameNode): Set<NameNode> {
    const found = new Set([node]);
    for (const current of found) {
      for (const [other, verdict] of current.edges) {
        if (!found.has(other) && (verdict === 'same' || isUnambiguous(current, other))) found.add(other);
      }
    }
    return found;
  }

  /** Takes the user's splits, as pairs of entity ids, in place of those before; answers the names they touch. */
  part(pairs: readonly (readonly [string, string])[]): NameNode[] {
    const touched = new Set(this.#parted.keys());
    this.#parted.clear();
    for (const [a, b] of pairs) {
      for (const x of keysOf(a)) {
        for (const y of keysOf(b)) {
          put(this.#parted, x, y);
          put(this.#parted, y, x);
          touched.add(x).add(y);
        }
      }
    }
    const nodes = new Set([...touched].flatMap((key) => this.#nodes.get(key) ?? []));
    const all = new Set([...nodes].flatMap((node) => [node, ...node.edges.keys()]));
    for (const node of nodes) this.#reconnect(node);
    return [...all];
  }

  /** Finds the links of a node anew. */
  #reconnect(node: NameNode): void {
    for (const other of node.edges.keys()) other.edges.delete(node);
    node.edges.clear();
    this.#connect(node);
  }

  /** Does the user say that the names of these keys are not one? */
  isParted(a: string, b: string): boolean {
    return this.#parted.get(a)?.has(b) ?? false;
  }

  #connect(node: NameNode): void {
    const met = new Set<NameNode>();
    for (const block of node.blocks) for (const other of this.#blocks.get(block) ?? []) met.add(other);
    for (const other of met) if (other !== node) this.#join(node, other);
  }

  #join(a: NameNode, b: NameNode): void {
    const verdict = this.#verdict(a, b);
    if (verdict === 'different') return;
    a.edges.set(b, verdict);
    b.edges.set(a, verdict);
  }

  #verdict(a: NameNode, b: NameNode): Verdict {
    if (this.isParted(a.key, b.key)) return 'different';
    if (a.kind !== b.kind) return isOneNameOfTwoTypes(a, b) ? 'same' : 'different';
    if (a.kind === 'person') return compareFullNames(a.person!, b.person!);
    return a.kind === 'thing' && sameThing(a.text, b.text) ? 'same' : 'different';
  }
}

/**
 * A full name that is a person's in one article and something else's in another (Ever Given, Rémy Heitz): types are
 * guessed, and two things with one name of several words are rarer than wrong guesses.
 */
function isOneNameOfTwoTypes(a: NameNode, b: NameNode): boolean {
  const kinds = [a.kind, b.kind];
  return kinds.includes('person') && kinds.includes('thing') && exactKey(a.key) === exactKey(b.key);
}

/** The folded name without its kind: `per:ever-given`, `name:evergiven`. */
const exactKey = (key: string) => key.slice(key.indexOf(':') + 1).replaceAll('-', '');

/** The names that an entity id may stand for: a person's bare family name has the id of a person. */
function keysOf(id: string): string[] {
  return id.startsWith('per:') ? [id, `bare:${id.slice('per:'.length)}`] : [id];
}

function blocksOf(kind: NodeKind, key: string, text: string, person: PersonName | undefined): string[] {
  if (kind === 'person') return [...fullNameKeys(person!), `exact ${exactKey(key)}`];
  if (kind === 'thing')
    return [...skeletons(text).map((skeleton) => `thing ${skeleton}`), `exact ${exactKey(key)}`];
  return [];
}

/** “George Bush” may be George W. and George H. W.: it joins neither unless all that it may be are one. */
function isUnambiguous(a: NameNode, b: NameNode): boolean {
  if (!a.person || !b.person) return true;
  const [short] = a.person.words.length <= b.person.words.length ? [a] : [b];
  const longer = [...short.edges].filter(([, verdict]) => verdict === 'compatible').map(([node]) => node);
  return longer.every((x, i) =>
    longer.slice(i + 1).every((y) => compareFullNames(x.person!, y.person!) !== 'different'),
  );
}

/** Names of places and bodies in other letters: Chassan, Khasan. Folded, as one word. */
function sameThing(a: string, b: string): boolean {
  if (sameSpelling(a, b)) return true;
  if (a.length < 5) return false;
  const { cost, telling } = compareSpellings(a, b);
  return telling >= TRANSCRIBED && cost <= tolerance(a, b) / 2;
}
