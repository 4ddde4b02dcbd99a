import { naming } from '../naming/nl';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { impersonal, separable, verbs } from './verbs';
import { inflected, words } from './words';

export const nl: LanguagePack = {
  code: 'nl',
  name: 'Dutch',
  capitalisesNouns: false,
  segmentation: {
    abbreviations: words(`
      dhr. mevr. mw. dr. drs. ir. ing. mr. prof. ds. st. bijv. b.v. bv. nl. d.w.z. o.a. enz. etc. ca. jl.
      a.s. i.v.m. m.b.t. t.a.v. t.o.v. z.g. zgn. i.p.v. o.l.v. m.a.w. n.a.v. incl. excl. mln. mld. jan.
      feb. mrt. apr. jun. jul. aug. sep. sept. okt. nov. dec. tel. vs. red. sr. jr. co. inc. ltd. resp.
      evt. vgl. ong. e.d. e.a. t/m. v.chr. n.chr.
    `),
    numberAbbreviations: ['nr.', 'art.', 'blz.'],
    ordinalStop: false,
    elisions: [],
    bylines: [
      'Van onze [\\p{L} ]{0,40}(?:correspondent|redactie|verslaggever)(?: in)?',
      'Door',
      'Van',
      'Tekst',
      'Foto',
    ],
  },
  quotation: {
    pairs: [
      ['“', '”'],
      ['„', '”'],
      ['‘', '’'],
      ['‚', '’'],
      ['«', '»'],
      ['"', '"'],
    ],
    dialogueDash: false,
    clipped: ['n', 't', 'k', 's avonds', 's ochtends', 's middags', 's nachts', 's morgens'],
    soCalled: words('zogeheten zogenaamde zogenoemde'),
  },
  functionWords: words(`
    de het een en of maar want dus doch noch als dat die wie wat waar wanneer hoe waarom welke welk omdat
    hoewel terwijl nadat voordat totdat zodat indien tenzij ik jij je hij zij ze wij we jullie u mij me
    jou hem haar ons hen hun mijn jouw zijn onze uw dit deze is was waren ben bent geweest heeft hebben
    had hadden heb wordt worden werd werden geworden zal zullen zou zouden kan kunnen kon konden moet
    moeten moest moesten mag mogen mocht wil willen wilde wilden gaat gaan ging doet doen deed komt komen
    kwam van in op aan met voor bij naar uit over door om tot tegen onder tussen zonder sinds tijdens
    volgens binnen buiten boven naast na te ter ten er daar hier niet geen nog ook al wel niets iets
    iemand niemand alle alles veel meer meest andere ander zelf elkaar dan toen nu weer steeds altijd
    nooit reeds echter toch zoals zo heel zeer erg twee drie eerste
  `),
  morphology: {
    genitives: ["'s", '’s', 's', "'", '’'],
    inflections: ["'s", '’s', 'en', 's', 'e'],
    participles: [
      ['ge', 'd', 'en'],
      ['ge', 't', 'en'],
    ],
    linkers: ['s', 'en', 'e'],
    prefixes: words(
      'aan af be bij door er ge her in mis na om onder ont op over tegen terug toe uit ver voor weg',
    ),
  },
  syntax: {
    finiteEndings: words('t te de ten den'),
    preteriteEndings: words('de den te ten'),
    strongPreterites: words(`
      begon besloot bleef brak deed dreef droeg dronk gaf ging greep hield hielp kocht koos kreeg kwam liep liet las nam
      ontving reed riep schoot schreef sloeg sloot sneed sprong stal steeg stond trok trof verdween verliet verloor viel
      vloog vocht vond vroeg won zag zat zocht zong zonk zwom
    `),
    definiteEndings: [],
    infinitiveEndings: words('n'),
    adjectiveEndings: words('e'),
    placeLinks: ['in'],
    genitiveDeterminers: words('der des'),
    ownerPrepositions: words('van'),
    verbSecond: true,
    verbFinal: true,
    determiners: words(`
      de het een die dat deze dit mijn jouw zijn haar ons onze hun enkele sommige veel vele weinig alle beide meerdere
      verschillende geen elk elke ieder iedere andere twee drie vier vijf zes zeven acht negen tien
    `),
    prepositions: words(`
      in op aan van voor met om uit bij na tot tegen over onder door naar tussen sinds tijdens zonder binnen buiten
      volgens per via namens rond langs achter naast wegens ondanks
    `),
    coordinators: words('en of maar want dus'),
    subordinators: words(
      'omdat als terwijl nadat voordat hoewel doordat zodat toen wanneer indien sinds zoals tenzij',
    ),
    relatives: words('die dat wie wat waar welke'),
    adverbs: words(`
      niet ook nog maar al zeer zo nu dan er hier daar toch wel echter eerder later gisteren vandaag morgen dinsdag
      opnieuw weer daarna vervolgens daarom immers inmiddels intussen zich hem     alleen slechts steeds
    `),
    auxiliaries: words(`
      is zijn was waren heeft hebben had hadden wordt worden werd werden zal zullen zou zouden kan kunnen kon konden
      moet moeten moest moesten mag mogen mocht wil willen wilde wilden gaat gaan ging komt komen kwam blijft staat
    `),
    participleEndings: [],
    passives: words('wordt worden werd werden'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        'zegt zei zeiden zeggen | gezegd | zeggen',
        'vertelt vertelde vertelden vertellen | verteld | vertellen',
        'schrijft schreef schreven schrijven | geschreven | schrijven',
        'antwoordt antwoordde antwoordden | geantwoord | antwoorden',
        'verklaart verklaarde verklaarden verklaren | verklaard | verklaren',
        'beweert beweerde beweerden beweren | beweerd | beweren',
        'benadrukt benadrukte benadrukten benadrukken | benadrukt | benadrukken',
        'bevestigt bevestigde bevestigden bevestigen | bevestigd | bevestigen',
        'ontkent ontkende ontkenden ontkennen | ontkend | ontkennen',
        'meldt meldde meldden melden | gemeld | melden',
        'stelt stelde stelden stellen | gesteld | stellen',
        'waarschuwt waarschuwde waarschuwden waarschuwen | gewaarschuwd | waarschuwen',
        'belooft beloofde beloofden beloven | beloofd | beloven',
        'reageert reageerde reageerden reageren | gereageerd | reageren',
        'concludeert concludeerde | geconcludeerd | concluderen',
        'constateert constateerde | geconstateerd | constateren',
        'erkent erkende erkenden erkennen | erkend | erkennen',
        'herhaalt herhaalde herhaalden herhalen | herhaald | herhalen',
        'vervolgt vervolgde | vervolgd | vervolgen',
        'betoogt betoogde betoogden | betoogd | betogen',
        'eist eiste eisten | geëist | eisen',
        'voorspelt voorspelde voorspelden | voorspeld | voorspellen',
        'bericht berichtte berichtten | bericht | berichten',
        'beklaagt beklaagde beklaagden beklagen | beklaagd | beklagen',
        'klaagt klaagde klaagden klagen | geklaagd | klagen',
        'verzekert verzekerde verzekerden verzekeren | verzekerd | verzekeren',
        'onderstreept onderstreepte onderstreepten onderstrepen | onderstreept | onderstrepen',
        'bekent bekende bekenden bekennen | bekend | bekennen',
        'oppert opperde opperden opperen | geopperd | opperen',
        'suggereert suggereerde suggereerden suggereren | gesuggereerd | suggereren',
        'onthult onthulde onthulden onthullen | onthuld | onthullen',
        'oordeelt oordeelde oordeelden oordelen | geoordeeld | oordelen',
        'schat schatte schatten | geschat | schatten',
        'zweert zwoer zwoeren zweren | gezworen | zweren',
        'nuanceert nuanceerde | genuanceerd | nuanceren',
        'rapporteert rapporteerde rapporteerden rapporteren | gerapporteerd | rapporteren',
        'onderschrijft onderschreef | onderschreven | onderschrijven',
        'garandeert garandeerde garandeerden garanderen | gegarandeerd | garanderen',
        'getuigt getuigde getuigden getuigen | getuigd | getuigen',
        'analyseert analyseerde | geanalyseerd | analyseren',
        'preciseert preciseerde | gepreciseerd | preciseren',
        'mailt mailde | gemaild | mailen',
        'spreekt sprak spraken spreken | gesproken | spreken',
        'bepleit bepleitte | bepleit | bepleiten',
        'verwijt verweet verweten | verweten | verwijten',
        'dreigt dreigde dreigden dreigen | gedreigd | dreigen',
        'adviseert adviseerde adviseerden adviseren | geadviseerd | adviseren',
        'prijst prees prezen | geprezen | prijzen',
        'twittert twitterde | getwitterd | twitteren',
      ]),
      ...separable(
        'say',
        'toe',
        ['voegt voegde voegden voegen | gevoegd | voegen', 'geeft gaf gaven geven | gegeven | geven'],
        'te',
      ),
      ...separable(
        'say',
        'aan',
        ['kondigt kondigde kondigden | gekondigd | kondigen', 'geeft gaf gaven | gegeven | geven'],
        'te',
      ),
      ...separable(
        'say',
        'uit',
        [
          'legt legde legden leggen | gelegd | leggen',
          'sluit sloot sloten sluiten | gesloten | sluiten',
          'roept riep riepen | geroepen | roepen',
        ],
        'te',
      ),
      ...separable(
        'say',
        'op',
        ['merkt merkte merkten merken | gemerkt | merken', 'somt somde | gesomd | sommen'],
        'te',
      ),
      ...separable(
        'say',
        'toe',
        ['zegt zei zeiden zeggen | gezegd | zeggen', 'licht lichtte lichtten lichten | gelicht | lichten'],
        'te',
      ),
      ...separable(
        'say',
        'aan',
        ['voert voerde voerden voeren | gevoerd | voeren', 'tekent tekende tekenden | getekend | tekenen'],
        'te',
      ),
      ...separable('say', 'vol', ['houdt hield hielden houden | gehouden | houden'], 'te'),
      ...separable('say', 'bekend', ['maakt maakte maakten maken | gemaakt | maken'], 'te'),
      ...separable('say', 'mee', ['deelt deelde deelden delen | gedeeld | delen'], 'te'),
      ...separable(
        'say',
        'tegen',
        ['werpt wierp wierpen werpen | geworpen | werpen', 'spreekt sprak spraken | gesproken | spreken'],
        'te',
      ),
      ...separable(
        'say',
        'in',
        ['brengt bracht brachten | gebracht | brengen', 'schat schatte schatten | geschat | schatten'],
        'te',
      ),
      ...separable('say', 'vast', ['stelt stelde stelden stellen | gesteld | stellen'], 'te'),
      ...verbs(
        'say',
        ['wijst wees wezen wijzen | gewezen | wijzen', 'hamert hamerde | gehamerd | hameren'],
        'erop',
      ),
      ...verbs('say', ['laat liet lieten laten | | laten'], 'weten'),
      ...verbs('say', ['laat liet lieten laten | | laten'], 'doorschemeren'),
      ...verbs('think', ['is was zijn waren | geweest | zijn'], 'overtuigd'),
      ...verbs(
        'think',
        ['gaat ging gaan gingen | gegaan | gaan', 'rekent rekende | gerekend | rekenen'],
        'ervan',
      ),
      ...verbs('think', ['rekent rekende rekenden rekenen | gerekend | rekenen'], 'erop'),
      ...verbs('think', [
        'denkt dacht dachten denken | gedacht | denken',
        'vindt vond vonden vinden | gevonden | vinden',
        'gelooft geloofde geloofden geloven | geloofd | geloven',
        'meent meende meenden menen | gemeend | menen',
        'vreest vreesde vreesden vrezen | gevreesd | vrezen',
        'hoopt hoopte hoopten hopen | gehoopt | hopen',
        'verwacht verwachtte verwachtten verwachten | verwacht | verwachten',
        'twijfelt twijfelde twijfelden | getwijfeld | twijfelen',
        'betwijfelt betwijfelde betwijfelden | betwijfeld | betwijfelen',
        'veronderstelt veronderstelde | verondersteld | veronderstellen',
        'beseft besefte beseften beseffen | beseft | beseffen',
        'voorziet voorzag voorzagen | voorzien | voorzien',
        'vermoedt vermoedde vermoedden | vermoed | vermoeden',
      ]),
      ...impersonal(['luidt luidde klinkt klonk heet heette | geheten |']),
      ...verbs('ask', [
        'vraagt vroeg vroegen vragen | gevraagd | vragen',
        'informeert informeerde | geïnformeerd | informeren',
      ]),
      ...verbs('sound', [
        'lacht lachte lachten | gelachen | lachen',
        'zucht zuchtte zuchtten | gezucht | zuchten',
        'roept riep riepen | geroepen | roepen',
        'schreeuwt schreeuwde | geschreeuwd | schreeuwen',
        'fluistert fluisterde | gefluisterd | fluisteren',
        'mompelt mompelde | gemompeld | mompelen',
        'grapt grapte | gegrapt | grappen',
        'jubelt jubelde | gejubeld | jubelen',
        'verzucht verzuchtte verzuchtten | verzucht | verzuchten',
        'moppert mopperde mopperden | gemopperd | mopperen',
        'glimlacht glimlachte | geglimlacht | glimlachen',
        'briest brieste | gebriest | briesen',
        'foetert foeterde | gefoeterd | foeteren',
        'juicht juichte | gejuicht | juichen',
      ]),
      ...verbs('call', ['spreekt sprak spraken spreken | gesproken | spreken'], 'van'),
      ...verbs('call', ['spreekt sprak spraken spreken | gesproken | spreken'], 'over'),
      ...verbs('call', [
        'noemt noemde noemden noemen | genoemd | noemen',
        'omschrijft omschreef | omschreven | omschrijven',
      ]),
    ],
    nouns: words(`
      bewering verklaring uitspraak aankondiging beschuldiging bericht mening opvatting waarschuwing hoop vrees belofte
      conclusie boodschap vraag antwoord
    `),
    sourcePhrases: {
      before: words('volgens blijkens'),
      from: words('van uit'),
      after: [],
      prepositions: words('naar'),
      nouns: words('mening oordeel inschatting'),
      adverbs: words('aldus'),
      hearsay: words('naar_verluidt'),
      conjunctions: words('zoals zo'),
    },
    documents: words('verklaring persbericht brief bericht mail e-mail rapport reactie'),
    complementisers: words('dat'),
    interrogatives: words('of wat wie hoe waarom wanneer waar welke'),
    infinitiveMarkers: words('te'),
    infinitiveClauses: 'verb last',
    hearsayVerbs: {
      modals: words('zou zouden'),
      perfects: words('hebben zijn'),
      participles: words('t d en'),
      order: 'either',
    },
  },
  people: {
    titles: words(`
      heer mevrouw mw. mw dhr. dhr meneer juffrouw dr. dr drs. ir. mr. prof. professor sir lord lady
      koning koningin prins prinses keizer tsaar paus bisschop kardinaal pater imam sjeik ayatollah baron
      graaf gravin generaal kolonel majoor kapitein luitenant admiraal president premier minister-president
      minister bondskanselier sint
    `),
    roles: inflected(
      words(`
      president vicepresident premier minister-president minister-president minister bondskanselier
      kanselier staatssecretaris leider partijleider fractievoorzitter voorzitter regeringsleider
      staatshoofd dictator heerser chef topman topvrouw directeur bestuurder oprichter eigenaar secretaris
      secretaris-generaal woordvoerder woordvoerster adviseur ambassadeur diplomaat gezant onderhandelaar
      kamerlid parlementariër senator gouverneur burgemeester wethouder politicus politica kandidaat
      commandant generaal kolonel kapitein officier militair soldaat agent politiechef rechercheur aanklager
      rechter advocaat getuige verdachte slachtoffer piloot arts dokter viroloog professor hoogleraar
      onderzoeker wetenschapper historicus expert deskundige analist econoom journalist verslaggever
      correspondent redacteur auteur schrijver schrijfster kunstenaar schilder zanger zangeres acteur
      actrice regisseur muzikant trainer coach speler keeper coureur winnaar wereldkampioen koning koningin
      prins prinses paus bisschop kardinaal priester leraar lerares leerling student bewoner buurman
      buurvrouw boer arbeider gepensioneerde moeder vader zoon dochter broer zus echtgenote echtgenoot
      weduwe vrouw man collega opvolger voorganger activist architect ingenieur visser brandweerman
      matchwinnaar doelpuntenmaker verdediger middenvelder aanvaller spits aanvoerder bondscoach veehouder
      tuinder ondernemer winkelier kroegbaas pianist violist dichter romanschrijver criticus verzamelaar
      handelaar hoofdofficier officier eurocommissaris raadslid statenlid miljardair omwonende tiener
      veteraan uitgever curator conservator
    `),
      ['', 's', 'en', 'e'],
    ),
    bodies: words(`
      bedrijf concern partij organisatie ministerie bond club vereniging bank rederij universiteit ziekenhuis stichting commissie gemeente
    `),
    feminineEndings: { one: [], several: [] },
    definiteArticles: words('de het'),
    definiteEndings: [],
    singularArticles: words('de het'),
    pluralEndings: words('en s'),
    grammaticalGender: true,
    women: words(`
      mevrouw mw. mw juffrouw lady koningin prinses gravin topvrouw woordvoerster politica schrijfster
      zangeres actrice lerares buurvrouw moeder dochter zus echtgenote weduwe vrouw
    `),
    men: words(`
      heer dhr. dhr meneer sir lord koning prins keizer tsaar paus topman vader zoon broer echtgenoot man
      buurman brandweerman
    `),
    kin: words(`
      moeder vader dochter zoon zus zuster broer echtgenote echtgenoot vrouw man weduwe weduwnaar nicht neef tante
      oom zwager schoonzus grootmoeder grootvader oma opa vriend vriendin partner
    `),
    pronouns: [
      ...pronouns('1s', 'ik', 'mij me', 'mijn'),
      ...pronouns('1p', 'wij we', 'ons', 'ons onze'),
      ...pronouns('2', 'jij je jullie u', 'jou jullie', 'jouw jullie uw'),
      ...pronouns('3sm', 'hij', 'hem', 'zijn'),
      ...pronouns('3sf', 'zij ze', 'haar', 'haar'),
      ...pronouns('3sn', 'het', 'het', ''),
      ...pronouns('3p', 'zij ze', 'hen hun', 'hun'),
    ],
  },
  naming,
  calendar: {
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    weekdays: words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
  },
};
