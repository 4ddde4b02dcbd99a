import { naming } from '../naming/da';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { comingFrom, impersonal, paradigm, remembering, verbs } from './verbs';
import { inflected, words } from './words';

/** kommentere: kommenterer, kommenterede, kommenteret. */
const er = paradigm('~erer ~erede | ~eret | ~ere');

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
    bylines: ['Af vores korrespondent i', 'Af', 'Tekst', 'Foto'],
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
    clipped: words('n'),
    soCalled: words('såkaldt såkaldte'),
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
    inflections: words('ernes erens erne eren enes ene ens ets ers en et er e s'),
    linkers: ['s', 'e'],
    prefixes: words(
      'af an be bi efter er for fore fra frem gen gennem ind mis mod ned om op over på sam til tilbage u under und ud ved vel med',
    ),
  },
  syntax: {
    finiteEndings: words('er ede te de år'),
    preteriteEndings: words('ede dede'),
    strongPreterites: words(`
      brød drak drev faldt fandt fløj forlod forsvandt frøs gled greb græd hjalp holdt krøb lod løb sad sank skød slap slog
      smed sov sprang stak stjal strøg svandt tog traf trak tvang vandt vidste kom overtog omkom ankom indgik foregik opstod
      indtraf angreb beholdt
    `),
    definiteEndings: words('en et ene erne'),
    infinitiveEndings: words('e'),
    adjectiveEndings: words('e a sk ig'),
    placeLinks: ['i', 'i delstaten'],
    ownerPrepositions: words('af fra'),
    verbSecond: true,
    verbFinal: false,
    determiners: words(`
      hele en et den det de denne dette disse min mit mine din dit dine sin sit sine hans hendes dens dets deres vor vort
      vores nogen noget nogle ingen intet alle hver hvert flere mange begge enkelte andre anden andet to tre fire
      fem seks syv otte ni ti samme samtlige
    `),
    prepositions: words(`
      i på til for af med om fra ved efter før mod under over mellem gennem uden blandt inden hos overfor udenfor
      indenfor langs rundt omkring bag foran ifølge per via angående undtagen ad trods
    `),
    coordinators: words('og eller men for'),
    subordinators: words('for fordi da når mens hvis dersom før efter siden eftersom ligesom idet end hvor'),
    relatives: words('som der hvori hvorved'),
    adverbs: words(`
      sammen ikke også bare kun så nu  her der jo nok vel dog alligevel imidlertid samtidig desuden videre endvidere
      tidligere senere fortsat allerede aldrig altid måske derfor dermed igen først ellers altså kort klart selv sig
      derimod heller ofte stadig straks længe dengang heri herefter derefter dernæst bagefter efterfølgende undervejs
      omsider pludselig heldigvis desværre egentlig faktisk naturligvis selvfølgelig ganske snart gerne aften eftermiddag formiddag morgen nat      
    `),
    auxiliaries: words(`
      er var har havde bliver blev vil ville kan kunne skal skulle må måtte bør burde får fik tør turde kommer kom gør
      gjorde går gik står stod ligger lå findes fandtes tager tog giver gav ser så lader lod plejer
      plejede
    `),
    participleEndings: [],
    passives: words('bliver blev blive blevet'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...er(
          'komment konklud konstat argument inform rapport suppl protest kritis indik insist specific replik dement præcis garant signal refer citer',
        ),
        'siger sagde | sagt | sige',
        'fortæller fortalte | fortalt | fortælle',
        'skriver skrev | skrevet | skrive',
        'beretter berettede | berettet | berette',
        'udelukker udelukkede | udelukket | udelukke',
        'anfører anførte | anført | anføre',
        'præciserer præciserede | præciseret | præcisere',
        'opsummerer opsummerede | opsummeret | opsummere',
        'klager klagede | klaget | klage',
        'betoner betonede | betonet | betone',
        'vedgår vedgik | vedgået | vedgå',
        'tilstår tilstod | tilstået | tilstå',
        'betror betroede | betroet | betro',
        'skønner skønnede | skønnet | skønne',
        'beroliger beroligede | beroliget | berolige',
        'foreslår foreslog | foreslået | foreslå',
        'indskyder indskød | indskudt | indskyde',
        'spekulerer spekulerede | spekuleret | spekulere',
        'ræsonnerer ræsonnerede | ræsonneret | ræsonnere',
        'afslører afslørede | afsløret | afsløre',
        'nævner nævnte | nævnt | nævne',
        'opremser opremsede | opremset | opremse',
        'mailer mailede | mailet | maile',
        'svarer svarede | svaret | svare',
        'forklarer forklarede | forklaret | forklare',
        'hævder hævdede | hævdet | hævde',
        'påstår påstod | påstået | påstå',
        'påpeger påpegede | påpeget | påpege',
        'understreger understregede | understreget | understrege',
        'bekræfter bekræftede | bekræftet | bekræfte',
        'afkræfter afkræftede | afkræftet | afkræfte',
        'afviser afviste | afvist | afvise',
        'benægter benægtede | benægtet | benægte',
        'nægter nægtede | nægtet | nægte',
        'fremhæver fremhævede | fremhævet | fremhæve',
        'fastholder fastholdt | fastholdt | fastholde',
        'fastslår fastslog | fastslået | fastslå',
        'tilføjer tilføjede | tilføjet | tilføje',
        'kræver krævede | krævet | kræve',
        'lover lovede | lovet | love',
        'spår spåede | spået | spå',
        'gentager gentog | gentaget | gentage',
        'indrømmer indrømmede | indrømmet | indrømme',
        'erkender erkendte | erkendt | erkende',
        'medgiver medgav | medgivet | medgive',
        'indvender indvendte | indvendt | indvende',
        'beklager beklagede | beklaget | beklage',
        'meddeler meddelte | meddelt | meddele',
        'melder meldte | meldt | melde',
        'varsler varslede | varslet | varsle',
        'advarer advarede | advaret | advare',
        'truer truede | truet | true',
        'forsikrer forsikrede | forsikret | forsikre',
        'begrunder begrundede | begrundet | begrunde',
        'uddyber uddybede | uddybet | uddybe',
        'fortsætter fortsatte | fortsat | fortsætte',
        'minder mindede | mindet | minde',
        'antyder antydede | antydet | antyde',
        'bemærker bemærkede | bemærket | bemærke',
        'oplyser oplyste | oplyst | oplyse',
        'udtaler udtalte | udtalt | udtale',
        'erklærer erklærede | erklæret | erklære',
        'konstaterer konstaterede | konstateret | konstatere',
        'konkluderer konkluderede | konkluderet | konkludere',
        'kommenterer kommenterede | kommenteret | kommentere',
        'argumenterer argumenterede | argumenteret | argumentere',
        'pointerer pointerede | pointeret | pointere',
        'vurderer vurderede | vurderet | vurdere',
        'anslår anslog | anslået | anslå',
        'forudser forudså | forudset | forudse',
        'beder bad | bedt | bede',
        'opfordrer opfordrede | opfordret | opfordre',
        'tweeter tweetede | tweetet | tweete',
        'vidner vidnede | vidnet | vidne',
        'erfarer erfarede | erfaret | erfare',
        'røber røbede | røbet | røbe',
        'ytrer ytrede | ytret | ytre',
        'bedyrer bedyrede | bedyret | bedyre',
        'indskærper indskærpede | indskærpet | indskærpe',
        'tilbageviser tilbageviste | tilbagevist | tilbagevise',
      ]),
      ...verbs('say', ['| | hilse']),
      ...verbs('say', ['lader lod | ladet | lade'], 'forstå'),
      ...verbs('say', ['slår slog | slået | slå'], 'fast'),
      ...verbs('say', ['gør gjorde | gjort | gøre'], 'klart'),
      ...verbs('say', ['lægger lagde | lagt | lægge', 'føjer føjede | føjet | føje'], 'til'),
      ...verbs('say', ['giver gav | givet | give'], 'udtryk'),
      ...verbs('say', ['gør gjorde | gjort | gøre'], 'opmærksom'),
      ...verbs('call', ['skyder skød | skudt | skyde'], 'skylden'),
      ...verbs('say', ['skyder skød | skudt | skyde'], 'ind'),
      ...verbs('say', ['henviser henviste | henvist | henvise'], 'til'),
      ...verbs('say', ['peger pegede | peget | pege'], 'på'),
      ...remembering(['husker huskede mindes mindedes | husket |']),
      ...verbs('think', [
        'mener mente | ment | mene',
        'tror troede | troet | tro',
        'synes syntes | syntes | synes',
        'formoder formodede | formodet | formode',
        'antager antog | antaget | antage',
        'frygter frygtede | frygtet | frygte',
        'håber håbede | håbet | håbe',
        'tænker tænkte | tænkt | tænke',
        'regner regnede | regnet | regne',
        'venter ventede | ventet | vente',
        'forventer forventede | forventet | forvente',
        'tvivler tvivlede | tvivlet | tvivle',
        'føler følte | følt | føle',
        'gætter gættede | gættet | gætte',
        'mistænker mistænkte | mistænkt | mistænke',
      ]),
      ...verbs('think', ['er var'], 'overbevist'),
      ...words('tvivl sikker tryg bange bekymret enig uenig').flatMap((how) =>
        verbs('think', ['er var'], how),
      ),
      ...impersonal([
        'hedder hed | heddet |',
        'lyder lød | lydt | lyde',
        'fremgår fremgik | fremgået | fremgå',
        'forlyder forlød | forlydt |',
        'siges sagdes | |',
        'oplyses oplystes | |',
        'meddeles meddeltes | |',
        'påstås | |',
        'hævdes hævdedes | |',
        'konstateres konstateredes | |',
        'understreges understregedes | |',
      ]),
      ...impersonal(['slås | slået |'], 'fast'),
      ...impersonal(['står stod']),
      // “Nu står det klart, at …” is nobody's report.
      ...verbs('call', ['står stod'], 'klart'),
      ...comingFrom(['kommer kom']),
      ...verbs('ask', ['vil ville'], 'vide'),
      ...verbs('ask', ['spørger spurgte | spurgt | spørge', 'undrer undrede | undret | undre']),
      ...verbs('sound', [
        'ler lo griner grinede | grinet | le grine',
        'smiler smilede | smilet | smile',
        'nikker nikkede | nikket | nikke',
        'sukker sukkede | sukket | sukke',
        'stråler strålede | strålet | stråle',
        'jubler jublede | jublet | juble',
        'hvisker hviskede | hvisket | hviske',
        'mumler mumlede | mumlet | mumle',
        'råber råbte | råbt | råbe',
        'skriger skreg | skreget | skrige',
        'brøler brølede | brølet | brøle',
        'udbryder udbrød | udbrudt | udbryde',
        'kvitterer kvitterede | kvitteret | kvittere',
        'praler pralede | pralet | prale',
        'indleder indledte | indledt | indlede',
        'raser rasede | raset | rase',
        'joker jokede spøger spøgte | joket | joke spøge',
        'fnyser fnyste fnøs | fnyst | fnyse',
        'griner grinede | grinet | grine',
        'brummer brummede | brummet | brumme',
        'klukker klukkede | klukket | klukke',
        'afslutter afsluttede | afsluttet | afslutte',
        'stønner stønnede | stønnet | stønne',
        'hvæser hvæsede | hvæset | hvæse',
      ]),
      ...verbs('call', ['taler talte | talt | tale', 'snakker snakkede | snakket | snakke'], 'om'),
      ...verbs('call', [
        'kalder kaldte | kaldt | kalde',
        'beskriver beskrev | beskrevet | beskrive',
        'betegner betegnede | betegnet | betegne',
        'omtaler omtalte | omtalt | omtale',
        'stempler stemplede | stemplet | stemple',
        'beskylder beskyldte | beskyldt | beskylde',
        'anklagede | anklaget | anklage',
        'fordømmer fordømte | fordømt | fordømme',
        'hylder hyldede | hyldet | hylde',
        'karakteriserer karakteriserede | karakteriseret | karakterisere',
      ]),
    ],
    nouns: words(`
      påstand påstanden påstande udtalelse udtalelsen udtalelser melding meldingen meldinger besked beskeden budskab
      budskabet anklage anklagen anklager argument argumentet argumenter rygte rygtet rygter advarsel advarslen mening
       opfattelse opfattelsen spørgsmål spørgsmålet svar svaret løfte løftet syn synet håb håbet konklusion
      konklusionen vurdering vurderingen øjne
    `),
    sourcePhrases: {
      before: words('ifølge'),
      from: words('fra'),
      manner: words('med'),
      after: [],
      prepositions: words('efter'),
      nouns: words('mening opfattelse vurdering oplysninger øjne'),
      adverbs: [],
      hearsay: words('angiveligt'),
      learnt: {
        clauses: [
          ['efter', 'det'],
          ['efter', 'hvad'],
        ],
        verbs: words('erfarer oplyst vide ved forstår kender'),
      },
      conjunctions: [],
    },
    documents: words(
      `pressemeddelelse pressemeddelelsen meddelelse meddelelsen udtalelse udtalelsen brev brevet mail mailen e-mail
      e-mailen rapport rapporten notat notatet kommentar kommentaren sms svar indlæg skrivelse`,
    ),
    messages: words('forklaringen begrundelsen argumentet kommentaren rådet opfordringen dommen reaktionen'),
    complementisers: words('at'),
    interrogatives: words('om hvad hvem hvor hvordan hvorfor hvornår hvilken hvilket hvilke hvorvidt'),
    infinitiveMarkers: words('at'),
    hearsayVerbs: {
      modals: words('skal skulle'),
      perfects: words('have'),
      participles: words('t d'),
      order: 'participle last',
    },
    backshift: words('skulle ville måtte'),
  },
  people: {
    titles: words(`
      hr. hr herr fru fr. frøken frk. dr. dr doktor professor prof. sir lord lady kong dronning kronprins
      kronprinsesse prins prinsesse kejser zar pave biskop kardinal pater imam sheik ayatollah baron grev
      greve grevinde general generalmajor oberst major kaptajn løjtnant admiral mr mr. mrs mrs. ms ms. sankt
      statsminister præsident udenrigsminister finansminister forsvarsminister minister forbundskansler
      partileder
    `),
    roles: inflected(
      words(`
      præsident statsminister minister udenrigsminister indenrigsminister finansminister forsvarsminister
      justitsminister sundhedsminister klimaminister erhvervsminister kulturminister vicepræsident
      forbundskansler kansler leder partileder næstformand formand regeringschef regeringsleder statsleder
      statsoverhoved diktator hersker chef topchef koncernchef direktør generaldirektør generalsekretær
      sekretær talsmand talskvinde talsperson pressechef rådgiver ambassadør diplomat udsending forhandler
      folketingsmedlem medlem senator guvernør borgmester politiker ordfører oppositionsleder kandidat
      præsidentkandidat bestyrelsesformand stifter ejer forretningsmand kommandant general oberst major
      kaptajn officer soldat politimand politichef efterforsker anklager statsadvokat rigsadvokat dommer
      advokat forsvarer vidne tiltalte sigtede offer pilot læge overlæge virolog professor forsker
      historiker ekspert analytiker økonom cheføkonom journalist reporter korrespondent redaktør forfatter
      kunstner maler sanger skuespiller instruktør musiker træner spiller målmand angriber chauffør vinder
      verdensmester konge dronning kronprins kronprinsesse prins prinsesse pave biskop kardinal præst lærer
      elev student indbygger beboer nabo landmand arbejder pensionist mor far søn datter bror søster nevø
      niece onkel tante fætter kusine svoger svigerinde bedstefar bedstemor hustru kone ægtemand enke
      kvinde mand kollega efterfølger forgænger aktivist tillidsmand arkitekt ingeniør fisker sømand
      brandmand gårdejer skovejer gartner tømrer snedker blikkenslager elektriker mekaniker svejser slagter
      kok servitrice frisør skrædder sygeplejerske jordemoder tandlæge dyrlæge psykolog psykiater
      fysioterapeut apoteker rektor lektor skoleleder pædagog bibliotekar bogholder revisor ejendomsmægler
      butikschef buschauffør taxachauffør lastbilchauffør lokomotivfører togfører konduktør matros styrmand
      maskinmester skipper havnechef tolder fængselsbetjent brandchef indsatsleder redder fotograf designer
      studievært komiker komponist dirigent organist koreograf filmskaber producent oversætter tolk biolog
      geolog meteorolog fysiker kemiker astronom sociolog politolog filosof teolog jurist nævning domsmand
      konsulent investor fodboldspiller håndboldspiller cykelrytter
    `),
      ['', 'en', 'er', 'erne', 'ne', 'e', 's', 'ens', 'n', 'et'],
    ),
    bodies: words(`
      selskabet virksomheden koncernen partiet organisationen styrelsen ministeriet forbundet klubben foreningen avisen kommunen banken rederiet bureauet universitetet hospitalet tilsynet fonden
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('den det de'),
    definiteEndings: words('en et n ne'),
    singularArticles: words('den'),
    pluralEndings: words('erne ne ere'),
    grammaticalGender: false,
    women: words(`
      fru fr. frøken frk. lady dronning kronprinsesse prinsesse grevinde mrs mrs. ms ms. talskvinde mor
      datter søster hustru kone enke kvinde
    `),
    men: words(`
      hr. hr herr sir lord kong konge kronprins prins kejser zar pave mr mr. talsmand far søn bror nevø onkel fætter svoger bedstefar ægtemand
      mand sømand brandmand politimand forretningsmand
    `),
    nobody: words('ingen'),
    kin: words(`
      mor far datter søn søster bror storebror lillebror storesøster lillesøster hustru kone enke enkemand
      ægtemand mand kæreste samlever nevø niece onkel tante faster moster fætter kusine svoger svigerinde
      bedstefar bedstemor barnebarn ven veninde
    `),
    pronouns: [
      ...pronouns('1s', 'jeg', 'mig', 'min mit mine'),
      ...pronouns('1p', 'vi', 'os', 'vor vort vores'),
      ...pronouns('2', 'du', 'dig jer', 'din dit dine jeres'),
      ...pronouns('3sm', 'han', 'ham', 'hans'),
      ...pronouns('3sf', 'hun', 'hende', 'hendes'),
      ...pronouns('3sn', 'det', 'det', 'dets'),
      ...pronouns('3p', 'de', 'dem', 'deres'),
    ],
  },
  naming,
  calendar: {
    months: words('januar februar marts april maj juni juli august september oktober november december'),
    weekdays: words('mandag tirsdag onsdag torsdag fredag lørdag søndag'),
  },
};
