import { naming } from '../naming/nn';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { comingFrom, impersonal, paradigm, remembering, verbs } from './verbs';
import { inflected, words } from './words';

/** kommentere: kommenterer, kommenterte, kommentert. */
const er = paradigm('~erer ~erte | ~ert | ~ere');

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
    soCalled: words('såkalla'),
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
    lostVowels: ['e', 'a'],
    inflections: words('anes enes arane arar arens aren ane ene ens ets ars ers en et ar er as a e s'),
    linkers: ['s', 'e'],
    prefixes: words(
      'an av be bi er etter for føre frå fram gjen gjennom inn mis mot ned om opp over på sam til attende u under unn ut ved vel med',
    ),
  },
  syntax: {
    finiteEndings: words('er ar te de dde år'),
    preteriteEndings: words('de te dde'),
    strongPreterites: words(`
      brann braut drog dreiv drakk fann flaug forsvann fraus greip gret heldt hjalp kraup låg rakk sat sokk skaut skreiv slapp
      slo sleit sov sprang sprakk stakk steig stal strauk svann tok traff tvang vann visste vaks baud fall overtok omkom
      innebar
    `),
    definiteEndings: words('en et ene ane a'),
    infinitiveEndings: words('e a'),
    adjectiveEndings: words('e a sk ig'),
    placeLinks: ['i', 'i delstaten'],
    ownerPrepositions: words('av frå'),
    verbSecond: true,
    verbFinal: false,
    determiners: words(`
      heile ein ei eit den det dei denne dette desse min mi mitt mine din di ditt dine sin si sitt sine hans hennar dens
      deira vår vårt våre nokon noko nokre ingen alle kvar kvart fleire mange få begge enkelte andre annan anna to
      tre fire fem seks sju åtte ni ti same somme
    `),
    prepositions: words(`
      i på til for av med om frå ved etter før mot under over mellom gjennom utan blant innan hos overfor utanfor
      innanfor langs rundt omkring bak framfor ifølgje ifylgje per à via attmed
    `),
    coordinators: words('og eller men for'),
    subordinators: words(
      'fordi då når medan mens viss dersom før etter sidan ettersom slik idet enn kor der',
    ),
    relatives: words('som der'),
    adverbs: words(`
      saman ikkje også òg berre så no  her der jo nok vel likevel samstundes samtidig dessutan vidare nyleg tidlegare
      seinare framleis allereie aldri alltid kanskje difor derfor dermed igjen att først fyrst elles altså kort
      bestemt tydeleg klart opent sjølv seg derimot heller ofte stadig straks lenge etterpå deretter dinest undervegs omsider brått
      plutseleg heldigvis dessverre eigentleg faktisk naturlegvis sjølvsagt snart gjerne kveld ettermiddag føremiddag morgon
      natt      
    `),
    auxiliaries: words(`
      er var har hadde blir blei vart vert vil ville kan kunne skal skulle må måtte bør burde får fekk tør torde kjem
      kom gjer gjorde går gjekk står stod ligg låg finst fanst tek tok gir gjev gav ser såg plar pla pleier
      pleidde
    `),
    participleEndings: [],
    passives: words('blir vert blei vart bli verte blitt vorte'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'komment konklud konstat argument inform rapport suppl oppsumm protest kritis indik insist spesifis poengt replis dement presis resonn garant signalis refer repet',
        ),
        'seier sa | sagt | seie',
        'fortel fortalde fortalte | fortalt | fortelje fortelja',
        'skriv skreiv | skrive | skrive skriva',
        'varslar varsla varsler | varsla | varsle',
        'stadfestar stadfesta bekreftar bekrefta | stadfesta bekrefta | stadfeste bekrefte',
        'avkreftar avkrefta | avkrefta | avkrefte',
        'utelukkar utelukka utelukker | utelukka | utelukke',
        'beklagar beklaga | beklaga | beklage',
        'klagar klaga | klaga | klage',
        'nektar nekta | nekta | nekte',
        'forsikrar forsikra | forsikra | forsikre',
        'presiserer presiserte | presisert | presisere',
        'vitnar vitna | vitna | vitne',
        'røper røpte røpar røpa | røpt røpa | røpe',
        'avslører avslørte avslørde | avslørt | avsløre',
        'nemner nemnde | nemnt | nemne',
        'uttaler uttalte uttalar uttala | uttalt uttala | uttale',
        'erklærer erklærte | erklært | erklære',
        'orienterer orienterte | orientert | orientere',
        'svarar svara svarer svarte | svart | svare svara',
        'forklarer forklarar forklarte forklara | forklart | forklare',
        'påpeiker påpeikte påpeikar påpeika | påpeikt | påpeike',
        'understrekar understreka understreker understrekte | understreka | understreke',
        'hevdar hevda hevder | hevda | hevde',
        'melder melde meldte | meldt | melde',
        'opplyser opplyste | opplyst | opplyse',
        'åtvarar åtvara | åtvara | åtvare',
        'advarar advarer advarte advara | advart | advare',
        'avviser avviste | avvist | avvise',
        'innrømmer innrømte innrømde | innrømt | innrømme',
        'medgjev medgir medgav | medgitt | medgje',
        'vedgår vedgjekk | vedgått | vedgå',
        'påstår påstod | påstått | påstå',
        'fastslår fastslo | fastslått | fastslå',
        'føreslår føreslo foreslår foreslo | føreslått | føreslå',
        'krev kravde | kravd kravt | krevje krevja',
        'lovar lova | lova | love',
        'spår spådde | spådd | spå',
        'gjentek gjentok gjentar | gjenteke | gjenta',
        'utdjupar utdjupa | utdjupa | utdjupe',
        'fortset fortsette held | fortsett | fortsetje',
        'minner minna minte | minna | minne',
        'trugar truga truar trua | truga | truge',
        'ber bed bad | bede | be',
        'kunngjer kunngjorde | kunngjort | kunngjere',
        'antydar antyda antyder | antyda | antyde',
        'innvender innvende | innvendt | innvende',
        'tilbakeviser tilbakeviste | tilbakevist | tilbakevise',
        'tilføyer tilføydde | tilføydd | tilføye',
        'framheld framheldt | framhalde | framhalde',
        'erfarer erfarte | erfart | erfare',
        'erkjenner erkjende | erkjent | erkjenne',
        'meddeler meddelte | meddelt | meddele',
        'oppmodar oppmoda | oppmoda | oppmode',
        'ytrar ytra | ytra | ytre',
        'tvitrar tvitra | tvitra | tvitre',
      ]),
      ...verbs('say', ['slår slo | slått | slå'], 'fast'),
      ...verbs('say', ['gjer gjorde | gjort | gjere'], 'klart'),
      ...verbs('say', ['legg la | lagt | leggje', 'føyer føydde | føydd | føye'], 'til'),
      ...verbs('say', ['viser viste | vist | vise', 'syner synte | synt | syne'], 'til'),
      ...verbs('say', ['peikar peika peiker peikte | peikt | peike'], 'på'),
      ...verbs('say', ['strekar streka | streka | streke'], 'under'),
      ...verbs('say', ['gir gjev gav | gjeve gitt | gje gi'], 'uttrykk'),
      ...verbs('say', ['gjer gjorde | gjort | gjere'], 'merksam'),
      ...verbs('say', ['lèt let lét | late | la'], 'forstå'),
      ...verbs('call', ['skuldar skulda | skulda | skulde', 'skyldar skylda | skylda | skylde'], 'på'),
      ...verbs('say', ['skyt skaut | skote | skyte'], 'inn'),
      ...verbs('say', ['held heldt | halde | halde'], 'fram'),
      ...remembering(['hugsar hugsa minnest mintest | hugsa |']),
      ...verbs('think', [
        'meiner meinte | meint | meine',
        'trur trudde | trudd | tru',
        'synest syntest synst | synst | synast',
        'tykkjer tykte | tykt | tykkje',
        'fryktar frykta | frykta | frykte',
        'håpar håpa håper håpte vonar vona | håpa vona | håpe vone',
        'tenkjer tenkte tenker | tenkt | tenkje',
        'reknar rekna | rekna | rekne',
        'ventar venta | venta | vente',
        'forventar forventa | forventa | forvente',
        'vurderer vurderte | vurdert | vurdere',
        'tviler tvilte tvilar | tvilt | tvile',
        'reknar rekna | rekna | rekne',
        'føler følte kjenner | følt | føle',
        'antek antok | anteke | anta',
        'anslår anslo | anslått | anslå',
        'mistenkjer mistenkte | mistenkt | mistenkje',
        'spekulerer spekulerte | spekulert | spekulere',
        'gissar gissa gjettar gjetta | gissa gjetta | gisse gjette',
      ]),
      ...words('samd einig usamd trygg sikker redd uroa overtydd').flatMap((how) =>
        verbs('think', ['er var'], how),
      ),
      ...impersonal([
        'heiter heitte | heitt |',
        'lyder lydde lydte | lydt | lyde',
        'opplysest | |',
        'seiest | |',
        'står stod | |',
        'framgår framgjekk | framgått |',
        'hevdast | |',
      ]),
      ...impersonal(['slåast | |'], 'fast'),
      ...impersonal(['går gjekk | gått |'], 'fram'),
      // “No står det klart at …” is nobody's report.
      ...verbs('call', ['står stod'], 'klart'),
      ...comingFrom(['kjem kom']),
      ...verbs('ask', ['vil ville'], 'vite'),
      ...verbs('ask', [
        'spør spurde spurte | spurt | spørje',
        'undrar undra | undra | undre',
        'undrast undrast | undrast | undrast',
        'lurer lurte | lurt | lure',
      ]),
      ...verbs('sound', [
        'ler lo | ledd | le',
        'gliser gliste | glist | glise',
        'smiler smilte | smilt | smile',
        'nikkar nikka | nikka | nikke',
        'sukkar sukka | sukka | sukke',
        'strålar stråla stråler strålte | strålt | stråle',
        'jublar jubla | jubla | juble',
        'kviskrar kviskra | kviskra | kviskre',
        'mumlar mumla | mumla | mumle',
        'ropar ropa ropte | ropt | rope',
        'skrik skreik | skrike | skrike',
        'spøkjer spøkte spøkar | spøkt | spøkje',
        'kvitterer kvitterte | kvittert | kvittere',
        'humrar humra | humra | humre',
        'skryt skraut | skrytt | skryte',
        'innleier innleidde | innleidd | innleie',
        'avsluttar avslutta | avslutta | avslutte',
        'flirer flirte flirar | flirt | flire',
        'brummar brumma | brumma | brumme',
        'freser freste | frest | frese',
        'rasar rasa | rasa | rase',
        'utbryt utbraut | utbrote | utbryte',
        'trøystar trøysta | trøysta | trøyste',
        'rosar rosa | rosa | rose',
        'opnar opna | opna | opne',
        'kommanderer kommanderte | kommandert | kommandere',
        'hulkar hulka | hulka | hulke',
        'fnyser fnaus fnyste | fnyst | fnyse',
        'stønnar stønna | stønna | stønne',
      ]),
      ...verbs(
        'call',
        [
          'snakkar snakka | snakka | snakke',
          'talar taler tala talte | tala talt | tale',
          'pratar prata | prata | prate',
        ],
        'om',
      ),
      ...verbs('call', [
        'kallar kalla | kalla | kalle',
        'omtalar omtala omtaler omtalte | omtalt | omtale',
        'skildrar skildra | skildra | skildre',
        'stemplar stempla | stempla | stemple',
        'skuldar skulda | skulda | skulde',
        'anklagar anklaga | anklaga | anklage',
        'fordømer fordømde | fordømt | fordøme',
        'hyllar hylla | hylla | hylle',
        'karakteriserer karakteriserte | karakterisert | karakterisere',
      ]),
    ],
    nouns: words(`
      påstand påstanden påstandar fråsegn fråsegna melding meldinga meldingar beskjed beskjeden bodskap bodskapen
      skulding skuldinga argument argumentet rykte ryktet meining oppfatning oppfatninga spørsmål spørsmålet
      svar svaret løfte løftet lovnad lovnaden syn synet håp håpet von konklusjon konklusjonen auge augo
    `),
    sourcePhrases: {
      before: words('ifølgje ifylgje ifølge'),
      from: words('frå'),
      manner: words('med'),
      after: [],
      prepositions: words('etter'),
      nouns: words('meining oppfatning vurdering opplysningar syn auge augo'),
      adverbs: [],
      hearsay: words('visstnok'),
      learnt: {
        clauses: [
          ['etter', 'det'],
          ['etter', 'kva'],
        ],
        verbs: words('erfarer opplyst vite veit forstår kjenner skjønar'),
      },
      conjunctions: words('slik'),
    },
    documents: words(
      `pressemelding pressemeldinga melding meldinga fråsegn fråsegna brev brevet e-post e-posten epost eposten mail mailen
      rapport rapporten notat notatet kommentar kommentaren sms tekstmelding tekstmeldinga skriv skrivet svar innlegg
      vedtak vedtaket`,
    ),
    messages: words('forklaringa grunngjevinga kommentaren rådet oppmodinga dommen reaksjonen'),
    complementisers: words('at'),
    interrogatives: words('om kva kven kor korleis kvifor når kvar kva-for korvidt'),
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
      herr hr. fru fr. frøken dr. dr doktor professor prof. sir lord lady kong dronning kronprins
      kronprinsesse prins prinsesse keisar tsar pave biskop kardinal pater imam sjeik ayatollah baron
      general oberst major kaptein løytnant admiral mr mr. mrs mrs. ms ms. st. statsminister president
      utanriksminister finansminister forsvarsminister minister statsråd forbundskanslar statssekretær
      partileiar
    `),
    roles: inflected(
      words(`
      president statsminister minister utanriksminister innanriksminister finansminister forsvarsminister
      justisminister helseminister klimaminister næringsminister kulturminister statsråd statssekretær
      visepresident forbundskanslar kanslar leiar partileiar nestleiar regjeringssjef statsleiar
      statsoverhovud diktator herskar sjef toppsjef konsernsjef direktør generaldirektør generalsekretær
      sekretær talsmann talskvinne talsperson pressetalsmann pressesjef rådgivar ambassadør diplomat
      utsending forhandlar stortingsrepresentant representant senator guvernør ordførar borgarmeister
      fylkesmann politikar opposisjonsleiar kandidat styreleiar gründer eigar forretningsmann kommandant
      general oberst major kaptein offiser soldat politimann politimeister etterforskar statsadvokat
      riksadvokat dommar advokat forsvarar vitne tiltalte sikta offer pilot lege overlege virolog professor
      forskar historikar ekspert analytikar økonom sjefsøkonom journalist reporter korrespondent redaktør
      forfattar kunstnar målar songar skodespelar regissør musikar trenar spelar keeper førar vinnar
      verdsmeister konge dronning kronprins kronprinsesse prins prinsesse pave biskop kardinal prest lærar
      elev student innbyggjar nabo bonde arbeidar pensjonist mor far son dotter bror syster nevø niese
      onkel tante fetter kusine svoger svigerinne bestefar bestemor aktor forsvarar kone ektemann enkje
      kvinne mann kollega etterfølgjar forgjengar aktivist tillitsvald arkitekt ingeniør fiskar sjømann
      brannmann gardbrukar skogeigar reineigar reindriftsutøvar fiskeoppdrettar gartnar snikkar tømrar
      røyrleggjar elektrikar mekanikar sveisar slaktar kokk servitør frisør skreddar sjukepleiar
      helsefagarbeidar jordmor tannlege veterinær psykolog psykiater fysioterapeut apotekar farmasøyt
      rektor lektor førskulelærar barnehagelærar bibliotekar rekneskapsførar revisor meklar eigedomsmeklar
      butikksjef sjåfør drosjesjåfør bussjåfør lastebilsjåfør lokførar konduktør matros styrmann maskinist
      skipper hamnesjef tollinspektør lensmann fengselsbetjent brannsjef redningsmann fotograf designar
      programleiar komikar komponist dirigent organist koreograf filmskapar produsent omsetjar tolk biolog
      geolog meteorolog fysikar kjemikar astronom sosiolog statsvitar filosof teolog jurist meddommar
      sorenskrivar bistandsadvokat konsulent investor fotballspelar handballspelar skiløpar syklist
    `),
      ['', 'en', 'ar', 'ane', 'er', 'ene', 'e', 'a', 's', 'ens'],
    ),
    bodies: words(`
      selskapet føretaket bedrifta konsernet partiet organisasjonen direktoratet departementet forbundet klubben foreininga avisa kommunen etaten banken reiarlaget byrået universitetet sjukehuset tilsynet stiftinga
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('den det dei'),
    definiteEndings: words('en et a ane'),
    singularArticles: words('den'),
    pluralEndings: words('ane ene ar er'),
    grammaticalGender: true,
    women: words(`
      fru fr. frøken lady dronning kronprinsesse prinsesse mrs mrs. ms ms. talskvinne mor dotter syster kone
      enkje kvinne
    `),
    men: words(`
      herr hr. sir lord kong konge kronprins prins keisar tsar pave mr mr. talsmann far son bror nevø onkel fetter svoger bestefar ektemann
      mann sjømann brannmann politimann
    `),
    nobody: words('ingen'),
    kin: words(`
      mor far dotter son syster bror storebror veslebror kone enkje enkjemann ektemann ektefelle mann kjærast
      sambuar nevø niese onkel tante fetter kusine svoger svigerinne bestefar bestemor barnebarn ven venn veninne
    `),
    pronouns: [
      ...pronouns('1s', 'eg', 'meg', 'min mi mitt mine'),
      ...pronouns('1p', 'vi me', 'oss', 'vår vårt våre'),
      ...pronouns('2', 'du de', 'deg dykk', 'din di ditt dine dykkar'),
      ...pronouns('3sm', 'han', 'han', 'hans'),
      ...pronouns('3sf', 'ho', 'henne ho', 'hennar'),
      ...pronouns('3sn', 'det', 'det', ''),
      ...pronouns('3p', 'dei', 'dei', 'deira'),
    ],
  },
  naming,
  calendar: {
    months: words('januar februar mars april mai juni juli august september oktober november desember'),
    weekdays: words('måndag tysdag onsdag torsdag fredag laurdag sundag søndag'),
  },
};
