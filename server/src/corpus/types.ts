import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ArticleAnalysis, EntityType, Mention, Quote } from '../analysis/types';

/** An article of the corpus with its analysis. */
export interface CorpusArticle {
  readonly uri: string;
  readonly document: TextDocument;
  /** The machine's, with what people decided laid over it. */
  readonly analysis: ArticleAnalysis;
  /** The machine's own. */
  readonly proposed: ArticleAnalysis;
}

/** How an entity is written in a language, and how often. */
export interface Spelling {
  text: string;
  language: string;
  count: number;
}

/** What mentions refer to, across articles and languages. */
export interface Entity {
  id: string;
  type: EntityType;
  /** Display name: a full and common one in the language of most articles, where they name it. */
  name: string;
  /** Its normal names as written, the commonest first. */
  spellings: readonly Spelling[];
  wikidata?: string;
  /** Mentions of every form. */
  mentions: number;
  articles: number;
  /** Quotes of it, and the articles that have some. */
  quotes: number;
  quotedIn: number;
  /** Role and organisation, as most articles that say so word it, of the language of most articles before others. */
  role?: string;
  /** False when no article names it (“Analytikere”). */
  named: boolean;
}

export interface MentionRef {
  article: CorpusArticle;
  mention: Mention;
}

export interface QuoteRef {
  article: CorpusArticle;
  quote: Quote;
}

/** A chain of an article, by its index in the analysis. */
export interface ChainRef {
  uri: string;
  chain: number;
}
