import { fold } from '../coreference/fold';
import { remember } from '../remember';

/** How a language makes adjectives and inhabitants; endings longest first, as fold() leaves them. */
interface Formation {
  adjective: readonly string[];
  /** After a stem whose own ending was cut (Russ-e, russ-er). */
  cut: readonly string[];
  /** After a whole word (Norweger, islending). */
  whole: readonly string[];
  /** Endings that make an inhabitant or adjective of a city's name, with what may stand in the name instead. */
  city: readonly (readonly [ending: string, instead: readonly string[]])[];
  /** Whose first letter is a capital in every text. */
  capital: { adjective: boolean; inhabitant: boolean };
  /** Forms that are commoner words of the language. */
  otherWords: ReadonlySet<string>;
}

const list = (text: string) => text.split(' ').map((ending) => (ending === '-' ? '' : ending));
const words = (text: string) => new Set(text.split(' '));

const LOWER = { adjective: false, inhabitant: false };
const UPPER = { adjective: true, inhabitant: true };
const NORDIC_CUT = list('erenes erne ernes eren erens ers ere er');
const NORDIC_WHOLE = list('ernes erne erene eren er enes ene ens en nes ne es e s -');
const NORDIC_CITIES: Formation['city'] = [
  ['borgerne', ['', 's']],
  ['borgere', ['', 's']],
  ['borger', ['', 's']],
  ['iserne', ['is']],
  ['isere', ['is']],
  ['iser', ['is']],
  ['erne', ['', 'e']],
  ['ere', ['', 'e']],
  ['er', ['', 'e']],
];

/** From the languages' school grammars. */
const FORMATIONS: Record<string, Formation> = {
  de: {
    adjective: list('en em er es e -'),
    cut: list('innen in en e'),
    whole: list('innen ern in en n s -'),
    city: [
      ['ern', ['', 'en', 'n', 'e']],
      ['ers', ['', 'en', 'n', 'e']],
      ['er', ['', 'en', 'n', 'e']],
    ],
    capital: { adjective: false, inhabitant: true },
    otherWords: words('samen same'),
  },
  nb: {
    adjective: list('e s t -'),
    cut: NORDIC_CUT,
    whole: NORDIC_WHOLE,
    city: NORDIC_CITIES,
    capital: LOWER,
    otherWords: words('finner finne finnen letter lettere lette lettes ester same'),
  },
  nn: {
    adjective: list('e s t -'),
    cut: list('aranes arane aren arens ars arar ar'),
    whole: list('aranes arane aren ar inga ingar ingane ane ene ens en ne e s -'),
    city: [
      ['borgar', ['', 's']],
      ['ar', ['']],
    ],
    capital: LOWER,
    otherWords: words('finne finnar lette lettar same'),
  },
  da: {
    adjective: list('e s t -'),
    cut: NORDIC_CUT,
    whole: NORDIC_WHOLE,
    city: [['enser', ['ense']], ...NORDIC_CITIES],
    capital: LOWER,
    otherWords: words('finner finne letter lettere lette lettes ester same'),
  },
  sv: {
    adjective: list('as a t e s -'),
    cut: list('arnas arna aren arens ares are'),
    whole: list('arnas arna ars ar ernas erna er ens en na n s skan skor -'),
    city: [
      ['arna', ['']],
      ['aren', ['']],
      ['are', ['']],
      ['borna', ['']],
      ['bor', ['']],
      ['bo', ['']],
    ],
    capital: LOWER,
    otherWords: words('finne finner finnen finna lett letter est same samen'),
  },
  en: {
    adjective: list('s -'),
    cut: [],
    whole: list('s -'),
    city: [
      ['ians', ['']],
      ['ian', ['']],
      ['ers', ['', 'e']],
      ['er', ['', 'e']],
    ],
    capital: UPPER,
    otherWords: words('dutchess'),
  },
  fr: {
    adjective: list('nes ne es e s -'),
    cut: [],
    whole: list('s -'),
    city: [
      ['iennes', ['']],
      ['ienne', ['']],
      ['iens', ['']],
      ['ien', ['']],
      ['oises', ['']],
      ['oise', ['']],
      ['ois', ['']],
    ],
    capital: LOWER,
    otherWords: new Set(),
  },
  nl: {
    adjective: list('ers er en e s -'),
    cut: [],
    whole: list('en s -'),
    city: [
      ['se', ['']],
      ['ers', ['']],
      ['er', ['']],
    ],
    capital: UPPER,
    otherWords: new Set(),
  },
};

/** A city's name that lower-case words may be made of must have this many letters: kanoer are boats. */
const SHORTEST_LOWER_CITY = 5;

/** Adjectives and inhabitants that no rule makes of their city's name; from the languages' dictionaries. */
const IRREGULAR_CITIES = new Map(
  Object.entries({
    zuercher: 'Zürich',
    zurcher: 'Zürich',
    hannoveraner: 'Hannover',
    moskovitt: 'Moskva',
    moskovit: 'Moskva',
    moskovitter: 'Moskva',
    muscovite: 'Moscow',
    muscovites: 'Moscow',
    moscovite: 'Moscow',
    parisian: 'Paris',
    parisians: 'Paris',
    parisien: 'Paris',
    parisiens: 'Paris',
    parisienne: 'Paris',
    parisere: 'Paris',
    pariserne: 'Paris',
    parisiske: 'Paris',
    roman: 'Rome',
    romans: 'Rome',
    romersk: 'Rome',
    romerske: 'Rome',
    venezianisch: 'Venice',
    venetian: 'Venice',
    florentiner: 'Florence',
    neapolitaner: 'Naples',
    mailander: 'Milan',
    milanese: 'Milan',
    viennese: 'Vienna',
    wienerisch: 'Vienna',
    liverpudlian: 'Liverpool',
    mancunian: 'Manchester',
    kobenhavner: 'København',
    kobenhavnere: 'København',
    kobenhavnsk: 'København',
    kobenhavnske: 'København',
    athenian: 'Athens',
    athenians: 'Athens',
  }),
);

/** Adjectives and inhabitants of countries, regions and cities, by language. */
export class Demonyms {
  /** Stems to ids, and folded names of cities, by language: made when a language is first asked for. */
  readonly #stems: (language: string) => ReadonlyMap<string, string> | undefined;
  readonly #cities: (language: string) => ReadonlySet<string> | undefined;

  /**
   * @param tables by language: “stem id” separated by bars; inhabitants begin with “~” (ending cut) or “=”
   * @param cities by language, and for all: folded names of cities that make adjectives, separated by blanks
   */
  constructor(tables: Record<string, string>, cities: Record<string, string>) {
    this.#stems = remember((language) => readStems(tables[language]));
    this.#cities = remember((language) => {
      const names = cities[language];
      return names === undefined ? undefined : new Set(names.split(' '));
    });
  }

  /** The id that an adjective or inhabitant belongs to. */
  find(word: string, language: string): string | undefined {
    const stems = this.#stems(language);
    const formation = FORMATIONS[language];
    if (!stems || !formation) return undefined;
    const key = fold(word);
    if (formation.otherWords.has(key)) return undefined;
    const isCapital = /^\p{Lu}/u.test(word);
    const stemWith = (mark: string, endings: readonly string[]) => {
      for (const ending of endings) {
        const id = key.endsWith(ending)
          ? stems.get(mark + key.slice(0, key.length - ending.length))
          : undefined;
        if (id) return id;
      }
      return undefined;
    };
    const adjective =
      isCapital || !formation.capital.adjective ? stemWith('', formation.adjective) : undefined;
    if (adjective || (formation.capital.inhabitant && !isCapital)) return adjective;
    return stemWith('~', formation.cut) ?? stemWith('=', formation.whole);
  }

  /** Names of known cities that the word may be made of (Dresdner → Dresden). */
  cityNames(word: string, language: string): string[] {
    const irregular = IRREGULAR_CITIES.get(fold(word));
    if (irregular) return [irregular];
    const isCapital = /^\p{Lu}/u.test(word);
    if (FORMATIONS[language]?.capital.inhabitant && !isCapital) return [];
    const shortest = isCapital ? 3 : SHORTEST_LOWER_CITY;
    const own = this.#cities(language);
    const all = this.#cities('all');
    return this.placeNames(word, language).filter(
      (name) => name.length >= shortest && (own?.has(name) || all?.has(name)),
    );
  }

  /** Folded names that the word may be made of as inhabitants of a place (Kaiserslauterer → kaiserslautern, …). */
  placeNames(word: string, language: string): string[] {
    const key = fold(word);
    return (FORMATIONS[language]?.city ?? []).flatMap(([ending, instead]) => {
      if (!key.endsWith(ending) || key.length - ending.length < 3) return [];
      const stem = key.slice(0, key.length - ending.length);
      const names = instead.map((end) => stem + end);
      // Dresdner, Münchner: the e of -en went.
      return stem.endsWith('n') ? [...names, `${stem.slice(0, -1)}en`] : names;
    });
  }
}

function readStems(table: string | undefined): Map<string, string> | undefined {
  if (table === undefined) return undefined;
  const stems = new Map<string, string>();
  for (const row of table.split('|')) {
    const blank = row.indexOf(' ');
    stems.set(row.slice(0, blank), row.slice(blank + 1));
  }
  return stems;
}
