/**
 * Requests and notifications between client and server beyond LSP, typed once and used by both sides.
 * Imports types only. Positions and ranges are LSP's (line, UTF-16 character).
 */
import type { Position, Range } from 'vscode-languageserver-types';

/** A request: its method name with the types of its parameters and result. */
export interface RequestMethod<P, R> {
  readonly method: string;
  /** Types only, never set. */
  readonly _?: [P, R];
}

/** A notification: its method name with the type of its parameters. */
export interface NotificationMethod<P> {
  readonly method: string;
  /** Types only, never set. */
  readonly _?: P;
}

const request = <P, R>(method: string): RequestMethod<P, R> => ({ method });
const notification = <P>(method: string): NotificationMethod<P> => ({ method });

export type EntityTypeName = 'PER' | 'LOC' | 'ORG' | 'MISC';
export type QuoteTypeName = 'direct' | 'indirect' | 'mixed';

/** `initializationOptions` of the client. All optional: any LSP editor may leave them out. */
export interface InitializationOptions {
  settings?: Settings;
  /** The client answers {@link ReadFile}, {@link FindFiles}: virtual workspaces and the browser. */
  clientReadsFiles?: boolean;
  /** URI of the folder with the server's data files; the default is `data/` beside the server bundle. */
  dataUri?: string;
  /** URI of a folder where the server may keep its cache; without it nothing is kept. */
  storageUri?: string;
  /** The client has the command {@link SHOW_MENTIONS}; otherwise the server answers it by opening the next mention. */
  clientCommands?: boolean;
}

/** Command behind code lenses. Arguments: URI of the article and {@link Position} of a mention in it. */
export const SHOW_MENTIONS = 'newsmark.showMentions';

/** The legend of semantic tokens, for `semanticTokenTypes`, `semanticTokenModifiers` and their scopes. */
export const TOKEN_TYPES = ['person', 'place', 'organization', 'miscellaneous', 'quote', 'cue'] as const;
export const TOKEN_MODIFIERS = [
  /** Of a quote. */
  'direct',
  'indirect',
  'mixed',
  /** An entity inside a quote, which it cuts in two. */
  'quoted',
  /** The mention that a quote is attributed to. */
  'speaker',
  /** russische, Berliner. */
  'derived',
  /** A speaker that is not named there: den russiske presidenten, hun. */
  'unnamed',
] as const;

/** `code` of our diagnostics. */
export const DIAGNOSTIC_CODES = [
  'quote-without-speaker',
  'unbalanced-quotation-mark',
  'open-proposal',
] as const;

/** Section `newsmark` of the configuration. */
export interface Settings {
  files: { include: string[]; exclude: string[] };
  codeLens: { enabled: boolean };
  inlayHints: { enabled: boolean };
  diagnostics: {
    enabled: boolean;
    /** Which proposals that nobody decided about are pointed out. */
    proposals: 'off' | 'uncertain' | 'all';
  };
  annotations: {
    /** Where sidecars are: beside their articles, or in a folder `.newsmark` of the workspace. */
    folder: 'beside' | '.newsmark';
    /** Who annotates; empty for the user of the machine. */
    author: string;
  };
}

/** Which articles a view speaks of: one, or all when `uri` is missing. */
export interface Scope {
  uri?: string;
}

export type Sort = 'prominence' | 'alphabet';

/** Which part of a list, in which order: all that a reader may want, by prominence, when nothing is given. */
export interface Page {
  sort?: Sort;
  /** Number of entries to leave out. */
  start?: number;
  limit?: number;
}

/** A place in an article, with the text of the passage for display. */
export interface Passage {
  uri: string;
  /** File name without folders, for display. */
  title: string;
  range: Range;
  /** The quote, or the sentence around the mention, on one line, shortened. */
  text: string;
  /** Paragraph number, from 1. */
  paragraph: number;
}

export interface SpeakerNode {
  /** Entity id, stable; unnamed sources have the id of their chain. */
  id: string;
  name: string;
  type: EntityTypeName;
  /** Role and organisation in the text's words, when it says so. */
  role?: string;
  /** False for unnamed sources (“Analytikere”). */
  named: boolean;
  quotes: number;
  articles: number;
}

export interface SpeakerTotals {
  named: { speakers: number; quotes: number };
  unnamed: { speakers: number; quotes: number };
}

export interface QuotePassage extends Passage {
  type: 'direct' | 'indirect' | 'mixed';
  /** Labels of the topics it speaks of, else of the first one of its article. */
  topics: string[];
}

export interface TopicNode {
  /** medtop:… or, for a keyphrase, `keyphrase:` + its text. */
  id: string;
  label: string;
  articles: number;
  /** In the scope of one article: its passages about it. */
  passages?: number;
  /** Topics below it that occur. */
  children: TopicNode[];
}

export interface TopicArticle {
  uri: string;
  title: string;
  language: string;
  /** Number of passages. */
  number: number;
  /** Empty when they were not asked for. */
  passages: Passage[];
}

export interface NameNode {
  id: string;
  name: string;
  type: EntityTypeName;
  mentions: number;
  articles: number;
  /** Other spellings in the scope. */
  aliases: string[];
}

/** One mark for decorations: what semantic tokens cannot show (long, nested). */
export interface Mark {
  range: Range;
  kind: 'person' | 'place' | 'organization' | 'miscellaneous' | 'quote' | 'speaker' | 'cue';
  /** Of a quote: direct, indirect or mixed. */
  quoteType?: 'direct' | 'indirect' | 'mixed';
  /** Of a name: name or derived. */
  form?: 'name' | 'derived' | 'nominal' | 'pronoun';
  /** Index of the quote that a quote, speaker or cue mark belongs to: they light up together. */
  quote?: number;
  entity?: string;
  /** Of a name or quote that a person accepted or marked; missing while it is only proposed. */
  decision?: 'accepted' | 'added';
}

/** Why the mentions of an entity are held to be one. */
export interface EntityEvidence {
  id: string;
  name: string;
  type: EntityTypeName;
  /** Its normal names as written, the commonest first. */
  spellings: string[];
  /** In plain words, with where each shows. */
  reasons: { text: string; passages: Passage[] }[];
}

export interface OverviewData {
  articles: number;
  /** Quotes of the most quoted named speakers, by their broad topic; `topic` is empty where there is none. */
  quoted: { id: string; name: string; topic: string; label: string; quotes: number }[];
  /** The people, places and organisations of most articles, and how many articles name both of two. */
  network: {
    nodes: { id: string; name: string; type: EntityTypeName; articles: number }[];
    /** Indices into `nodes`. */
    links: { source: number; target: number; articles: number }[];
  };
  /** Articles a day and topic, for those whose day is known. */
  timeline: { date: string; topic: string; label: string; articles: number }[];
  undated: number;
}

export interface ArticleStatus {
  language: string;
  /** English name of the language. */
  languageName: string;
  names: number;
  quotes: number;
  words: number;
}

export interface IndexingState {
  state: 'idle' | 'indexing';
  done: number;
  total: number;
  /** How many of the files read so far are articles. */
  articles?: number;
}

/** Does this text read as prose in a language we know? Answers its code, or null. */
export const ReadsAsNews = request<{ text: string }, { language: string | null }>('newsmark/readsAsNews');
/** The speakers; `named`: only those who are named, or who are not. */
export const Speakers = request<Scope & Page & { named?: boolean }, SpeakerNode[]>('newsmark/speakers');
export const CountSpeakers = request<Scope, SpeakerTotals>('newsmark/countSpeakers');
/** The quotes of a speaker; `topic`: only those in articles about it; `broad`: only those of this broad topic, empty for none. */
export const SpeakerQuotes = request<
  Scope & Page & { id: string; topic?: string; broad?: string },
  QuotePassage[]
>('newsmark/speakerQuotes');
export const Topics = request<Scope, { topics: TopicNode[]; keyphrases: TopicNode[] }>('newsmark/topics');
/** The articles about a topic or with a keyphrase; `brief`: without the passages, which are many. `date`: only those of that day. */
export const TopicArticles = request<
  Scope & Page & { id: string; brief?: boolean; date?: string },
  TopicArticle[]
>('newsmark/topicArticles');
/** Who speaks in the articles about a topic or with a keyphrase, with their quotes there; `total`: how many there are. */
export const TopicSpeakers = request<Page & { id: string }, { total: number; speakers: SpeakerNode[] }>(
  'newsmark/topicSpeakers',
);
/** The names, of one type when it is given. */
export const Names = request<Scope & Page & { type?: EntityTypeName }, NameNode[]>('newsmark/names');
export const CountNames = request<Scope, Record<EntityTypeName, number>>('newsmark/countNames');
export const NamePassages = request<Scope & Page & { id: string }, Passage[]>('newsmark/namePassages');
/** Marks of an article; null when it is not an article the server knows. `version` is the document's. */
export const Marks = request<{ uri: string }, MarksResult | null>('newsmark/marks');

export interface MarksResult {
  version: number;
  /** Names this answer in {@link MarksDelta}. */
  resultId: string;
  marks: Mark[];
}

/** What changed since an answer of before. */
export interface MarksEdits {
  version: number;
  resultId: string;
  /** Ascending; `start` counts in the list of before, as in semantic token edits. */
  edits: { start: number; deleteCount: number; marks: Mark[] }[];
}

/** Marks of an article that were asked for before: what changed since, or all when that answer is forgotten. */
export const MarksDelta = request<{ uri: string; previous: string }, MarksResult | MarksEdits | null>(
  'newsmark/marksDelta',
);
export const Status = request<{ uri: string }, ArticleStatus | null>('newsmark/status');
/**
 * The next or previous mention of the entity at the position (of any name when there is none there), or quote;
 * goes on in the next article that has one. `article`: the first mention in the next article that has one.
 */
export const Step = request<
  { uri: string; position: Position; what: 'mention' | 'quote' | 'article'; direction: 'next' | 'previous' },
  { uri: string; range: Range } | null
>('newsmark/step');
/** What stands at a position: for the outline to follow the cursor. */
export const At = request<
  { uri: string; position: Position },
  { entity?: string; speaker?: string; quote?: Range; topics: string[] } | null
>('newsmark/at');
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
export const Evidence = request<{ id: string }, EntityEvidence | null>('newsmark/evidence');
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

/** An exchange format, as the user chooses one. */
export interface FormatInfo {
  id: string;
  title: string;
  /** What it is for, in a few words. */
  detail: string;
  /** Of its files, with the dot. */
  extension: string;
  /** Regular expression for the names of files that can be read. */
  pattern: string;
  /** One file for all articles, or one for each. */
  files: 'one' | 'each';
  /** Can be imported. */
  readable: boolean;
}

/** A text file, by its path below a folder that the client chooses. */
export interface TextFileInfo {
  name: string;
  content: string;
}

/** How many of what a format could not hold, or was not understood. */
export interface LossInfo {
  what: string;
  count: number;
}

/** Which marks: all that stand now, only what people decided, or only what the machine proposes. */
export type WhichMarks = 'all' | 'decided' | 'machine';

/** These articles, or those in a folder; all when both are missing. */
export interface ArticleSelection {
  uris?: string[];
  below?: string;
}

export interface ExportParams extends ArticleSelection {
  format: string;
  which: WhichMarks;
  /** Which of the articles, sorted by URI. */
  start?: number;
  limit?: number;
}

export interface ExportResult {
  files: TextFileInfo[];
  /** Texts that the format needs beside its files. They must not replace a file that is there. */
  texts: TextFileInfo[];
  lost: LossInfo[];
  articles: number;
  /** How many articles there are, whatever `start` and `limit`. */
  total: number;
  marks: number;
}

export interface ImportParams extends ArticleSelection {
  files: TextFileInfo[];
  /** Of all files; known by their names when missing. */
  format?: string;
  /** Take proposals that nobody decided about as accepted. */
  takeProposals?: boolean;
}

export interface ImportResult {
  /** URIs of the articles that got annotations. */
  articles: string[];
  added: number;
  /** Marks that were decided about before: they stay as they are. */
  known: number;
  /** Proposals in the files that were left out; {@link ImportParams.takeProposals} takes them. */
  proposals: number;
  lost: LossInfo[];
  /** A line for each file that cannot be read. */
  problems: string[];
  /** Files, or articles in files, that none of the articles is. */
  unknown: string[];
}

/** A set of marks to compare: those of articles as they are here, or files. */
export type ComparedSet = { kind: WhichMarks } | { kind: 'files'; files: TextFileInfo[]; format?: string };

export interface CompareParams extends ArticleSelection {
  a: ComparedSet;
  b: ComparedSet;
}

/** Agreement of two sets on marks of a type, or of all. Null where it is not defined. */
export interface AgreementRow {
  type: EntityTypeName | QuoteTypeName | 'all';
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Cohen's kappa over tokens. */
  kappa: number | null;
  both: number;
  onlyA: number;
  onlyB: number;
}

export interface ComparedMark {
  type: EntityTypeName | QuoteTypeName;
  words: string;
  /** Of a quote: the words of its speaker; null for none. */
  speaker?: string | null;
}

/** Seen from A: a mark is missed or added by B, or has another type, extent or speaker there. */
export interface DifferenceItem extends Passage {
  kind: 'missed' | 'added' | 'type' | 'extent' | 'speaker';
  a?: ComparedMark;
  b?: ComparedMark;
}

export interface CompareResult {
  /** How many articles are in both sets. */
  articles: number;
  agreement: AgreementRow[];
  /** By article and place; the first few thousand. */
  differences: DifferenceItem[];
  /** How many there are. */
  count: number;
  lost: LossInfo[];
  problems: string[];
  unknown: string[];
}

export const Formats = request<Record<string, never>, FormatInfo[]>('newsmark/formats');
export const Export = request<ExportParams, ExportResult>('newsmark/export');
/** Annotations of files become people's decisions, as one action that can be undone. */
export const Import = request<ImportParams, ImportResult>('newsmark/import');
export const Compare = request<CompareParams, CompareResult>('newsmark/compare');

/** What all articles come to, for pictures. */
export const Overview = request<Record<string, never>, OverviewData>('newsmark/overview');
/** Throws the index and the cache away and reads everything anew. */
export const Refresh = request<Record<string, never>, null>('newsmark/refresh');

/** The analysis of these articles changed; without `uris`, of anything: views ask again. */
export const Changed = notification<{ uris?: string[] }>('newsmark/changed');
export const Indexing = notification<IndexingState>('newsmark/indexing');

/** Server to client: the bytes of a file, as base64; null when there is no such file. */
export const ReadFile = request<{ uri: string }, { base64: string | null }>('newsmark/readFile');
/** Server to client: writes a file of the storage folder, an article's annotations or `newsmark.entities.json`. */
export const WriteFile = request<{ uri: string; base64: string }, null>('newsmark/writeFile');
/** Server to client: deletes a file that was begun beside a broken file of annotations, or one that moved. */
export const DeleteFile = request<{ uri: string }, null>('newsmark/deleteFile');
/** Server to client: the matching files of the workspace, as URIs; of one workspace folder when `folder` is given. */
export const FindFiles = request<{ include: string[]; exclude: string[]; folder?: string }, string[]>(
  'newsmark/findFiles',
);
