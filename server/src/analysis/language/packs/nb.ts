import type { LanguagePack } from '../pack';
import { words } from './words';

export const nb: LanguagePack = {
  code: 'nb',
  name: 'Norwegian Bokmål',
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
    og i det på som er en et til å han av for med at var de ikke den har jeg om så men seg hun hadde fra
    vi du kan da ble ut skal vil ham etter over ved også bare eller sa dem oss opp man kunne hva noe selv
    mot når alt meg inn være kom nå sin sitt sine dette disse denne deg må gikk mer få noen min mitt mine
    henne hvor hvordan hvem hvis fordi mens siden før enn under mellom gjennom uten blant innen hans
    hennes deres vår vårt våre din ditt dine skulle ville måtte bør burde blir blitt vært bli ha får fikk
    fått gjør gjøre gjorde hele alle mange mye flere andre annet annen samme slik slike her der hit dit
    igjen allerede fortsatt aldri alltid kanskje derfor likevel imidlertid samtidig dessuten både verken
    enten hverken jo bak foran langs rundt omkring ned ett to tre ingen ingenting noensinne dermed ifølge
  `),
  morphology: {
    genitives: ['s', "'", '’', "'s", '’s'],
    inflections: [
      'hetene',
      'heten',
      'heter',
      'ingene',
      'ingen',
      'inger',
      'elsene',
      'elsen',
      'elser',
      'sjonene',
      'sjonen',
      'sjoner',
      'ende',
      'este',
      'ene',
      'ane',
      'ere',
      'est',
      'ert',
      'er',
      'en',
      'et',
      'ar',
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
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  },
};
