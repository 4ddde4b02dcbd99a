import type { Naming } from '../pack';
import { inflected, words } from '../packs/words';

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
  at: words('in'),
  affiliating: words('van bij'),
  families: words(`
      familie gebroeders broers zussen echtpaar
    `),
  audience: words('tegen aan'),
  decks: words('boord'),
};
