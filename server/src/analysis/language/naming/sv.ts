import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      bolag företag firma koncern rederi bank förlag tidning kvällstidning dagstidning magasin tidskrift
      tv-kanal radiokanal nyhetskanal radiostation parti organisation förbund förening klubb fackförbund
      fackförening stiftelse byrå butikskedja hotellkedja livsmedelskedja klädkedja matkedja tillverkare
      leverantör operatör grupp band orkester kör institut myndighet departement verk ämbetsverk varv milis
      entreprenör byggjätte bryggeri mejeri tankesmedja nätverk underrättelsetjänst flygbolag sajt nyhetssajt
    `),
    ['', ...words('et en t n er erna ar arna or orna ets ens s ts ns an ans')],
  ),
  places: inflected(
    words(`
      stad by samhälle tätort ort huvudstad hamnstad förort stadsdel ö ögrupp halvö fjäll berg bergstopp flod
      älv sjö fjord dal delstat provins region distrikt län kommun land grannland östat vulkan glaciär öken
      sund bukt flygplats hamn nationalpark planet gård kust landskap
    `),
    ['', 'en', 'et', 'n', 't', 'ar', 'arna', 'er', 'erna', 'ens', 'ets', 's', 'ns', 'an', 'na', 'ns'],
  ),
  works: inflected(
    words(`
      fartyg bogserbåt tankfartyg lastfartyg containerfartyg kryssningsfartyg skepp tanker färja trålare
      fregatt båt fiskebåt film spelfilm dokumentärfilm bok roman novell diktsamling album skiva låt sång serie
      tv-serie opera musikal pjäs stycke målning program tv-program podd dataspel spel projekt rymdsond
      satellit raket rymdfärja
    `),
    ['', 'et', 'en', 't', 'n', 'er', 'erna', 'ar', 'or', 'ens', 'ets', 's', 'ns', 'men', 'an'],
  ),
  institutions: words(`
      äldreboende sjukhem
      kommun kommuns tingsrätt tingsrätts hovrätt hovrätts förvaltningsrätt kammarrätt mark-_och_miljödomstol
      kommunfullmäktige kommunstyrelse landsting polis polismyndighet sjukhus lasarett universitet universitets
      universitetssjukhus högskola skola gymnasium bibliotek stadsbibliotek museum teater stadsteater
      församling stift räddningstjänst brandkår sameby hembygdsförening idrottsförening fotbollsklubb bollklubb
      sparbank handelskammare energiverk
    `),
  sites: words(`
      kyrka domkyrka kapell flygplats stadion hamn hamns län läns station centralstation slott fängelse torg
      fästning kyrkogård naturreservat nationalpark bro
    `),
  managers: inflected(
    words(`
      aktie aktier aktierna
      vd direktör chef koncernchef verkställande_direktör styrelseordförande grundare ägare delägare
      talesperson talesman taleskvinna presschef informationschef kommunikationschef kommunikationsdirektör
      anställd anställda analytiker chefsekonom partner
    `),
    ['', 'en', 'n', 's', 'er'],
  ),
  of: [],
  heads: words(
    'utskottet kommittén kommissionen regeringen nämnden nämndens rådet rådets myndigheten förvaltningen domstolen domstolens verket verkets styrelsen centralen',
  ),
  landmarks: words(
    'hav fjärd fjäll berg älv sjö ö öar vik gata väg plats torg park kyrka bro slott sund kanal',
  ),
  matters: words(
    'avtalet avtalets fördraget konventionen protokollet priset prisets medaljen cupen kriget krigets mästerskapet festivalen galan lagen lagens',
  ),
  by: ['av'],
  bearers: inflected(words('kapten spelare tränare målvakt anfallare veteran väljare anhängare kännare'), [
    '',
    'en',
    'n',
    'na',
    'er',
  ]),
  trading: words('föll steg sjönk faller stiger'),
  percent: words('procent %'),
  against: words('mot'),
  states: [],
  at: words('i'),
  affiliating: words('i på från hos vid'),
  families: words(`
      född née
      paret familjen släkten bröderna systrarna syskonen tvillingarna
    `),
  audience: words('till för'),
  decks: words('bord ombord'),
  kinds: kindWords({
    square: 'plats platsen torg torget',
    street: 'gata gatan väg vägen',
    university: 'universitet universitetet universitetets',
    church: 'kyrka kyrkan',
    cathedral: 'domkyrka domkyrkan katedral katedralen',
    palace: 'palats palatset slott slottet',
    bridge: 'bro bron',
    museum: 'museum museet',
    theatre: 'teater teatern',
    hospital: 'sjukhus sjukhuset kliniken',
    island: 'ön',
    river: 'älv älven flod floden',
    lake: 'sjö sjön',
    bank: 'bank banken',
    party: 'parti partiet',
    authority: 'myndighet myndigheten',
    house: 'hus huset',
    treaty: 'avtal avtalet fördrag fördraget traktat traktatet',
    prize: 'pris priset',
    airport: 'flygplats flygplatsen',
    station: 'station stationen',
    stadium: 'stadion arena',
    mountain: 'fjäll fjället berg berget',
    institute: 'institut institutet',
    foundation: 'stiftelse stiftelsen fond fonden',
    company: 'bolag bolaget',
    police: 'polis polisen',
    districtcourt: 'tingsrätt tingsrätten',
    appealcourt: 'hovrätt hovrätten',
    port: 'hamn hamnen',
    embassy: 'ambassad ambassaden',
    festival: 'festival festivalen',
    directive: 'direktiv direktivet',
    commission: 'kommission kommissionen utskott utskottet',
    union: 'förbund förbundet förening föreningen',
  }),
  links: words('i på vid av för'),
};
