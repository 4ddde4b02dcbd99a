import type { LanguagePack } from '../pack';
import { words } from './words';

export const sv: LanguagePack = {
  code: 'sv',
  name: 'Swedish',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      bl.a. t.ex. d.v.s. dvs. osv. o.s.v. m.m. m.fl. p.g.a. pga. ca. kl. jfr. ev. inkl. exkl. milj. mkr.
      tel. dr. prof. hr. fr. red. f. d. s. st. etc. ang. resp. feb. jan. apr. jun. jul. aug. sep. sept.
      okt. nov. dec. avd. t.o.m. fr.o.m. f.n. f.d. s.k. o.d. o.dyl. d.ä. d.y. e.d. mr. mrs. jr. sr. co.
      inc. ltd. corp. fil. jur. kand. vs. forts. i.e. p.s. äv. bl. n.b. kungl. sek. kr.
    `),
    numberAbbreviations: ['nr.', 'kap.', 'art.', 'sid.'],
    ordinalStop: false,
    elisions: [],
    bylines: ['Av', 'Text', 'Foto'],
  },
  quotation: {
    pairs: [
      ['”', '”'],
      ['»', '»'],
      ['»', '«'],
      ['“', '”'],
      ['’', '’'],
      ['‘', '’'],
      ['"', '"'],
    ],
    dialogueDash: true,
  },
  functionWords: words(`
    och i det på som är en ett till att han av för med var de inte den har jag om så men sig hon hade från
    vi du kan då blev ut ska skall vill honom efter över vid också bara eller sa dem oss upp man kunde vad
    något själv mot när allt mig in vara kom nu sin sitt sina detta dessa denna dig må gick mer få någon
    några min mitt mina henne hur vem eftersom medan sedan före innan än under mellan genom utan bland
    inom hans hennes deras vår vårt våra din ditt dina skulle ville måste bör borde blir blivit varit bli
    ha får fick fått gör göra gjorde hela alla många mycket flera andra annat annan samma sådan sådana här
    där igen redan fortfarande aldrig alltid kanske därför ändå däremot samtidigt dessutom både varken
    antingen ju bakom framför längs runt omkring ner två tre ingen inget inga därmed enligt vilket vilken
    vilka annars nämligen dock endast säger er era ert hos liksom ifrån kring snart sade även ännu samt
    sådant trots åt
  `),
  morphology: {
    genitives: ['s', "'", '’', ':s'],
    inflections: [
      'heterna',
      'heten',
      'heter',
      'ningarna',
      'ningen',
      'ningar',
      'elserna',
      'elsen',
      'elser',
      'ionerna',
      'ionen',
      'ioner',
      'ande',
      'aste',
      'arna',
      'erna',
      'orna',
      'are',
      'ast',
      'are',
      'or',
      'ar',
      'er',
      'en',
      'et',
      'na',
      'a',
      'e',
      't',
      's',
    ],
    linkers: ['s', 'o', 'e', 'u'],
  },
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
  people: {
    titles: [],
    roles: [],
    pronouns: [],
  },
  calendar: {
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  },
};
