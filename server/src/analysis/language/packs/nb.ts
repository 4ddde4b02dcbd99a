import { naming } from '../naming/nb';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { comingFrom, impersonal, paradigm, remembering, verbs } from './verbs';
import { inflected, words } from './words';

/** forklare: forklarer, forklarte, forklart. */
const weak = paradigm('~er ~te | ~t | ~e');
/** hevde: hevder, hevdet or hevda. */
const weakEt = paradigm('~er ~et ~a | ~et ~a | ~e');
/** kommentere: kommenterer, kommenterte, kommentert. */
const er = paradigm('~erer ~erte | ~ert | ~ere');

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
    bylines: ['Av vår korrespondent i', 'Av', 'Tekst', 'Foto', 'Tekst/foto'],
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
    clipped: words('n'),
    soCalled: words('såkalt såkalte såkalla'),
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
    inflections: words('enes anes erens erne eren ene ane ens ets ers en et er ar as a e s'),
    linkers: ['s', 'e'],
    prefixes: words(
      'an av be bi er etter for fore fra fram frem gjen gjennom inn mis mot ned om opp over på sam til tilbake u under unn ut ved vel med',
    ),
  },
  syntax: {
    finiteEndings: words('er te de dde år'),
    preteriteEndings: words('de te dde'),
    strongPreterites: words(`
      brant brøt dro drog drev drakk falt fant fløy forsvant forlot frøs gled grep gråt hjalp holdt krøp lot løp løy rakk satt
      sank skled skjøt slapp slo slet sov sprang sprakk stakk stjal strøk svek tok traff trakk tvang vant visste ødela
      beholdt inntraff oppsto oppstod innebar brakte overtok forekom omkom ankom inngikk foregikk angrep
    `),
    definiteEndings: words('en et ene ane'),
    infinitiveEndings: words('e'),
    adjectiveEndings: words('e a sk ig'),
    placeLinks: ['i', 'i delstaten'],
    ownerPrepositions: words('av fra'),
    verbSecond: true,
    verbFinal: false,
    determiners: words(`
      hele en ei et den det de denne dette disse min mi mitt mine din ditt dine sin si sitt sine hans hennes dens dets
      deres vår vårt våre noen noe ingen alle hver hvert flere mange få begge enkelte andre annen annet to tre fire
      fem seks sju syv åtte ni ti samme samtlige
    `),
    prepositions: words(`
      i på til for av med om fra ved etter før mot under over mellom gjennom uten blant innen hos overfor utenfor
      innenfor langs rundt omkring bak foran ifølge per à via angående unntatt foruten
    `),
    coordinators: words('og eller men for'),
    subordinators: words(
      'for fordi da når mens hvis dersom før etter siden ettersom slik idet enn hvor uten',
    ),
    relatives: words('som der'),
    adverbs: words(`
      sammen ikke også bare så nå  her der jo nok vel likevel imidlertid samtidig dessuten videre nylig tidligere senere
      seinere fortsatt allerede aldri alltid kanskje derfor dermed igjen først ellers altså kort bestemt kontant
      tydelig klart åpent selv seg derimot heller ofte stadig straks lenge dengang etterpå deretter dernest underveis omsider
      plutselig heldigvis dessverre egentlig faktisk naturligvis selvfølgelig riktignok snart gjerne kveld ettermiddag formiddag morgen natt
           
    `),
    auxiliaries: words(`
      er var har hadde blir ble vil ville kan kunne skal skulle må måtte bør burde får fikk tør turde kommer kom gjør
      gjorde går gikk står stod sto ligger lå finnes fantes tar tok gir ga gav ser så lar lot pleier pleide
    `),
    participleEndings: [],
    passives: words('blir ble bli blitt'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'komment konklud konstat argument inform rapport suppl oppsumm protest kritis indik insist spesifis poengt replis dement presis resonn garant signalis refer kont repet insinu advis prognost',
        ),
        ...weak('forklar uttal erklær anbefal bemerk meld nevn advar forsikr'),
        ...weakEt('hevd varsl advar antyd forsikr oppfordr innrømm bekreft'),
        'sier sa | sagt | si',
        'forteller fortalte | fortalt | fortelle',
        'skriver skrev | skrevet | skrive',
        'svarer svarte | svart | svare',
        'innrømmer innrømmet innrømte innrømma | innrømmet innrømt | innrømme',
        'påstår påsto påstod | påstått | påstå',
        'innvender innvendte | innvendt | innvende',
        'påpeker påpekte | påpekt | påpeke',
        'understreker understreket understreka understrekte | understreket understrekt | understreke',
        'bekrefter bekreftet bekrefta | bekreftet | bekrefte',
        'avkrefter avkreftet | avkreftet | avkrefte',
        'avviser avviste | avvist | avvise',
        'tilbakeviser tilbakeviste | tilbakevist | tilbakevise',
        'fremholder fremholdt framholder framholdt | fremholdt framholdt | fremholde framholde',
        'fastholder fastholdt | fastholdt | fastholde',
        'opprettholder opprettholdt | opprettholdt | opprettholde',
        'fastslår fastslo | fastslått | fastslå',
        'foreslår foreslo | foreslått | foreslå',
        'tilføyer tilføyde | tilføyd | tilføye',
        'krever krevde | krevd | kreve',
        'lover lovet lovte lova | lovet | love',
        'spår spådde | spådd | spå',
        'gjentar gjentok | gjentatt | gjenta',
        'vedgår vedgikk | vedgått | vedgå',
        'medgir medga medgav | medgitt | medgi',
        'benekter benektet benekta | benektet | benekte',
        'utelukker utelukket utelukka | utelukket utelukka | utelukke',
        'beklager beklaget beklaga | beklaget | beklage',
        'kunngjør kunngjorde | kunngjort | kunngjøre',
        'meddeler meddelte | meddelt | meddele',
        'minner minnet minte | minnet | minne',
        'truer truet trua | truet | true',
        'utdyper utdypet utdypa utdypte | utdypet | utdype',
        'fortsetter fortsatte | fortsatt | fortsette',
        'begrunner begrunnet | begrunnet | begrunne',
        'bebreider bebreidet | bebreidet | bebreide',
        'opplyser opplyste opplyses | opplyst | opplyse',
        'ber ba bad | bedt | be',
        'tvitrer tvitret twitrer twitret | tvitret | tvitre',
        'vitner vitnet | vitnet | vitne',
        'erfarer erfarte | erfart | erfare',
        'nekter nektet nekta | nektet | nekte',
        'erkjenner erkjente | erkjent | erkjenne',
        'ytrer ytret ytra | ytret | ytre',
        'røper røpet røpte | røpet røpt | røpe',
        'avslører avslørte | avslørt | avsløre',
        'tilstår tilsto tilstod | tilstått | tilstå',
        'betror betrodde | betrodd |',
        'klager klaget klaga | klaget | klage',
      ]),
      ...verbs('say', ['| | hilse']),
      ...verbs('say', ['slår slo | slått | slå'], 'fast'),
      ...verbs('say', ['gjør gjorde | gjort | gjøre'], 'klart'),
      ...verbs('say', ['gir ga gav | gitt | gi'], 'uttrykk'),
      ...verbs('say', ['gjør gjorde | gjort | gjøre'], 'oppmerksom'),
      ...verbs('say', ['nekter nektet nekta | nektet | nekte'], 'for'),
      ...verbs('say', ['lar lot | latt | la'], 'forstå'),
      ...verbs('call', ['skylder skyldte | skyldt | skylde'], 'på'),
      ...verbs('say', ['skyter skjøt | skutt | skyte'], 'inn'),
      ...verbs('say', ['legger la | lagt | legge', 'føyer føyde | føyd | føye'], 'til'),
      ...verbs('say', ['viser viste | vist | vise'], 'til'),
      ...verbs('say', ['peker pekte | pekt | peke'], 'på'),
      ...verbs('say', ['tar tok | tatt | ta'], 'orde'),
      ...verbs('say', ['trekker trakk | trukket | trekke'], 'fram'),
      ...verbs('say', ['trekker trakk | trukket | trekke'], 'frem'),
      ...verbs('say', ['mottar mottok | mottatt | motta'], 'melding'),
      ...remembering(['husker husket huska minnes mintes | husket |']),
      ...verbs('think', [
        'mener mente menes | ment | mene',
        'tror trodde | trodd | tro',
        'synes syns syntes | syntes | synes',
        'antar antok | antatt | anta',
        'frykter fryktet frykta | fryktet | frykte',
        'håper håpet håpa håpte | håpet håpt | håpe',
        'tenker tenkte | tenkt | tenke',
        'regner regnet | regnet | regne',
        'venter ventet | ventet | vente',
        'forventer forventet | forventet | forvente',
        'vurderer vurderte | vurdert | vurdere',
        'anslår anslo | anslått | anslå',
        'tviler tvilte | tvilt | tvile',
        'spekulerer spekulerte | spekulert | spekulere',
        'frykter fryktet | fryktet | frykte',
        'mistenker mistenkte | mistenkt | mistenke',
        'føler følte | følt | føle',
        'gjetter gjettet gjetta | gjettet | gjette',
      ]),
      ...verbs('think', ['er var'], 'overbevist'),
      ...words('trygg sikker redd bekymret enig uenig').flatMap((how) => verbs('think', ['er var'], how)),
      ...impersonal([
        'heter het | hett |',
        'lyder lød | lydt | lyde',
        'fremgår fremgikk framgår framgikk | fremgått framgått |',
        'sies | |',
        'opplyses | |',
        'hevdes | |',
        'påstås | |',
        'står sto stod | |',
      ]),
      ...impersonal(['slås | |'], 'fast'),
      ...words('fram frem').flatMap((where) => impersonal(['går gikk | gått |'], where)),
      // “Nå står det klart at …” is nobody's report.
      ...verbs('call', ['står sto stod'], 'klart'),
      ...comingFrom(['kommer kom']),
      ...verbs('ask', ['vil ville'], 'vite'),
      ...verbs('ask', [
        'spør spurte | spurt | spørre',
        'undrer undret | undret | undre',
        'lurer lurte | lurt | lure',
        'undres undredes | undres | undres',
      ]),
      ...verbs('sound', [
        'ler lo | ledd | le',
        'gliser gliste glis | glist | glise',
        'flirer flirte | flirt | flire',
        'smiler smilte | smilt | smile',
        'nikker nikket | nikket | nikke',
        'sukker sukket | sukket | sukke',
        'stråler strålte | strålt | stråle',
        'jubler jublet jubla | jublet | juble',
        'hvisker hvisket | hvisket | hviske',
        'mumler mumlet mumla | mumlet | mumle',
        'freser freste | frest | frese',
        'raser raste | rast | rase',
        'roper ropte | ropt | rope',
        'skriker skrek | skreket | skrike',
        'brøler brølte | brølt | brøle',
        'utbryter utbrøt | utbrutt | utbryte',
        'spøker spøkte | spøkt | spøke',
        'kvitterer kvitterte | kvittert | kvittere',
        'humrer humret | humret | humre',
        'stønner stønnet | stønnet | stønne',
        'trøster trøstet | trøstet | trøste',
        'skryter skrøt | skrytt | skryte',
        'roser roste | rost | rose',
        'innleder innledet | innledet | innlede',
        'åpner åpnet | åpnet | åpne',
        'avslutter avsluttet | avsluttet | avslutte',
        'kontrer kontret | kontret | kontre',
        'synger sang | sunget | synge',
        'kremter kremtet | kremtet | kremte',
        'harselerer harselerte | harselert | harselere',
        'fnyser fnyste fnøs | fnyst | fnyse',
        'hulker hulket | hulket | hulke',
        'brummer brummet | brummet | brumme',
        'kommanderer kommanderte | kommandert | kommandere',
      ]),
      ...verbs(
        'call',
        [
          'snakker snakket snakka | snakket | snakke',
          'taler talte | talt | tale',
          'prater pratet prata | pratet | prate',
        ],
        'om',
      ),
      ...verbs('call', [
        'kaller kalte | kalt | kalle',
        'beskriver beskrev | beskrevet | beskrive',
        'betegner betegnet | betegnet | betegne',
        'omtaler omtalte | omtalt | omtale',
        'karakteriserer karakteriserte | karakterisert | karakterisere',
        'stempler stemplet | stemplet | stemple',
        'beskylder beskyldte | beskyldt | beskylde',
        'anklaget anklagde | anklaget | anklage',
        'fordømmer fordømte | fordømt | fordømme',
        'hyller hyllet hylla | hyllet | hylle',
        'døper døpte | døpt | døpe',
      ]),
    ],
    nouns: words(`
      påstand påstanden påstander påstandene uttalelse uttalelsen melding meldingen meldinger meldingene beskjed
      beskjeden budskap budskapet anklage anklagen anklager anklagene argument argumentet argumenter rykte ryktet
      rykter ryktene advarsel advarselen advarsler mening oppfatning oppfatningen antydning antydningene
      spørsmål spørsmålet svar svaret svarer løfte løftet løfter forsikring forsikringer syn synet håp håpet
      konklusjon konklusjonen øyne innstilling
    `),
    sourcePhrases: {
      before: words('ifølge'),
      from: words('fra'),
      manner: words('med'),
      after: [],
      prepositions: words('etter'),
      nouns: words('mening oppfatning vurdering opplysninger syn øyne'),
      adverbs: [],
      hearsay: words('angivelig'),
      learnt: {
        clauses: [
          ['etter', 'det'],
          ['etter', 'hva'],
        ],
        verbs: words('erfarer opplyst vite forstår kjenner skjønner'),
      },
      conjunctions: words('slik'),
    },
    documents: words(
      `pressemelding pressemeldingen melding meldingen uttalelse uttalelsen brev brevet e-post e-posten epost eposten mail
      mailen rapport rapporten notat notatet kommentar kommentaren sms tekstmelding tekstmeldingen skriv svar innlegg
      vedtak vedtaket`,
    ),
    messages: words('forklaringen begrunnelsen kommentaren rådet oppfordringen dommen reaksjonen'),
    complementisers: words('at'),
    interrogatives: words('om hva hvem hvor hvordan hvorfor når hvilken hvilket hvilke hvorvidt'),
    infinitiveMarkers: words('å'),
    hearsayVerbs: {
      modals: words('skal'),
      perfects: words('ha'),
      participles: words('t d'),
      order: 'participle last',
    },
    backshift: words('skulle ville måtte'),
  },
  people: {
    titles: words(`
      herr hr. hr fru fr. frøken frk. dr. dr doktor professor prof. sir lord lady kong dronning kronprins
      kronprinsesse prins prinsesse keiser tsar pave biskop kardinal pater imam sjeik ayatollah baron grev
      grevinne general generalmajor oberst oberstløytnant major kaptein løytnant admiral mr mr. mrs mrs. ms
      ms. st. statsminister president utenriksminister finansminister forsvarsminister minister statsråd
      forbundskansler statssekretær partileder
    `),
    roles: inflected(
      words(`
      president statsminister minister utenriksminister innenriksminister finansminister forsvarsminister
      justisminister helseminister klimaminister næringsminister kulturminister statsråd statssekretær
      visepresident forbundskansler kansler leder partileder nestleder regjeringssjef statsleder
      statsoverhode diktator hersker sjef toppsjef konsernsjef administrerende direktør generaldirektør
      generalsekretær sekretær talsmann talskvinne talsperson pressetalsmann pressesjef kommunikasjonssjef
      rådgiver ambassadør diplomat utsending spesialutsending forhandler stortingsrepresentant representant
      senator guvernør ordfører borgermester byrådsleder fylkesmann politiker opposisjonsleder kandidat
      presidentkandidat styreleder gründer eier forretningsmann kommandant general oberst major kaptein
      offiser soldat politimann politimester etterforsker påtaleansvarlig statsadvokat riksadvokat dommer
      advokat forsvarer vitne tiltalte siktede offer pilot lege overlege virolog professor forsker
      historiker ekspert analytiker sjeføkonom økonom journalist reporter korrespondent redaktør forfatter
      kunstner maler sanger skuespiller regissør musiker trener spiller keeper angriper fører vinner
      verdensmester konge dronning kronprins kronprinsesse prins prinsesse pave biskop kardinal prest lærer
      elev student innbygger beboer nabo bonde arbeider pensjonist mor far sønn datter bror søster nevø
      niese onkel tante fetter kusine svoger svigerinne bestefar bestemor aktor forsvarer kone ektemann
      enke kvinne mann kollega etterfølger forgjenger aktivist tillitsvalgt arkitekt ingeniør fisker
      sjømann brannmann gårdbruker skogeier reineier reindriftsutøver fiskeoppdretter gartner snekker
      tømrer rørlegger elektriker mekaniker sveiser slakter kokk servitør frisør skredder sykepleier
      helsefagarbeider jordmor tannlege veterinær psykolog psykiater fysioterapeut apoteker farmasøyt
      rektor lektor førskolelærer barnehagelærer bibliotekar regnskapsfører revisor megler eiendomsmegler
      butikksjef sjåfør drosjesjåfør bussjåfør lastebilsjåfør lokfører konduktør matros styrmann maskinist
      skipper havnesjef tollinspektør lensmann fengselsbetjent brannsjef redningsmann fotograf designer
      programleder komiker komponist dirigent organist koreograf filmskaper produsent oversetter tolk
      biolog geolog meteorolog fysiker kjemiker astronom sosiolog statsviter filosof teolog jurist
      meddommer sorenskriver bistandsadvokat konsulent investor fotballspiller håndballspiller skiløper
      syklist
    `),
      ['', 'en', 'er', 'ene', 'e', 'ne', 'a', 's', 'ens', 'eren'],
    ),
    bodies: words(`
      selskapet bedriften konsernet partiet organisasjonen direktoratet departementet forbundet klubben foreningen avisen avisa kommunen etaten banken rederiet byrået universitetet sykehuset tilsynet stiftelsen
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('den det de'),
    definiteEndings: words('en et a eren ene'),
    singularArticles: words('den'),
    pluralEndings: words('ene er'),
    grammaticalGender: false,
    women: words(`
      fru fr. frøken frk. lady dronning kronprinsesse prinsesse grevinne mrs mrs. ms ms. talskvinne mor
      datter søster kone enke kvinne
    `),
    men: words(`
      herr hr. hr sir lord kong konge kronprins prins keiser tsar pave mr mr. talsmann far sønn bror nevø onkel fetter svoger bestefar
      ektemann mann sjømann brannmann politimann forretningsmann
    `),
    nobody: words('ingen'),
    kin: words(`
      mor far datter sønn søster bror storebror lillebror storesøster lillesøster kone enke enkemann ektemann
      ektefelle mann kjæreste samboer nevø niese onkel tante fetter kusine svoger svigerinne bestefar bestemor
      barnebarn venn venninne
    `),
    pronouns: [
      ...pronouns('1s', 'jeg', 'meg', 'min mi mitt mine'),
      ...pronouns('1p', 'vi', 'oss', 'vår vårt våre'),
      ...pronouns('2', 'du dere', 'deg dere', 'din ditt dine deres'),
      ...pronouns('3sm', 'han', 'ham han', 'hans'),
      ...pronouns('3sf', 'hun', 'henne', 'hennes'),
      ...pronouns('3sn', 'det', 'det', 'dets'),
      ...pronouns('3p', 'de', 'dem', 'deres'),
    ],
  },
  naming,
  calendar: {
    months: words('januar februar mars april mai juni juli august september oktober november desember'),
    weekdays: words('mandag tirsdag onsdag torsdag fredag lørdag søndag'),
  },
};
