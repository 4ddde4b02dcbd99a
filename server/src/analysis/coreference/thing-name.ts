import { fold } from './fold';

/** Marks of a company's legal form. */
export const LEGAL_FORM =
  /^(?:gmbh|mbh|ag|kg|kgaa|se|ev|e\.v\.|inc|corp|co|ltd|llc|plc|as|asa|ab|oy|oyj|aps|sa|nv|bv|spa|holding|group|konzern|konsern|konsernet)\.?,?$/i;

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
    'treaty vertrag avtale avtalen avtal avtalet aftale aftalen traktat traktaten traktatet fordrag fordraget traite verdrag abkommen agreement',
  prize: 'prize award preis pris prisen priset prix prijs',
  airport:
    'airport flughafen lufthavn lufthavnen flyplass flyplassen flygplats flygplatsen aeroport luchthaven',
  station: 'station bahnhof hauptbahnhof stasjon stasjonen stationen gare',
  stadium: 'stadium stadion stadionet arena stade',
  mountain: 'mountain berg berget fjell fjellet fjall fjallet mont mount bjerg bjerget',
  institute: 'institute institut institutt instituttet instituttets institutet instituut',
  foundation: 'foundation stiftung stiftelse stiftelsen fond fonden fondation stichting',
  company: 'company gesellschaft selskap selskapet selskab selskabet bolag bolaget compagnie maatschappij',
  union:
    'union gewerkschaft fagforbund forbund forbundet verband syndicat vakbond association forening foreningen forbund',
};
const KIND_OF = new Map<string, string>();
for (const [kind, words] of Object.entries(KINDS))
  for (const word of words.split(' ')) KIND_OF.set(word, kind);

/** Shorter words only count when they stand apart: “see” ends too much. */
const SHORTEST_IN_COMPOUND = 5;
const SHORTEST_REST = 4;

/**
 * The key under which a name that is no person's is stored: folded, without article and legal form, and with the word
 * that says what kind of thing it is in one form for all languages.
 */
export function thingKey(name: string): string {
  const words = name.split(/\s+/);
  let kept = words.filter((word, i) => i === 0 || !LEGAL_FORM.test(word));
  if (kept.length > 1 && ARTICLE.test(kept[0]!)) kept = kept.slice(1);
  const parts = kept
    .flatMap((word) => word.split('-'))
    .map(fold)
    .filter((part) => part !== '');
  const joined = parts.join('');
  for (const at of [parts.length - 1, 0]) {
    const kind = parts.length > 1 ? KIND_OF.get(parts[at]!) : undefined;
    if (kind) return `${parts.filter((_, i) => i !== at).join('')}~${kind}`;
  }
  if (parts.length === 1) {
    for (let cut = SHORTEST_REST; cut <= joined.length - SHORTEST_IN_COMPOUND; cut++) {
      const kind = KIND_OF.get(joined.slice(cut));
      if (kind) return `${joined.slice(0, cut)}~${kind}`;
    }
  }
  return joined;
}
