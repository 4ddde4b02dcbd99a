/** Turns articles into the feature lists the trainer reads. */
import { type ArticleWords, readArticle } from '../../src/analysis/names/article';
import { ContextFeatures } from '../../src/analysis/names/features';
import { SentenceFrame } from '../../src/analysis/names/frame';
import type { Labelling } from '../../src/analysis/names/lattice';
import type { Lexicon } from '../../src/analysis/names/lexicon';
import { Votes } from '../../src/analysis/names/votes';
import {
  boundaryWord,
  CENTRE,
  describeWord,
  languageRules,
  WINDOW,
  type Word,
} from '../../src/analysis/names/words';
import type { ArticleDocument } from '../../src/analysis/types';
import type { Family } from './ablation';
import type { Dataset } from './crf';

/** An article ready for training: its document, the labels its gold allows each token, its weight in the loss. */
export interface Example {
  document: ArticleDocument;
  allowed: Uint16Array;
  weight: number;
  /** What a model that has not seen the article calls its tokens. */
  first?: Labelling;
}

class Growing {
  values = new Uint32Array(1 << 20);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}

/** Feature hash → id by order of first sight, open addressing. */
class Interner {
  private keys = new Uint32Array(1 << 20);
  private slots = new Uint32Array(1 << 20);
  hashes: number[] = [];
  counts: number[] = [];
  votes: number[] = [];

  intern(hash: number, vote = false): number {
    if (this.hashes.length * 2 > this.keys.length) this.rehash();
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    while (this.slots[slot]) {
      if (this.keys[slot] === hash) {
        const id = this.slots[slot]! - 1;
        this.counts[id]!++;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    this.keys[slot] = hash;
    this.slots[slot] = this.hashes.push(hash);
    this.counts.push(1);
    this.votes.push(vote ? 1 : 0);
    return this.hashes.length - 1;
  }

  private rehash(): void {
    const { hashes } = this;
    this.keys = new Uint32Array(this.keys.length * 2);
    this.slots = new Uint32Array(this.keys.length);
    const mask = this.keys.length - 1;
    hashes.forEach((hash, id) => {
      let slot = hash & mask;
      while (this.slots[slot]) slot = (slot + 1) & mask;
      this.keys[slot] = hash;
      this.slots[slot] = id + 1;
    });
  }
}

export interface BuiltDataset {
  data: Dataset;
  /** Feature hash of each id. */
  hashes: Uint32Array;
  /** The sentences of the examples with these indices. */
  sentencesOf(keep: (example: number) => boolean): Uint32Array;
}

/** Features seen fewer than `cutoff` times in all examples are left out. */
export function buildDataset(
  examples: readonly Example[],
  lexicon: Lexicon,
  cutoff: number,
  without?: Family,
): BuiltDataset {
  const raw = new Growing();
  const interner = new Interner();
  const starts: number[] = [];
  const sentences: number[] = [];
  const weights: number[] = [];
  const allowed: number[] = [];
  let exampleCount = 0;
  const exampleOf: number[] = [];
  const context = new ContextFeatures();
  const frame = new SentenceFrame(lexicon);
  const sources = new Map<string, (text: string, kind: ArticleDocument['tokens'][number]['kind']) => Word>();
  for (const { document, allowed: labels, weight, first } of examples) {
    const example = exampleCount++;
    const article = readArticle(
      document,
      sourceOf(sources, document.language, lexicon, without !== 'affixes'),
      boundaryWord(languageRules(document.language)),
    );
    if (without === 'article') article.evidence.clear();
    const votes = first && new Votes(article, first.labels, first.confidence);
    for (const sentence of document.sentences) {
      sentences.push(starts.length);
      exampleOf.push(example);
      weights.push(weight);
      frame.read(document, article, sentence);
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        starts.push(raw.length);
        allowed.push(labels[i]!);
        addUnary(article, i, sentence.firstToken, sentence.endToken, raw, interner, without);
        if (without !== 'context') {
          context.write(frame, i);
          for (let k = 0; k < context.length; k++) raw.push(interner.intern(context.buffer[k]!));
        }
        if (votes && context.writeVoted(article, votes, i)) {
          for (let k = 0; k < context.length; k++) raw.push(interner.intern(context.buffer[k]!, true));
        }
      }
    }
  }
  starts.push(raw.length);
  sentences.push(starts.length - 1);
  const sentencesOf = (keep: (example: number) => boolean) =>
    Uint32Array.from(exampleOf.keys()).filter((sentence) => keep(exampleOf[sentence]!));
  const built = compact(raw, interner, starts, cutoff, {
    sentences: Uint32Array.from(sentences),
    allowed: Uint16Array.from(allowed),
    weights: Float32Array.from(weights),
  });
  return { ...built, sentencesOf };
}

function sourceOf(
  sources: Map<string, (text: string, kind: ArticleDocument['tokens'][number]['kind']) => Word>,
  language: string,
  lexicon: Lexicon,
  affixes: boolean,
) {
  let source = sources.get(language);
  if (!source) {
    const known = new Map<string, Word>();
    const rules = languageRules(language);
    source = (text, kind) => {
      let word = known.get(text);
      if (!word) {
        word = describeWord(text, kind, lexicon, rules, affixes);
        known.set(text, word);
      }
      return word;
    };
    sources.set(language, source);
  }
  return source;
}

function addUnary(
  article: ArticleWords,
  i: number,
  first: number,
  end: number,
  raw: Growing,
  interner: Interner,
  without: Family | undefined,
): void {
  for (let position = 0; position < WINDOW.length; position++) {
    if (without === 'window' && position !== CENTRE) continue;
    const at = i + position - CENTRE;
    const word = at >= first && at < end ? article.words[at]! : article.boundary;
    for (const feature of word.features[position]!) raw.push(interner.intern(feature));
  }
}

function compact(
  raw: Growing,
  interner: Interner,
  starts: readonly number[],
  cutoff: number,
  rest: Pick<Dataset, 'sentences' | 'allowed' | 'weights'>,
): Omit<BuiltDataset, 'sentencesOf'> {
  const renumbered = new Int32Array(interner.hashes.length).fill(-1);
  const kept: number[] = [];
  const isVote: number[] = [];
  interner.counts.forEach((count, id) => {
    if (count >= cutoff && interner.hashes[id] !== 0) {
      renumbered[id] = kept.push(interner.hashes[id]!) - 1;
      isVote.push(interner.votes[id]!);
    }
  });
  const kepts = new Float64Array(starts.length);
  let at = 0;
  for (let t = 0; t + 1 < starts.length; t++) {
    kepts[t] = at;
    for (let f = starts[t]!; f < starts[t + 1]!; f++) {
      const id = renumbered[raw.values[f]!]!;
      if (id >= 0) raw.values[at++] = id;
    }
  }
  kepts[starts.length - 1] = at;
  return {
    data: {
      ...rest,
      features: raw.values.subarray(0, at),
      starts: kepts,
      featureCount: kept.length,
      isVote: Uint8Array.from(isVote),
    },
    hashes: Uint32Array.from(kept),
  };
}
