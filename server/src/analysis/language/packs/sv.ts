import { naming } from '../naming/sv';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { comingFrom, impersonal, paradigm, remembering, verbs } from './verbs';
import { inflected, words } from './words';

/** kommentera: kommenterar, kommenterade, kommenterat. */
const er = paradigm('~erar ~erade | ~erat | ~era');

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
    colonEndings: words('s n t en et ns ens er ar'),
    bylines: ['Av vår korrespondent i', 'Av', 'Text', 'Foto'],
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
    clipped: words('n'),
    soCalled: words('såkallad såkallat såkallade kallad kallade'),
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
    lostVowels: ['e', 'a'],
    inflections: words(
      'ornas arnas ernas orna arna erna arens aren enas ena ens ets ors ars ers ans or ar er en et an ade ades as a e s',
    ),
    linkers: ['s', 'o', 'e', 'u'],
    prefixes: words(
      'an av be bi efter er för före från fram gen genom in miss mot ned om upp över på sam till tillbaka o under und ut vid väl med åter',
    ),
  },
  syntax: {
    finiteEndings: words('er ar ade te de dde år'),
    preteriteEndings: words('ade dde'),
    strongPreterites: words(`
      bröt brann drack drog drev dog fann flög frös föll försvann grep grät hann höll högg kröp lät ljög njöt satt sköt slapp
      slet slog sov sprang stack stal strök svek sjönk teg tvang vann visste åt innebar omkom ingick överlät behöll uppstod
      inträffade angrep
    `),
    definiteEndings: words('en et arna erna orna an'),
    infinitiveEndings: words('a'),
    adjectiveEndings: words('e a sk ig'),
    placeLinks: ['i', 'i delstaten'],
    ownerPrepositions: words('av från'),
    verbSecond: true,
    verbFinal: false,
    determiners: words(`
      hela en ett den det de denna denne detta dessa min mitt mina din ditt dina sin sitt sina hans hennes dess deras vår
      vårt våra någon något några ingen inget inga alla varje flera många båda vissa andra annan annat två tre fyra
      fem sex sju åtta nio tio samma samtliga
    `),
    prepositions: words(`
      i på till för av med om från vid efter före mot under över mellan genom utan bland inom hos inför utanför
      innanför längs runt kring omkring bakom framför enligt per via angående förutom trots åt ur
    `),
    coordinators: words('och eller men för utan'),
    subordinators: words('eftersom därför då när medan om ifall innan sedan såsom än där'),
    relatives: words('som vilken vilket vilka vars där'),
    adverbs: words(`
      tillsammans inte också bara endast så nu  här där ju nog väl ändå dock emellertid samtidigt dessutom vidare tidigare
      senare fortfarande redan aldrig alltid kanske därför därmed igen först annars alltså kort tydligt klart själv
      sig däremot heller ofta ständigt länge efteråt därefter därpå slutligen plötsligt tyvärr egentligen faktiskt
      naturligtvis förvisso snart gärna kväll eftermiddag förmiddag morgon natt       även nyligen
    `),
    auxiliaries: words(`
      är var har hade blir blev vill ville kan kunde ska skall skulle måste bör borde får fick lär torde kommer kom gör
      gjorde går gick står stod ligger låg finns fanns tar tog ger gav ser såg låter lät brukar
      brukade
    `),
    participleEndings: [],
    passives: words('blir blev bli blivit'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'komment konstat argument inform rapport protest kritis indik replik dement precis garant signal refer citer poängt insist',
        ),
        'säger sa sade | sagt | säga',
        'berättar berättade | berättat | berätta',
        'skriver skrev | skrivit | skriva',
        'påpekar påpekade | påpekat | påpeka',
        'förklarar förklarade | förklarat | förklara',
        'upplyser upplyste | upplyst | upplysa',
        'poängterar poängterade | poängterat | poängtera',
        'avslår avslog | avslagit | avslå',
        'avvisar avvisade | avvisat | avvisa',
        'utesluter uteslöt | uteslutit | utesluta',
        'summerar summerade | summerat | summera',
        'resonerar resonerade | resonerat | resonera',
        'intygar intygade | intygat | intyga',
        'beklagar beklagade | beklagat | beklaga',
        'klagar klagade | klagat | klaga',
        'förtydligar förtydligade | förtydligat | förtydliga',
        'preciserar preciserade | preciserat | precisera',
        'inflikar inflikade | inflikat | inflika',
        'bedyrar bedyrade | bedyrat | bedyra',
        'garanterar garanterade | garanterat | garantera',
        'vittnar vittnade | vittnat | vittna',
        'hotar hotade | hotat | hota',
        'spekulerar spekulerade | spekulerat | spekulera',
        'aviserar aviserade | aviserat | avisera',
        'nämner nämnde | nämnt | nämna',
        'resumerar resumerade | resumerat | resumera',
        'mejlar mejlade | mejlat | mejla',
        'svarar svarade | svarat | svara',
        'menar menade | menat | mena',
        'betonar betonade | betonat | betona',
        'påstår påstod | påstått | påstå',
        'bekräftar bekräftade | bekräftat | bekräfta',
        'dementerar dementerade | dementerat | dementera',
        'avfärdar avfärdade | avfärdat | avfärda',
        'förnekar förnekade nekar nekade | förnekat nekat | förneka neka',
        'understryker underströk | understrukit | understryka',
        'framhåller framhöll | framhållit | framhålla',
        'vidhåller vidhöll | vidhållit | vidhålla',
        'fastslår fastslog | fastslagit | fastslå',
        'föreslår föreslog | föreslagit | föreslå',
        'tillägger tillade | tillagt | tillägga',
        'kräver krävde | krävt | kräva',
        'upprepar upprepade | upprepat | upprepa',
        'medger medgav | medgett medgivit | medge',
        'erkänner erkände | erkänt | erkänna',
        'invänder invände | invänt | invända',
        'meddelar meddelade | meddelat | meddela',
        'uppger uppgav | uppgett uppgivit | uppge',
        'avslöjar avslöjade | avslöjat | avslöja',
        'utvecklar utvecklade | utvecklat | utveckla',
        'fortsätter fortsatte | fortsatt | fortsätta',
        'påminner påminde | påmint | påminna',
        'antyder antydde | antytt | antyda',
        'anmärker anmärkte | anmärkt | anmärka',
        'uttalar uttalade | uttalat | uttala',
        'försäkrar försäkrade | försäkrat | försäkra',
        'motiverar motiverade | motiverat | motivera',
        'konstaterar konstaterade | konstaterat | konstatera',
        'kommenterar kommenterade | kommenterat | kommentera',
        'argumenterar argumenterade | argumenterat | argumentera',
        'rapporterar rapporterade | rapporterat | rapportera',
        'informerar informerade | informerat | informera',
        'larmar larmade | larmat | larma',
        'utropar utropade | utropat | utropa',
        'hävdar hävdade | hävdat | hävda',
        'varnar varnade | varnat | varna',
        'lovar lovade | lovat | lova',
        'spår spådde | spått | spå',
        'ber bad | bett | be',
        'uppmanar uppmanade | uppmanat | uppmana',
        'tipsar tipsade | tipsat | tipsa',
        'twittrar twittrade | twittrat | twittra',
        'tillbakavisar tillbakavisade | tillbakavisat | tillbakavisa',
        'erfar erfor | erfarit | erfara',
        'röjer röjde | röjt | röja',
        'yttrar yttrade | yttrat | yttra',
        'noterar noterade | noterat | notera',
        'vädjar vädjade | vädjat | vädja',
        'inskärper inskärpte | inskärpt | inskärpa',
      ]),
      ...verbs('say', ['| | hälsa']),
      ...verbs('say', ['slår slog | slagit | slå'], 'fast'),
      ...verbs('say', ['gör gjorde | gjort | göra'], 'klart'),
      ...verbs('say', ['lägger la lade | lagt | lägga'], 'till'),
      ...verbs('say', ['ger gav | gett givit | ge'], 'uttryck'),
      ...verbs('say', ['gör gjorde | gjort | göra'], 'uppmärksam'),
      ...verbs('say', ['låter lät | låtit | låta'], 'förstå'),
      ...verbs('call', ['skyller skyllde | skyllt | skylla'], 'på'),
      ...verbs('say', ['flikar flikade | flikat | flika', 'skjuter sköt | skjutit | skjuta'], 'in'),
      ...verbs('say', ['hänvisar hänvisade | hänvisat | hänvisa'], 'till'),
      ...verbs('say', ['pekar pekade | pekat | peka'], 'på'),
      ...remembering(['minns mindes | mints |']),
      ...verbs('think', [
        'anser ansåg | ansett | anse',
        'tror trodde | trott | tro',
        'tycker tyckte | tyckt | tycka',
        'antar antog | antagit | anta',
        'befarar befarade | befarat | befara',
        'fruktar fruktade | fruktat | frukta',
        'hoppas hoppades | hoppats | hoppas',
        'tänker tänkte | tänkt | tänka',
        'räknar räknade | räknat | räkna',
        'väntar väntade | väntat | vänta',
        'förväntar förväntade | förväntat | förvänta',
        'bedömer bedömde | bedömt | bedöma',
        'uppskattar uppskattade | uppskattat | uppskatta',
        'tvivlar tvivlade | tvivlat | tvivla',
        'misstänker misstänkte | misstänkt | misstänka',
        'känner kände | känt | känna',
        'oroar oroade oroas | oroat | oroa',
        'gissar gissade | gissat | gissa',
        'spekulerar spekulerade | spekulerat | spekulera',
      ]),
      ...words('övertygad säker trygg rädd orolig överens oense').flatMap((how) =>
        verbs('think', ['är var'], how),
      ),
      ...verbs('think', ['håller höll | hållit | hålla'], 'med'),
      ...impersonal([
        'lyder löd lydde | lytt | lyda',
        'heter hette | hetat |',
        'hörs hördes | |',
        'framgår framgick | framgått | framgå',
        'sägs sades | sagts | sägas',
        'uppges uppgavs | uppgetts uppgivits | uppges',
        'meddelas meddelades | meddelats | meddelas',
        'påstås påstods | påståtts | påstås',
        'hävdas hävdades | hävdats | hävdas',
        'konstateras konstaterades | konstaterats | konstateras',
        'framhålls framhölls | framhållits | framhållas',
        'rapporteras rapporterades | rapporterats | rapporteras',
      ]),
      ...impersonal(['slås slogs | slagits | slås'], 'fast'),
      ...impersonal(['står stod']),
      // “Nu står det klart att …” is nobody's report.
      ...verbs('call', ['står stod'], 'klart'),
      ...comingFrom(['kommer kom']),
      ...verbs('ask', ['vill ville'], 'veta'),
      ...verbs('ask', ['frågar frågade | frågat | fråga', 'undrar undrade | undrat | undra']),
      ...verbs('sound', [
        'skrattar skrattade | skrattat | skratta',
        'ler log | lett | le',
        'flinar flinade | flinat | flina',
        'nickar nickade | nickat | nicka',
        'suckar suckade | suckat | sucka',
        'strålar strålade | strålat | stråla',
        'jublar jublade | jublat | jubla',
        'viskar viskade | viskat | viska',
        'mumlar mumlade | mumlat | mumla',
        'ropar ropade | ropat | ropa',
        'skriker skrek | skrikit | skrika',
        'utbrister utbrast | utbrustit | utbrista',
        'skämtar skämtade | skämtat | skämta',
        'skryter skröt | skrutit | skryta',
        'inleder inledde | inlett | inleda',
        'avslutar avslutade | avslutat | avsluta',
        'rasar rasade | rasat | rasa',
        'fräser fräste | fräst | fräsa',
        'dundrar dundrade | dundrat | dundra',
        'sjunger sjöng | sjungit | sjunga',
        'muttrar muttrade | muttrat | muttra',
        'fnyser fnös fnyste | fnyst | fnysa',
        'brummar brummade | brummat | brumma',
        'skojar skojade | skojat | skoja',
        'fnissar fnissade | fnissat | fnissa',
        'stönar stönade | stönat | stöna',
        'ryter röt | rutit | ryta',
        'snyftar snyftade | snyftat | snyfta',
      ]),
      ...verbs('call', ['talar talade | talat | tala', 'pratar pratade | pratat | prata'], 'om'),
      ...verbs('call', [
        'kallar kallade | kallat | kalla',
        'beskriver beskrev | beskrivit | beskriva',
        'betecknar betecknade | betecknat | beteckna',
        'omtalar omtalade | omtalat | omtala',
        'stämplar stämplade | stämplat | stämpla',
        'beskyller beskyllde | beskyllt | beskylla',
        'anklagar anklagade | anklagat | anklaga',
        'fördömer fördömde | fördömt | fördöma',
        'hyllar hyllade | hyllat | hylla',
        'liknar liknade | liknat | likna',
      ]),
    ],
    nouns: words(`
      påstående påståendet påståenden uttalande uttalandet besked beskedet budskap budskapet anklagelse anklagelsen
      anklagelser argument argumentet rykte ryktet rykten varning varningen varningar mening uppfattning
      uppfattningen fråga frågan svar svaret löfte löftet syn synen hopp hoppet slutsats slutsatsen bedömning
      bedömningen ögon
    `),
    sourcePhrases: {
      before: words('enligt'),
      from: words('från'),
      manner: words('med'),
      after: [],
      prepositions: words('i'),
      nouns: words('mening uppfattning bedömning uppgifter ögon'),
      adverbs: [],
      hearsay: words('påstås'),
      learnt: {
        clauses: [
          ['enligt', 'vad'],
          ['efter', 'vad'],
        ],
        verbs: words('erfar veta vet förstår känner'),
      },
      conjunctions: [],
    },
    documents: words(
      `pressmeddelande pressmeddelandet meddelande meddelandet uttalande uttalandet brev brevet mejl mejlet mail rapport
      rapporten pm kommentar kommentaren sms svar skrivelse skrivelsen inlägg`,
    ),
    messages: words('förklaringen motiveringen argumentet kommentaren rådet uppmaningen domen reaktionen'),
    complementisers: words('att'),
    interrogatives: words('om vad vem vilka var hur varför när vilken vilket huruvida ifall'),
    infinitiveMarkers: words('att'),
    hearsayVerbs: {
      modals: words('ska skall lär'),
      perfects: words('ha'),
      participles: words('t d'),
      order: 'participle last',
    },
    backshift: words('skulle ville måste'),
  },
  people: {
    titles: words(`
      herr hr fru fröken dr dr. doktor professor prof. sir lord lady kung drottning kronprins kronprinsessa
      prins prinsessa kejsare tsar påve biskop kardinal pater imam shejk ayatolla baron greve grevinna
      general generalmajor överste major kapten löjtnant amiral mr mr. mrs mrs. ms ms. sankt s:t
      statsminister president utrikesminister finansminister försvarsminister minister statsråd
      förbundskansler partiledare
    `),
    roles: inflected(
      words(`
      president statsminister premiärminister minister utrikesminister inrikesminister finansminister
      försvarsminister justitieminister socialminister miljöminister näringsminister kulturminister
      statsråd statssekreterare vicepresident förbundskansler kansler ledare partiledare gruppledare
      ordförande vice regeringschef statschef statsöverhuvud diktator härskare chef vd koncernchef direktör
      generaldirektör generalsekreterare sekreterare talesman taleskvinna talesperson presschef
      pressekreterare rådgivare ambassadör diplomat sändebud förhandlare riksdagsledamot ledamot senator
      guvernör borgmästare kommunalråd politiker oppositionsledare kandidat presidentkandidat
      styrelseordförande grundare ägare affärsman kommendant befälhavare överbefälhavare general överste
      major kapten officer soldat polis polischef utredare åklagare chefsåklagare domare advokat försvarare
      vittne åtalade misstänkte offer pilot läkare överläkare virolog professor forskare historiker expert
      analytiker ekonom chefsekonom journalist reporter korrespondent redaktör författare konstnär målare
      sångare skådespelare regissör musiker tränare spelare målvakt förare vinnare världsmästare kung
      drottning kronprins kronprinsessa prins prinsessa påve biskop kardinal präst lärare elev student
      invånare boende granne bonde arbetare pensionär mor mamma far pappa son dotter bror syster brorson
      brorsdotter systerson systerdotter farbror morbror faster moster kusin svåger svägerska farfar morfar
      farmor mormor hustru fru make änka kvinna man kollega efterträdare företrädare aktivist arkitekt
      ingenjör fiskare sjöman brandman lantbrukare skogsägare renägare fiskodlare trädgårdsmästare snickare
      rörmokare elektriker mekaniker svetsare bagare slaktare kock servitör frisör skräddare sjuksköterska
      undersköterska barnmorska tandläkare veterinär psykolog psykiater fysioterapeut apotekare rektor
      lektor förskollärare bibliotekarie revisor mäklare försäljare butikschef chaufför taxichaufför
      busschaufför lastbilschaufför lokförare konduktör matros styrman maskinist skeppare hamnchef
      tulltjänsteman kriminalvårdare väktare brandchef räddningsledare fotograf formgivare programledare
      komiker dansare tonsättare kompositör dirigent organist koreograf filmskapare producent översättare
      tolk biolog geolog meteorolog fysiker kemist astronom sociolog statsvetare filosof teolog jurist
      nämndeman rådman konsult investerare fotbollsspelare skidåkare simmare löpare cyklist boxare
    `),
      ['', 'en', 'n', 'er', 'erna', 'ar', 'arna', 'na', 's', 'ens', 'or', 'orna', 'et'],
    ),
    bodies: words(`
      bolaget företaget koncernen partiet organisationen myndigheten departementet förbundet klubben föreningen tidningen kommunen banken rederiet byrån universitetet sjukhuset stiftelsen verket
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('den det de'),
    definiteEndings: words('en et n na t'),
    singularArticles: words('den'),
    pluralEndings: words('arna erna orna na ar er or'),
    grammaticalGender: false,
    women: words(`
      fru fröken lady drottning kronprinsessa prinsessa grevinna mrs mrs. ms ms. taleskvinna mor mamma
      dotter syster hustru änka kvinna
    `),
    men: words(`
      herr hr sir lord kung kronprins prins kejsare tsar påve mr mr. talesman far pappa son bror brorson systerson farbror morbror svåger farfar morfar make man
      sjöman brandman affärsman
    `),
    nobody: words('ingen inget'),
    kin: words(`
      mor mamma far pappa dotter son syster bror storebror lillebror storasyster lillasyster hustru fru änka
      änkling make maka man sambo flickvän pojkvän brorson systerson farbror morbror faster moster kusin svåger
      svägerska farfar morfar farmor mormor barnbarn vän väninna
    `),
    pronouns: [
      ...pronouns('1s', 'jag', 'mig', 'min mitt mina'),
      ...pronouns('1p', 'vi', 'oss', 'vår vårt våra'),
      ...pronouns('2', 'du ni', 'dig er', 'din ditt dina er ert era'),
      ...pronouns('3sm', 'han', 'honom', 'hans'),
      ...pronouns('3sf', 'hon', 'henne', 'hennes'),
      ...pronouns('3s', 'hen', 'hen', 'hens'),
      ...pronouns('3sn', 'det', 'det', 'dess'),
      ...pronouns('3p', 'de dom', 'dem dom', 'deras'),
    ],
  },
  naming,
  calendar: {
    months: words('januari februari mars april maj juni juli augusti september oktober november december'),
    weekdays: words('måndag tisdag onsdag torsdag fredag lördag söndag'),
  },
};
