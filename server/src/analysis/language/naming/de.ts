import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      unternehmen konzern firma firmen gesellschaft hersteller reederei bank sparkasse versicherung versicherer
      handelskette supermarktkette drogeriekette hotelkette restaurantkette ladenkette verlag zeitung
      zeitschrift magazin illustrierte boulevardblatt wochenblatt nachrichtenblatt fachblatt sender agentur
      verband verein klub club fußballclub partei gewerkschaft organisation stiftung initiative fluglinie
      airline anbieter betreiber netzbetreiber autobauer maschinenbauer flugzeugbauer anlagenbauer motorenbauer
      brauerei molkerei werft behörde ministerium institut miliz gruppe band orchester chor kanzlei beratung
      denkfabrik bündnis netzwerk startup start-up holding zulieferer ausrüster discounter spedition
      dienstleister tochterfirma baufirma sekte geheimdienst börse druckerei raffinerie genossenschaft
      kooperative kooperation vereinigung kollektiv energieversorger stromversorger mannschaft team
    `),
    ['', 's', 'es', 'n', 'en', 'e'],
  ),
  places: [
    ...inflected(
      words(`
      stadt städte dorf dörfer gemeinde ortschaft vorort kurort ferienort badeort küstenort grenzort
      wallfahrtsort insel halbinsel inselgruppe berg gipfel fluss see bucht provinz region bezirk landkreis
      bundesland bundesstaat teilstaat kanton departement stadtteil ortsteil stadtviertel metropole vorort
      weiler land nachbarland inselstaat staat republik archipel atoll vulkan gletscher tal wüste meerenge kap
      nationalpark flughafen autobahnkreuz anschlussstelle planet grafschaft
    `),
      ['', 's', 'es', 'n', 'en', 'e', 'nen'],
    ),
    ...words('ort ortes'),
  ],
  works: inflected(
    words(`
      schiff schlepper lotsenboot rettungskreuzer frachter tanker fähre dampfer kutter trawler segler u-boot
      flugzeugträger fregatte zerstörer jacht yacht film buch roman album lied song serie oper operette musical
      theaterstück gemälde sendung show software betriebssystem raumschiff rakete satellit raumsonde sonde
      raumfähre projekt
    `),
    ['', 's', 'es', 'n', 'en', 'e', 'er', 'ern'],
  ),
  institutions: inflected(
    words(`
      gericht landgericht amtsgericht oberlandesgericht verwaltungsgericht staatsanwaltschaft polizeipräsidium
      polizeidirektion universität hochschule fachhochschule klinikum universitätsklinikum krankenhaus
      industrie-_und_handelskammer handelskammer handwerkskammer landeskriminalamt finanzamt jugendamt
      ordnungsamt arbeitsgericht sozialgericht oberverwaltungsgericht generalstaatsanwaltschaft zoo stadtwerke
      verkehrsbetriebe feuerwehr berufsfeuerwehr bistum erzbistum diözese kreissparkasse stadtsparkasse messe
      flughafengesellschaft
    `),
    ['', 's', 'es', 'n', 'en', 'e'],
  ),
  institutionsStandFirst: true,
  sites: [],
  managers: inflected(
    words(`
      aktie aktien anteile
      geschäftsführer geschäftsführerin chef chefin vorstandschef vorstandschefin vorstandsvorsitzender
      vorstandsvorsitzende vorstandsvorsitzenden vorstand vorständin aufsichtsrat gründer gründerin mitgründer
      inhaber inhaberin eigentümer unternehmenssprecher konzernchef firmenchef ceo mitarbeiter mitarbeiterin
      mitarbeitern angestellter angestellte angestellten analyst analystin analysten betriebsrat pressesprecher
      pressesprecherin
    `),
    ['', 's', 'n'],
  ),
  of: [],
  heads: [],
  landmarks: words(
    'straße platz allee gasse weg park see meer berg gebirge tal insel inseln kirche brücke schloss burg turm dom kanal',
  ),
  matters: words(
    'gesetz gesetzes gesetzbuch gesetzbuchs gesetzbuches nobelpreis nobelpreises verdienstkreuz verdienstkreuzes meisterschaft meisterschaften weltkrieg weltkrieges weltkriegs',
  ),
  by: ['von'],
  bearers: inflected(
    words('kapitän spieler spielerin trainer trainerin torwart stürmer kenner anhänger wähler veteran'),
    ['', 's', 'n', 'en', 'innen'],
  ),
  trading: words(
    'fiel stieg fielen stiegen verlor verloren gewann gewannen sank sanken kletterte kletterten',
  ),
  percent: words('Prozent %'),
  against: words('gegen'),
  states: [],
  at: words('in im beim'),
  affiliating: words('von vom bei beim'),
  families: words(`
      geborene geborener geb. née
      ehepaar familie eheleute gebrüder brüder geschwister schwestern
    `),
  audience: words('der dem gegenüber'),
  decks: words('bord'),
  kinds: kindWords({
    square: 'platz',
    street: 'straße',
    university: 'universität uni',
    church: 'kirche',
    cathedral: 'dom kathedrale',
    palace: 'palast palais schloss',
    bridge: 'brücke',
    museum: 'museum',
    theatre: 'theater',
    hospital: 'krankenhaus klinik klinikum hospital',
    island: 'insel',
    river: 'fluss',
    lake: 'see',
    bank: 'bank',
    party: 'partei',
    authority: 'behörde',
    house: 'haus',
    treaty: 'vertrag abkommen',
    prize: 'preis',
    airport: 'flughafen',
    station: 'bahnhof hauptbahnhof station',
    stadium: 'stadion arena',
    mountain: 'berg',
    institute: 'institut',
    foundation: 'stiftung',
    company: 'gesellschaft',
    police: 'polizei',
    districtcourt: 'amtsgericht bezirksgericht',
    appealcourt: 'oberlandesgericht',
    port: 'hafen',
    embassy: 'botschaft',
    festival: 'festival festspiele',
    directive: 'richtlinie',
    commission: 'kommission ausschuss',
    union: 'gewerkschaft verband union',
  }),
  links: words('in von vom zu zum der des'),
};
