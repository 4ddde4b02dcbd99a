import { makeAnchor } from '../annotations/anchor';
import type { Annotation, Decision, Placed } from '../annotations/model';
import type { Change } from '../annotations/store';
import {
  type FormatDocument,
  type FormatMention,
  type FormatQuote,
  type Loss,
  type MarkState,
  type Provenance,
  type Rejection,
  Tally,
} from './document';

/** What is said of proposals that are left out. */
export const PROPOSALS = 'proposals that nobody decided about';

/** Who imports, and when; ids are made one by one. */
export interface Importer {
  newId(): string;
  /** ISO 8601, UTC. */
  now: string;
  creator?: string;
  /** Take proposals that nobody decided about as accepted; else they are left out. */
  takeProposals?: boolean;
}

export interface ImportChanges {
  changes: Change[];
  /** Marks that were decided about already; they stay as they are. */
  known: number;
  lost: Loss[];
}

/**
 * What it takes to have the marks of documents as people's decisions about the article that they all are: those of other
 * tools as their own marks, what was decided or rejected in Newsmark as that. Of the same marks the first counts.
 * @param placed what is decided about the article.
 */
export function changesOf(
  documents: readonly FormatDocument[],
  uri: string,
  placed: readonly Placed[],
  importer: Importer,
): ImportChanges {
  const there = new Set(
    placed.flatMap(({ start, end, annotation }) => [annotation.id, placeOf(annotation.kind, start, end)]),
  );
  const lost = new Tally();
  const changes: Change[] = [];
  let known = 0;
  for (const annotation of documents.flatMap((document) => annotationsIn(document, importer, lost))) {
    const { start, end } = annotation.anchor;
    const place = placeOf(annotation.kind, start, end);
    if (there.has(place) || there.has(annotation.id)) {
      known++;
      continue;
    }
    there.add(place).add(annotation.id);
    const speaker = annotation.kind === 'quote' ? annotation.speaker : undefined;
    changes.push({ uri, id: annotation.id, put: annotation, at: { start, end, speaker } });
  }
  return { changes, known, lost: lost.losses };
}

const placeOf = (kind: Annotation['kind'], start: number, end: number) => `${kind} ${start} ${end}`;

/** The marks of a document as annotations. */
function annotationsIn(document: FormatDocument, importer: Importer, lost: Tally): Annotation[] {
  const { mentions, quotes, rejected = [] } = document;
  return [
    ...mentions.flatMap((mention) => mentionIn(document, mention, importer, lost) ?? []),
    ...quotes.flatMap((quote) => quoteIn(document, quote, importer, lost) ?? []),
    ...rejected.map((rejection) => rejectionIn(document, rejection, importer)),
  ];
}

/** Undefined for what is no name, and for proposals that are left out. */
function mentionIn(
  { text }: FormatDocument,
  { start, end, type, form, entity, state, by }: FormatMention,
  importer: Importer,
  lost: Tally,
): Annotation | undefined {
  if (form === 'nominal' || form === 'pronoun') return undefined;
  const decision = decisionFor(state, importer, lost);
  if (!decision) return undefined;
  // What Newsmark found itself is no decision; another tool's ids are.
  const said = by?.entity ?? (state === undefined ? entity : undefined);
  return {
    ...signed(by, decision, importer),
    kind: 'mention',
    type,
    anchor: makeAnchor(text, { start, end }),
    ...(said ? { entity: said } : {}),
  };
}

function quoteIn(
  { text, mentions }: FormatDocument,
  { start, end, type, spans, speaker, unnamed, state, by }: FormatQuote,
  importer: Importer,
  lost: Tally,
): Annotation | undefined {
  const decision = decisionFor(state, importer, lost);
  if (!decision) return undefined;
  if (spans.length > 1) lost.add('interrupted quotes, kept from their first to their last word');
  const who = speaker === null ? undefined : mentions[speaker];
  return {
    ...signed(by, decision, importer),
    kind: 'quote',
    type,
    anchor: makeAnchor(text, { start, end }),
    ...(unnamed ? { speaker: null } : {}),
    ...(who ? { speaker: makeAnchor(text, who) } : {}),
  };
}

function rejectionIn(
  { text }: FormatDocument,
  { start, end, type, by }: Rejection,
  importer: Importer,
): Annotation {
  const base = { ...signed(by, 'rejected', importer), anchor: makeAnchor(text, { start, end }) };
  return type === 'direct' || type === 'indirect' || type === 'mixed'
    ? { ...base, kind: 'quote', type }
    : { ...base, kind: 'mention', type };
}

/** Undefined, and counted, for a proposal that is left out. */
function decisionFor(
  state: MarkState | undefined,
  { takeProposals }: Importer,
  lost: Tally,
): Decision | undefined {
  if (state !== 'proposed') return state ?? 'added';
  if (takeProposals) return 'accepted';
  lost.add(PROPOSALS);
  return undefined;
}

/** What every annotation has: who decided, and when, as the file says it, else who imports. */
function signed(by: Provenance | undefined, decision: Decision, importer: Importer) {
  const creator = by?.creator ?? importer.creator;
  const created = by?.created ?? importer.now;
  return {
    id: isOwnId(by?.id) ? by.id : importer.newId(),
    decision,
    ...(by?.note ? { note: by.note } : {}),
    ...(creator ? { creator } : {}),
    created,
    modified: by?.modified ?? created,
  };
}

/** Ids of other tools may be relative to their file, or not unique: ours are kept. */
const isOwnId = (id: string | undefined): id is string => id?.startsWith('urn:uuid:') === true;
