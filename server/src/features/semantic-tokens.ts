import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArticleAnalysis, EntityType, Mention, Span } from '../analysis/types';
import type { CorpusArticle } from '../corpus/types';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../protocol';

type TokenType = (typeof TOKEN_TYPES)[number];
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = {
  tokenTypes: [...TOKEN_TYPES],
  tokenModifiers: [...TOKEN_MODIFIERS],
};

const TYPE_OF: Record<EntityType, TokenType> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  MISC: 'miscellaneous',
};

/** What is painted later covers what is painted before. */
const LAYER = { quote: 0, unnamed: 1, name: 2, cue: 3 } as const;

interface Paint extends Span {
  layer: number;
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/** Semantic tokens of open articles; remembers the last answer of each for deltas. */
export class SemanticTokensFeature {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  full(article: CorpusArticle): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#builders.set(article.uri, builder);
    pushTokens(builder, article);
    return builder.build();
  }

  /** Answers the full tokens when the client's last result is not ours. */
  delta(article: CorpusArticle, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const builder = this.#builders.get(article.uri);
    if (!builder) return this.full(article);
    builder.previousResult(previousResultId);
    pushTokens(builder, article);
    return builder.buildEdits();
  }

  range(article: CorpusArticle, range: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const { document } = article;
    pushTokens(builder, article, {
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
    });
    return { data: builder.build().data };
  }

  forget(uri: string): void {
    this.#builders.delete(uri);
  }
}

function pushTokens(
  builder: SemanticTokensBuilder,
  { analysis, document }: CorpusArticle,
  window?: Span,
): void {
  const paints = paintsOf(analysis).filter(
    ({ start, end }) => window === undefined || (start < window.end && end > window.start),
  );
  for (const paint of flatten(paints)) {
    const type = TOKEN_TYPES.indexOf(paint.type);
    const modifiers = paint.modifiers.reduce(
      (bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)),
      0,
    );
    pushLines(builder, document, paint, type, modifiers);
  }
}

function paintsOf({ quotes, mentions }: ArticleAnalysis): Paint[] {
  const speakers = new Set(quotes.map(({ speaker }) => speaker));
  const quoted = coverage(quotes.flatMap(({ spans }) => spans));
  const paints: Paint[] = [];
  for (const { type, spans, cue } of quotes) {
    for (const span of spans)
      paints.push({ ...at(span), layer: LAYER.quote, type: 'quote', modifiers: [type] });
    if (cue) paints.push({ ...at(cue), layer: LAYER.cue, type: 'cue', modifiers: [] });
  }
  mentions.forEach((mention, index) => {
    const named = mention.form === 'name' || mention.form === 'derived';
    if (!named && !speakers.has(index)) return;
    paints.push({
      ...at(mention),
      layer: named ? LAYER.name : LAYER.unnamed,
      type: TYPE_OF[mention.type],
      modifiers: modifiersOf(mention, speakers.has(index), quoted(mention)),
    });
  });
  return paints;
}

const at = ({ start, end }: Span): Span => ({ start, end });

function modifiersOf(mention: Mention, isSpeaker: boolean, isQuoted: boolean): TokenModifier[] {
  const modifiers: TokenModifier[] = [];
  if (isQuoted) modifiers.push('quoted');
  if (isSpeaker) modifiers.push('speaker');
  if (mention.form === 'derived') modifiers.push('derived');
  if (mention.form === 'nominal' || mention.form === 'pronoun') modifiers.push('unnamed');
  return modifiers;
}

/** Answers, for spans asked in order of their start, whether one of `spans` covers it. Linear over all questions. */
function coverage(spans: Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let coveredTo = -1;
  return (span) => {
    while (next < sorted.length && sorted[next]!.start <= span.start) {
      coveredTo = Math.max(coveredTo, sorted[next++]!.end);
    }
    return span.end <= coveredTo;
  };
}

/**
 * Cuts overlapping paints into stretches without overlap, sorted, each in the paint of the highest layer there; of one
 * layer the outermost paint wins. A sweep over all starts and ends.
 */
function flatten(paints: Paint[]): Paint[] {
  const starts = [...paints].sort((a, b) => a.start - b.start || b.end - a.end);
  const boundaries = [...new Set(paints.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const flat: Paint[] = [];
  let active: Paint[] = [];
  let next = 0;
  let last: { from: Paint; stretch: Paint } | undefined;
  boundaries.forEach((start, i) => {
    active = active.filter((paint) => paint.end > start);
    while (next < starts.length && starts[next]!.start === start) active.push(starts[next++]!);
    const top = active.reduce<Paint | undefined>((a, b) => (a && a.layer >= b.layer ? a : b), undefined);
    if (!top) {
      last = undefined;
      return;
    }
    const end = boundaries[i + 1]!;
    if (last?.from === top) {
      last.stretch.end = end;
      return;
    }
    last = { from: top, stretch: { ...top, start, end } };
    flat.push(last.stretch);
  });
  return flat;
}

/** Tokens may not span lines: one for each line, without the line break. */
function pushLines(
  builder: SemanticTokensBuilder,
  document: TextDocument,
  { start, end }: Span,
  type: number,
  modifiers: number,
): void {
  const first = document.positionAt(start);
  const last = document.positionAt(end);
  for (let line = first.line; line <= last.line; line++) {
    const from = line === first.line ? first.character : 0;
    const to = line === last.line ? last.character : lengthOfLine(document, line);
    if (to > from) builder.push(line, from, to - from, type, modifiers);
  }
}

/** The library takes a character beyond the line's end to the end before its line break. */
function lengthOfLine(document: TextDocument, line: number): number {
  const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return document.positionAt(end).character;
}
