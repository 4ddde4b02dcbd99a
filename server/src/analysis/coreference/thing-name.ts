import type { Authority } from '../authority/authority';
import { LEGAL_FORM } from '../legal-form';
import { fold } from './fold';

const ARTICLE = /^(?:der|die|das|den|dem|des|det|dei|the|les|la|le|het)$/i;

/**
 * What kind of thing a name says it is, in our languages: the part of a name that papers translate while they keep the
 * rest (Syntagma-Platz, Syntagma-plassen; Kookmin University, Kookmin-universitetet).
 */
const KINDS: Record<string, string> = {
  square: 'square platz plads pladsen plass plassen plats platsen torg torget torv torvet place plein',
  street: 'street strasse gate gata gaten gade gaden vej vejen vei veien gatan vag vagen rue straat road',
  university: 'university universitat universitet universitetet universitetets universite universiteit uni',
  church: 'church kirche kirke kirken kyrka kyrkan kyrkje kyrkja eglise kerk',
  cathedral:
    'cathedral dom domen domkirke domkirken domkyrka domkyrkan kathedrale katedral katedralen kathedraal cathedrale',
  palace: 'palace palast slott slottet slot schloss palais palats palatset palass palasset paleis chateau',
  bridge: 'bridge brucke bro bron broen bru brua pont brug',
  museum: 'museum museet musee',
  theatre: 'theatre theater teater teatret teatern theatres teatre teateret',
  hospital:
    'hospital krankenhaus klinik klinikum klinikken kliniken sykehus sykehuset sjukehus sjukehuset sygehus sygehuset sjukhus sjukhuset hopital ziekenhuis hospitalet',
  island: 'island insel oy oya oen on ile eiland',
  river: 'river fluss elv elva elven alv alven flod floden fleuve rivier',
  lake: 'lake see sjo sjoen sjon lac meer so soen',
  bank: 'bank banken banque',
  party: 'party partei parti partiet partij',
  authority:
    'authority behorde myndighet myndigheten myndighed myndigheden myndighederne myndighetene autorite autoriteit',
  house: 'house haus hus huset huis maison',
  treaty:
    'treaty vertrag avtale avtalen avtala avtal avtalet aftale aftalen traktat traktaten traktatet fordrag fordraget traite verdrag abkommen agreement accord akkoord',
  prize: 'prize award preis pris prisen priset prix prijs',
  airport:
    'airport flughafen lufthavn lufthavnen flyplass flyplassen flygplats flygplatsen aeroport luchthaven',
  station: 'station bahnhof hauptbahnhof stasjon stasjonen stationen gare',
  stadium: 'stadium stadion stadionet arena stade',
  mountain: 'mountain berg berget fjell fjellet fjall fjallet mont mount bjerg bjerget',
  institute: 'institute institut institutt instituttet instituttets institutet instituut',
  foundation: 'foundation stiftung stiftelse stiftelsen fond fonden fondation stichting',
  company: 'company gesellschaft selskap selskapet selskab selskabet bolag bolaget compagnie maatschappij',
  police: 'police polizei politi politiet politiets politidistrikt politidistriktet polis polisen politie',
  districtcourt:
    'districtcourt tingrett tingretten tingsratt tingsratten byret byretten amtsgericht bezirksgericht arrondissementsrechtbank',
  appealcourt:
    'appealcourt courtofappeal oberlandesgericht lagmannsrett lagmannsretten hovratt hovratten landsret landsretten courdappel gerechtshof',
  port: 'port harbour harbor hafen havn havnen havna hamn hamnen haven havnevesen',
  embassy: 'embassy botschaft ambassade ambassaden ambassad ambassadet',
  festival: 'festival festivalen festspiele festspillene',
  directive: 'directive richtlinie direktiv direktivet richtlijn',
  commission:
    'commission kommission kommissionen kommisjon kommisjonen commissie ausschuss utvalg utvalget utskott utskottet udvalg udvalget',
  union:
    'union gewerkschaft fagforbund forbund forbundet verband syndicat vakbond association forening foreningen forbund',
};
const KIND_OF = new Map<string, string>();
for (const [kind, words] of Object.entries(KINDS))
  for (const word of words.split(' ')) KIND_OF.set(word, kind);

/** Shorter words only count when they stand apart: “see” ends too much. */
const SHORTEST_IN_COMPOUND = 5;
const SHORTEST_REST = 4;

/** What links the word for the kind with the rest: University of Bonn, Universität zu Köln, Universitetet i Oslo. */
const LINK = /^(?:of|the|in|at|i|på|ved|vid|av|af|von|vom|zu|zum|der|des|de|du|la|van|het|til|for|för)$/;

/**
 * The key under which a name that is no person's is stored: folded, without article and legal form, and with the word
 * that says what kind of thing it is in one form for all languages. A place in the rest has its English name (Københavns
 * Universitet, Universität Kopenhagen).
 */
export function thingKey(name: string, authority: Authority): string {
  const words = name.split(/\s+/);
  let kept = words.filter((word, i) => i === 0 || !LEGAL_FORM.test(word));
  if (kept.length > 1 && ARTICLE.test(kept[0]!)) kept = kept.slice(1);
  const parts = kept.flatMap((word) => word.split('-')).filter((part) => fold(part) !== '');
  const found = parts.length > 1 ? kindApart(parts) : kindInCompound(parts[0] ?? '');
  return found ? `${restKey(found.rest, authority)}~${found.kind}` : parts.map(fold).join('');
}

/** The word for the kind, and what is left of the name without it. */
interface KindOfThing {
  kind: string;
  rest: string;
}

/** The last two words, the last or the first: Oslo District Court, Kookmin University, Universität Bonn. */
function kindApart(parts: readonly string[]): KindOfThing | undefined {
  const folded = parts.map(fold);
  const last = parts.length - 1;
  for (const [from, to] of [
    [last - 1, last],
    [last, last],
    [0, 0],
  ] as const) {
    const kind = KIND_OF.get(folded.slice(Math.max(0, from), to + 1).join(''));
    const rest = parts.filter((part, i) => (i < from || i > to) && !LINK.test(part));
    if (kind && rest.length > 0) return { kind, rest: rest.join(' ') };
  }
  return undefined;
}

function kindInCompound(word: string): KindOfThing | undefined {
  const folded = fold(word);
  for (let cut = SHORTEST_REST; cut <= folded.length - SHORTEST_IN_COMPOUND; cut++) {
    const kind = KIND_OF.get(folded.slice(cut));
    if (kind) return { kind, rest: folded.slice(0, cut) };
  }
  return undefined;
}

/** Without its genitive ending, which some languages put before the word for the kind: Bonns universitet. */
function restKey(rest: string, authority: Authority): string {
  const [place] = authority.lookup(rest);
  return place?.type === 'LOC' ? fold(place.name) : fold(rest).replace(/(?<=.{3})s$/, '');
}
