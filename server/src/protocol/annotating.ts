/** What people decide about marks and names. */
import type { Range } from 'vscode-languageserver-types';
import { request } from './method';
import type { EntityTypeName, Passage, QuoteTypeName, Scope } from './passages';

/** What a person says of a mark, or of words that have none. `forget` takes a decision back: the machine proposes again. */
export type Verdict =
  | { kind: 'mark'; type: EntityTypeName | 'quote' }
  | { kind: 'accept' | 'reject' | 'forget' }
  | { kind: 'type'; type: EntityTypeName | QuoteTypeName }
  | { kind: 'extent'; range: Range }
  /** Who says a quote: the mention there, the nearest one of an entity, or an unnamed source. */
  | { kind: 'speaker'; speaker: Range | { entity: string } | null }
  /** What a name means: an entity of that id, or one of its own that is nobody known (`null`). */
  | { kind: 'entity'; entity: string | null; type?: EntityTypeName }
  | { kind: 'note'; note: string };

/** A place a verdict is about: a mark that stands there, of the kind `only` when given, or words. */
export interface AnnotationTarget {
  uri: string;
  range: Range;
  only?: 'mention' | 'quote';
}

/** One verdict about any number of places, which is one action. */
export interface AnnotateParams {
  targets: AnnotationTarget[];
  verdict: Verdict;
}

/** The command behind our code actions. Argument: {@link AnnotateParams}. */
export const ANNOTATE = 'newsmark.annotate';

/** Commands of code actions that need a word from the user, for clients that have them. Argument: {@link AnnotationTarget}. */
export const ASKING_COMMANDS = {
  setSpeaker: 'newsmark.setSpeaker',
  sameAs: 'newsmark.sameAs',
  notSameAs: 'newsmark.notSameAs',
  addNote: 'newsmark.addNote',
  everyInArticle: 'newsmark.everyInArticle',
  everyInAll: 'newsmark.everyInAll',
} as const;

export const UNDO_ANNOTATION = 'newsmark.undoAnnotation';

export const REDO_ANNOTATION = 'newsmark.redoAnnotation';

/** A mark that can be decided about. */
export interface MarkInfo {
  kind: 'mention' | 'quote';
  range: Range;
  text: string;
  type: EntityTypeName | QuoteTypeName;
  /** Undefined while it is only proposed. */
  decision?: 'accepted' | 'added';
  note?: string;
  /** Of a name: whom or what it means. */
  entity?: { id: string; name: string };
}

/** Who may say a quote: the title is the name, the passage the mention nearest to the quote. */
export interface SpeakerCandidate extends Passage {
  /** Entity id. */
  entity: string;
  /** Who speaks so far. */
  now?: true;
}

/** Another place of what is marked, in words or meaning. */
export interface Occurrence extends Passage {
  /** The words there. */
  words: string;
  kind: 'mention' | 'quote';
  /** Type of what is marked there; undefined when nothing is. */
  type?: EntityTypeName | QuoteTypeName;
  decision?: 'accepted' | 'added' | 'rejected';
}

/** A mark to review, with the sentence around it. */
export interface ReviewItem extends Passage {
  kind: 'mention' | 'quote';
  words: string;
  type: EntityTypeName | QuoteTypeName;
  /** 0..1 */
  confidence: number;
}

/** An annotation whose place is not known: its words are gone, stand in two places that fit, or in none that fits well. */
export interface OrphanItem {
  uri: string;
  title: string;
  id: string;
  words: string;
  /** The words with those that stood around them. */
  context: string;
  type: EntityTypeName | QuoteTypeName;
  reason: 'gone' | 'ambiguous' | 'changed';
}

/** What the Review view lists. */
export interface ReviewList {
  /** Proposals nobody decided about, the least certain first; the first few hundred. */
  open: ReviewItem[];
  /** How many there are. */
  left: number;
  /** How many marks somebody decided about. */
  decided: number;
  rejected: ReviewItem[];
  orphans: OrphanItem[];
  /** How far people are with each article, those they work on first; the first few hundred. */
  articles: ArticleProgress[];
}

/** Marks of an article that somebody decided about, and proposals that are left. */
export interface ArticleProgress {
  uri: string;
  title: string;
  decided: number;
  left: number;
}

/** What is left to review. */
export const Review = request<Scope, ReviewList>('newsmark/review');

/** Says where an orphan stands; `range` null lets go of it. */
export const PlaceOrphan = request<{ uri: string; id: string; range: Range | null }, { done: boolean }>(
  'newsmark/placeOrphan',
);

/** Decides, and writes it down before it answers. `done` counts the annotations that changed, `title` says what was done. */
export const Annotate = request<AnnotateParams, { done: number; title?: string }>('newsmark/annotate');

/** Takes the last action back, or does it again; answers what it was, null when there is none. */
export const UndoAnnotation = request<{ redo?: boolean }, { title: string } | null>(
  'newsmark/undoAnnotation',
);

/** The innermost mark at a place. */
export const MarkAt = request<AnnotationTarget, MarkInfo | null>('newsmark/markAt');

/** Who may be the speaker of a quote: the article's mentions, one of each person or body, the nearest first. */
export const SpeakerCandidates = request<AnnotationTarget, SpeakerCandidate[]>('newsmark/speakerCandidates');

/**
 * Other places of what is marked, itself among them, in its article or in all: of a quote those of its words or speaker,
 * of a name those of its words, or, when `meaning` is set, names of the same entity; of what is not marked its words.
 */
export const Occurrences = request<
  AnnotationTarget & { everywhere: boolean; meaning?: boolean },
  Occurrence[]
>('newsmark/occurrences');

/** A change of `newsmark.entities.json` that the client is about to save. */
export interface EntitiesChange {
  uri: string;
  /** Text of the file; undefined when it is to be made. */
  before?: string;
  after: string;
  /** What is done, for undo: “Merge “Putin” with “Wladimir Putin””. */
  title: string;
  /** What happened, in a sentence, told when it holds. */
  message: string;
}

/** Announces a change of `newsmark.entities.json`: once it is saved it is told, and can be undone. */
export const ExpectEntities = request<EntitiesChange, null>('newsmark/expectEntities');
