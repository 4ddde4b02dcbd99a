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
  reporting: {
    verbs: [],
    opinionVerbs: [],
    mannerVerbs: [],
    nouns: [],
    attributionBefore: [],
    attributionAfter: [],
    complementisers: [],
    interrogatives: [],
  },
  people: { titles: [], roles: [], pronouns: [] },
  calendar: { months: [], weekdays: [] },
};
