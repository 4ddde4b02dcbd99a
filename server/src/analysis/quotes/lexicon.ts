import type { LanguagePack, Pronoun, ReportingVerb } from '../language/pack';
import { packOf } from '../language/packs';

/** Word classes as bits: a form may belong to several. */
export const Word = {
  Determiner: 1 << 0,
  Preposition: 1 << 1,
  Coordinator: 1 << 2,
  Subordinator: 1 << 3,
  Relative: 1 << 4,
  Adverb: 1 << 5,
  Auxiliary: 1 << 6,
  Complementiser: 1 << 7,
  Interrogative: 1 << 8,
  SubjectPronoun: 1 << 9,
  OtherPronoun: 1 << 10,
  FirstPerson: 1 << 11,
  Neuter: 1 << 12,
  InfinitiveMarker: 1 << 13,
  Time: 1 << 14,
  ReportNoun: 1 << 15,
  SourceNoun: 1 << 16,
  SourcePreposition: 1 << 17,
  SourceBefore: 1 << 18,
  SourceAfter: 1 << 19,
  SpeechAdverb: 1 << 20,
  Hearsay: 1 << 21,
  SourceConjunction: 1 << 22,
  HearsayModal: 1 << 23,
  HearsayPerfect: 1 << 24,
  Subjunctive: 1 << 25,
  SubjunctiveReplacement: 1 << 26,
  Function: 1 << 27,
  /** By its ending alone: may be a finite verb, a preterite, a noun with its article. */
  FiniteEnding: 1 << 28,
  PreteriteEnding: 1 << 29,
  DefiniteEnding: 1 << 30,
  /** his, hennes: not the first person's. */
  Possessive: 1 << 31,
} as const;

export interface VerbReading {
  verb: ReportingVerb;
  form: 'finite' | 'participle' | 'infinitive';
}

/** A language pack as one look-up table from lower-case forms, built once for each pack. */
export interface Lexicon {
  pack: LanguagePack;
  classes: ReadonlyMap<string, number>;
  verbs: ReadonlyMap<string, readonly VerbReading[]>;
  /** Second words of two-word source prepositions: according → to. */
  continuations: ReadonlyMap<string, string>;
  soCalled: ReadonlySet<string>;
  passives: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  /** Nouns for what is said: svaret, forklaringen. */
  messages: ReadonlySet<string>;
  nobody: ReadonlySet<string>;
  manner: ReadonlySet<string>;
  /** you */
  addressees: ReadonlySet<string>;
  /** Nouns for people. */
  roles: ReadonlySet<string>;
  /** Nouns for bodies that speak. */
  bodies: ReadonlySet<string>;
  genitiveDeterminers: ReadonlySet<string>;
  ownerPrepositions: ReadonlySet<string>;
  /** An infinitive with its marker inside: anzubieten. Null where markers stand apart. */
  joinedInfinitive: RegExp | null;
}

const compiled = new Map<LanguagePack, Lexicon>();

export function lexiconOf(language: string): Lexicon {
  const pack = packOf(language);
  let lexicon = compiled.get(pack);
  if (!lexicon) {
    lexicon = compile(pack);
    compiled.set(pack, lexicon);
  }
  return lexicon;
}

const SHORTEST_ROLE_IN_COMPOUND = 4;

/** Is it a noun for people, or a compound that ends in one: partileder, Umweltministerin? In lower case. */
export function namesPerson(lower: string, { roles }: Lexicon): boolean {
  if (roles.has(lower)) return true;
  for (let cut = 2; cut <= lower.length - SHORTEST_ROLE_IN_COMPOUND; cut++)
    if (roles.has(lower.slice(cut))) return true;
  return false;
}

function compile(pack: LanguagePack): Lexicon {
  const classes = new Map<string, number>();
  const continuations = new Map<string, string>();
  const add = (bits: number, forms: readonly string[]) => {
    for (const form of forms.flatMap(spellings)) {
      const [first, second] = form.split('_') as [string, string?];
      if (second) continuations.set(first, second);
      classes.set(first, (classes.get(first) ?? 0) | bits);
    }
  };
  const { syntax, reporting, people, calendar } = pack;
  const { sourcePhrases: source } = reporting;
  add(Word.Function, pack.functionWords);
  add(Word.Determiner, syntax.determiners);
  add(Word.Preposition, syntax.prepositions);
  add(Word.Coordinator, syntax.coordinators);
  add(Word.Subordinator, syntax.subordinators);
  add(Word.Relative, syntax.relatives);
  add(Word.Adverb, syntax.adverbs);
  add(Word.Auxiliary, syntax.auxiliaries);
  add(Word.FiniteEnding | Word.PreteriteEnding, syntax.strongPreterites);
  add(Word.Complementiser, reporting.complementisers);
  add(Word.Interrogative, reporting.interrogatives);
  add(Word.InfinitiveMarker, reporting.infinitiveMarkers);
  add(Word.ReportNoun, reporting.nouns);
  add(Word.SourceNoun, source.nouns);
  add(Word.SourcePreposition, source.prepositions);
  add(Word.SourceBefore, source.before);
  add(Word.SourceAfter, source.after);
  add(Word.SpeechAdverb, source.adverbs);
  add(Word.Hearsay, source.hearsay);
  add(Word.SourceConjunction, source.conjunctions);
  add(Word.HearsayModal, reporting.hearsayVerbs.modals);
  add(Word.HearsayPerfect, reporting.hearsayVerbs.perfects);
  const mood = reporting.subjunctive;
  if (mood) add(Word.Subjunctive, [...mood.irregular, ...mood.stems.map((stem) => stem + mood.ending)]);
  add(Word.SubjunctiveReplacement, reporting.subjunctive?.replacements ?? []);
  add(Word.Time, [...calendar.weekdays, ...calendar.months]);
  for (const pronoun of people.pronouns) add(pronounClass(pronoun), [pronoun.form]);
  return {
    pack,
    classes,
    verbs: verbTable(reporting.verbs),
    continuations,
    soCalled: new Set(pack.quotation.soCalled),
    passives: new Set(syntax.passives),
    documents: new Set(reporting.documents),
    messages: new Set([...reporting.nouns, ...(reporting.messages ?? [])]),
    nobody: new Set(people.nobody),
    manner: new Set(source.manner),
    addressees: addresseesOf(people.pronouns),
    roles: new Set(people.roles.map((role) => role.toLowerCase())),
    bodies: new Set(people.bodies),
    genitiveDeterminers: new Set(syntax.genitiveDeterminers),
    ownerPrepositions: new Set(syntax.ownerPrepositions),
    joinedInfinitive: syntax.joinsInfinitiveMarker ? joinedInfinitive(pack) : null,
  };
}

/** Prefix, marker and stem have this many letters at least, so that “Verzug” and “dazu” are none. */
function joinedInfinitive({ reporting, syntax }: LanguagePack): RegExp {
  const [markers, endings] = [reporting.infinitiveMarkers, syntax.infinitiveEndings].map((any) =>
    any.join('|'),
  );
  return new RegExp(`^\\p{Ll}{2,12}(?:${markers})\\p{Ll}{3,}(?:${endings})$`, 'u');
}

function pronounClass({ case: grammaticalCase, person, gender }: Pronoun): number {
  let bits = grammaticalCase === 'subject' ? Word.SubjectPronoun : Word.OtherPronoun;
  if (grammaticalCase === 'possessive') bits = Word.Determiner | Word.Possessive;
  if (person === 1) bits |= Word.FirstPerson;
  if (gender === 'n') bits |= Word.Neuter;
  return bits;
}

/** Forms that mean the one spoken to and nobody else (German “sie” does). */
function addresseesOf(pronouns: readonly Pronoun[]): Set<string> {
  const forms = (is: (person: number) => boolean) =>
    pronouns.filter((pronoun) => pronoun.case === 'subject' && is(pronoun.person)).map(({ form }) => form);
  const others = new Set(forms((person) => person !== 2));
  return new Set(forms((person) => person === 2).filter((form) => !others.has(form)));
}

/** A form as Germany and Austria write it and as Switzerland does, without ß. */
const spellings = (form: string): string[] =>
  form.includes('ß') ? [form, form.replaceAll('ß', 'ss')] : [form];

function verbTable(verbs: readonly ReportingVerb[]): Map<string, VerbReading[]> {
  const table = new Map<string, VerbReading[]>();
  for (const verb of verbs) {
    for (const form of ['finite', 'participle', 'infinitive'] as const) {
      for (const word of verb[form].flatMap(spellings)) {
        const readings = table.get(word);
        if (readings) readings.push({ verb, form });
        else table.set(word, [{ verb, form }]);
      }
    }
  }
  return table;
}
