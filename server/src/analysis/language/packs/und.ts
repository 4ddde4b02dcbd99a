import type { LanguagePack } from '../pack';
import { words } from './words';

/** For text in a language we do not know: what holds nearly everywhere. */
export const und: LanguagePack = {
  code: 'und',
  name: 'Unknown language',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words('dr. mr. mrs. prof. st. etc. ca. vs.'),
    numberAbbreviations: ['no.', 'nr.'],
    ordinalStop: false,
    elisions: [],
    bylines: [],
  },
  quotation: {
    pairs: [
      ['“', '”'],
      ['„', '“'],
      ['«', '»'],
      ['"', '"'],
    ],
    dialogueDash: false,
  },
  functionWords: [],
  morphology: { genitives: [], inflections: [], linkers: [] },
  syntax: {
    finiteEndings: [],
    preteriteEndings: [],
    definiteEndings: [],
    infinitiveEndings: [],
    verbSecond: false,
    determiners: [],
    prepositions: [],
    coordinators: [],
    subordinators: [],
    relatives: [],
    adverbs: [],
    auxiliaries: [],
  },
  reporting: {
    verbs: [],
    nouns: [],
    sourcePhrases: {
      before: [],
      after: [],
      prepositions: [],
      nouns: [],
      adverbs: [],
      hearsay: [],
      conjunctions: [],
    },
    complementisers: [],
    interrogatives: [],
    infinitiveMarkers: [],
    hearsayVerbs: { modals: [], perfects: [] },
  },
  people: {
    titles: [],
    roles: [],
    definiteArticles: [],
    definiteEndings: [],
    grammaticalGender: true,
    women: [],
    men: [],
    pronouns: [],
  },
  calendar: { months: [], weekdays: [] },
};
