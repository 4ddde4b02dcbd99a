import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { paradigm, verbs } from './verbs';
import { inflected, words } from './words';

/** affirmer: affirme, affirment, affirmait, affirma, affirmé. */
const er = paradigm('~e ~ent ~ait ~aient ~a ~èrent | ~é | ~er');

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
    bylines: [
      'Par',
      'Propos recueillis par',
      'De (?:notre|nos) correspondante?s? (?:à|en|au)',
      'Texte',
      'Photo',
    ],
  },
  quotation: {
    pairs: [
      ['«', '»'],
      ['“', '”'],
      ['‹', '›'],
      ['"', '"'],
    ],
    dialogueDash: true,
    soCalled: words('dit dits dite dites soi-disant'),
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
    inflections: ['ées', 'aux>al', 'és', 'ée', 'es', 'é', 'e', 's', 'x'],
    linkers: [],
  },
  syntax: {
    finiteEndings: words('e ent ait aient'),
    preteriteEndings: [],
    definiteEndings: [],
    infinitiveEndings: [],
    verbSecond: false,
    verbFinal: false,
    determiners: words(`
      le la l' l’ les un une des ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
      plusieurs quelques certains certaines chaque tout tous toute toutes deux trois quatre cinq six sept huit neuf dix
      aucun aucune autre autres beaucoup du de_la
    `),
    prepositions: words(`
      à au aux de du d' d’ en dans par pour sur sous vers avec sans chez entre depuis pendant avant après contre malgré
      selon devant derrière parmi dès jusque lors
    `),
    coordinators: words('et ou mais ni car'),
    subordinators: words('quand lorsque parce comme si puisque tandis alors qui dont où'),
    relatives: words('qui que dont où lequel laquelle lesquels lesquelles'),
    adverbs: words(`
      ne pas n' n’ plus aussi encore déjà toujours jamais ainsi alors puis donc ensuite enfin hier demain aujourd'hui
      aujourd’hui ici là notamment également toutefois cependant pourtant se s' s’ lui leur nous vous me m' m’ y en
      jeudi lundi
    `),
    auxiliaries: words(`
      est sont était étaient a ont avait avaient sera seront serait seraient aura auront aurait auraient peut peuvent
      pouvait doit doivent devait va vont fait font veut veulent
    `),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'affirm assur expliqu déclar indiqu confi ajout racont résum précis soulign rappel estim not observ avanc martel insist regrett dénonc accus lanc comment confirm annonc révél constat rétorqu répliqu tranch témoign plaid jug considér protest ironis analys critiqu détaill clam proclam relat signal évoqu',
        ),
        'dit disent disait disaient | dit | dire',
        'écrit écrivent écrivait | écrit | écrire',
        'répond répondent répondait | répondu | répondre',
        'soutient soutiennent soutenait | soutenu | soutenir',
        'promet promettent promettait | promis | promettre',
        'admetentait | admis |re',
        'prévient préviennent prévenait | prévenu | prévenir',
        'reconnaît reconnaissent reconnaissait | reconnu | reconnaître',
        'prétend prétendent prétendait | prétendu | prétendre',
        'poursuit poursuivent poursuivait | poursuivi | poursuivre',
        'conclut concluent concluait | conclu | conclure',
        'avertit avertissent avertissait | averti | avertir',
        'maintient maintiennent maintenait | maintenu | maintenir',
        'reprend reprenait | repris | reprendre',
      ]),
      ...verbs('think', [
        ...er('pens redout'),
        'croit croient croyait | cru | croire',
        'espère espèrent espérait | espéré | espérer',
        'souhaite souhaitent souhaitait | souhaité | souhaiter',
        'craint craignent craignait | craint | craindre',
      ]),
      ...verbs('ask', [...er('demand interrog')]),
      ...verbs('sound', [
        ...er('plaisant soupir murmur cri exclam'),
        'sourit souriait | souri | sourire',
        'rit riait | ri | rire',
        's’amuse amuse amusait | amusé | amuser',
      ]),
      ...verbs('call', [...er('appel qualifi')]),
    ],
    nouns: words('déclaration annonce affirmation accusation rumeur espoir crainte idée message promesse'),
    sourcePhrases: {
      before: words('selon'),
      after: [],
      prepositions: words("de d' d’ à"),
      nouns: words('avis'),
      adverbs: [],
      hearsay: [],
      conjunctions: words('comme'),
    },
    complementisers: words("que qu' qu’"),
    interrogatives: words('si pourquoi comment quand où qui quel quelle'),
    infinitiveMarkers: words("de d' d’"),
    hearsayVerbs: { modals: [], perfects: [] },
  },
  people: {
    titles: words(`
      m. m mm. mme mme. mlle monsieur madame mademoiselle dr dr. docteur professeur pr sir lord lady roi
      reine prince princesse empereur tsar pape évêque archevêque cardinal père imam cheikh ayatollah baron
      comte comtesse duc général colonel commandant capitaine lieutenant amiral maréchal maître me président
      présidente ministre saint
    `),
    roles: inflected(
      words(`
      président présidente vice-président ministre premier chancelier chancelière secrétaire dirigeant
      dirigeante leader chef cheffe directeur directrice patron patronne fondateur fondatrice propriétaire
      dictateur porte-parole conseiller conseillère ambassadeur ambassadrice diplomate émissaire négociateur
      député députée sénateur sénatrice gouverneur maire politicien candidat candidate commandant général
      colonel capitaine officier soldat policier enquêteur procureur procureure juge avocat avocate témoin
      suspect victime pilote médecin docteur virologue professeur chercheur chercheuse scientifique
      historien historienne expert experte analyste économiste journaliste reporter correspondant
      correspondante rédacteur auteur écrivain artiste peintre chanteur chanteuse acteur actrice réalisateur
      musicien entraîneur joueur gardien pilote vainqueur champion roi reine prince princesse pape évêque
      archevêque cardinal prêtre instituteur élève étudiant étudiante habitant habitante voisin agriculteur
      ouvrier retraité mère père fils fille frère sœur épouse époux mari veuve femme homme collègue
      successeur prédécesseur militant militante architecte ingénieur pêcheur pompier numéro
    `),
      ['', 's', 'e', 'es'],
    ),
    definiteArticles: words("le la l’ l' les"),
    definiteEndings: [],
    grammaticalGender: true,
    women: words(`
      mme mme. mlle madame mademoiselle lady reine princesse comtesse présidente chancelière directrice
      ambassadrice actrice mère fille sœur épouse veuve femme
    `),
    men: words(`
      m. m monsieur sir lord roi prince empereur tsar pape duc comte père fils frère époux mari homme
    `),
    pronouns: [
      ...pronouns('1s', "je j’ j'", "moi me m’ m'", 'mon ma mes'),
      ...pronouns('1p', 'nous', 'nous', 'notre nos'),
      ...pronouns('2', 'tu vous', 'te toi vous', 'ton ta tes votre vos'),
      ...pronouns('3sm', 'il', 'lui le', 'son sa ses'),
      ...pronouns('3sf', 'elle', 'elle la', 'son sa ses'),
      ...pronouns('3p', 'ils elles', 'eux elles leur', 'leur leurs'),
    ],
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
