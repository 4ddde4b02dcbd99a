import { packOf } from '../language/packs';
import type { ArticleDocument, Token } from '../types';
import { beginOf, isBegin, OUTSIDE, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { expressionBits, Noun, nounBits, TOLD } from './naming';
import { isPlaceName } from './places';
import type { LabelledSpan } from './spans';
import { languageRules } from './words';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const WORK = beginOf(TYPES.indexOf('MISC'));
const PERSON = beginOf(TYPES.indexOf('PER'));

/** From here on the model is believed rather than the noun before a name. */
const SURE_BEFORE_NOUN = 0.9;
const SURE_PERSON = 0.8;
const SURE_BEFORE_WORK = 0.7;
const SURE_PERSON_BEFORE_WORK = 0.5;
const SURE_BEHIND_PREPOSITION = 0.7;

const CAPITAL = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
const OPENING_MARK = /^["“”„«»‘‚'’]$/;

/**
 * Reads the common nouns before names, which tell what a name is that nobody knows: kabelföretaget Nordkabel, Halbinsel
 * Fosen, direktør for Kering. A name that the model missed behind such a noun is added. Linear in tokens.
 */
export function typesBeside(
  document: ArticleDocument,
  labels: Uint8Array,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
  lexicon: Lexicon,
): LabelledSpan[] {
  const reader = new Beside(document, labels, confidence, lexicon);
  const result: LabelledSpan[] = [];
  let from = 0;
  for (const span of spans) {
    reader.missed(from, span.first, result);
    result.push(isBegin(span.label) ? reader.told(span, from) : span);
    from = span.end;
  }
  reader.missed(from, document.tokens.length, result);
  return result;
}

class Beside {
  private readonly language: string;
  private readonly capitalisesNouns: boolean;
  private readonly prepositions: readonly string[];
  private readonly of: readonly string[];

  constructor(
    private readonly document: ArticleDocument,
    private readonly labels: Uint8Array,
    private readonly confidence: Float32Array,
    private readonly lexicon: Lexicon,
  ) {
    this.language = document.language;
    const pack = packOf(document.language);
    this.capitalisesNouns = pack.capitalisesNouns;
    this.prepositions = pack.syntax.prepositions;
    this.of = pack.naming.of;
  }

  private surely(span: LabelledSpan): number {
    return span.certainty ?? Math.min(...this.confidence.subarray(span.first, span.end));
  }

  /** The token, when it stands in the same sentence as the name and in none itself. */
  private free(i: number, from: number, sentence: number): Token | undefined {
    const token = i >= from ? this.document.tokens[i] : undefined;
    return token?.sentence === sentence ? token : undefined;
  }

  // ---------- type ----------

  /** The span with the type that the noun before it tells; tokens before `from` belong to the name before. */
  told(span: LabelledSpan, from: number): LabelledSpan {
    const { tokens } = this.document;
    const { sentence } = tokens[span.first]!;
    let at = span.first - 1;
    let before = this.free(at, from, sentence);
    if (before && OPENING_MARK.test(before.text)) before = this.free(--at, from, sentence);
    if (before?.kind !== 'word') return span;
    const own = this.nounAt(at);
    const label = own === 0 ? this.behindPreposition(span, at, from) : this.behindNoun(span, own);
    return label === undefined || label === span.label ? span : { ...span, label, certainty: TOLD };
  }

  /** What the noun at a token tells, where it is written as a common noun is. */
  private nounAt(i: number): number {
    const { tokens } = this.document;
    const { text, sentence } = tokens[i]!;
    const opens = tokens[i - 1]?.sentence !== sentence;
    if (!this.capitalisesNouns && !opens && !LOWER.test(text)) return 0;
    return nounBits(text, this.language);
  }

  private behindNoun(span: LabelledSpan, noun: number): number | undefined {
    const sure = this.surely(span);
    const limit = span.label === PERSON ? SURE_PERSON : SURE_BEFORE_NOUN;
    if (noun & Noun.Body) return sure < limit && !this.isPlace(span) ? BODY : undefined;
    if (noun & Noun.Place) return sure < limit ? PLACE : undefined;
    const workLimit = span.label === PERSON ? SURE_PERSON_BEFORE_WORK : SURE_BEFORE_WORK;
    if (noun & Noun.Work) return sure < workLimit ? WORK : undefined;
    return undefined;
  }

  /** “direktør for Kering”, “the town of Ely”. */
  private behindPreposition(span: LabelledSpan, at: number, from: number): number | undefined {
    const { tokens } = this.document;
    const preposition = tokens[at]!;
    if (!this.prepositions.includes(preposition.text)) return undefined;
    const head = this.free(at - 1, from, preposition.sentence);
    if (head?.kind !== 'word') return undefined;
    const noun = this.nounAt(at - 1);
    const sure = this.surely(span);
    if (sure >= SURE_BEHIND_PREPOSITION) return undefined;
    if (noun & Noun.Place && this.of.includes(preposition.text)) return PLACE;
    const manages = noun & Noun.Manager || this.isExpression(at - 2, from, Noun.Manager);
    return manages && !this.isPlace(span) ? BODY : undefined;
  }

  private isExpression(i: number, from: number, bit: Noun): boolean {
    const { tokens } = this.document;
    const second = tokens[i + 1]!;
    const first = this.free(i, from, second.sentence);
    return first !== undefined && (expressionBits(first.text, second.text, this.language) & bit) !== 0;
  }

  private isPlace({ first, end, label }: LabelledSpan): boolean {
    if (label !== PLACE || end > first + 1) return false;
    const { text } = this.document.tokens[first]!;
    return isPlaceName(text, this.lexicon) || isPlaceName(text.replace(/s$/, ''), this.lexicon);
  }

  // ---------- missed names ----------

  /** Adds the names in `[from, to)` that stand behind a noun and have no label: Handelskette Fressnapf. */
  missed(from: number, to: number, spans: LabelledSpan[]): void {
    const { tokens } = this.document;
    for (let i = from + 1; i < to; i++) {
      if (!this.mayBeMissed(i)) continue;
      const noun = this.nounAt(i - 1);
      const label = noun & Noun.Body ? BODY : noun & Noun.Place ? PLACE : undefined;
      if (label === undefined || tokens[i - 2]?.sentence !== tokens[i]!.sentence) continue;
      spans.push({ first: i, end: i + 1, label, certainty: TOLD });
    }
  }

  private mayBeMissed(i: number): boolean {
    const { text, kind, sentence } = this.document.tokens[i]!;
    const code = text.charCodeAt(0);
    if (code < 0x41 || (code >= 0x5b && code < 0xc0) || kind !== 'word') return false;
    const before = this.document.tokens[i - 1]!;
    if (before.sentence !== sentence || before.kind !== 'word' || !CAPITAL.test(text)) return false;
    return !this.isCommon(text) && this.labels[i - 1] === OUTSIDE;
  }

  private isCommon(text: string): boolean {
    const lower = text.toLowerCase();
    const classes = this.lexicon.classesOf(lexiconKey(lower));
    return (classes & WordClass.GermanWord) !== 0 || languageRules(this.language).functionWords.has(lower);
  }
}
