import { makeAnchor } from '../annotations/anchor';
import type { Annotation, Decision, Placed } from '../annotations/model';
import type { Change } from '../annotations/store';
import { type FormatDocument, type Loss, type MarkState, type Provenance, Tally } from './document';

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

function annotationsIn(document: FormatDocument, importer: Importer, lost: Tally): Annotation[] {
  const { text, mentions, quotes, rejected = [] } = document;
  const base = (by: Provenance | undefined, decision: Decision) => {
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
  };
  const decisionFor = (state: MarkState | undefined): Decision | undefined => {
    if (state !== 'proposed') return state ?? 'added';
    if (importer.takeProposals) return 'accepted';
    lost.add(PROPOSALS);
    return undefined;
  };
  const annotations: Annotation[] = [];
  for (const { start, end, type, form, entity, state, by } of mentions) {
    if (form === 'nominal' || form === 'pronoun') continue;
    const decision = decisionFor(state);
    if (!decision) continue;
    const anchor = makeAnchor(text, { start, end });
    // What Newsmark found itself is no decision; another tool's ids are.
    const said = by?.entity ?? (state === undefined ? entity : undefined);
    annotations.push({
      ...base(by, decision),
      kind: 'mention',
      type,
      anchor,
      ...(said ? { entity: said } : {}),
    });
  }
  for (const { start, end, type, spans, speaker, unnamed, state, by } of quotes) {
    const decision = decisionFor(state);
    if (!decision) continue;
    if (spans.length > 1) lost.add('interrupted quotes, kept from their first to their last word');
    const who = speaker === null ? undefined : mentions[speaker];
    const said = who ? { speaker: makeAnchor(text, who) } : unnamed ? { speaker: null } : {};
    const anchor = makeAnchor(text, { start, end });
    annotations.push({ ...base(by, decision), kind: 'quote', type, anchor, ...said });
  }
  for (const { start, end, type, by } of rejected) {
    const anchor = makeAnchor(text, { start, end });
    const isQuote = type === 'direct' || type === 'indirect' || type === 'mixed';
    if (isQuote) annotations.push({ ...base(by, 'rejected'), kind: 'quote', type, anchor });
    else annotations.push({ ...base(by, 'rejected'), kind: 'mention', type, anchor });
  }
  return annotations;
}

/** Ids of other tools may be relative to their file, or not unique: ours are kept. */
const isOwnId = (id: string | undefined): id is string => id?.startsWith('urn:uuid:') === true;
