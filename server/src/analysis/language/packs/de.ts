import { naming } from '../naming/de';
import type { LanguagePack } from '../pack';
import { pronouns } from './pronouns';
import { impersonal, paradigm, separable, verbs } from './verbs';
import { inflected, words } from './words';

/** sagen: sagt, sagte, sagten, gesagt. */
const weak = paradigm('~t ~te ~ten ~en | ge~t | ~en');
/** antworten: antwortet, antwortete, geantwortet. */
const weakT = paradigm('~et ~ete ~eten ~en | ge~et | ~en');
/** fordern: fordert, forderte, gefordert. */
const weakEr = paradigm('~t ~te ~ten ~n | ge~t | ~n');
/** erklären: erklärt, erklärte, erklärt, without ge-. */
const prefixed = paradigm('~t ~te ~ten ~en | ~t | ~en');
/** behaupten: behauptet, behauptete, behauptet. */
const prefixedT = paradigm('~et ~ete ~eten ~en | ~et | ~en');
/** versichern: versichert, versicherte, versichert. */
const prefixedEr = paradigm('~t ~te ~ten ~n | ~t | ~n');

export const de: LanguagePack = {
  code: 'de',
  name: 'German',
  capitalisesNouns: true,
  segmentation: {
    abbreviations: words(`
      z.B. d.h. u.a. u.ä. o.ä. bzw. ca. usw. etc. evtl. ggf. inkl. exkl. min. mind. Nr. Nrn. Str. St. Dr.
      Prof. Dipl. Ing. Hr. Fr. Frl. Abs. Art. Bd. Hrsg. Jh. Jhd. Kap. lt. Mio. Mrd. Mill. Tsd. n.Chr.
      v.Chr. S. s. sog. Std. Tel. Verf. vgl. Vol. zzgl. zz. z.T. z.Zt. a.D. i.d.R. i.R. i.V. e.V. Co.
      Corp. Inc. Ltd. jr. sen. jun. geb. gest. Jan. Feb. Febr. Mär. Apr. Jun. Jul. Aug. Sep. Sept. Okt.
      Nov. Dez. Mo. Di. Mi. Do. Sa. So. Hl. Kfz. Lkw. Pkw. Min. Sek. km. Rep. Sen. Gov. Gen. Lt. Sgt. Mr.
      Mrs. Ms. Bhf. Univ. Anm. bes. dt. engl. franz. russ. amerik. ehem. ff. f. Red. Abt. Reg.
    `),
    numberAbbreviations: [],
    ordinalStop: true,
    elisions: [],
    bylines: ['Von unser(?:er|em)', 'Eigene[rn]? Bericht', 'Von', 'Text', 'Foto', 'Fotos', 'Aus'],
  },
  quotation: {
    pairs: [
      ['„', '“'],
      ['‚', '‘'],
      ['»', '«'],
      ['›', '‹'],
      ['«', '»'],
      ['‹', '›'],
      ['“', '”'],
      ['‘', '’'],
      ['"', '"'],
    ],
    dialogueDash: false,
    clipped: words('s n ne nen nem'),
    soCalled: words(
      'sogenannte sogenannten sogenannter sogenanntes sogenanntem genannte genannten genannter genanntes',
    ),
    embedded: true,
  },
  functionWords: words(`
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch jedoch sowie
    als wie wenn weil dass daß ob während nachdem bevor damit obwohl indem bis seit falls sobald ich du er
    sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seinen seinem seiner seines
    ihre ihren ihrem ihrer ihres unser unsere unserer dieser diese dieses diesen diesem jener jene jenes
    jeder jede jedes jeden alle allen aller alles viele vielen mehrere einige keine kein keinen keiner man
    wer was welche welcher welches wo wann warum ist sind war waren sei seien wäre wären bin bist gewesen
    hat haben hatte hatten habe hätte hätten wird werden wurde wurden worden würde würden kann können
    konnte konnten könne könnte könnten muss müssen musste mussten müsse soll sollen sollte sollten solle
    will wollen wollte wollten wolle darf dürfen durfte mag möchte in im an am auf aus bei beim mit nach
    von vom vor zu zum zur über unter durch für gegen ohne um zwischen wegen trotz gegenüber laut
    innerhalb außerhalb nicht noch nur auch schon sehr so nun dann da hier dort mehr immer wieder etwa
    bereits zwar dabei dazu davon daran darauf dafür damals heute gestern morgen jetzt zuvor zudem
    außerdem allerdings dagegen demnach daher deshalb sonst selbst einmal zunächst weiterhin
  `),
  morphology: {
    genitives: ['s', "'", '’', 'es'],
    inflections: words('erinnen innen erin ern>er ern eln>el ers er en em es e s'),
    vowelShifts: [
      ['ä', 'a'],
      ['ö', 'o'],
      ['ü', 'u'],
    ],
    participles: [
      ['ge', 't', 'en'],
      ['ge', 't', 'n'],
    ],
    linkers: ['s', 'es', 'n', 'en', 'er', 'e'],
    prefixes: words(`
      ab an auf aus be bei da dar ein ent er fort ge haupt her hin miss mit nach neben um un unter über
      ver vor weg wider wieder zer zu zurück zusammen gegen durch selbst hinter grund
    `),
  },
  syntax: {
    finiteEndings: words('t en te ten'),
    preteriteEndings: [],
    strongPreterites: words(`
      fiel fand begann gewann verlor erhielt verließ lief nahm sah starb schlug stieg traf trug trat trieb verschwand wuchs
      zog fuhr flog half entstand bestand bekam schien las schloss beschloss schuf saß stieß stritt tat unternahm übernahm
      verbrachte warf wusste brach griff sank schwieg wich zwang erfuhr empfing geschah
    `),
    definiteEndings: [],
    infinitiveEndings: words('n'),
    joinsInfinitiveMarker: true,
    infinitiveConjunctions: words('um ohne statt anstatt'),
    infiniteEndings: words('n t'),
    adjectiveEndings: words('e en er es em'),
    placeLinks: ['in', 'im', 'in US-Staat', 'im US-Staat'],
    genitiveDeterminers: words(
      'des der eines einer seiner seines ihrer ihres beider dieser mehrerer zahlreicher',
    ),
    ownerPrepositions: words('von vom'),
    verbSecond: true,
    commaBeforeClauses: true,
    verbFinal: true,
    determiners: words(`
      der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes
      kein keine keinen keinem keiner mein meine dein sein seine seinen seinem seiner seines ihr ihre ihren ihrem
      ihrer ihres unser unsere unserer unserem unseren euer eure jeder jede jedes jeden jedem alle allen aller
      beide beiden beider viele vielen vieler mehrere mehreren mehrerer einige einigen einiger manche manchen
      mancher wenige wenigen zahlreiche zahlreichen zwei drei vier fünf sechs sieben acht neun zehn etliche
      weitere weiteren weiterer solche solcher sämtliche verschiedene verschiedenen andere anderen deren dessen
    `),
    prepositions: words(`
      in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über unter durch für gegen
      ohne um zwischen wegen trotz gegenüber laut gemäß innerhalb außerhalb seit bis während anlässlich angesichts
      aufgrund infolge mittels neben hinter entlang samt nebst via per pro hinsichtlich bezüglich entgegen seitens
    `),
    coordinators: words('und oder aber sondern sowie denn doch'),
    subordinators: words(`
      weil wenn als während nachdem bevor ehe obwohl obgleich indem seit seitdem falls sobald solange sofern soweit
      damit da wie wobei wodurch weshalb weswegen bis sodass
    `),
    relatives: words('der die das den dem deren dessen denen welcher welche welches was wo'),
    adverbs: words(`
      offiziell darin davor dahinter danach demgegenüber überdies dennoch trotzdem seitdem vielmehr
      möglicherweise vermutlich womöglich insgesamt allein gegenüber zuvor besonders insbesondere
      beispielsweise teilweise zeitweise ohnehin vorerst nicht auch noch nur schon sehr so nun dann da
      hier dort mehr immer wieder etwa bereits zwar dabei dazu davon daran darauf dafür damals heute
      gestern morgen jetzt zudem außerdem allerdings dagegen demnach daher deshalb sonst selbst einmal
      zunächst weiterhin weiter später anschließend daraufhin jedoch indes indessen hingegen unterdessen
      mittlerweile inzwischen zugleich gleichzeitig erneut ebenfalls gleichfalls ausdrücklich öffentlich
      offen ferner schließlich offenbar offensichtlich zuletzt erst kürzlich jüngst bisher wörtlich knapp
      deutlich lediglich immerhin vorher nachher nochmals mehrfach mehrmals wiederholt sich gar wohl
      eigentlich überraschend ursprünglich anfangs sogar laut deutsch englisch damit darüber darum
    `),
    auxiliaries: words(`
      ist sind war waren sei seien wäre wären bin bist hat haben hatte hatten habe hätte hätten wird werden wurde
      wurden werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse
      müsste müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften
      dürfe dürfte dürften mag mögen möge möchte möchten lässt ließ ließen gibt gab geht ging kommt kam bleibt
      blieb steht stand liegt lag lasse gebe gehe komme bleibe stehe liege
    `),
    participleEndings: [],
    passives: words('wird werden wurde wurden worden werde würde würden'),
  },
  reporting: {
    verbs: [
      ...verbs('say', [
        ...weak('sag beton klag droh prahl lob'),
        ...weakT('antwort meld red'),
        ...weakEr('äußer forder konter twitter witzel'),
        ...prefixed(
          'erklär erzähl verkünd bekräftig beklag bemängel beteuer verlang bemerk erwähn bezeug bestätig beschwer unterstell gelob',
        ),
        ...prefixed(
          'kritisier kommentier konstatier argumentier informier dementier resümier signalisier prognostizier protestier präzisier mutmaß konzedier spekulier prophezei',
        ),
        ...prefixedT('behaupt bericht begründ verdeutlich unterricht vermeld entgegn'),
        ...prefixedEr('versicher erläuter bedauer erwider verlauter erinner'),
        'ergänzt ergänzte ergänzten ergänzen | ergänzt | ergänzen',
        'warnt warnte warnten warnen | gewarnt | warnen',
        'mahnt mahnte mahnten mahnen | gemahnt | mahnen',
        'spottet spottete spotteten | gespottet | spotten',
        'leugnet leugnete leugneten leugnen | geleugnet | leugnen',
        'urteilt urteilte urteilten | geurteilt | urteilen',
        'wiederholt wiederholte wiederholten wiederholen | wiederholt | wiederholen',
        'unterstreicht unterstrich unterstrichen | unterstrichen | unterstreichen',
        'schreibt schrieb schrieben schreiben | geschrieben | schreiben',
        'spricht sprach sprachen sprechen | gesprochen | sprechen',
        'verspricht versprach versprachen versprechen | versprochen | versprechen',
        'bestreitet bestritt bestritten bestreiten | bestritten | bestreiten',
        'verweist verwies verwiesen verweisen | verwiesen | verweisen',
        'rät riet rieten raten | | raten',
        'bittet bat baten bitten | gebeten | bitten',
        ...prefixed('beschuldig verdächtig'),
        'postet postete posteten | gepostet | posten',
        ...prefixed('bilanzier kolportier monier'),
        'empfiehlt empfahl empfahlen empfehlen | empfohlen | empfehlen',
        'gesteht gestand gestanden gestehen | gestanden | gestehen',
        'verrät verriet verrieten verraten | verraten | verraten',
        'bekennt bekennen | | bekennen',
        'zitiert zitierte zitierten zitieren | zitiert | zitieren',
      ]),
      ...separable('say', 'mit', ['teilt teilte teilten teilen | geteilt | teilen']),
      ...separable('say', 'an', [
        'kündigt kündigte kündigten kündigen | gekündigt | kündigen',
        'merkt merkte merkten merken | gemerkt | merken',
        'gibt gab gaben geben | gegeben | geben',
        'führt führte führten | geführt | führen',
        'mahnt mahnte mahnten | gemahnt | mahnen',
      ]),
      ...separable('say', 'zu', [
        'gibt gab gaben geben | gegeben | geben',
        'sichert sicherte sicherten sichern | gesichert | sichern',
        'sagt sagte sagten sagen | gesagt | sagen',
      ]),
      ...separable('say', 'ein', [
        'räumt räumte räumten räumen | geräumt | räumen',
        'wendet wandte wandten wendete wenden | gewandt gewendet | wenden',
        'gesteht gestand gestanden | gestanden | gestehen',
      ]),
      ...separable('say', 'hinzu', [
        'fügt fügte fügten fügen | gefügt | fügen',
        'setzt setzte setzten | gesetzt | setzen',
      ]),
      ...separable('say', 'bei', ['pflichtet pflichtete pflichteten | gepflichtet | pflichten']),
      ...separable('say', 'dar', ['legt legte legten | gelegt | legen']),
      ...separable('say', 'zusammen', ['fasst fasste fassten | gefasst | fassen']),
      ...separable('say', 'fort', ['fährt fuhr fuhren fahren | gefahren | fahren']),
      ...separable('say', 'aus', [
        'führt führte führten führen | geführt | führen',
        'sagt sagte sagten | gesagt | sagen',
      ]),
      ...separable('say', 'bekannt', ['gibt gab gaben geben | gegeben | geben']),
      ...separable('say', 'fest', [
        'stellt stellte stellten stellen | gestellt | stellen',
        'hält hielt hielten halten | gehalten | halten',
      ]),
      ...separable('say', 'klar', ['stellt stellte stellten stellen | gestellt | stellen']),
      ...separable('say', 'hervor', ['hebt hob hoben heben | gehoben | heben']),
      ...separable('say', 'nach', [
        'legt legte legten | gelegt | legen',
        'hakt hakte hakten | gehakt | haken',
      ]),
      ...separable('say', 'vor', [
        'wirft warf warfen werfen | geworfen | werfen',
        'schlägt schlug schlugen schlagen | geschlagen | schlagen',
      ]),
      ...separable('say', 'zurück', [
        'weist wies wiesen weisen | gewiesen | weisen',
        'gibt gab gaben | gegeben | geben',
      ]),
      ...separable('say', 'auf', [
        'fordert forderte forderten fordern | gefordert | fordern',
        'ruft rief riefen rufen | gerufen | rufen',
      ]),
      ...separable('say', 'hin', [
        'weist wies wiesen weisen | gewiesen | weisen',
        'deutet deutete deuteten | gedeutet | deuten',
      ]),
      ...separable('say', 'aus', ['geht ging gingen gehen | gegangen | gehen']),
      ...verbs('say', ['kommt kam kamen kommen | gekommen | kommen'], 'schluss'),
      ...verbs('say', ['kommt kam kamen kommen | gekommen | kommen'], 'ergebnis'),
      ...verbs('say', ['lässt ließ ließen lassen | | lassen'], 'wissen'),
      ...verbs('say', ['lässt ließ ließen lassen | | lassen'], 'verlauten'),
      ...verbs('say', ['lässt ließ ließen lassen | | lassen'], 'ausrichten'),
      ...verbs('say', ['lässt ließ ließen lassen | | lassen'], 'durchblicken'),
      ...verbs('say', ['gibt gab gaben geben | gegeben | geben'], 'bedenken'),
      ...verbs('say', ['gibt gab gaben geben | gegeben | geben'], 'protokoll'),
      ...verbs('say', ['macht machte machten machen | | machen'], 'deutlich'),
      ...verbs('say', ['zeigt zeigte zeigten zeigen | | zeigen'], 'überzeugt'),
      ...verbs('say', ['zeigt zeigte zeigten zeigen | | zeigen'], 'zuversichtlich'),
      ...verbs('say', ['ist war sind waren | | '], 'überzeugt'),
      ...verbs('think', [
        ...weak('mein glaub'),
        ...weakT('fürcht erwart rechn'),
        ...prefixedT('befürcht vermut erwart'),
        'argwöhnt argwöhnte argwöhnten | geargwöhnt | argwöhnen',
        'ahnt ahnte ahnten | geahnt | ahnen',
        'hofft hoffte hofften hoffen | gehofft | hoffen',
        'denkt dachte dachten denken | gedacht | denken',
        'schätzt schätzte schätzten schätzen | geschätzt | schätzen',
        'rechnet rechnete rechneten rechnen | gerechnet | rechnen',
        'bezweifelt bezweifelte bezweifelten bezweifeln | bezweifelt | bezweifeln',
        'zweifelt zweifelte zweifelten | gezweifelt | zweifeln',
      ]),
      ...verbs('think', ['findet fand fanden finden | gefunden | finden'], 'dass'),
      ...separable('think', 'an', ['nimmt nahm nahmen nehmen | genommen | nehmen']),
      ...verbs('think', ['hält hielt hielten halten | gehalten | halten'], 'ausgemacht'),
      ...impersonal([
        'heißt hieß heiße | geheißen |',
        'lautet lautete | gelautet |',
        'verlautet verlautete | verlautet |',
      ]),
      ...verbs('ask', ['lässt ließ ließen lassen | | lassen'], 'offen'),
      ...verbs('ask', [
        ...weak('frag'),
        'wundert wunderte wunderten | gewundert | wundern',
        ...prefixedEr('erkundig'),
      ]),
      ...verbs('sound', [
        ...weak('lach schluchz stöhn brüll scherz hauch zisch brumm knurr raun prust feix höhn'),
        ...weakEr('jubel flüster murmel stichel lächel'),
        'seufzt seufzte seufzten | geseufzt | seufzen',
        'grinst grinste grinsten | gegrinst | grinsen',
        'ruft rief riefen rufen | gerufen | rufen',
        'schreit schrie schrien | geschrien | schreien',
        'gratuliert gratulierte gratulierten | gratuliert | gratulieren',
        'entschuldigt entschuldigte entschuldigten | entschuldigt | entschuldigen',
        'bedankt bedankte bedankten | bedankt | bedanken',
        'dankt dankte dankten | gedankt | danken',
        'wettert wetterte wetterten | gewettert | wettern',
        'poltert polterte polterten | gepoltert | poltern',
        'tobt tobte tobten | getobt | toben',
        'stottert stotterte stotterten | gestottert | stottern',
        'staunt staunte staunten | gestaunt | staunen',
        'ätzt ätzte ätzten | geätzt | ätzen',
        'schwärmt schwärmte schwärmten schwärmen | geschwärmt | schwärmen',
        'schimpft schimpfte schimpften schimpfen | geschimpft | schimpfen',
        'freut freute freuten | gefreut | freuen',
      ]),
      ...verbs('call', [
        'nennt nannte nannten nennen | genannt | nennen',
        'bezeichnet bezeichnete bezeichneten bezeichnen | bezeichnet | bezeichnen',
        'charakterisiert charakterisierte charakterisierten | charakterisiert | charakterisieren',
        'beschreibt beschrieb beschrieben beschreiben | beschrieben | beschreiben',
        'wertet wertete werteten | gewertet | werten',
        'verurteilt verurteilte verurteilten | verurteilt | verurteilen',
        'würdigt würdigte würdigten | gewürdigt | würdigen',
        'brandmarkt brandmarkte brandmarkten | gebrandmarkt | brandmarken',
        'verspottet verspottete verspotteten | verspottet | verspotten',
        'tituliert titulierte titulierten | tituliert | titulieren',
      ]),
    ],
    nouns: words(`
      aussage behauptung erklärung ankündigung vorwurf meinung ansicht auffassung überzeugung hoffnung
      forderung vermutung warnung hinweis hinweise annahme erwartung vorschlag appell aufforderung
      verdacht gerücht gerüchte zweifel theorie frage bericht mitteilung meldung zusage versprechen
      drohung befürchtung einschätzung these argument begründung feststellung antwort zusicherung
      beteuerung worten satz kommentar botschaft zitat
    `),
    sourcePhrases: {
      before: words('laut lt.'),
      from: words('von vom aus'),
      after: words('zufolge'),
      afterNouns: words('nach'),
      prepositions: words('nach aus laut gemäß'),
      nouns: words(`
        angaben angabe aussage aussagen ansicht meinung auffassung einschätzung worten darstellung bericht berichten
        informationen information schätzungen schätzung medienberichten presseberichten überzeugung
        mitteilung medienangaben polizeiangaben regierungsangaben behördenangaben agenturberichten augenzeugenberichten
        zeugenaussagen untersuchungen studie untersuchung umfrage bekunden eindruck sicht urteil
      `),
      adverbs: words('so'),
      hearsay: words('demnach'),
      conjunctions: words('wie'),
    },
    documents: words(
      'mitteilung pressemitteilung erklärung stellungnahme schreiben brief papier dokument e-mail mail meldung aussendung',
    ),
    complementisers: words('dass daß wonach'),
    interrogatives: words(
      `
      ob wer was wann wo wie warum weshalb wieso wohin woher wen wem wessen welche welcher welches wieviel inwieweit
      inwiefern woran wofür womit wozu worauf worüber wovon wovor wogegen
    `,
    ),
    infinitiveMarkers: words('zu'),
    hearsayVerbs: {
      modals: words('soll sollen'),
      perfects: words('haben sein'),
      participles: words('t en'),
      order: 'participle first',
    },
    subjunctive: {
      irregular: words('sei seien seiest habe habest werde müsse könne dürfe solle wolle möge wisse'),
      stems: words(`
        geb geh steh komm bleib nehm seh sprech lass lieg halt erhalt enthalt behalt verhalt tret betreff
        treff find befind biet verbiet leist leit arbeit wart erwart richt rechn gelt kost fürcht befürcht
        betracht beobacht bedeut laut vertret bereit verbreit vermut behaupt bericht beruh besteh entsteh
        versteh gesteh gewinn verlier beginn bring verbring denk glaub mein hoff woll brauch mach tu führ
        verführ einführ spiel zeig stell setz leg bau lern lehr leb lieb such versuch besuch kauf verkauf
        zahl bezahl erzähl wähl fehl empfehl fahr erfahr trag vertrag schlag lauf ruf berufen ruh sitz
        besitz nutz schütz unterstütz kämpf lös schließ beschließ genieß fließ schieß zieh bezieh entzieh
        flieh lüg betrüg trüg wirk bewirk merk stärk plan droh drohn verlang veranlass verpass pass fass
        befass erfass verlass entlass hass wachs wechsel steig fall gefall entfall ergeb vergeb übergeb
        angeb gehör hör stör zerstör spür rühr berühr verfüg füg sorg versorg borg folg erfolg verfolg
        frag klag sag versag bedroh erhöh bemüh versprech entsprech widersprech helf werf sterb werb
        bewerb verderb erwerb dien verdien entschuldig beteilig beschäftig bestätig benötig rechtfertig
        verteidig gefährd bild verbind schad meid vermeid entscheid unterscheid leid red wend verwend send
        zeichn bezeichn begegn eign ereign leugn öffn atm reich erreich ausreich gleich vergleich
        erleichter fordern handel behandel verhandel sammel änder veränder liefer sicher versicher erinner
        förder verhinder kümmer wunder bedauer dauer steuer läg reis beweis verweis weis überweis preis
        bless schweig entwickel stamm nenn kenn erkenn renn trenn brenn könn gönn lehn ablehn sehn dehn
        wohn lohn schon gewöhn kehr verkehr wehr nähr begehr erklär klär bewahr spar start scheiter mangel
        zweifel ermöglich ermittel vermittel untersuch bevorzug beweg zög prüf überprüf dräng bedräng
        mindest sink stink trink zwing dring gelang verlauf
      `),
      replacements: words(`
        wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften käme kämen gäbe gäben
        ginge ließe stünde stünden stände ständen fände fänden nähme nähmen bliebe sähe sähen läge lägen hielte
        wüsste wüssten bräuchte bräuchten sollten sollte
      `),
      ending: 'e',
      lookalikes: words(
        'te ie ee lle ige iche ische bare same ele nde ene ive öse ale ise ere ade de eine ange esse ohne ne',
      ),
      fixed: [
        ['~', 'denn'],
        ['als', '~'],
        ['auch', '~'],
        ['sei', 'dank'],
      ],
    },
  },
  people: {
    titles: words(`
      herr herrn frau fräulein dr. prof. professor professorin dr doktor dipl.-ing. ing. mag. pater bischof
      kardinal papst pfarrer rabbi imam scheich ajatollah großajatollah sir lord lady dame baron baronin
      graf gräfin fürst fürstin prinz prinzessin könig königin kaiser kaiserin zar zarin kronprinz
      kronprinzessin general generalmajor generalleutnant oberst oberstleutnant major hauptmann leutnant
      feldwebel kapitän admiral marschall mr mr. mrs mrs. ms ms. miss monsieur madame st. sankt minister
      ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerpräsident
      ministerpräsidentin bundespräsident us-präsident premierminister premierministerin premier
      außenminister außenministerin innenminister finanzminister verteidigungsminister staatschef
      regierungschef parteichef parteichefin
    `),
    roles: inflected(
      words(`
      präsident staatspräsident ministerpräsident bundespräsident vizepräsident kanzler bundeskanzler
      vizekanzler minister premierminister außenminister innenminister finanzminister verteidigungsminister
      wirtschaftsminister justizminister umweltminister gesundheitsminister staatssekretär premier
      regierungschef staatschef parteichef machthaber herrscher diktator staatsoberhaupt chef vorsitzender
      vorsitzende parteivorsitzender fraktionschef generalsekretär sekretär sprecher regierungssprecher
      pressesprecher kremlsprecher botschafter diplomat gesandter beauftragter sondergesandter unterhändler
      abgeordneter abgeordnete senator gouverneur bürgermeister oberbürgermeister landrat politiker
      politikerin oppositionsführer berater kandidat spitzenkandidat präsidentschaftskandidat direktor
      generaldirektor geschäftsführer vorstandschef vorstandsvorsitzender manager unternehmer gründer
      eigentümer leiter kommandant kommandeur general oberst offizier soldat polizist polizeichef ermittler
      staatsanwalt generalstaatsanwalt richter anwalt rechtsanwalt verteidiger zeuge täter angeklagter
      verdächtiger opfer kapitän pilot arzt chefarzt virologe professor forscher wissenschaftler historiker
      experte analyst analytiker ökonom volkswirt journalist reporter korrespondent redakteur autor
      schriftsteller künstler maler sänger schauspieler regisseur musiker trainer spieler torwart stürmer
      fahrer sieger weltmeister könig königin kaiser kronprinz prinz prinzessin papst bischof kardinal
      pfarrer lehrer schüler student bewohner anwohner bauer arbeiter rentner mutter vater sohn tochter
      bruder schwester neffe nichte onkel tante cousin cousine schwager schwägerin großvater großmutter
      enkel enkelin schwiegervater schwiegermutter schwiegersohn schwiegertochter ehefrau ehemann witwe
      witwer frau mann kollege nachfolger vorgänger chefin gast nachbar aktivist gewerkschafter architekt
      ingenieur händler fischer seemann feuerwehrmann sportler landwirt winzer imker viehzüchter hirte
      hirtin obstbauer tischler schreiner maurer klempner elektriker mechaniker schlosser dachdecker bäcker
      metzger kellner kellnerin friseur friseurin gärtner krankenpfleger krankenpflegerin krankenschwester
      altenpfleger altenpflegerin hebamme zahnarzt zahnärztin tierarzt tierärztin notarzt sanitäter
      psychologe psychiater physiotherapeut apotheker rektor schulleiter erzieher erzieherin dozent
      bibliothekar buchhalter wirtschaftsprüfer steuerberater makler verkäufer verkäuferin filialleiter
      lokführer busfahrer taxifahrer lastwagenfahrer schaffner flugbegleiter flugbegleiterin matrose
      steuermann lotse hafenmeister zollbeamter wachmann leibwächter brandmeister fotograf designer
      moderator komiker tänzer komponist dirigent organist choreograf filmemacher produzent übersetzer
      dolmetscher biologe geologe meteorologe physiker chemiker astronom soziologe politologe
      politikwissenschaftler philosoph theologe jurist notar schöffe staatsanwältin anwältin richterin
      ärztin investor unternehmensberater fußballspieler schwimmer läufer radfahrer boxer ankläger coach torhüter schlussmann verteidiger angreifer
      mittelfeldspieler torschütze nationalspieler profi routinier veteran wirt gastwirt kaufmann kauffrau
      händler sammler kurator galerist bildhauer pianist geiger cellist intendant dramaturg lyriker dichter
      romancier kritiker verleger bundesrat regierungsrat stadtrat gemeinderat nationalrat ständerat
      landeshauptmann landesrat parlamentarier sozialdemokrat christdemokrat republikaner demokrat liberaler
      beamter beamtin insasse häftling kläger geschädigter stifter tüftler angler jäger förster
      pensionist pensionär rettungssanitäter feuerwehrchef hausmeister
    `),
      ['', 's', 'es', 'n', 'en', 'e', 'in', 'innen'],
    ),
    bodies: words(`
      unternehmen firma konzern partei behörde verband verein organisation ministerium bank reederei universität klinik gewerkschaft stiftung kommission agentur gesellschaft bündnis fraktion
    `),
    feminineEndings: { one: words('in'), several: words('innen') },
    definiteArticles: words('der die das dem den des'),
    definiteEndings: [],
    obliqueEndings: words('en n es s'),
    adjectives: { weak: words('en em er e'), strong: { f: 'e', m: 'er' } },
    singularArticles: words('der'),
    pluralEndings: words('innen'),
    grammaticalGender: true,
    women: words(`
      frau fräulein mutter tochter schwester nichte tante cousine großmutter schwiegermutter ehefrau witwe königin kaiserin prinzessin lady dame baronin
      gräfin fürstin zarin kronprinzessin mrs mrs. ms ms. miss madame
    `),
    men: words(`
      herr herrn vater sohn bruder ehemann witwer könig kaiser prinz kronprinz sir lord baron graf fürst zar
      mr mr. monsieur papst seemann feuerwehrmann mann
    `),
    kin: words(`
      frau mann mutter vater tochter sohn schwester bruder ehefrau ehemann witwe witwer nichte neffe tante onkel
      cousine cousin schwager schwägerin großmutter großvater enkel enkelin schwiegermutter schwiegervater
      schwiegersohn schwiegertochter freund freundin lebensgefährte lebensgefährtin
    `),
    pronouns: [
      ...pronouns('1s', 'ich', 'mich mir', 'mein meine meinen meinem meiner meines'),
      ...pronouns('1p', 'wir', 'uns', 'unser unsere unseren unserem unserer unseres'),
      ...pronouns('2', 'du', 'dich dir', 'dein deine'),
      ...pronouns('3sm', 'er', 'ihn ihm', 'sein seine seinen seinem seiner seines'),
      ...pronouns('3sf', 'sie', 'ihr', 'ihr ihre ihren ihrem ihrer ihres'),
      ...pronouns('3sn', 'es das dies', '', ''),
      ...pronouns('3p', 'sie', 'ihnen', ''),
    ],
  },
  naming,
  calendar: {
    otherMonths: { jänner: 1, feber: 2 },
    months: words('januar februar märz april mai juni juli august september oktober november dezember'),
    weekdays: words('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag'),
  },
};
