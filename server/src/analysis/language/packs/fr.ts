import type { LanguagePack } from '../pack';
import { words } from './words';

export const fr: LanguagePack = {
  code: 'fr',
  name: 'French',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      m. mm. mme. mlle. mmes. dr. pr. me. st. ste. etc. ex. cf. env. av. apr. chap. éd. vol. tél. janv.
      févr. avr. juill. sept. oct. nov. déc. c.-à-d. p.ex. n.d.l.r. hab. sté. cie.
    `),
    numberAbbreviations: ['n.', 'no.', 'art.', 'p.', 'fig.'],
    ordinalStop: false,
    elisions: [
      'l',
      'd',
      'j',
      'm',
      't',
      's',
      'n',
      'c',
      'qu',
      'jusqu',
      'lorsqu',
      'puisqu',
      'quoiqu',
      'presqu',
      'quelqu',
    ],
    bylines: ['Par', 'Propos', 'Texte', 'Photo'],
  },
  quotation: {
    pairs: [
      ['«', '»'],
      ['“', '”'],
      ['‹', '›'],
      ['"', '"'],
    ],
    dialogueDash: true,
  },
  functionWords: words(`
    le la les l’ l' un une des du de d’ d' au aux et ou mais donc or ni car que qu’ qu' qui quoi dont où
    si comme quand lorsque puisque parce afin bien je j’ j' tu il elle on nous vous ils elles me m’ te se
    s’ s' lui leur leurs y en mon ma mes ton ta tes son sa ses notre nos votre vos ce c’ c' cet cette ces
    cela ça celui celle ceux celles est sont était étaient être été sera seront serait soit a ont avait
    avaient avoir eu aura auront aurait fait faire peut peuvent pouvait pourrait doit doivent devait
    devrait va vont veut dit à dans par pour sur sous avec sans entre vers chez depuis pendant avant après
    contre selon dès lors jusque ne n’ n' pas plus moins très trop aussi encore déjà toujours jamais rien
    tout tous toute toutes autre autres même mêmes quelque quelques plusieurs chaque aucun aucune ainsi
    alors puis ensuite cependant pourtant toutefois notamment deux trois
  `),
  morphology: {
    genitives: [],
    inflections: [
      'issements',
      'issement',
      'ations',
      'ation',
      'ements',
      'ement',
      'euses',
      'euse',
      'eurs',
      'eur',
      'ées',
      'ée',
      'és',
      'aux',
      'ales',
      'ale',
      'es',
      'e',
      's',
      'x',
    ],
    linkers: [],
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
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  },
};
