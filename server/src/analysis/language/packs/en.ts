import { naming } from '../naming/en';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { addressed, paradigm, verbs } from './verbs';
import { inflected, words } from './words';

/** add: adds, added, adding. */
const regular = paradigm('~s ~ed ~ ~ing | ~ed | ~');
/** argue: argues, argued, arguing. Stems without their -e. */
const regularE = paradigm('~es ~ed ~e ~ing | ~ed | ~e');
/** express: expresses, expressed, expressing. */
const regularS = paradigm('~es ~ed ~ ~ing | ~ed | ~');

export const en: LanguagePack = {
  code: 'en',
  name: 'English',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      mr. mrs. ms. messrs. dr. prof. Rev. Hon. sr. jr. st. Gen. Col. maj. capt. cmdr. lt. sgt. cpl. pvt.
      adm. Gov. Sen. Rep. reps. sens. Pres. supt. det. insp. vs. v. etc. e.g. i.e. cf. Al. inc. ltd. co.
      corp. bros. dept. univ. assn. ave. blvd. rd. hwy. Mt. Ft. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep.
      Sept. Oct. Nov. Dec. Mon. Tue. Wed. Thu. Fri. Sat. u.s. u.k. u.n. e.u. d.c. a.m. p.m. ph.d. m.d.
      b.a. m.a. esq. approx. Est. vol. Ed. eds. min. max. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga.
      Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Vt.
      Va. Wash. Wis. Wyo.
    `),
    numberAbbreviations: ['no.', 'nos.', 'p.', 'pp.', 'fig.', 'vol.', 'ch.', 'art.'],
    ordinalStop: false,
    elisions: [],
    genitiveClitic: true,
    bylines: ['From our [\\p{L} ]{0,40}correspondent in', 'By', 'Text', 'Words', 'Photo', 'Photos'],
  },
  quotation: {
    pairs: [
      ['“', '”'],
      ['‘', '’'],
      ['"', '"'],
      ['«', '»'],
    ],
    dialogueDash: false,
    clipped: words('em tis twas cause til n'),
    soCalled: words('so-called'),
  },
  functionWords: words(`
    the a an and or but nor so yet if because although though while whereas unless until since when where
    who whom whose which what why how that this these those there here i you he she it we they me him her
    us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves
    is are was were be been being am has have had having do does did doing will would shall should can
    could may might must ought of in on at by for with from to into onto over under about after before
    between among through during without within against across behind beyond near off out up down along
    around upon toward towards despite per via as than not no never only also just even still already
    again too very more most much many few some any all both each every either neither other another such
    same own well however therefore meanwhile now then once ever said one two first last new
  `),
  morphology: {
    genitives: ["'s", '’s', "'", '’'],
    inflections: ['ies>y', 'ings', 'ing', 'ied>y', 'ed', 'es', "'s", '’s', 's'],
    linkers: [],
  },
  syntax: {
    finiteEndings: words('ed s'),
    preteriteEndings: [],
    strongPreterites: words(`
      went came rose took gave knew got made found kept began became brought built bought broke chose drove fell fought flew
      forgot grew heard lent lost met paid rang rode sank sent shook slept sold sought spent stole stood struck swam swept
      taught threw understood woke won wore wrote drew ate blew drank froze tore held ran sat withdrew undertook overcame
      arose awoke bore bred clung crept dealt fled forbade forgave hid meant overtook slid stuck swung undid upheld withstood
    `),
    definiteEndings: [],
    infinitiveEndings: [],
    adjectiveEndings: [],
    placeLinks: ['in'],
    ownerPrepositions: words('of'),
    verbSecond: false,
    verbFinal: false,
    determiners: words(`
      the a an this that these those my your his her its our their some any no all every each several many few both
      certain other another two three four five six seven eight nine ten more most
    `),
    prepositions: words(`
      of in on at by for from to into onto over under about after before between among amid through during without
      within against across behind beyond near off out up down along around upon toward towards despite per via
      with since until inside outside including regarding concerning following like
    `),
    coordinators: words('and or but nor so yet'),
    subordinators: words(
      'because although though while whereas unless until since when if as where once whether',
    ),
    relatives: words('who whom whose which that where'),
    adverbs: words(`
      not also only just even still already again too very then now here there however therefore meanwhile ever never
      once later earlier yesterday today tomorrow tonight recently repeatedly publicly simply flatly bluntly quietly
      previously initially separately further else instead though first last week month year night morning evening
      afternoon       himself herself themselves reportedly
    `),
    auxiliaries: words(`
      is are was were am has have had do does did will would shall should can could may might must ought 's 'd 'll
      'm 're 've isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot
      couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t
      couldn’t shouldn’t
    `),
    participleEndings: words('ing ed'),
    passives: words('be is are was were been being'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...regular(
          'add answer affirm assert claim comment complain confirm contend counter demand explain insist maintain mention predict proclaim recall remark report request respond reveal suggest testify tweet vow warn recount protest boast caution post threaten lament quip recommend repeat exclaim',
        ),
        ...regularE(
          'announc conclud continu declar disclos estimat indicat observ pledg promis propos stat urg alleg jok acknowledg emphasiz emphasis underlin reiterat conced argu not relat quot',
        ),
        ...regularS('confess stress'),
        'says said say saying | said | say',
        'writes wrote write writing | written | write',
        'replies replied reply replying | replied | reply',
        'denies denied deny denying | denied | deny',
        'testifies testified testifying | testified | testify',
        'admits admitted admit admitting | admitted | admit',
        'specifies specified | specified | specify',
        'clarifies clarified | clarified | clarify',
        'holds held hold | held | hold',
        'swears swore | sworn | swear',
        'speaks spoke | spoken | speak',
        'signals signaled signalled | signalled | signal',
      ]),
      ...verbs('say', ['makes made make | made | make'], 'clear'),
      ...verbs('say', ['points pointed point pointing | pointed | point'], 'out'),
      ...verbs('say', ['goes went go | gone | go'], 'on'),
      ...verbs('say', ['lets let letting | let | let'], 'known'),
      ...addressed([
        'tells told tell telling | told | tell',
        ...regular('inform remind'),
        ...regularE('assur advis'),
      ]),
      ...verbs('think', [
        ...regular('fear expect doubt reckon suspect'),
        ...regularE('believ hop assum'),
        ...regularS('guess'),
        'thinks thought think thinking | thought | think',
        'feels felt | felt | feel',
      ]),
      ...['convinced', 'confident', 'adamant', 'certain', 'sure', 'worried', 'afraid'].flatMap((belief) =>
        verbs('think', ['is are was were'], belief),
      ),
      ...verbs('ask', [
        'asks asked ask asking | asked | ask',
        'wonders wondered wonder wondering | wondered | wonder',
        'inquires inquired enquired enquires | inquired | inquire',
      ]),
      ...verbs('sound', [
        ...regular(
          'laugh sigh whisper mutter yell shout scream murmur gasp bark growl cheer groan sneer scoff exclaim',
        ),
        ...regularE('jok smil mus enthus fum rag chuckl'),
        ...regularS('gush'),
        'cries cried | cried | cry',
        'shrugs shrugged shrugging | shrugged | shrug',
        'snaps snapped snapping | snapped | snap',
        'grins grinned | grinned | grin',
        'nods nodded | nodded | nod',
        'sings sang | sung | sing',
        'begins began | begun | begin',
        'reads read | read | read',
        'quips quipped | quipped | quip',
      ]),
      ...verbs('call', ['speaks spoke speak speaking | spoken | speak', ...regular('talk')], 'of'),
      ...verbs('call', [
        ...regular('call label brand hail condemn'),
        ...regularE('describ denounc accus characteris characteriz'),
        'praises praised praising | praised |',
        ...regularE('apologis apologiz blam'),
        ...regular('thank'),
        'congratulates congratulated congratulating | congratulated | congratulate',
        ...regularS('dismiss'),
        'dubs dubbed dub | dubbed | dub',
        'slams slammed slam | slammed | slam',
      ]),
    ],
    nouns: words(`
      claim claims statement statements allegation allegations suggestion announcement argument assertion warning
      warnings accusation accusations belief view opinion fear fears hope hopes promise pledge report reports rumour
      rumours rumor rumors message news conclusion assurance assurances complaint
    `),
    sourcePhrases: {
      before: words('according_to'),
      after: [],
      prepositions: words('in'),
      nouns: words('view opinion words'),
      adverbs: [],
      hearsay: words('reportedly allegedly'),
      conjunctions: words('as'),
    },
    documents: words('statement letter email e-mail note memo message release report document'),
    complementisers: words('that'),
    interrogatives: words('whether if what who how why when where which'),
    infinitiveMarkers: words('to'),
    hearsayVerbs: { modals: [], perfects: [], participles: [], order: 'participle last' },
    backshift: words('would could might wouldn’t couldn’t'),
    pluperfect: 'had',
  },
  people: {
    titles: words(`
      mr mr. mrs mrs. ms ms. miss mx dr dr. doctor prof prof. professor sir dame lord lady king queen prince
      princess emperor empress tsar pope bishop archbishop cardinal father rev rev. reverend rabbi imam
      sheikh ayatollah baron count duke duchess general gen. gen maj. maj lt. lt col. col colonel major
      captain capt. capt lieutenant sgt. sgt sergeant admiral adm. marshal president vice-president
      chancellor premier prime minister senator sen. sen rep. rep representative congressman congresswoman
      governor gov. gov mayor judge justice secretary ambassador st. saint
    `),
    roles: inflected(
      words(`
      president vice-president premier chancellor minister secretary leader chairman chairwoman chair
      chairperson chief head director executive ceo founder owner dictator ruler spokesman spokeswoman
      spokesperson adviser advisor aide ambassador diplomat envoy negotiator lawmaker senator
      representative congressman congresswoman governor mayor councillor councilor politician candidate
      nominee commander general colonel major captain lieutenant officer soldier policeman policewoman
      detective investigator prosecutor judge justice lawyer attorney witness suspect defendant victim
      pilot doctor surgeon physician nurse virologist professor researcher scientist historian expert
      analyst economist strategist journalist reporter correspondent editor author writer novelist artist
      painter singer actor actress director musician coach manager player goalkeeper striker driver winner
      champion king queen prince princess pope bishop archbishop cardinal priest teacher pupil student
      resident neighbour neighbor farmer worker pensioner mother father son daughter brother sister nephew
      niece uncle aunt cousin brother-in-law sister-in-law grandfather grandmother grandson granddaughter
      wife husband widow widower woman man colleague successor predecessor activist campaigner architect
      engineer fisherman sailor firefighter official monarch emperor rancher grower breeder beekeeper
      herder winemaker forester gardener plumber electrician mechanic welder bricklayer roofer chef waiter
      waitress hairdresser midwife paramedic dentist psychologist psychiatrist therapist pharmacist
      veterinarian headteacher headmaster headmistress lecturer librarian accountant auditor broker banker
      trader salesman saleswoman shopkeeper grocer bartender conductor stewardess helmsman crewman warden
      bodyguard photographer designer presenter comedian dancer composer organist choreographer filmmaker
      film-maker producer translator interpreter biologist geologist meteorologist physicist chemist
      astronomer sociologist philosopher theologian statistician epidemiologist consultant investor
      policymaker solicitor barrister magistrate notary juror swimmer runner cyclist boxer gymnast golfer
      footballer midfielder defender forward winger skipper teenager veteran landlord landlady publican
      pianist violinist cellist poet playwright sculptor critic curator collector dealer publisher surgeon
      nurse plaintiff angler caretaker vicar rector dean democrat republican conservative backbencher
      billionaire tycoon businessman businesswoman entrepreneur whistleblower inmate prisoner
    `),
      ['', 's'],
    ),
    bodies: words(`
      company firm group party agency ministry union club bank organisation organization association university commission watchdog charity regulator council federation newspaper
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('the'),
    definiteEndings: [],
    singularArticles: words('the'),
    pluralEndings: words('s men women'),
    grammaticalGender: false,
    women: words(`
      mrs mrs. ms ms. miss dame lady queen princess empress duchess congresswoman chairwoman spokeswoman
      policewoman actress mother daughter sister niece aunt sister-in-law grandmother granddaughter wife widow woman
    `),
    men: words(`
      mr mr. sir lord king prince emperor tsar pope duke count congressman chairman spokesman policeman
      father son brother nephew uncle brother-in-law grandfather grandson husband widower man fisherman
    `),
    kin: words(`
      mother father daughter son sister brother wife husband widow widower niece nephew aunt uncle cousin brother-
      in-law sister-in-law mother-in-law father-in-law grandmother grandfather grandson granddaughter partner
      friend girlfriend boyfriend
    `),
    pronouns: [
      ...pronouns('1s', 'i', 'me', 'my mine'),
      ...pronouns('1p', 'we', 'us', 'our ours'),
      ...pronouns('2', 'you', 'you', 'your yours'),
      ...pronouns('3sm', 'he', 'him', 'his'),
      ...pronouns('3sf', 'she', 'her', 'her hers'),
      ...pronouns('3sn', 'it', 'it', 'its'),
      ...pronouns('3p', 'they', 'them', 'their theirs'),
    ],
  },
  naming,
  calendar: {
    months: words('january february march april may june july august september october november december'),
    weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
  },
};
