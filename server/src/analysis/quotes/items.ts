import { remember } from '../remember';
import type { ArticleDocument, NameMention, Token } from '../types';
import { type Lexicon, type VerbReading, Word } from './lexicon';
import type { Stretch } from './marks';

/** A token as the grammar of reporting clauses sees it, or a whole quoted stretch in its place. */
export interface Item {
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Bits of {@link Word}. */
  classes: number;
  verbs: readonly VerbReading[];
  /** The name it is part of. */
  name: NameMention | null;
  /** The mark itself when the token is punctuation, else ''. */
  mark: string;
  capital: boolean;
  /** Index of its sentence. */
  sentence: number;
  /** The quoted stretch this item stands for. */
  stretch: Stretch | null;
  /** There is a finite verb inside the stretch. */
  holdsVerb: boolean;
  /** The stretch ends with a full stop, question mark or comma inside its marks: “Yes,” he said. */
  endsLikeSpeech: boolean;
  /** The stretch opens with a small letter: a part of the sentence around it. */
  opensSmall: boolean;
  /** Number of words of the stretch. */
  words: number;
}

const NO_VERBS: readonly VerbReading[] = [];
const UPPER = /^\p{Lu}/u;

/** All tokens of an article as items, names attached. `names` are sorted by start. Linear. */
export function itemsOf(document: ArticleDocument, names: readonly NameMention[], lexicon: Lexicon): Item[] {
  const formOf = formsOf(lexicon);
  let n = 0;
  return document.tokens.map((token) => {
    while (n < names.length && names[n]!.end <= token.start) n++;
    const name = names[n] && names[n]!.start < token.end && names[n]!.end > token.start ? names[n]! : null;
    return itemOf(token, name, formOf);
  });
}

/** What a word form is, whatever stands around it. */
type Form = Pick<Item, 'lower' | 'classes' | 'verbs' | 'capital'>;

const forms = new Map<Lexicon, (word: string) => Form>();

/** Reads the words of a lexicon's language; a form seen lately is not looked at again. */
function formsOf(lexicon: Lexicon): (word: string) => Form {
  let known = forms.get(lexicon);
  if (!known) {
    known = remember((word) => formOf(word, lexicon));
    forms.set(lexicon, known);
  }
  return known;
}

function formOf(word: string, lexicon: Lexicon): Form {
  const lower = bare(word.toLowerCase(), lexicon);
  return {
    lower,
    classes: classesOf(word, lower, lexicon),
    verbs: lexicon.verbs.get(lower) ?? NO_VERBS,
    capital: UPPER.test(word),
  };
}

function itemOf(token: Token, name: NameMention | null, formOf: (word: string) => Form): Item {
  const { kind, text } = token;
  const form = formOf(text);
  const isWord = kind === 'word';
  return {
    start: token.start,
    end: token.end,
    text,
    lower: form.lower,
    classes: isWord ? form.classes : 0,
    verbs: isWord ? form.verbs : NO_VERBS,
    name: name?.form === 'name' ? name : null,
    mark: kind === 'punctuation' ? text : '',
    capital: isWord && form.capital,
    sentence: token.sentence,
    stretch: null,
    holdsVerb: false,
    endsLikeSpeech: false,
    opensSmall: false,
    words: 0,
  };
}

/** “a-t-” is cut from its “elle”: the verb without the joint. */
const bare = (lower: string, { pack }: Lexicon): string =>
  pack.segmentation.enclitics ? lower.replace(/-(?:t-)?$/, '') : lower;

/** A German noun that looks like a function word (“Seit”, “Meine”) cannot be told apart at a sentence's start. */
function classesOf(text: string, lower: string, lexicon: Lexicon): number {
  const bits = lexicon.classes.get(text) ?? lexicon.classes.get(lower);
  if (bits !== undefined) return bits;
  if (text !== lower) return 0;
  return endingsOf(lower, lexicon);
}

function endingsOf(word: string, { pack: { syntax } }: Lexicon): number {
  if (word.length < 3) return 0;
  const ends = (endings: readonly string[]) => endings.some((ending) => word.endsWith(ending));
  const definite = ends(syntax.definiteEndings);
  return (
    (ends(syntax.finiteEndings) ? Word.FiniteEnding : 0) |
    (!definite && ends(syntax.preteriteEndings) ? Word.PreteriteEnding : 0) |
    (definite ? Word.DefiniteEnding : 0)
  );
}

/** The item that stands for a quoted stretch in the clause around it. */
export function stretchItem(stretch: Stretch, first: Item): Item {
  return {
    start: stretch.start,
    end: stretch.end,
    text: '',
    lower: '',
    classes: 0,
    verbs: NO_VERBS,
    name: null,
    mark: '',
    capital: true,
    sentence: first.sentence,
    stretch,
    holdsVerb: false,
    endsLikeSpeech: false,
    opensSmall: false,
    words: 0,
  };
}

export const is = (item: Item | undefined, bits: number): boolean =>
  item !== undefined && (item.classes & bits) !== 0;

export const ENDINGS = Word.FiniteEnding | Word.PreteriteEnding | Word.DefiniteEnding;

/** A word in lower case with one of these endings. */
export const endsIn = (item: Item, endings: readonly string[]): boolean =>
  item.mark === '' && !item.capital && endings.some((ending) => item.lower.endsWith(ending));

/** A word of no closed class: noun, adjective, verb or name. */
export const isOpenWord = (item: Item): boolean =>
  item.mark === '' &&
  (item.classes & ~(Word.Function | Word.ReportNoun | Word.SourceNoun | Word.Time | ENDINGS)) === 0;

/** The commonest verbs, which report only with a particle (er overbevist) or of “it” (står det), are auxiliaries here. */
export const isFiniteReport = (item: Item | undefined): boolean =>
  item?.verbs.some(
    ({ form, verb }) =>
      form === 'finite' && !(is(item, Word.Auxiliary) && (verb.particle !== undefined || verb.impersonal)),
  ) ?? false;
