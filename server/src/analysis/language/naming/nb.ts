import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      selskap firma bedrift konsern rederi bank forlag avis magasin fagblad tidsskrift tv-kanal radiokanal
      nyhetskanal radiostasjon parti organisasjon forbund forening klubb fagforening stiftelse byrå butikkjede
      hotellkjede matkjede dagligvarekjede kleskjede bakerikjede bilprodusent mobilprodusent matprodusent
      leverandør operatør gruppe band orkester kor institutt direktorat departement styrelse verft milits
      entreprenør flyprodusent nettsted utested nattklubb bryggeri meieri tilsyn tankesmie nettverk
      etterretningstjeneste sykehus universitet høgskole høyskole gruppa avisa avisene selskapene partiene
    `),
    ['', 'et', 'en', 't', 'n', 'er', 'ene', 'ets', 'ens', 's'],
  ),
  places: inflected(
    words(`
      by landsby bygd tettsted sted hovedstad havneby forstad bydel øy øygruppe halvøy fjell fjelltopp elv
      innsjø fjord dal delstat provins region distrikt fylke kommune land naboland øystat vulkan isbre ørken
      sund bukt strede flyplass havn nasjonalpark planet gård grend strand broen brua
    `),
    ['', 'en', 'a', 'et', 'n', 'er', 'ene', 'ens', 'ets', 's', 'ns'],
  ),
  works: inflected(
    words(`
      skip fartøy slepebåt taubåt redningsskøyte tankskip lasteskip containerskip cruiseskip frakteskip
      skoleskip ferge ferje tråler fregatt båt fiskebåt film spillefilm dokumentarfilm bok roman novelle
      diktsamling album plate låt sang serie tv-serie opera musikal skuespill stykke maleri program tv-program
      podkast bilde dataspill spill prosjekt romsonde satellitt rakett romferge
    `),
    ['', 'et', 'en', 'a', 't', 'n', 'er', 'ene', 'ens', 'ets', 's'],
  ),
  institutions: words(`
      sykehjem sykeheim omsorgssenter kvinnelag hagelag sanitetsforening
      kommune kommunes fylkeskommune fylkeskommunes tingrett tingretts byrett lagmannsrett lagmannsretts
      herredsrett bystyre kommunestyre fylkesting formannskap politidistrikt politikammer politistasjon sykehus
      sjukehus universitet universitetssykehus høgskole høyskole skole barneskole ungdomsskole folkehøgskole
      gymnas bibliotek folkebibliotek museum teater menighetsråd sokneråd bispedømme bispedømmeråd brannvesen
      kraftlag energiverk idrettslag fotballklubb ballklubb turnforening sparebank handelskammer havnevesen
      bondelag arbeiderparti historielag musikkorps
    `),
  sites: words(`
      kirke domkirke kapell lufthavn flyplass stadion havn fylke amt prosti stasjon slott fengsel torg festning
      brygge sentrum bru bro kirkegård naturreservat nasjonalpark
    `),
  managers: inflected(
    words(`
      aksje aksjer aksjene aksjekurs
      direktør sjef toppsjef konsernsjef administrerende_direktør daglig_leder styreleder gründer eier medeier
      talsperson talsmann talskvinne pressesjef informasjonssjef kommunikasjonssjef kommunikasjonsdirektør
      ansatt ansatte analytiker sjeføkonom partner
    `),
    ['', 'en', 'er', 'ene', 'e'],
  ),
  of: [],
  heads: words(
    'utvalget utvalgets komiteen komiteens kommisjonen kommisjonens regjeringen regjeringens nemnda nemnden rådet rådets etaten forvaltningen administrasjonen domstolen domstolens ombudet senteret vesenet selskapet',
  ),
  landmarks: words(
    'hav fjord fjell elv dal øy øyer bukt gate vei plass torg park kirke bro slott sund kanal',
  ),
  matters: words(
    'avtalen avtalens traktaten konvensjonen protokollen prisen prisens medaljen cupen cupens krigen krigens mesterskapet festivalen festivalens erklæringen erklæringa erklæringens loven lovens opprøret forliket saken avtala',
  ),
  by: ['av'],
  bearers: inflected(
    words(
      'kaptein spiller trener keeper angriper supporter utsending veteran velger tilhenger spydspiss kjenner',
    ),
    ['', 'en', 'n', 'e', 'er', 'ne', 'ene'],
  ),
  trading: words('falt steg sank økte faller stiger'),
  percent: words('prosent %'),
  against: words('mot'),
  states: [],
  at: words('i'),
  affiliating: words('i fra hos ved'),
  families: words(`
      født née
      ekteparet familien slekten brødrene søstrene søsknene tvillingene
    `),
  audience: words('til'),
  decks: words('bord'),
  kinds: kindWords({
    square: 'plass plassen torg torget',
    street: 'gate gata gaten vei veien',
    university: 'universitet universitetet universitetets',
    church: 'kirke kirken',
    cathedral: 'dom domen domkirke domkirken katedral katedralen',
    palace: 'palass palasset slott slottet',
    bridge: 'bro broen bru brua',
    museum: 'museum museet',
    theatre: 'teater teatret teateret teatre',
    hospital: 'sykehus sykehuset klinikken',
    island: 'øy øya',
    river: 'elv elva elven',
    lake: 'sjø sjøen',
    bank: 'bank banken',
    party: 'parti partiet',
    authority: 'myndighet myndigheten myndighetene',
    house: 'hus huset',
    treaty: 'avtale avtalen traktat traktaten',
    prize: 'pris prisen',
    airport: 'lufthavn lufthavnen flyplass flyplassen',
    station: 'stasjon stasjonen',
    stadium: 'stadion stadionet arena',
    mountain: 'fjell fjellet berg berget',
    institute: 'institutt instituttet instituttets',
    foundation: 'stiftelse stiftelsen fond',
    company: 'selskap selskapet',
    police: 'politi politiet politiets politidistrikt politidistriktet',
    districtcourt: 'tingrett tingretten',
    appealcourt: 'lagmannsrett lagmannsretten',
    port: 'havn havnen havna havnevesen',
    embassy: 'ambassade ambassaden',
    festival: 'festival festivalen festspillene',
    directive: 'direktiv direktivet',
    commission: 'kommisjon kommisjonen utvalg utvalget',
    union: 'fagforbund forbund forbundet forening foreningen',
  }),
  links: words('i på ved av til for'),
};
