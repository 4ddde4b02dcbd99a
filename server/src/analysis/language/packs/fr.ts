import { naming } from '../naming/fr';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { paradigm, verbs } from './verbs';
import { inflected, words } from './words';

/** affirmer: affirme, affirment, affirmait, affirma, affirmé. */
const er = paradigm('~e ~ent ~ait ~aient ~a ~èrent | ~é | ~er');
/** annoncer: annonce, annonçait, annonça. */
const cer = paradigm('~ce ~cent ~çait ~çaient ~ça ~cèrent | ~cé | ~cer');
/** rappeler: rappelle, rappelait. */
const eler = paradigm('~elle ~ellent ~elait ~elaient ~ela ~elèrent | ~elé | ~eler');

/** est convaincu que, se dit persuadée que. */
const persuaded = ['est sont était étaient | été | être', 'dit disent disait | dit | dire'];

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
    enclitics: words('il elle ils elles on'),
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
    inflections: words('ées aux>al és ée es é e s x'),
    linkers: [],
  },
  syntax: {
    finiteEndings: words('e ent ait aient ra ront it ut'),
    preteriteEndings: [],
    strongPreterites: [],
    definiteEndings: [],
    infinitiveEndings: words('er ir re oir'),
    adjectiveEndings: [],
    placeLinks: ['en', 'au'],
    ownerPrepositions: words("de du des d' d’"),
    verbSecond: false,
    inverts: true,
    verbFinal: false,
    determiners: words(`
      le la l' l’ les un une des ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
      plusieurs quelques certains certaines chaque tout tous toute toutes deux trois quatre cinq six sept huit neuf dix
      aucun aucune autre autres beaucoup du de_la
    `),
    prepositions: words(`
      A à au aux de du d' d’ en dans par pour sur sous vers avec sans chez entre depuis pendant avant après contre malgré
      selon devant derrière parmi dès jusque lors
    `),
    coordinators: words('et ou mais ni car'),
    subordinators: words('quand lorsque parce comme si puisque tandis alors qui dont où'),
    relatives: words('qui que dont où lequel laquelle lesquels lesquelles'),
    adverbs: words(`
      ne pas n' n’ plus aussi encore déjà toujours jamais ainsi alors puis donc ensuite enfin hier demain aujourd'hui
      aujourd’hui ici là notamment également toutefois cependant pourtant se s' s’ lui leur nous vous me m' m’ y en
      jeudi lundi souvent parfois longtemps volontiers dimanche mardi mercredi vendredi samedi
    `),
    auxiliaries: words(`
      est sont était étaient a ont avait avaient sera seront serait seraient aura auront aurait auraient peut peuvent
      pouvait doit doivent devait va vont fait font veut veulent
    `),
    participleEndings: words('ant'),
    passives: [],
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'affirm assur expliqu déclar indiqu confi ajout racont résum précis soulign estim not observ accus comment confirm constat rétorqu répliqu tranch témoign plaid jug protest ironis analys critiqu détaill clam proclam relat signal évoqu insist regrett déplor fustig arg argument object martel nuanc ripost rectifi point pronostiqu jur ni rapport certifi attest glis communiqu souffl énonc exhort approuv salu condamn épingl balay invoqu spécifi lâch assén moqu',
        ),
        ...cer('avan annon lan dénon pronon'),
        ...eler('rapp'),
        ...er('remémor exclam étrangl offusqu émerveill'),
        'répète répètent répétait répétaient répéta | répété | répéter',
        'réitère réitèrent réitérait | réitéré | réitérer',
        'concède concèdent concédait concéda | concédé | concéder',
        'tempère tempèrent tempérait tempéra | tempéré | tempérer',
        'suggère suggèrent suggérait suggéra | suggéré | suggérer',
        'considère considèrent considérait | considéré | considérer',
        'révèle révèlent révélait révéla | révélé | révéler',
        'dit disent disait disaient | dit | dire',
        'redit redisent | redit | redire',
        'prédit prédisent prédisait | prédit | prédire',
        'écrit écrivent écrivait écrivit | écrit | écrire',
        'répond répondent répondait répondit | répondu | répondre',
        'soutient soutiennent soutenait soutenaient | soutenu | soutenir',
        'promet promettent promettait promit | promis | promettre',
        'admet admettent admettait admit | admis | admettre',
        'prévient préviennent prévenait | prévenu | prévenir',
        'convient conviennent convenait | convenu | convenir',
        'reconnaît reconnaissent reconnaissait reconnut | reconnu | reconnaître',
        'prétend prétendent prétendait | prétendu | prétendre',
        'sous-entend sous-entendent | sous-entendu | sous-entendre',
        'poursuit poursuivent poursuivait poursuivit | poursuivi | poursuivre',
        'conclut concluent concluait | conclu | conclure',
        'avertit avertissent avertissait | averti | avertir',
        'garantit garantissent garantissait | garanti | garantir',
        'maintient maintiennent maintenait | maintenu | maintenir',
        'reprend reprenait | repris | reprendre',
        'dément démentent démentait | démenti | démentir',
        'exclut excluent excluait | exclu | exclure',
        'félicite félicitent félicitait | félicité | féliciter',
        'réjouit réjouissent réjouissait | réjoui | réjouir',
        'étonne étonnent étonnait | étonné | étonner',
        'indigne indignent indignait | indigné | indigner',
        'inquiète inquiètent inquiétait | inquiété | inquiéter',
        'alarme alarment alarmait | alarmé | alarmer',
        'plaint plaignent plaignait | plaint | plaindre',
        'défend défendent défendait | défendu | défendre',
        'souvient souviennent souvenait | souvenu | souvenir',
        'désole désolent désolait | désolé | désoler',
        'alerte alertent alertait | alerté | alerter',
        'enrage enragent enrageait | |',
      ]),
      ...verbs('say', ['fait font faisait faisaient fit | fait | faire'], 'savoir'),
      ...verbs('say', ['fait font faisait faisaient fit | fait | faire'], 'valoir'),
      ...verbs('say', ['fait font faisait faisaient fit | fait | faire'], 'remarquer'),
      ...verbs('say', ['fait font faisait faisaient fit | fait | faire'], 'observer'),
      ...verbs('say', ['laisse laissent laissait laissa | laissé | laisser'], 'entendre'),
      ...verbs('say', ['apprend apprennent apprenait | appris | apprendre'], 'auprès'),
      ...verbs('think', [
        ...er('pens redout imagin suppos ignor dout présum soupçonn'),
        'croit croient croyait | cru | croire',
        'espère espèrent espérait | espéré | espérer',
        'souhaite souhaitent souhaitait | souhaité | souhaiter',
        'craint craignent craignait | craint | craindre',
      ]),
      ...verbs('think', persuaded, 'convaincu'),
      ...verbs('think', persuaded, 'convaincue'),
      ...verbs('think', persuaded, 'persuadé'),
      ...verbs('think', persuaded, 'persuadée'),
      ...verbs('ask', [...er('demand'), 'interroge interrogent interrogeait | interrogé | interroger']),
      ...verbs('sound', [
        ...er(
          'plaisant soupir murmur cri exclam grinc tonn rican pest tempêt enthousiasm lament fulmin chuchot',
        ),
        'sourit souriait | souri | sourire',
        'rit riait | ri | rire',
        's’amuse amuse amusait | amusé | amuser',
      ]),
      ...verbs('call', [...er('qualifi décri'), ...eler('app')]),
      ...verbs('call', ['rend rendent rendait rendit | rendu | rendre'], 'hommage'),
      ...verbs('call', er('remerci')),
      ...['de', "d'", 'd’'].flatMap((particle) => verbs('call', er('parl'), particle)),
    ],
    nouns: words('déclaration annonce affirmation accusation rumeur espoir crainte idée message promesse'),
    sourcePhrases: {
      before: words("selon d'_après d’_après"),
      after: [],
      prepositions: words("de d' d’ à"),
      nouns: words('avis aveu dires estimation estimations termes mots propos informations'),
      adverbs: [],
      from: words('auprès'),
      hearsay: [],
      conjunctions: words('comme'),
    },
    documents: words('communiqué lettre message courriel rapport déclaration'),
    complementisers: words("que qu' qu’"),
    interrogatives: words('si pourquoi comment quand où qui quel quelle'),
    infinitiveMarkers: words("de d' d’ à"),
    infinitiveClauses: 'verb first',
    hearsayVerbs: { modals: [], perfects: [], participles: [], order: 'participle last' },
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
      successeur prédécesseur militant militante architecte ingénieur pêcheur pompier numéro magistrat magistrate marchand marchande
      collectionneur pianiste violoniste comédien comédienne romancier romancière metteur metteuse élu élue
      préfet préfète gendarme syndicaliste riverain riveraine commerçant commerçante boulanger sélectionneur
      buteur attaquant défenseur octogénaire septuagénaire sexagénaire quinquagénaire quadragénaire
      trentenaire nonagénaire adolescent adolescente milliardaire restaurateur galeriste éditeur éditrice
    `),
      ['', 's', 'e', 'es'],
    ),
    bodies: words(`
      entreprise société groupe parti organisation ministère syndicat club association banque université commission agence fédération
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words("le la l’ l' les"),
    definiteEndings: [],
    singularArticles: words("le la l’ l'"),
    pluralEndings: words('s x'),
    grammaticalGender: true,
    women: words(`
      mme mme. mlle madame mademoiselle lady reine princesse comtesse présidente chancelière directrice
      ambassadrice actrice mère fille sœur épouse veuve femme
    `),
    men: words(`
      m. m monsieur sir lord roi prince empereur tsar pape duc comte père fils frère époux mari homme
    `),
    kin: words(`
      mère père fille fils sœur frère épouse époux femme mari veuve veuf nièce neveu tante oncle cousin cousine
      compagne compagnon ami amie beau-frère belle-sœur
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
  naming,
  calendar: {
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  },
};
