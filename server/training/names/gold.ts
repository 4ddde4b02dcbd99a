/** Lays gold spans over the tokens of our own tokenizer. */
import { beginOf, DERIVED, OUTSIDE, partOf, TYPES } from '../../src/analysis/names/labels';
import { type Lexicon, lexiconKey, WordClass } from '../../src/analysis/names/lexicon';
import type { ArticleDocument } from '../../src/analysis/types';
import type { Corpus, GoldArticle, GoldSpan } from './corpora';

const bit = (label: number) => 1 << label;

/**
 * Which labels the gold allows each token, as bits. A token has one, except where the annotation is silent: words that
 * are no name in a corpus without MISC may be MISC; in one without derived words, demonyms may be DERIVED and
 * capitalised hyphenated words a compound part.
 */
export function allowedLabels(
  document: ArticleDocument,
  article: GoldArticle,
  corpus: Corpus,
  lexicon: Lexicon,
): Uint16Array {
  const unnamed = outside(corpus);
  const allowed = new Uint16Array(document.tokens.length).fill(unnamed);
  if (!corpus.marksDerived)
    document.tokens.forEach(({ text }, i) => {
      allowed[i]! |= silent(text, lexicon);
    });
  const spans = article.entities.filter((span) => !corpus.unscored.includes(span.type)).sort(byLength);
  for (const span of spans)
    mark(document, corpus.marksDerived ? span : demonymAsDerived(span, article, lexicon), allowed);
  for (const { firstToken } of document.sentences) allowed[firstToken] = opened(allowed[firstToken]!);
  return allowed;
}

/** A name that our sentence boundary cuts begins anew behind it. */
function opened(bits: number): number {
  let result = bits;
  for (let type = 0; type < TYPES.length; type++) {
    if (result === bit(beginOf(type) + 1)) result = bit(beginOf(type));
  }
  return result;
}

/** Names over the parts inside them. */
const byLength = (a: GoldSpan, b: GoldSpan) =>
  a.end - a.start - (b.end - b.start) || b.type.length - a.type.length;

function outside(corpus: Corpus): number {
  let bits = bit(OUTSIDE);
  for (const type of corpus.unscored) {
    const index = TYPES.indexOf(type as (typeof TYPES)[number]);
    bits |= bit(beginOf(index)) | bit(beginOf(index) + 1);
  }
  return bits;
}

/** English sets without derived words call “Japanese” a MISC name. */
function demonymAsDerived(span: GoldSpan, { text }: GoldArticle, lexicon: Lexicon): GoldSpan {
  const word = text.slice(span.start, span.end).toLowerCase();
  const isDemonym = span.type === 'MISC' && (lexicon.classesOf(lexiconKey(word)) & WordClass.Demonym) !== 0;
  return isDemonym ? { ...span, type: 'LOCderiv' } : span;
}

/** The labels a word may have that a corpus without derived words does not tell from `O`. */
function silent(text: string, lexicon: Lexicon): number {
  if (lexicon.classesOf(lexiconKey(text.toLowerCase())) & WordClass.Demonym) return bit(DERIVED);
  let bits = 0;
  if (/^\p{Lu}.*\p{L}-\p{L}/u.test(text))
    for (let type = 0; type < TYPES.length; type++) bits |= bit(partOf(type));
  return bits;
}

function mark(document: ArticleDocument, span: GoldSpan, allowed: Uint16Array): void {
  const match = /^(PER|LOC|ORG|MISC)(deriv|part)?$/.exec(span.type);
  if (!match) return;
  const type = TYPES.indexOf(match[1] as (typeof TYPES)[number]);
  const { tokens } = document;
  for (
    let i = firstTokenAt(document, span.start), first = true;
    i < tokens.length && tokens[i]!.start < span.end;
    i++
  ) {
    if (match[2] === 'deriv') allowed[i] = bit(DERIVED);
    else if (match[2] === 'part') allowed[i] = bit(partOf(type));
    else allowed[i] = bit(beginOf(type) + (first ? 0 : 1));
    first = false;
  }
}

/** Index of the first token that ends behind `offset`. */
function firstTokenAt({ tokens }: ArticleDocument, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
