import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      selskab firma virksomhed koncern rederi bank forlag avis dagblad magasin ugeblad fagblad tidsskrift
      tv-kanal tv-station radiokanal radiostation nyhedskanal parti organisation forbund forening klub
      fagforening stiftelse fond bureau butikskæde hotelkæde supermarkedskæde tøjkæde bilproducent
      medicinalproducent leverandør operatør gruppe band orkester kor institut styrelse ministerium værft
      milits entreprenør bryggeri mejeri tilsyn tænketank netværk efterretningstjeneste luftfartsselskab medie
      medicinalvirksomhed flyselskab
    `),
    ['', ...words('et en t n er erne ne ets ens s ns ken kens bens ben ter tet')],
  ),
  places: [
    ...inflected(
      words(`
      by landsby sted hovedstad havneby forstad bydel øgruppe halvø bjerg bjergtop flod fjord dal delstat
      provins region distrikt amt kommune land naboland østat vulkan gletsjer ørken sund bugt stræde lufthavn
      havn nationalpark planet gård strand kyst
    `),
      ['', 'en', 'et', 'n', 'er', 'erne', 'ens', 'ets', 's', 'pen', 'ene'],
    ),
    ...words('ø øen øens sø søen åen broen broens'),
  ],
  works: inflected(
    words(`
      skib fartøj slæbebåd bugserbåd tankskib fragtskib containerskib krydstogtskib skoleskib tanker færge
      trawler fregat båd fiskerbåd film spillefilm dokumentarfilm bog roman novelle digtsamling album plade
      sang serie tv-serie opera musical skuespil stykke maleri program tv-program podcast billede computerspil
      spil projekt rumsonde satellit raket rumfærge
    `),
    ['', ...words('et en t n er erne ne ens ets s men mens ten tens let mer')],
  ),
  institutions: words(`
      plejehjem plejecenter
      kommune kommunes byret byrets landsret landsrets byråd kommunalbestyrelse politi politis sygehus hospital
      universitet universitets universitetshospital universitetshospitals handelshøjskole højskole skole skoles
      gymnasium bibliotek biblioteker museum teater teaters stift domprovsti brandvæsen boldklub idrætsforening
      fagforening statsamt retsbygning menighedsråd
    `),
  sites: words(`
      kirke domkirke kapel lufthavn lufthavns stadion havn havns amt station banegård hovedbanegård slot
      fængsel torv rådhus fæstning bymidte bro kirkegård nationalpark provsti
    `),
  managers: inflected(
    words(`
      aktie aktier aktierne
      direktør topchef koncernchef chef administrerende_direktør bestyrelsesformand stifter grundlægger ejer
      medejer talsperson talsmand talskvinde pressechef kommunikationschef kommunikationsdirektør ansat ansatte
      analytiker cheføkonom partner
    `),
    ['', 'en', 'er', 'erne', 'n'],
  ),
  of: [],
  heads: words(
    'ministeriet ministeriets udvalget udvalgets komiteen kommissionen regeringen regeringens nævnet nævnets rådet rådets forvaltningen administrationen domstolen væsenet centret styrelsen hæren',
  ),
  landmarks: words(
    'hav fjord bjerg å sø ø øer bugt gade vej plads torv park have kirke bro slot sund kanal skov strand',
  ),
  matters: words(
    'aftalen aftalens traktaten traktatens konventionen protokollen prisen medaljen cuppen krigen krigens mesterskabet festivalen erklæringen loven lovens forliget sagen',
  ),
  by: ['af'],
  bearers: inflected(
    words('kaptajn anfører spiller træner målmand angriber udsending veteran vælger tilhænger kender'),
    ['', 'en', 'n', 'e', 'er', 'ne', 'ne'],
  ),
  trading: words('faldt steg falder stiger'),
  percent: words('procent pct. %'),
  against: words('mod'),
  states: [],
  at: words('i'),
  affiliating: words('i fra hos ved'),
  families: words(`
      født née
      ægteparret familien slægten brødrene søstrene søskendeparret tvillingerne
    `),
  audience: words('til'),
  decks: words('bord'),
  kinds: kindWords({
    square: 'plads pladsen torv torvet',
    street: 'gade gaden vej vejen',
    university: 'universitet universitetet universitetets',
    church: 'kirke kirken',
    cathedral: 'domkirke domkirken katedral katedralen',
    palace: 'slot slottet',
    bridge: 'bro broen',
    museum: 'museum museet',
    theatre: 'teater teatret',
    hospital: 'sygehus sygehuset hospital hospitalet klinikken',
    island: 'øen',
    river: 'flod floden',
    lake: 'sø søen',
    bank: 'bank banken',
    party: 'parti partiet',
    authority: 'myndighed myndigheden myndighederne',
    house: 'hus huset',
    treaty: 'aftale aftalen traktat traktaten',
    prize: 'pris prisen',
    airport: 'lufthavn lufthavnen',
    station: 'station stationen',
    stadium: 'stadion arena',
    mountain: 'bjerg bjerget',
    institute: 'institut instituttet instituttets',
    foundation: 'fond fonden',
    company: 'selskab selskabet',
    police: 'politi politiet politiets',
    districtcourt: 'byret byretten',
    appealcourt: 'landsret landsretten',
    port: 'havn havnen',
    embassy: 'ambassade ambassaden',
    festival: 'festival festivalen',
    directive: 'direktiv direktivet',
    commission: 'kommission kommissionen udvalg udvalget',
    union: 'forbund forbundet forening foreningen',
  }),
  links: words('i på ved af til for'),
};
