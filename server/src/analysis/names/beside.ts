import type { Naming } from '../language/pack';
import { packOf } from '../language/packs';
import type { ArticleDocument, Token } from '../types';
import { beginOf, isBegin, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import {
  commonNounBits,
  expressionBits,
  headBits,
  isSaying,
  isTelling,
  Noun,
  nounBits,
  TOLD,
} from './naming';
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
const SURE_PERSON_BEFORE_WORK = 0.7;
/** Behind a noun with its article: skibet Emma. */
const SURE_BEFORE_THE_WORK = 0.95;
const SURE_BEHIND_PREPOSITION = 0.7;
const SURE_IN_PLACE = 0.6;
/** Below this a compound is what its last part says. */
const SURE_OF_BODY = 0.65;
const SURE_OF_PLACE = 0.95;
const SURE_OF_HEAD = 0.85;
const SURE_OF_MATTER = 0.9;
const SURE_IN_MARKS = 0.5;
/** Below this a body with a given name in front is a person. */
const SURE_OF_GIVEN = 0.5;

const PERSONAL = WordClass.Given | WordClass.Family | WordClass.Person;
const SPELLED = /^\p{Lu}\p{Ll}+$/u;
const INSERTION_ENDS = /^[,.;:]$/;
const LOWER = /^\p{Ll}/u;
const CLITIC = /^['’]s$/;
const GENITIVE = /s['’]?$/i;
const OPENING_MARK = /^["“”„«»‘‚'’]$/;

/**
 * Reads the words beside names, which tell what a name is that nobody knows: kabelföretaget Nordkabel, Halbinsel Fosen,
 * direktør for Kering, “shares in Baltmar, the operator”. Linear in names.
 */
export function typesBeside(
  document: ArticleDocument,
  spans: readonly LabelledSpan[],
  confidence: Float32Array,
  lexicon: Lexicon,
): LabelledSpan[] {
  const reader = new Beside(document, confidence, lexicon);
  const result: LabelledSpan[] = [];
  let from = 0;
  for (const span of spans) {
    result.push(isBegin(span.label) ? reader.told(span, from, result.at(-1)) : span);
    from = span.end;
  }
  return result;
}

class Beside {
  private readonly language: string;
  private readonly prepositions: readonly string[];
  private readonly determiners: readonly string[];
  private readonly naming: Naming;

  constructor(
    private readonly document: ArticleDocument,
    private readonly confidence: Float32Array,
    private readonly lexicon: Lexicon,
  ) {
    this.language = document.language;
    const pack = packOf(document.language);
    this.prepositions = pack.syntax.prepositions;
    this.determiners = pack.syntax.determiners;
    this.naming = pack.naming;
  }

  private surely({ first, end, certainty }: LabelledSpan): number {
    if (certainty !== undefined) return certainty;
    let least = 1;
    for (let i = first; i < end; i++) if (this.confidence[i]! < least) least = this.confidence[i]!;
    return least;
  }

  /** The token, when it stands in the same sentence as the name and in none itself. */
  private free(i: number, from: number, sentence: number): Token | undefined {
    const token = i >= from ? this.document.tokens[i] : undefined;
    return token?.sentence === sentence ? token : undefined;
  }

  /** The span with the type that the words beside it tell; tokens before `from` belong to the name before. */
  told(span: LabelledSpan, from: number, previous: LabelledSpan | undefined): LabelledSpan {
    const sure = this.surely(span);
    const label =
      this.fromBefore(span, sure, from) ??
      this.fromPerson(span, sure, previous) ??
      this.fromPlace(span, sure, previous) ??
      this.fromSaying(span, sure, from, previous) ??
      this.fromMarks(span, sure) ??
      this.fromTrading(span, sure) ??
      this.fromBehind(span, sure) ??
      this.fromItself(span, sure);
    return label === undefined || label === span.label ? span : { ...span, label, certainty: TOLD };
  }

  // ---------- words before ----------

  private fromBefore(span: LabelledSpan, sure: number, from: number): number | undefined {
    const { tokens } = this.document;
    const { sentence } = tokens[span.first]!;
    let at = span.first - 1;
    let before = this.free(at, from, sentence);
    if (before && OPENING_MARK.test(before.text)) before = this.free(--at, from, sentence);
    if (before?.text === ',') return this.behindComma(span, sure, at, from);
    if (before?.kind !== 'word') return undefined;
    const noun = commonNounBits(this.document, at);
    if (noun === 0) return this.behindArticle(span, sure, at, from);
    return this.behindNoun(span, sure, noun, this.isTheNoun(before.text, span.end));
  }

  private behindNoun(span: LabelledSpan, sure: number, noun: number, definite: boolean): number | undefined {
    const isPerson = span.label === PERSON;
    const limit = isPerson ? SURE_PERSON : SURE_BEFORE_NOUN;
    if (noun & Noun.Body) return sure < limit && !this.isPlace(span) ? BODY : undefined;
    if (noun & Noun.Place) return sure < limit ? PLACE : undefined;
    if (noun & Noun.Family) return sure < limit && span.label !== BODY ? PERSON : undefined;
    const workLimit = definite ? SURE_BEFORE_THE_WORK : isPerson ? SURE_PERSON_BEFORE_WORK : SURE_BEFORE_WORK;
    return noun & (Noun.Work | Noun.Deck) && sure < workLimit ? WORK : undefined;
  }

  /** “skibet Emma.”; but “boka Hansen skrev”, where a verb may follow. */
  private isTheNoun(noun: string, end: number): boolean {
    const { definiteEndings } = packOf(this.language).syntax;
    const { tokens } = this.document;
    const next = tokens[end];
    const isVerb =
      next?.sentence === tokens[end - 1]!.sentence &&
      LOWER.test(next.text) &&
      !languageRules(this.language).functionWords.has(next.text);
    return !isVerb && definiteEndings.some((ending) => noun.endsWith(ending));
  }

  /** “the company, Nordkabel, won …” */
  private behindComma(span: LabelledSpan, sure: number, at: number, from: number): number | undefined {
    const { tokens } = this.document;
    const head = this.free(at - 1, from, tokens[at]!.sentence);
    const isInserted = INSERTION_ENDS.test(tokens[span.end]?.text ?? '.') && span.label !== PERSON;
    if (!isInserted || head?.kind !== 'word' || sure >= SURE_BEHIND_PREPOSITION) return undefined;
    return commonNounBits(this.document, at - 1) & Noun.Body && !this.isPlace(span) ? BODY : undefined;
  }

  /** “direktør for Kering”, “the town of Ely”, “an Bord der Levant Star”. */
  private behindArticle(span: LabelledSpan, sure: number, at: number, from: number): number | undefined {
    const { tokens } = this.document;
    const { sentence } = tokens[at]!;
    let i = at;
    if (this.determiners.includes(tokens[i]!.text)) i--;
    const preposition = this.free(i, from, sentence)?.text ?? '';
    const inPlace = this.naming.at.includes(preposition.toLowerCase());
    if (inPlace || this.prepositions.includes(preposition)) i--;
    const head = i < at ? this.free(i, from, sentence) : undefined;
    const noun = head?.kind === 'word' ? commonNounBits(this.document, i) : 0;
    if (noun & Noun.Deck) return span.label !== BODY && !this.isKnown(span) ? WORK : undefined;
    if (sure < (this.isUnheard(span) ? SURE_BEFORE_NOUN : SURE_BEHIND_PREPOSITION)) {
      if (noun & Noun.Place && this.naming.of.includes(preposition)) return PLACE;
      const manages = head && (noun & Noun.Manager || this.isExpression(i - 1, from, Noun.Manager));
      if (manages && !this.isPlace(span)) return BODY;
    }
    return inPlace && sure < SURE_IN_PLACE ? this.inPlace(span) : undefined;
  }

  /** “39-åringen i Nordhav Berging”; but “i Hendersons toner”. */
  private inPlace({ first, end, label }: LabelledSpan): number | undefined {
    if (label !== PERSON || GENITIVE.test(this.document.tokens[end - 1]!.text)) return undefined;
    return end > first + 1 ? BODY : PLACE;
  }

  private isExpression(i: number, from: number, bit: Noun): boolean {
    const { tokens } = this.document;
    const second = tokens[i + 1]!;
    const first = this.free(i, from, second.sentence);
    return first !== undefined && (expressionBits(first.text, second.text, this.language) & bit) !== 0;
  }

  private isPlace(span: LabelledSpan): boolean {
    return span.label === PLACE && this.isKnown(span);
  }

  /** A name of one word that no list knows. */
  private isUnheard({ first, end, label }: LabelledSpan): boolean {
    const key = lexiconKey(this.document.tokens[first]!.text.toLowerCase());
    return end === first + 1 && label !== PERSON && this.lexicon.classesOf(key) === 0;
  }

  /** Whether the lexicon knows a name of one word as a place. */
  private isKnown({ first, end }: LabelledSpan): boolean {
    if (end > first + 1) return false;
    const { text } = this.document.tokens[first]!;
    return isPlaceName(text, this.lexicon) || isPlaceName(text.replace(/s$/, ''), this.lexicon);
  }

  /** “Ragnhild Tveit von Nordhav Berging”: a second person behind a person's preposition is a body. */
  private fromPerson(
    span: LabelledSpan,
    sure: number,
    previous: LabelledSpan | undefined,
  ): number | undefined {
    const { tokens } = this.document;
    if (span.label !== PERSON || sure >= SURE_IN_PLACE || span.end < span.first + 2) return undefined;
    if (previous?.label !== PERSON || previous.end !== span.first - 1) return undefined;
    const { text, sentence } = tokens[previous.end]!;
    const joins = sentence === tokens[span.first]!.sentence && this.naming.affiliating.includes(text);
    return joins ? BODY : undefined;
  }

  /** “salvage master at Norway’s Nordhav Berging” */
  private fromPlace(
    span: LabelledSpan,
    sure: number,
    previous: LabelledSpan | undefined,
  ): number | undefined {
    const { tokens } = this.document;
    if (span.label === PERSON && previous?.label === PERSON && previous.end === span.first - 1) {
      return CLITIC.test(tokens[previous.end]!.text) ? WORK : undefined;
    }
    if (previous?.label !== PLACE || sure >= SURE_IN_PLACE) return undefined;
    const isOwner = previous.end === span.first - 1 && CLITIC.test(tokens[previous.end]!.text);
    const before = tokens[previous.first - 1];
    const isIn = before?.sentence === tokens[span.first]!.sentence && this.naming.at.includes(before.text);
    return isOwner && isIn ? this.inPlace(span) : undefined;
  }

  /** “sier Hansen til Sogneposten”, “told Baltic Wire”: whom something is told is a paper when it is no person. */
  private fromSaying(
    span: LabelledSpan,
    sure: number,
    from: number,
    previous: LabelledSpan | undefined,
  ): number | undefined {
    const { tokens } = this.document;
    const limit = span.label === PERSON ? SURE_IN_PLACE : SURE_BEFORE_NOUN;
    const before = this.free(span.first - 1, from, tokens[span.first]!.sentence);
    if (!before || span.label === BODY || sure >= limit || this.isKnown(span)) return undefined;
    if (isTelling(before.text, this.language)) return BODY;
    if (!this.naming.audience.includes(before.text)) return undefined;
    const isNamed = previous?.label === PERSON && previous.end === span.first - 1;
    const verb = tokens[isNamed ? previous.first - 1 : span.first - 3];
    return verb?.sentence === before.sentence && isSaying(verb.text, this.language) ? BODY : undefined;
  }

  // ---------- words behind, and the name's own ----------

  /** „Levant Star“: in the German corpora works stand in marks six times as often as people and places together. */
  private fromMarks({ first, end, label }: LabelledSpan, sure: number): number | undefined {
    const { tokens } = this.document;
    const { sentence } = tokens[first]!;
    const isMark = (i: number) => tokens[i]?.sentence === sentence && OPENING_MARK.test(tokens[i]!.text);
    const isGuess = sure < SURE_IN_MARKS && (label === PLACE || label === PERSON);
    if (!packOf(this.language).capitalisesNouns) return undefined;
    return isGuess && isMark(first - 1) && isMark(end) ? WORK : undefined;
  }

  /** “Novo Nordisk faldt 3,4 procent” */
  private fromTrading(span: LabelledSpan, sure: number): number | undefined {
    const { tokens } = this.document;
    const { sentence } = tokens[span.first]!;
    const { trading, percent } = this.naming;
    const verb = this.free(span.end, span.end, sentence)?.text ?? '';
    const behind = this.free(span.end + 2, span.end, sentence)?.text ?? '';
    const changes =
      trading.includes(verb) && tokens[span.end + 1]?.kind === 'number' && percent.includes(behind);
    return changes && span.label === PERSON && sure < SURE_BEFORE_NOUN ? BODY : undefined;
  }

  /** “shares in Baltmar, the operator.” */
  private fromBehind(span: LabelledSpan, sure: number): number | undefined {
    const { tokens } = this.document;
    const { sentence } = tokens[span.first]!;
    if (tokens[span.end]?.text !== ',' || this.isKnown(span)) return undefined;
    let i = span.end + 1;
    if (this.determiners.includes(tokens[i]?.text ?? '')) i++;
    const noun = tokens[i];
    const behind = tokens[i + 1];
    const isWhole = noun?.sentence === sentence && noun.kind === 'word' && behind?.kind === 'punctuation';
    if (!isWhole || (span.label === PERSON && sure >= SURE_PERSON)) return undefined;
    const bits = commonNounBits(this.document, i);
    if (bits & Noun.Body) return BODY;
    return bits & Noun.Place ? PLACE : undefined;
  }

  /** Søfartsstyrelsen, Öresundsbron: what the last part of a compound says. */
  private fromItself({ first, end, label }: LabelledSpan, sure: number): number | undefined {
    if (label === BODY && sure < SURE_OF_GIVEN && this.isPersonal(first, end)) return PERSON;
    if (end > first + 1) return this.fromHead(end - 1, label, sure);
    const { text } = this.document.tokens[first]!;
    const head = headBits(text, this.language);
    if (head & Noun.Matter && sure < SURE_OF_MATTER) return WORK;
    const isBody = (head & (Noun.Body | Noun.Head)) !== 0;
    if (label === PERSON) return isBody && sure < SURE_OF_HEAD ? BODY : undefined;
    const limit = label === WORK ? SURE_OF_HEAD : SURE_OF_BODY;
    if (isBody && (sure < limit || (label === WORK && text.includes('-')))) return BODY;
    return head & Noun.Place && label === WORK && sure < SURE_OF_PLACE ? PLACE : undefined;
  }

  /** “Swedish Coast Guard” */
  private fromHead(last: number, label: number, sure: number): number | undefined {
    if (label === PERSON || sure >= SURE_OF_HEAD) return undefined;
    const { text } = this.document.tokens[last]!;
    if (nounBits(text, this.language) & Noun.Matter) return WORK;
    if (label === PLACE) return undefined;
    if (nounBits(text, this.language) & Noun.Landmark) return PLACE;
    if (label !== WORK) return undefined;
    const bits = nounBits(text, this.language) | headBits(text, this.language);
    return bits & (Noun.Head | Noun.Body | Noun.Institution) ? BODY : undefined;
  }

  /** Two or three capitalised words, the first a given name and nothing else. */
  private isPersonal(first: number, end: number): boolean {
    const words = this.document.tokens.slice(first, end);
    if (words.length < 2 || words.length > 3 || !words.every(({ text }) => SPELLED.test(text))) return false;
    const classes = this.lexicon.classesOf(lexiconKey(words[0]!.text.toLowerCase()));
    return (classes & WordClass.Given) !== 0 && (classes & ~PERSONAL) === 0;
  }
}
