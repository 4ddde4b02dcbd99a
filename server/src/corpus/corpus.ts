import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalysisMemo, analyze, analyzeSteps, newMemo } from '../analysis/analyze';
import type { AnalysisData } from '../analysis/data';
import { isEnormous } from '../analysis/sections';
import type { TopicVocabulary } from '../analysis/topics/vocabulary';
import type { ArticleAnalysis, Mention } from '../analysis/types';
import type { Placed } from '../annotations/model';
import { overlay } from '../annotations/overlay';
import { Changes } from './changes';
import { KeyphraseIndex } from './keyphrases';
import type { Evidence } from './linking/evidence';
import { Linker } from './linking/linker';
import type { UserEntity } from './linking/user-entities';
import { TopicIndex } from './topic-index';
import type { CorpusArticle, Entity, MentionRef, QuoteRef } from './types';

interface Entry {
  document: TextDocument;
  /** Undefined while the document changed and nobody asked yet. */
  article: CorpusArticle | undefined;
}

/** What people decided about an article. */
export type DecisionsOf = (uri: string) => readonly Placed[];

/**
 * All articles of the workspace. A changed document is analysed when somebody asks, so that typing costs one analysis
 * however many requests follow.
 */
export class Corpus {
  readonly #data: AnalysisData;
  readonly #failed: (uri: string, error: unknown) => void;
  readonly #linker: Linker;
  readonly #entries = new Map<string, Entry>();
  readonly #keyphrases = new KeyphraseIndex();
  readonly #topics: TopicIndex;
  /** Articles whose text changed since their analysis. */
  readonly #stale = new Set<string>();
  /** Articles that are analysed, while the linker and the indices know what they said before. */
  readonly #unlinked = new Set<string>();
  /** Of articles whose text changed: likely to change again. */
  readonly #memos = new Map<string, AnalysisMemo>();
  readonly #decisionsOf: DecisionsOf;
  readonly #articleWatchers: Changes[] = [];
  #revision = 0;
  /** Sorted; undefined when an article came or went. */
  #sortedUris: readonly string[] | undefined;

  /** @param failed hears of an article whose analysis throws; the others go on without it. Throws on when missing. */
  constructor(
    data: AnalysisData,
    failed: (uri: string, error: unknown) => void = rethrow,
    decisionsOf: DecisionsOf = () => [],
  ) {
    this.#data = data;
    this.#failed = failed;
    this.#decisionsOf = decisionsOf;
    this.#linker = new Linker(data.authority);
    this.#topics = new TopicIndex(data.topics);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What articles can be about. */
  get topics(): TopicVocabulary {
    return this.#data.topics;
  }

  /** Another number whenever something that articles or the user say of entities, quotes or topics has changed. */
  get revision(): number {
    this.#refresh();
    return this.#revision + this.#linker.assigned;
  }

  /** How many articles have which keyphrases. */
  get keyphrases(): KeyphraseIndex {
    this.#refresh();
    return this.#keyphrases;
  }

  /** Which articles are about what. */
  get topicIndex(): TopicIndex {
    this.#refresh();
    return this.#topics;
  }

  /** URIs of all articles, unsorted. */
  uris(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * Adds an article or takes its new text. An enormous one belongs to the corpus again once somebody settled it, so that
   * questions about other articles never wait for it. A document with the text that is known already (opened, closed)
   * costs nothing.
   */
  update(document: TextDocument): void {
    const { uri } = document;
    const known = this.#entries.get(uri)?.article;
    if (known && known.document !== document && known.document.getText() === document.getText()) {
      this.#enter(uri, { document, article: { ...known, document } });
      return;
    }
    if (known && !this.#memos.has(uri)) this.#memos.set(uri, newMemo());
    this.#enter(uri, { document, article: undefined });
    if (isEnormous(document.getText())) {
      this.#stale.delete(uri);
      this.#forget(uri);
    } else {
      this.#stale.add(uri);
    }
  }

  /** Adds an article whose analysis is known already (from the cache). */
  restore(document: TextDocument, proposed: ArticleAnalysis): void {
    const { uri } = document;
    const analysis = overlay(proposed, document.getText(), this.#decisionsOf(uri));
    this.#enter(uri, { document, article: { uri, document, proposed, analysis } });
    this.#stale.delete(uri);
    if (this.#memos.has(uri)) this.#unlinked.add(uri);
    else this.#link(uri, analysis);
  }

  /** Tells the others of an article. Of one that is typed into only once somebody asks: its marks do not wait for it. */
  #link(uri: string, analysis: ArticleAnalysis): void {
    this.#unlinked.delete(uri);
    this.#linker.update(uri, analysis);
    this.#keyphrases.set(uri, analysis.keyphrases);
    this.#topics.set(uri, analysis.topics);
    this.#tell(uri);
  }

  #tell(uri: string): void {
    for (const watcher of this.#articleWatchers) watcher.add(uri);
  }

  /** People decided something about an article: no analysis is made anew, and no other article is looked at. */
  redecide(uri: string): void {
    const article = this.#entries.get(uri)?.article;
    if (article) this.restore(article.document, article.proposed);
  }

  /** Returns false when there was no such article. */
  remove(uri: string): boolean {
    this.#stale.delete(uri);
    this.#forget(uri);
    this.#revision++;
    this.#sortedUris = undefined;
    this.#memos.delete(uri);
    return this.#entries.delete(uri);
  }

  /** The newest text of an article, analysed or not; undefined when there is no such article. */
  textOf(uri: string): string | undefined {
    return this.#entries.get(uri)?.document.getText();
  }

  /** The article with an analysis of its newest text. */
  get(uri: string): CorpusArticle | undefined {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    if (!entry.article) {
      const analysis = analyze(entry.document.getText(), this.#data, { memo: this.#memos.get(uri) });
      this.restore(entry.document, analysis);
      return this.#entries.get(uri)!.article;
    }
    return entry.article;
  }

  /**
   * {@link get}, but pausing while an enormous text is analysed. Answers undefined when there is no such article or
   * `pause` answers false: the caller gave up.
   */
  async settle(uri: string, pause: () => Promise<boolean>): Promise<CorpusArticle | undefined> {
    const entry = this.#entries.get(uri);
    if (!entry || entry.article) return entry?.article;
    const steps = analyzeSteps(entry.document.getText(), this.#data, { memo: this.#memos.get(uri) });
    let step = steps.next();
    while (!step.done) {
      if (!(await pause())) return undefined;
      // A newer text came in meanwhile: its analysis is the one that is wanted.
      if (this.#entries.get(uri) !== entry) return this.settle(uri, pause);
      step = steps.next();
    }
    this.restore(entry.document, step.value);
    return this.#entries.get(uri)!.article;
  }

  /** All articles, sorted by uri; without enormous ones that are not analysed yet. */
  articles(): CorpusArticle[] {
    this.#refresh();
    this.#sortedUris ??= [...this.#entries.keys()].sort();
    return this.#sortedUris.flatMap((uri) => this.#entries.get(uri)!.article ?? []);
  }

  /** The article as far as it is analysed; undefined for an enormous one that is not. */
  analysed(uri: string): CorpusArticle | undefined {
    this.#refresh();
    return this.#entries.get(uri)?.article;
  }

  /** Entity id of a mention of an article, or of anything else of its chain. */
  entityIdOf(article: CorpusArticle, mention: Pick<Mention, 'chain'>): string {
    this.#refresh();
    return this.#linker.entityOf(article.uri, mention.chain);
  }

  entity(id: string): Entity | undefined {
    this.#refresh();
    return this.#linker.entity(id);
  }

  /** What to call an entity where one article is spoken of: as articles of its language do. */
  nameIn({ analysis }: CorpusArticle, id: string): string | undefined {
    this.#refresh();
    return this.#linker.nameIn(id, analysis.language);
  }

  /** Tells the reader's language: see {@link Linker.readIn}. */
  readIn(language: string): void {
    this.#revision++;
    this.#linker.readIn(language);
  }

  /** All entities, by number of mentions, then id. */
  entities(): readonly Entity[] {
    this.#refresh();
    return this.#linker.entities();
  }

  /** The chains of an entity, article by article, in no order: for sums that grow with nothing else. */
  *chainsOf(id: string): Generator<{ article: CorpusArticle; chains: readonly number[] }> {
    this.#refresh();
    for (const [uri, chains] of this.#linker.chainsByArticle(id)) {
      const article = this.get(uri);
      if (article) yield { article, chains };
    }
  }

  /** URIs of the articles that have chains of an entity, in no order. */
  articlesNaming(id: string): Iterable<string> {
    this.#refresh();
    return this.#linker.chainsByArticle(id).keys();
  }

  /** The URIs of articles that change, come or go from now on; all there are to begin with. */
  watchArticles(): Changes {
    const changes = new Changes(this.#entries.keys(), () => this.#refresh());
    this.#articleWatchers.push(changes);
    return changes;
  }

  /** The ids of entities that change, come or go from now on, or are said more or less of; all there are to begin with. */
  watchEntities(): Changes {
    return this.#linker.watch(() => this.#refresh());
  }

  /** From now on {@link linkSome} makes the links that a change in one article may bring about in others. */
  bePatient(): void {
    this.#linker.bePatient();
  }

  /** Links a part of what changed ahead of the first question; answers whether something is left. */
  linkSome(): boolean {
    this.#refresh();
    return this.#linker.linkSome();
  }

  /** Why the mentions of an entity are held to be one, in plain words. */
  evidence(id: string): readonly Evidence[] {
    this.#refresh();
    return this.#linker.evidence(id);
  }

  /** Takes the entities of the workspace's `newsmark.entities.json` in place of those before. */
  setUserEntities(entities: readonly UserEntity[]): void {
    this.#revision++;
    this.#linker.setUserEntities(entities);
  }

  /** All mentions of an entity, by article and place. */
  mentionsOf(id: string): MentionRef[] {
    return [...this.eachMentionOf(id)];
  }

  /** {@link mentionsOf} one after the other, for those who need only some; of one article when `uri` is given. */
  *eachMentionOf(id: string, uri?: string): Generator<MentionRef> {
    for (const { article, chain } of this.#chainsInOrder(id, uri)) {
      const { chains, mentions } = article.analysis;
      for (const index of chains[chain]!.mentions) yield { article, mention: mentions[index]! };
    }
  }

  /** The first mention by name in the first article that has any mention of an entity, else the first mention there. */
  firstMentionOf(id: string): MentionRef | undefined {
    this.#refresh();
    const uri = this.#linker.firstUri(id);
    let first: MentionRef | undefined;
    for (const ref of this.eachMentionOf(id, uri)) {
      if (ref.mention.form === 'name') return ref;
      first ??= ref;
    }
    return first;
  }

  /** All quotes whose speaker is the entity, by article and place. */
  quotesBy(id: string): QuoteRef[] {
    return [...this.eachQuoteBy(id)];
  }

  /** {@link quotesBy} one after the other, for those who need only some; of one article when `uri` is given. */
  *eachQuoteBy(id: string, uri?: string): Generator<QuoteRef> {
    for (const { article, chain } of this.#chainsInOrder(id, uri)) {
      const { mentions, quotes } = article.analysis;
      for (const quote of quotes) {
        if (quote.speaker !== null && mentions[quote.speaker]!.chain === chain) yield { article, quote };
      }
    }
  }

  *#chainsInOrder(id: string, uri?: string): Generator<{ article: CorpusArticle; chain: number }> {
    this.#refresh();
    for (const ref of this.#linker.chainsOf(id, uri)) yield { article: this.get(ref.uri)!, chain: ref.chain };
  }

  #forget(uri: string): void {
    this.#unlinked.delete(uri);
    this.#linker.remove(uri);
    this.#keyphrases.delete(uri);
    this.#topics.delete(uri);
    this.#tell(uri);
  }

  #enter(uri: string, entry: Entry): void {
    if (!this.#entries.has(uri)) this.#sortedUris = undefined;
    this.#entries.set(uri, entry);
    this.#revision++;
  }

  #refresh(): void {
    if (this.#stale.size + this.#unlinked.size === 0) return;
    for (const uri of [...this.#stale]) {
      try {
        this.get(uri);
      } catch (error) {
        this.#stale.delete(uri);
        this.#forget(uri);
        this.#failed(uri, error);
      }
    }
    for (const uri of [...this.#unlinked]) this.#link(uri, this.#entries.get(uri)!.article!.analysis);
  }
}

function rethrow(_uri: string, error: unknown): never {
  throw error;
}
