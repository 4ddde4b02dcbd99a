/**
 * What Newsmark knows of one language. A language is one file in `packs/` that fills this in, with its nouns beside names
 * in `naming/`; nothing else in the code asks which language it is. Words are in lower case unless case carries meaning.
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
  syntax: Syntax;
  reporting: Reporting;
  people: People;
  naming: Naming;
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
  /** The genitive ’s is a word of its own (English), not an ending of the name it stands behind (Danish USA’s). */
  genitiveClitic?: boolean;
  /** Pronouns that a hyphen joins to the verb before them, a token of their own (French dit-il, a-t-elle). */
  enclitics?: readonly string[];
  /** Endings that a colon joins to a name or abbreviation (Swedish EU:s, tv:n). */
  colonEndings?: readonly string[];
  /** What opens a byline, as sources of regular expressions: “Von”, “Av”, “By”. Capitalised as written. */
  bylines: readonly string[];
}

export interface Quotation {
  /** Pairs of opening and closing marks in use, national practice of all papers of the language, primary first. */
  pairs: readonly (readonly [open: string, close: string])[];
  /** A paragraph that opens with a dash is speech (Norwegian, Danish, Swedish, French). */
  dialogueDash: boolean;
  /** What is left of words that an apostrophe cuts short at the front (’tis, ’s avonds), so that it opens no quote. */
  clipped?: readonly string[];
  /** Words before marks that keep the writer's distance: so genannte, såkalt. What follows them is no quote. */
  soCalled: readonly string[];
  /**
   * The quoted words inside a report (“nannte den Plan „völlig absurd“”, “sagte, er sei „bereit zu verhandeln“”) are a
   * direct quote of their own, as German annotation of reported speech has it.
   */
  embedded?: boolean;
}

export interface Morphology {
  /** Genitive endings of names, longest first: each is stripped from a name when the rest is a possible name. */
  genitives: readonly string[];
  /**
   * Inflectional endings of nouns, adjectives and regular verbs, to fold for keyphrases and topics; the longest that fits
   * goes. “ies>y” puts a “y” in its place. For topics every ending is tried.
   */
  inflections: readonly string[];
  /** Final vowels that a word loses before an ending; “e” when missing. Swedish also has “a”: flicka → flickor. */
  lostVowels?: readonly string[];
  /** How participles are made of infinitives (gelockert, lockern): prefix, ending, ending of the infinitive. */
  participles?: readonly (readonly [prefix: string, ending: string, infinitive: string])[];
  /** Letters that inflection changes inside a word, with what they count as: German umlauts. */
  vowelShifts?: readonly (readonly [from: string, to: string])[];
  /** Letters that join compound parts (German “s”, “n”; Nordic “s”, “e”). */
  linkers: readonly string[];
  /** Prefixes that make another word of a word and no compound: ver-, be-, for-, sam-. */
  prefixes?: readonly string[];
}

/** Closed word classes, for the grammar of reporting clauses: all forms, in lower case. */
export interface Syntax {
  /** The finite verb comes second in a main clause, whatever stands first (Germanic but English). */
  verbSecond: boolean;
  /** The subject of an inserted reporting clause stands behind its whole verb (French “a annoncé la SNCF”). */
  inverts?: boolean;
  /** A comma parts every subordinate clause from its main clause (German). */
  commaBeforeClauses?: boolean;
  /** Subordinate clauses end in their verbs (German, Dutch). */
  verbFinal: boolean;
  /** Endings of finite verbs, present and past: a weak sign that words are a clause. */
  finiteEndings: readonly string[];
  /** Those of them that are hardly ever a noun's or adjective's. */
  preteriteEndings: readonly string[];
  /** Preterites that no ending shows (fant, vann, knew), as far as they are hardly ever a noun. */
  strongPreterites: readonly string[];
  /** Endings of nouns with their article (Scandinavian “presidenten”). */
  definiteEndings: readonly string[];
  /** Endings of infinitives, where the infinitive with its marker is to be told from other clauses (Danish at, German zu). */
  infinitiveEndings: readonly string[];
  /** The infinitive's marker stands inside verbs with a separable prefix (German anzubieten). */
  joinsInfinitiveMarker?: boolean;
  /** What opens an infinitive that is no statement: um … zu, ohne … zu. */
  infinitiveConjunctions?: readonly string[];
  /** Endings of the participles and infinitives that close a clause, before their finite verb (German “gesagt habe”). */
  infiniteEndings?: readonly string[];
  /** Endings of adjectives before their noun. */
  adjectiveEndings: readonly string[];
  /** Determiners that may open a genitive behind its noun: der Sprecher des Ministeriums. */
  genitiveDeterminers?: readonly string[];
  /** What stands between a place and the region it is in: “Moskau in Idaho”, “Paris i delstaten Texas”. */
  placeLinks: readonly string[];
  /** Prepositions of an owner behind a noun: die Meinung von, the view of. */
  ownerPrepositions?: readonly string[];
  /** Articles, demonstratives, possessives, quantifiers and small numerals: they may open a noun phrase. */
  determiners: readonly string[];
  prepositions: readonly string[];
  coordinators: readonly string[];
  /** Conjunctions of subordinate clauses that report nothing: weil, fordi, while. */
  subordinators: readonly string[];
  relatives: readonly string[];
  /** Adverbs, particles and object pronouns that may stand between a verb and its subject, or a subject and its verb. */
  adverbs: readonly string[];
  /** Finite forms of auxiliaries, modals and the commonest light verbs: the sign that words are a clause. */
  auxiliaries: readonly string[];
  /** Endings of participles that open an aside behind a comma (“he said, pointing at the door”). */
  participleEndings: readonly string[];
  /** Forms of the auxiliary of the passive, infinite ones too: werden, bli, be. */
  passives: readonly string[];
}

/** A verb that reports, with its forms. */
export interface ReportingVerb {
  /**
   * `say`: a direct quote, a that-clause or both; `think`: opinion and expectation (mener, glaubt); `ask`: questions;
   * `sound`: only a direct quote, as its sound or manner (kvitterte, lachte); `call`: names a thing with quoted words
   * (nannte den Plan „…“).
   */
  kind: 'say' | 'think' | 'ask' | 'sound' | 'call';
  finite: readonly string[];
  participle: readonly string[];
  infinitive: readonly string[];
  /** The word that must follow in the same clause: “teilte … mit”, “slår … fast”. */
  particle?: string;
  /** Its object is whom it is said to, so that its subject never stands behind it: “told reporters”. */
  addressed?: boolean;
  /** Reports only behind other words or with a that-clause: husker hun, husker at, but not “husker hvem”. */
  factual?: boolean;
  /** Reports only with an impersonal subject: es heißt, lyder det. */
  impersonal?: boolean;
}

/** Verbs, nouns and phrases that attribute words to a source. */
export interface Reporting {
  verbs: readonly ReportingVerb[];
  /** Nouns of saying that take a that-clause (uttalelsen, Aussage), with their inflection. */
  nouns: readonly string[];
  sourcePhrases: SourcePhrases;
  /** Nouns for texts, which say what somebody lets them say: Mitteilung, pressemelding, statement. */
  documents: readonly string[];
  /** Nouns for what is said, where they take no that-clause: “lyder forklaringen”. */
  messages?: readonly string[];
  /** Subordinators of reported statements: dass, at, att, that. */
  complementisers: readonly string[];
  /** Subordinators of reported questions: ob, om, whether, if, and the wh-words. */
  interrogatives: readonly string[];
  /** What stands before an infinitive: zu, å, to. */
  infinitiveMarkers: readonly string[];
  hearsayVerbs: HearsayVerbs;
  /**
   * Infinitives report without comma and conjunction: the verb first (French “affirme ne pas avoir su”) or last (Dutch
   * “zegt niets te weten”).
   */
  infinitiveClauses?: 'verb first' | 'verb last';
  subjunctive?: Subjunctive;
  /** Modals in the past that go on with a report in the past without saying so: would, could. */
  backshift?: readonly string[];
  /** The auxiliary of the past perfect, which does so behind a pronoun. */
  pluperfect?: string;
}

/** Phrases that attribute a clause without a verb. An underscore joins the words of one expression. */
export interface SourcePhrases {
  /** Prepositions whose object is the source: laut, ifølge, according to. */
  before: readonly string[];
  /** Postpositions: Berichten zufolge. */
  after: readonly string[];
  /** Postpositions that need a noun of saying: seiner Meinung nach. */
  afterNouns?: readonly string[];
  /** Prepositions that need a noun of saying: “nach Angaben von”, “etter Olsens mening”. */
  prepositions: readonly string[];
  nouns: readonly string[];
  /** Behind a quote and before its speaker: “…“, so Merkel; aldus Rutte. */
  adverbs: readonly string[];
  /** What stands between a message and its sender: “lyder oppfordringen fra politiet”. */
  from?: readonly string[];
  /** Prepositions of how something is said, which no source stands behind: “står det med store bokstaver”. */
  manner?: readonly string[];
  /** Adverbs that mark a sentence as reported and name nobody: angeblich, demnach. */
  hearsay: readonly string[];
  /** “etter det NTB erfarer”: how such a clause opens, and the verbs that close it. */
  learnt?: { clauses: readonly (readonly [string, string])[]; verbs: readonly string[] };
  /** “wie X mitteilte”, “som X sier”, “as X put it”. */
  conjunctions: readonly string[];
}

/**
 * The mood of reported speech (German Konjunktiv I): third persons in `ending` where the indicative has another, the
 * irregular forms, and the Konjunktiv II forms that stand in where Konjunktiv I looks like the indicative (Duden,
 * Die Grammatik, §§ 764 ff.).
 */
export interface Subjunctive {
  /** Forms of the auxiliaries, modals and the verb “to be”. */
  irregular: readonly string[];
  /** Stems of common verbs: with `ending` they are surely the mood and not an adjective. */
  stems: readonly string[];
  replacements: readonly string[];
  ending: string;
  /** Endings of preterites, adjectives, ordinals, superlatives and nouns that end as the mood does. */
  lookalikes: readonly string[];
  /** Fixed expressions that report nothing, two words each, “~” for any of the irregular forms: “~ denn”, “als ~”. */
  fixed: readonly (readonly [string, string])[];
}

/** “Er soll … gesagt haben”, “skal ha …”: a modal with a perfect infinitive reports hearsay. */
export interface HearsayVerbs {
  modals: readonly string[];
  /** The infinitives of have and be. */
  perfects: readonly string[];
  /** Endings of participles. */
  participles: readonly string[];
  /** Where the participle stands to that infinitive; behind the modal at once only where it stands last. */
  order: 'participle first' | 'participle last' | 'either';
}

export interface People {
  /** Titles that stand before a name and are not part of it: Herr, Dr., statsminister. */
  titles: readonly string[];
  /** Nouns for people by role, profession or relation, all forms: Sprecher, rådgiveren, ministers. */
  roles: readonly string[];
  /** Nouns for bodies that speak (das Unternehmen, selskapet), in the form that takes up one named before. */
  bodies: readonly string[];
  /** Endings that make a woman of the noun for a person (Ministerin), singular and plural. */
  feminineEndings: { one: readonly string[]; several: readonly string[] };
  /** Words before a role that say it is a known one: der, the, den; and endings that do: presidenten. */
  definiteArticles: readonly string[];
  definiteEndings: readonly string[];
  /** Endings of case on nouns for one person: des Sprechers, dem Präsidenten. */
  obliqueEndings?: readonly string[];
  /** Endings of adjectives before a role with an article, longest first, and the ending without one: russischer Präsident. */
  adjectives?: { weak: readonly string[]; strong: { f: string; m: string } };
  /** Those of the articles that stand before one person (der, not die), and endings of nouns for several. */
  singularArticles: readonly string[];
  pluralEndings: readonly string[];
  /** Pronouns follow the gender of nouns (German er, the summit), so that they may mean a thing. */
  grammaticalGender: boolean;
  /** Titles and roles that say that the person is a woman (fru, talskvinne), or a man. So do {@link feminineEndings}. */
  women: readonly string[];
  men: readonly string[];
  /** Pronouns for nobody, who says nothing: ingen. */
  nobody?: readonly string[];
  /** Nouns for relatives and friends, in the singular without article: they say whose somebody is, not what they do. */
  kin: readonly string[];
  pronouns: readonly Pronoun[];
}

/**
 * Common nouns that tell what a name beside them is of, all forms in lower case. Those of four letters and more also tell
 * it as the last part of a compound (kabelföretaget, Hauptinsel). An underscore joins the words of one expression.
 */
export interface Naming {
  /** Before the name of a body: selskapet Equinor, Handelskette Fressnapf. */
  bodies: readonly string[];
  /** Before the name of a place: byen Molde, auf der Halbinsel Fosen, the town of Ely. */
  places: readonly string[];
  /** Before the name of a vessel, work or undertaking: skipet Levant Star, Film „Das Fest“. */
  works: readonly string[];
  /** Bodies that are called after the place that stands beside them: Oslo tingrett, Landgericht Kiel. */
  institutions: readonly string[];
  /** They stand before the place (Landgericht Kiel), not behind it (Oslo tingrett). */
  institutionsStandFirst?: boolean;
  /** Places that are: Göteborgs hamn, Kilen kapell. */
  sites: readonly string[];
  /** People whom a preposition joins to their company: direktør for Kering. */
  managers: readonly string[];
  /** Prepositions between a noun for a place and its name: the town of Ely. */
  of: readonly string[];
  /** Prepositions of place, behind which hardly ever a person stands: i, at. */
  at: readonly string[];
  /** Prepositions between a person and the body they belong to: Ragnhild Tveit von Nordhav Berging. */
  affiliating: readonly string[];
  /** Before the name that people share: ekteparet, Familie. */
  families: readonly string[];
  /** Last words of the names of bodies, where compounds are written apart: Swedish Coast Guard. */
  heads: readonly string[];
  /** Last words of the names of places: Royal Albert Hall, Det Røde Hav. */
  landmarks: readonly string[];
  /** Last words or parts of the names of laws, treaties, awards, wars, competitions: Grunnloven, Clean Energy Act. */
  matters: readonly string[];
  /** Between a work and who made it: ”Moby Dick” av Herman Melville. */
  by: readonly string[];
  /** People by what they do, besides {@link People.roles}: Kaptein Nilsen. */
  bearers: readonly string[];
  /** Of a share price, before how much it changed: faldt, rose. */
  trading: readonly string[];
  percent: readonly string[];
  /** Between the two teams of a line of fixtures: Boston at Toronto, 7 p.m. */
  against: readonly string[];
  /** Short forms of states, which stand behind a town of theirs: Tallahassee, Fla. */
  states: readonly string[];
  /** Before whom something is said to: til, der. */
  audience: readonly string[];
  /** Of being on a vessel: aboard, an Bord. */
  decks: readonly string[];
  /** Words in names that papers of other languages translate: Syntagma-Platz, Kookmin University, with and without article. */
  kinds: readonly { kind: ThingKind; word: string }[];
  /** Between such a word and the rest of a name: University of Bonn, Universität zu Köln, Universitetet i Oslo. */
  links: readonly string[];
}

/** What a thing's name says it is, the same in all languages. */
export type ThingKind =
  | 'airport'
  | 'appealcourt'
  | 'authority'
  | 'bank'
  | 'bridge'
  | 'cathedral'
  | 'church'
  | 'commission'
  | 'company'
  | 'directive'
  | 'districtcourt'
  | 'embassy'
  | 'festival'
  | 'foundation'
  | 'hospital'
  | 'house'
  | 'institute'
  | 'island'
  | 'lake'
  | 'mountain'
  | 'museum'
  | 'palace'
  | 'party'
  | 'police'
  | 'port'
  | 'prize'
  | 'river'
  | 'square'
  | 'stadium'
  | 'station'
  | 'street'
  | 'theatre'
  | 'treaty'
  | 'union'
  | 'university';

export interface Pronoun {
  form: string;
  person: 1 | 2 | 3;
  number: 'singular' | 'plural';
  gender?: 'f' | 'm' | 'n';
  case: 'subject' | 'object' | 'possessive';
}

export interface Calendar {
  /** Twelve, January first. */
  months: readonly string[];
  /** Other names of months, with their number from 1: Austrian “jänner”. */
  otherMonths?: Readonly<Record<string, number>>;
  weekdays: readonly string[];
}
