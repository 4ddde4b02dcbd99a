import type { LanguagePack } from '../pack';
import { words } from './words';

export const nn: LanguagePack = {
  code: 'nn',
  name: 'Norwegian Nynorsk',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      bl.a. f.eks. dvs. osv. o.l. m.m. m.v. mv. mfl. m.fl. pga. p.g.a. ca. kl. jf. jfr. evt. inkl. ekskl.
      maks. mill. mrd. tlf. st. dr. prof. hr. fr. frk. red. adm. dir. f. d. s. sst. div. etc. ang. iht.
      ift. vs. sml. feb. jan. apr. jun. jul. aug. sep. sept. okt. nov. des. avd. tsk. pr. pkt. forts. kgl.
      gml. fhv. pst. t.o.m. f.o.m. t.d. o.a. o.s.v. d.v.s. mr. mrs. jr. sr. co. inc. ltd. corp. res.kap.
      cand. stud. st.meld. ot.prp.
    `),
    numberAbbreviations: ['nr.', 'kap.', 'art.'],
    ordinalStop: true,
    elisions: [],
    bylines: ['Av', 'Tekst', 'Foto', 'Tekst/foto'],
  },
  quotation: {
    pairs: [
      ['«', '»'],
      ['“', '”'],
      ['”', '”'],
      ['„', '“'],
      ['„', '”'],
      ['‘', '’'],
      ['"', '"'],
    ],
    dialogueDash: true,
  },
  functionWords: words(`
    og i det på som er ein ei eit til å han av for med at var dei ikkje den har eg om så men seg ho hadde
    frå vi me du kan då vart ut skal vil etter over ved også berre eller sa oss opp kunne kva noko sjølv
    mot når alt meg inn vere kom no sin sitt sine dette desse denne deg må gjekk meir få nokon nokre min
    mitt mine henne kvar korleis kven viss fordi medan sidan før enn under mellom gjennom utan blant innan
    hans hennar deira vår vårt våre din ditt dine skulle ville måtte bør burde blir blei blitt vorte vore
    bli ha får fekk fått gjer gjere gjorde heile alle mange mykje fleire andre anna annan same slik slike
    her der igjen allereie framleis aldri alltid kanskje difor likevel derimot samstundes dessutan både
    verken anten korkje jo bak framfor langs rundt ned eitt to tre ingen ingenting dermed ifølgje kor dykk
    dykkar nokolunde enno endå vera verte vert kjem tek seier seie
  `),
  morphology: {
    genitives: ['s', "'", '’', "'s", '’s'],
    inflections: [
      'heitene',
      'heita',
      'heiter',
      'ingane',
      'inga',
      'ingar',
      'elsane',
      'elsa',
      'elsar',
      'sjonane',
      'sjonen',
      'sjonar',
      'ande',
      'aste',
      'ane',
      'ene',
      'are',
      'ast',
      'ar',
      'er',
      'en',
      'et',
      'a',
      'e',
      't',
      's',
    ],
    linkers: ['s', 'e'],
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
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember',
    ],
    weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag', 'søndag'],
  },
};
