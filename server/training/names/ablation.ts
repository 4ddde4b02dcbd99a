/** What each family of features brings: training and scoring without it (`npm run train -- --without clusters`). */
import { Lexicon, NO_CLUSTER } from '../../src/analysis/names/lexicon';
import { NameModel } from '../../src/analysis/names/model';
import type { Weights } from '../../src/analysis/names/weights';
import { describeWord, type LanguageRules, type Word } from '../../src/analysis/names/words';
import type { TokenKind } from '../../src/analysis/types';

/**
 * `affixes`: beginnings and endings; `window`: neighbouring words; `context`: word pairs, runs of capitals and what the
 * article shows; `article`: only the latter.
 */
const FAMILIES = ['gazetteers', 'clusters', 'window', 'context', 'article', 'languages', 'affixes'] as const;
export type Family = (typeof FAMILIES)[number];

/** Throws on an unknown family; an empty name is none. */
export function familyOf(name: string): Family | undefined {
  const family = FAMILIES.find((known) => known === name);
  if (name && !family) throw new Error(`--without takes one of ${FAMILIES.join(', ')}`);
  return family;
}

class WithoutGazetteers extends Lexicon {
  override classesOf(): number {
    return 0;
  }
}

class WithoutClusters extends Lexicon {
  override clusterOf(): number {
    return NO_CLUSTER;
  }
}

export function lexiconWithout(bytes: Uint8Array, family: Family | undefined): Lexicon {
  if (family === 'gazetteers') return new WithoutGazetteers(bytes);
  return family === 'clusters' ? new WithoutClusters(bytes) : new Lexicon(bytes);
}

class WithoutAffixes extends NameModel {
  protected override describe(text: string, kind: TokenKind, rules: LanguageRules): Word {
    return describeWord(text, kind, this.lexicon, rules, false);
  }
}

export function modelWithout(weights: Weights, lexicon: Lexicon, family: Family | undefined): NameModel {
  return family === 'affixes' ? new WithoutAffixes(weights, lexicon) : new NameModel(weights, lexicon);
}
