import type { Span } from '../types';
import type { Context } from './context';
import { addMention, type Draft, type DraftMention } from './drafts';

/** Sentences before a pronoun in which its antecedent is looked for. */
const REACH = 3;
const SAME_PARAGRAPH = 0.8;
/** The same for “the minister” and “the Norwegian”. */
const NOMINAL_REACH = 2;

/**
 * People by sentence, for pronouns to look back. Whom a direct quote names is not there: nobody speaks so of himself.
 * Sentences inside quotes do not count, however long somebody speaks.
 */
export class PeopleInText {
  readonly #context: Context;
  readonly #bySentence = new Map<number, DraftMention[]>();
  /** For each sentence, how many before it, itself included, do not begin inside a quote. */
  readonly #ordinals: number[] = [];

  /** @param quoted spans of direct quotes, sorted by start */
  constructor(context: Context, people: readonly Draft[], quoted: readonly Span[]) {
    this.#context = context;
    let ordinal = 0;
    let quote = 0;
    for (const { start } of context.document.sentences) {
      while (quote < quoted.length && quoted[quote]!.end <= start) quote++;
      if (!(quote < quoted.length && quoted[quote]!.start <= start)) ordinal++;
      this.#ordinals.push(ordinal);
    }
    const mentions = people.flatMap((draft) => draft.mentions).sort((a, b) => a.start - b.start);
    quote = 0;
    for (const mention of mentions) {
      while (quote < quoted.length && quoted[quote]!.end <= mention.start) quote++;
      const inside = quote < quoted.length && quoted[quote]!.start <= mention.start;
      if (mention.form !== 'pronoun' && !inside) this.add(mention);
    }
  }

  /** Must be called in order of the text. Also for somebody unnamed who has spoken: “a friend of the family”. */
  add(mention: DraftMention): void {
    const sentence = this.#sentenceOf(mention);
    const mentions = this.#bySentence.get(sentence);
    if (mentions) mentions.push(mention);
    else this.#bySentence.set(sentence, [mention]);
  }

  #sentenceOf(span: Span): number {
    return this.#ordinals[this.#context.sentenceOf(span)] ?? 0;
  }

  /**
   * The person a pronoun most likely means: named in its sentence or the three before; the nearer, the first of its
   * sentence, and the one whose gender is known to fit come first, whom a preposition governs comes last (Lappin and
   * Leass 1994 weigh salience so). Behind a long speech it is who spoke before. It is none of `others`.
   */
  likeliest(
    span: Span,
    gender: 'f' | 'm' | 'n' | undefined,
    others: ReadonlySet<Draft>,
    previous?: Draft,
  ): Draft | undefined {
    const sentence = this.#sentenceOf(span);
    const paragraph = this.#context.paragraphOf(span);
    let best: { draft: Draft; score: number } | undefined;
    for (let back = 0; back <= REACH; back++) {
      const mentions = (this.#bySentence.get(sentence - back) ?? []).filter((m) => m.end <= span.start);
      mentions.forEach((mention, i) => {
        const { draft } = mention;
        if (others.has(draft) || (gender && draft.gender && draft.gender !== gender)) return;
        let score = -back;
        if (this.#isOblique(mention)) score -= 0.5;
        if (this.#context.paragraphOf(mention) === paragraph) score += SAME_PARAGRAPH;
        if (i === 0) score += 0.6;
        if (gender && draft.gender === gender) score += 1;
        if (draft === previous) score += 0.8;
        score += Math.min(0.4, 0.1 * draft.mentions.length);
        if (!best || score > best.score) best = { draft, score };
      });
    }
    if (best) return best.draft;
    if (!previous || others.has(previous)) return undefined;
    const spoke = previous.type === 'PER' && (!gender || !previous.gender || previous.gender === gender);
    return spoke ? previous : undefined;
  }

  /**
   * The only one who fits in the nearest sentence that names somebody who does; of people, those whom a preposition
   * governs count only where nobody else is named.
   */
  nearest(span: Span, fits: (draft: Draft) => boolean): Draft | undefined {
    const paragraph = this.#context.paragraphOf(span);
    const isHere = (mention: DraftMention) => this.#context.paragraphOf(mention) === paragraph;
    const isSubject = (mention: DraftMention) => !(mention.type === 'PER' && this.#isOblique(mention));
    const circles = [(m: DraftMention) => isHere(m) && isSubject(m), isHere, isSubject, () => true];
    for (const isIn of circles) {
      const found = this.#inNearest(span, (mention) => isIn(mention) && fits(mention.draft));
      if (found.size > 0) return onlyOf(found);
    }
    return undefined;
  }

  #inNearest(span: Span, fits: (mention: DraftMention) => boolean): ReadonlySet<Draft> {
    const sentence = this.#sentenceOf(span);
    for (let back = 0; back <= NOMINAL_REACH; back++) {
      const mentions = this.#bySentence.get(sentence - back) ?? [];
      const fitting = mentions.filter((mention) => mention.end <= span.start && fits(mention));
      if (fitting.length > 0) return new Set(fitting.map(({ draft }) => draft));
    }
    return new Set();
  }

  /** “by Lie”, “til den danske minister Lie”, “by the judge, Lie,”: no subject. */
  #isOblique({ start }: DraftMention): boolean {
    const context = this.#context;
    const name = context.tokenAt(start);
    let i = name - 1;
    if (context.lower(i) === ',' && context.roleAt(i - 1) !== undefined) i--;
    const isAttribute = (at: number) =>
      context.roleAt(at) !== undefined ||
      context.isTitle(at) ||
      context.words.articles.has(context.lower(at)) ||
      context.nameAt(at)?.form === 'derived';
    while (context.together(i, name) && isAttribute(i)) i--;
    return context.together(i, name) && context.words.prepositions.has(context.lower(i));
  }

  /** The only person who fits, of those named before in the sentence and in the one before it. */
  only(span: Span, gender: 'f' | 'm'): Draft | undefined {
    const sentence = this.#sentenceOf(span);
    const before = [...(this.#bySentence.get(sentence - 1) ?? []), ...(this.#bySentence.get(sentence) ?? [])];
    const fitting = new Set<Draft>();
    for (const { draft, end } of before) {
      if (end <= span.start && (!draft.gender || draft.gender === gender)) fitting.add(draft);
    }
    const [first] = fitting;
    return fitting.size === 1 ? first : undefined;
  }
}

function onlyOf(drafts: ReadonlySet<Draft>): Draft | undefined {
  const [first] = drafts;
  return drafts.size === 1 ? first : undefined;
}

/**
 * Chains he and she where only one person can be meant. Pronouns inside quotes are left: they speak from the speaker's
 * place. Where things have gender too (German er), only a pronoun that begins its sentence counts.
 */
export function chainPronouns(context: Context, people: readonly Draft[], quoted: readonly Span[]): void {
  const inText = new PeopleInText(context, people, quoted);
  const { sentences, tokens } = context.document;
  let quote = 0;
  for (const sentence of sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const gender = personalGender(context, i);
      if (!gender) continue;
      if (context.pack.people.grammaticalGender && !(i === sentence.firstToken && isOnlySubject(context, i)))
        continue;
      const { start, end, text } = tokens[i]!;
      while (quote < quoted.length && quoted[quote]!.end <= start) quote++;
      if (quote < quoted.length && quoted[quote]!.start <= start) continue;
      const draft = inText.only({ start, end }, gender);
      if (draft)
        addMention(draft, {
          start,
          end,
          text,
          type: 'PER',
          form: 'pronoun',
          name: text.toLowerCase(),
          confidence: 0.5,
        });
    }
  }
}

/** Tokens before a name in which such a pronoun is looked for. */
const LONGEST_SENTENCE = 40;

/** Does “he” or “she” stand before the span in its sentence? */
export function followsPronoun(context: Context, span: Span): boolean {
  const { firstToken } = context.document.sentences[context.sentenceOf(span)]!;
  const at = context.tokenAt(span.start);
  for (let i = at - 1; i >= Math.max(firstToken, at - LONGEST_SENTENCE); i--)
    if (personalGender(context, i)) return true;
  return false;
}

/** Gender of a third-person pronoun in the singular that can be nothing else. */
function personalGender(context: Context, index: number): 'f' | 'm' | undefined {
  const readings = context.words.pronouns.get(context.lower(index));
  if (!readings || context.nameAt(index)) return undefined;
  const [first] = readings;
  if (first?.gender !== 'f' && first?.gender !== 'm') return undefined;
  const sure = readings.every((r) => r.person === 3 && r.number === 'singular' && r.gender === first.gender);
  return sure ? first.gender : undefined;
}

/** Il, er: not le, which is an article too. */
function isOnlySubject(context: Context, index: number): boolean {
  return context.words.pronouns.get(context.lower(index))!.every((reading) => reading.case === 'subject');
}
