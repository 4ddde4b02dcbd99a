import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';
import { kindWords } from './kinds';

export const naming: Naming = {
  bodies: inflected(
    words(`
      bedrijf onderneming firma concern rederij bank verzekeraar uitgeverij krant dagblad tijdschrift zender
      omroep partij organisatie bond vakbond vereniging club stichting bureau persbureau winkelketen
      supermarktketen hotelketen fabrikant producent leverancier luchtvaartmaatschappij maatschappij groep band
      orkest koor instituut ministerie werf militie aannemer brouwerij denktank netwerk inlichtingendienst
    `),
    ['', 's', 'en'],
  ),
  places: inflected(
    words(`
      stad dorp gehucht plaats hoofdstad havenstad voorstad wijk eiland schiereiland berg bergtop rivier meer
      fjord dal deelstaat provincie regio district gemeente land buurland vulkaan gletsjer woestijn baai
      zeestraat luchthaven haven planeet
    `),
    ['', 's', 'en'],
  ),
  works: inflected(
    words(`
      schip tanker vrachtschip containerschip cruiseschip veerboot trawler fregat film boek roman album lied
      serie opera musical toneelstuk schilderij programma podcast project satelliet raket
    `),
    ['', 's', 'en'],
  ),
  institutions: [],
  sites: [],
  managers: inflected(
    words(`
      directeur topman topvrouw bestuursvoorzitter oprichter eigenaar woordvoerder woordvoerster ceo werknemer
      analist
    `),
    ['', 's'],
  ),
  of: words('van'),
  heads: words(`
      raad commissie autoriteit dienst bank universiteit instituut partij politie ministerie hof leger
    `),
  landmarks: words('straat plein laan weg park meer zee eiland kerk brug kanaal'),
  matters: [],
  by: ['van'],
  bearers: [],
  trading: words('daalde steeg daalden stegen'),
  percent: words('procent %'),
  against: words('tegen'),
  states: [],
  at: words('in'),
  affiliating: words('van bij'),
  families: words(`
      geboren
      familie gebroeders broers zussen echtpaar
    `),
  audience: words('tegen aan'),
  decks: words('boord'),
  kinds: kindWords({
    square: 'plein',
    street: 'straat',
    university: 'universiteit',
    church: 'kerk',
    cathedral: 'dom kathedraal',
    palace: 'paleis',
    bridge: 'brug',
    museum: 'museum',
    theatre: 'theater',
    hospital: 'ziekenhuis',
    island: 'eiland',
    river: 'rivier',
    lake: 'meer',
    bank: 'bank',
    party: 'partij',
    authority: 'autoriteit',
    house: 'huis',
    treaty: 'verdrag akkoord',
    prize: 'prijs',
    airport: 'luchthaven',
    station: 'station',
    stadium: 'stadion arena',
    mountain: 'berg',
    institute: 'instituut',
    foundation: 'stichting',
    company: 'maatschappij',
    police: 'politie',
    districtcourt: 'arrondissementsrechtbank',
    appealcourt: 'gerechtshof',
    port: 'haven',
    embassy: 'ambassade',
    festival: 'festival',
    directive: 'richtlijn',
    commission: 'commissie',
    union: 'vakbond',
  }),
  links: words('van de het'),
};
