import { fold } from '../coreference/fold';

/** Endings of adjectives and inhabitants, longest first, as fold() leaves them. */
interface Endings {
  adjective: readonly string[];
  inhabitant: readonly string[];
  /** Endings that make an inhabitant or adjective of a city's name, with what may stand in the name instead. */
  city: readonly (readonly [ending: string, instead: readonly string[]])[];
}

const list = (text: string) => text.split(' ').map((ending) => (ending === '-' ? '' : ending));

const NORDIC_INHABITANTS = 'ernes erne eren erens ers ere er enes ene ens en nes ne es e s -';

/** From the languages' school grammars. */
const ENDINGS: Record<string, Endings> = {
  de: {
    adjective: list('en em er es e -'),
    inhabitant: list('innen ern in en er e n s -'),
    city: [
      ['ern', ['', 'en', 'n', 'e']],
      ['ers', ['', 'en', 'n', 'e']],
      ['er', ['', 'en', 'n', 'e']],
    ],
  },
  nb: {
    adjective: list('e s t -'),
    inhabitant: list(NORDIC_INHABITANTS),
    city: [
      ['borger', ['', 's']],
      ['borgere', ['', 's']],
      ['borgerne', ['', 's']],
      ['iser', ['', 'is']],
      ['er', ['', 'e']],
    ],
  },
  nn: {
    adjective: list('e s t -'),
    inhabitant: list('aranes arane aren arens ars ar arar inga ingar ingane ane ene en ne e s -'),
    city: [
      ['ar', ['']],
      ['borgar', ['', 's']],
    ],
  },
  da: {
    adjective: list('e s t -'),
    inhabitant: list(NORDIC_INHABITANTS),
    city: [
      ['enser', ['ense']],
      ['borger', ['', 's']],
      ['borgere', ['', 's']],
      ['borgerne', ['', 's']],
      ['er', ['', 'e']],
    ],
  },
  sv: {
    adjective: list('as a t e s -'),
    inhabitant: list('arnas arna aren arens ares are ars ar ernas erna er s ens en na n skan skor -'),
    city: [
      ['are', ['']],
      ['arna', ['']],
      ['aren', ['']],
      ['bo', ['']],
      ['bor', ['']],
      ['borna', ['']],
    ],
  },
  en: {
    adjective: list('s -'),
    inhabitant: [],
    city: [
      ['ians', ['']],
      ['ian', ['']],
      ['ers', ['', 'e']],
      ['er', ['', 'e']],
      ['ites', ['']],
      ['ite', ['']],
    ],
  },
  fr: {
    adjective: list('nes ne es e s -'),
    inhabitant: [],
    city: [
      ['iennes', ['']],
      ['ienne', ['']],
      ['iens', ['']],
      ['ien', ['']],
      ['oises', ['']],
      ['oise', ['']],
      ['ois', ['']],
    ],
  },
  nl: {
    adjective: list('ers er en e s -'),
    inhabitant: [],
    city: [
      ['se', ['']],
      ['ers', ['']],
      ['er', ['']],
      ['s', ['']],
    ],
  },
};

/** Adjectives and inhabitants that no rule makes of their city's name; from the languages' dictionaries. */
const IRREGULAR_CITIES: Record<string, string> = {
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
};

/** Adjectives and inhabitants of countries and regions, by language. */
export class Demonyms {
  readonly #stems = new Map<string, Map<string, string>>();

  /** @param tables by language: “stem id” separated by bars; inhabitants begin with “~” */
  constructor(tables: Record<string, string>) {
    for (const [language, table] of Object.entries(tables)) {
      const stems = new Map<string, string>();
      for (const row of table.split('|')) {
        const blank = row.indexOf(' ');
        stems.set(row.slice(0, blank), row.slice(blank + 1));
      }
      this.#stems.set(language, stems);
    }
  }

  /** The id that an adjective or inhabitant belongs to. */
  find(word: string, language: string): string | undefined {
    const stems = this.#stems.get(language);
    const endings = ENDINGS[language];
    if (!stems || !endings) return undefined;
    const key = fold(word);
    for (const ending of endings.adjective) {
      const id = key.endsWith(ending) ? stems.get(key.slice(0, key.length - ending.length)) : undefined;
      if (id) return id;
    }
    for (const ending of endings.inhabitant) {
      const id = key.endsWith(ending) ? stems.get(`~${key.slice(0, key.length - ending.length)}`) : undefined;
      if (id) return id;
    }
    return undefined;
  }

  /** Names of cities that the word may be made of (Dresdner → Dresdn, Dresden, Dresdnn, Dresdne). */
  cityNames(word: string, language: string): string[] {
    const key = fold(word);
    const irregular = IRREGULAR_CITIES[key];
    if (irregular) return [irregular];
    return (ENDINGS[language]?.city ?? []).flatMap(([ending, instead]) => {
      if (!key.endsWith(ending) || key.length - ending.length < 3) return [];
      const stem = key.slice(0, key.length - ending.length);
      const names = instead.map((end) => stem + end);
      // Dresdner, Münchner: the e of -en went.
      return stem.endsWith('n') ? [...names, `${stem.slice(0, -1)}en`] : names;
    });
  }
}
