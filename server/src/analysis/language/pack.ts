/**
 * What Newsmark knows of one language. A language is one file in `packs/` that fills this in; nothing else in the
 * code asks which language it is. Words are in lower case unless case carries meaning.
 */
export interface LanguagePack {
  /** BCP 47. */
  code: string;
  /** English name, for the status bar. */
  name: string;
  /** All nouns are capitalised (German): a capital in mid-sentence says little. */
  capitalisesNouns: boolean;
  segmentation: Segmentation;
  quotation: Quotation;
  /** The commonest closed-class words: for identification, stop words of keyphrases and the “not a name” test. */
  functionWords: readonly string[];
  morphology: Morphology;
  reporting: Reporting;
  people: People;
  calendar: Calendar;
}

export interface Segmentation {
  /**
   * Abbreviations written with a full stop that does not end a sentence (“bl.a.”, “Dr.”), with their stop. An entry in
   * lower case also holds with a capital, one with a capital only as written.
   */
  abbreviations: readonly string[];
  /** Words that are abbreviations only before a number: “No. 10”, but “No.”. */
  numberAbbreviations: readonly string[];
  /** “25. april”: a number with a full stop is an ordinal when a lower-case word or month follows. */
  ordinalStop: boolean;
  /** Words cut off with an apostrophe before another word (French l’, qu’): a token of their own. Without the apostrophe. */
  elisions: readonly string[];
  /** Words that open a byline: “Von”, “Av”, “By”. Capitalised as written. */
  bylines: readonly string[];
}

export interface Quotation {
  /** Pairs of opening and closing marks in use, national practice of all papers of the language, primary first. */
  pairs: readonly (readonly [open: string, close: string])[];
  /** A paragraph that opens with a dash is speech (Norwegian, Danish, Swedish, French). */
  dialogueDash: boolean;
}

export interface Morphology {
  /** Genitive endings of names, longest first: each is stripped from a name when the rest is a possible name. */
  genitives: readonly string[];
  /** Endings of inflected common nouns and adjectives to fold for keyphrases and topics, longest first. */
  inflections: readonly string[];
  /** Letters that join compound parts (German “s”, “n”; Nordic “s”, “e”). */
  linkers: readonly string[];
}

/** Reporting verbs, nouns and patterns, each as written, all inflected forms listed or produced by the pack. */
export interface Reporting {
  /** Verbs of saying that take a direct quote, an at/dass/that-clause or both; every finite form and participle. */
  verbs: readonly string[];
  /** Verbs of thinking and opinion (mener, glaubt): indirect only. */
  opinionVerbs: readonly string[];
  /** Verbs that take a quote as its sound or manner (kvitterte, lachte) and no that-clause. */
  mannerVerbs: readonly string[];
  /** Nouns of saying that take a that-clause (uttalelsen, Aussage). */
  nouns: readonly string[];
  /** Words that attribute the sentence to what follows: laut, ifølge, enligt, according to, so. */
  attributionBefore: readonly string[];
  /** Words that attribute the sentence to what stands before them: zufolge. */
  attributionAfter: readonly string[];
  /** Subordinators of reported statements: dass, at, att, that. */
  complementisers: readonly string[];
  /** Subordinators of reported questions: ob, om, whether, if, and the wh-words. */
  interrogatives: readonly string[];
}

export interface People {
  /** Titles that stand before a name and are not part of it: Herr, Dr., statsminister. */
  titles: readonly string[];
  /** Nouns for people by role, profession or relation: Sprecher, rådgiver, minister. Their gender is `m`, `f` or unknown. */
  roles: readonly string[];
  pronouns: readonly Pronoun[];
}

export interface Pronoun {
  form: string;
  person: 1 | 2 | 3;
  number: 'singular' | 'plural';
  gender?: 'f' | 'm' | 'n';
  case: 'subject' | 'object' | 'possessive';
}

export interface Calendar {
  months: readonly string[];
  weekdays: readonly string[];
}
