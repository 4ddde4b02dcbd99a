import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      selskap firma føretak verksemd bedrift konsern reiarlag bank forlag avis magasin blad tidsskrift tv-kanal
      radiokanal nyhendekanal radiostasjon parti organisasjon forbund foreining lag klubb fagforeining stifting
      byrå butikkjede hotellkjede matkjede daglegvarekjede bilprodusent leverandør operatør gruppe gruppa band
      orkester kor institutt direktorat departement verft milits entreprenør flyprodusent nettstad utestad
      nattklubb bryggeri meieri tilsyn tankesmie nettverk sjukehus universitet høgskule
    `),
    ['', 'et', 'en', 'a', 't', 'n', 'er', 'ar', 'ene', 'ane', 'ets', 'ens', 's'],
  ),
  places: inflected(
    words(`
      by landsby bygd tettstad stad hovudstad hamneby forstad bydel øy øygruppe halvøy fjell fjelltopp elv
      innsjø vatn fjord dal delstat provins region distrikt fylke kommune land naboland øystat vulkan isbre
      ørken sund bukt flyplass hamn nasjonalpark planet gard grend strand brua
    `),
    ['', 'en', 'a', 'et', 'n', 'er', 'ar', 'ene', 'ane', 'ens', 's'],
  ),
  works: inflected(
    words(`
      skip fartøy slepebåt taubåt redningsskøyte tankskip lasteskip containerskip cruiseskip skuleskip ferje
      trålar fregatt båt fiskebåt film spelefilm dokumentarfilm bok roman novelle diktsamling album plate låt
      song serie tv-serie opera musikal skodespel stykke målarstykke program tv-program podkast bilete dataspel
      spel prosjekt romsonde satellitt rakett romferje
    `),
    ['', 'et', 'en', 'a', 't', 'n', 'er', 'ar', 'ene', 'ane', 'ens', 's'],
  ),
  institutions: words(`
      sjukeheim omsorgssenter kvinnelag hagelag sanitetslag
      kommune kommunes fylkeskommune tingrett lagmannsrett heradsrett byrett bystyre heradsstyre kommunestyre
      fylkesting formannskap politidistrikt sjukehus universitet universitetssjukehus høgskule skule barneskule
      ungdomsskule folkehøgskule gymnas bibliotek folkebibliotek museum teater sokneråd kyrkjeråd bispedøme
      bispedømeråd brannvesen kraftlag energiverk idrettslag fotballklubb ballklubb ungdomslag mållag sparebank
      bondelag sogelag arbeidarparti musikklag
    `),
  sites: words(`
      kyrkje domkyrkje fjellkyrkje kapell lufthamn flyplass stadion hamn fylke amt prosti stasjon slott fengsel
      torg festning brygge sentrum bru kyrkjegard naturreservat nasjonalpark
    `),
  managers: inflected(
    words(`
      aksje aksjar aksjane
      direktør sjef toppsjef konsernsjef administrerande_direktør dagleg_leiar styreleiar gründer eigar
      medeigar talsperson talsmann talskvinne pressesjef informasjonssjef kommunikasjonssjef tilsett tilsette
      analytikar sjefsøkonom partnar
    `),
    ['', 'en', 'ar', 'ane', 'e'],
  ),
  of: [],
  heads: words(
    'utvalet komiteen kommisjonen regjeringa nemnda rådet etaten forvaltninga administrasjonen domstolen ombodet senteret vesenet',
  ),
  landmarks: words(
    'hav fjord fjell elv dal øy øyar bukt gate veg plass torg park kyrkje bru slott sund kanal',
  ),
  matters: words(
    'avtalen avtala traktaten konvensjonen protokollen prisen medaljen cupen krigen meisterskapen festivalen erklæringa erklæringen loven opprøret forliket saken spelet',
  ),
  by: ['av'],
  bearers: inflected(
    words('kaptein spelar trenar keeper angripar supporter utsending veteran veljar tilhengjar kjennar'),
    ['', 'en', 'n', 'e', 'ar', 'er', 'ane', 'ene'],
  ),
  trading: words('fall falt steig auka fell stig'),
  percent: words('prosent %'),
  against: words('mot'),
  states: [],
  at: words('i'),
  affiliating: words('i frå hos ved'),
  families: words(`
      fødd née
      ekteparet familien slekta brørne systrene syskena tvillingane
    `),
  audience: words('til'),
  decks: words('bord'),
  kinds: kindWords({
    square: 'plass plassen torg torget',
    street: 'gate gata',
    university: 'universitet universitetet universitetets',
    church: 'kyrkje kyrkja',
    cathedral: 'domen katedral katedralen',
    palace: 'palass palasset slott slottet',
    bridge: 'bru brua',
    museum: 'museum museet',
    theatre: 'teater teatret',
    hospital: 'sjukehus sjukehuset klinikken',
    island: 'øy øya',
    river: 'elv elva',
    lake: 'sjø sjøen',
    bank: 'bank banken',
    party: 'parti partiet',
    house: 'hus huset',
    treaty: 'avtale avtala traktat traktaten',
    prize: 'pris prisen',
    airport: 'flyplass flyplassen',
    station: 'stasjon stasjonen',
    stadium: 'stadion arena',
    mountain: 'fjell fjellet berg berget',
    institute: 'institutt instituttet instituttets',
    foundation: 'stiftelse fond',
    company: 'selskap selskapet',
    police: 'politi politiet politiets politidistrikt politidistriktet',
    districtcourt: 'tingrett tingretten',
    appealcourt: 'lagmannsrett lagmannsretten',
    port: 'hamn',
    embassy: 'ambassade ambassaden',
    festival: 'festival festivalen',
    directive: 'direktiv direktivet',
    commission: 'kommisjon kommisjonen',
    union: 'forbund forbundet',
  }),
  links: words('i på ved av til for'),
};
