import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';

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
      direktør sjef toppsjef konsernsjef administrerende_direktør daglig_leder styreleder gründer eier medeier
      talsperson talsmann talskvinne pressesjef informasjonssjef kommunikasjonssjef kommunikasjonsdirektør
      ansatt ansatte analytiker sjeføkonom partner
    `),
    ['', 'en', 'er', 'ene', 'e'],
  ),
  of: [],
  heads: [],
  at: words('i'),
  affiliating: words('i fra hos ved'),
  families: words(`
      ekteparet familien slekten brødrene søstrene søsknene tvillingene
    `),
  audience: words('til'),
  decks: words('bord'),
};
