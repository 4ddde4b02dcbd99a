import type { LanguagePack } from '../pack';
import { words } from './words';

export const da: LanguagePack = {
  code: 'da',
  name: 'Danish',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      bl.a. f.eks. fx. dvs. osv. o.l. m.m. m.v. mv. m.fl. pga. p.g.a. ca. kl. jf. jfr. evt. inkl. ekskl.
      maks. mio. mia. tlf. dr. prof. hr. fr. frk. red. adm. dir. f. d. s. sst. div. etc. ang. vedr. iflg.
      feb. jan. apr. jun. jul. aug. sep. sept. okt. nov. dec. afd. pct. skt. sct. kgl. gl. ggr. eks. stk.
      tidl. fhv. nuv. o.m.a. o.a. t.o.m. f.o.m. mr. mrs. jr. sr. co. inc. ltd. corp. cand. vs. str. pkt.
      forts. d.d. p.t. pt. i.e. p.m. vha. mht. ift. ifm. mfl. mm.
    `),
    numberAbbreviations: ['nr.', 'kap.', 'art.'],
    ordinalStop: true,
    elisions: [],
    bylines: ['Af', 'Tekst', 'Foto'],
  },
  quotation: {
    pairs: [
      ['»', '«'],
      ['”', '”'],
      ['“', '”'],
      ['„', '“'],
      ['«', '»'],
      ['’', '’'],
      ['‘', '’'],
      ['"', '"'],
    ],
    dialogueDash: true,
  },
  functionWords: words(`
    og i det på som er en et til at han af for med var de ikke den har jeg om så men sig hun havde fra vi
    du kan da blev ud skal vil ham efter over ved også bare eller sagde dem os op man kunne hvad noget
    selv mod når alt mig ind være kom nu sin sit sine dette disse denne dig må gik mere få nogen nogle min
    mit mine hende hvor hvordan hvem hvis fordi mens siden før end under mellem gennem uden blandt inden
    hans hendes deres vores vor din dit dine skulle ville måtte bør burde bliver blevet været blive have
    får fik fået gør gøre gjorde hele alle mange meget flere andre andet anden samme sådan her der igen
    allerede fortsat aldrig altid måske derfor alligevel imidlertid samtidig desuden både hverken enten jo
    bag foran langs rundt omkring ned to tre ingen intet dermed ifølge hvilket hvilken hvilke ellers
    nemlig dog kun blot siger jer jeres thi hos ligesom idet
  `),
  morphology: {
    genitives: ['s', "'", '’', "'s", '’s'],
    inflections: [
      'hederne',
      'heden',
      'heder',
      'ingerne',
      'ingen',
      'inger',
      'elserne',
      'elsen',
      'elser',
      'ionerne',
      'ionen',
      'ioner',
      'ende',
      'este',
      'erne',
      'ene',
      'ere',
      'est',
      'er',
      'en',
      'et',
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
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ],
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  },
};
