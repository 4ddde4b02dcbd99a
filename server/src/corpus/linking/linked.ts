import type { ArticleAnalysis, Chain } from '../../analysis/types';
import type { Company } from './company';
import type { NameNode } from './name-nodes';

/** A chain of an article, with the name it bears and the entity it is linked to. */
export interface LinkedChain {
  uri: string;
  /** Index among the chains of its article. */
  index: number;
  chain: Chain;
  /** Undefined when nobody names it. */
  node: NameNode | undefined;
  /** Current entity; undefined until linked. */
  entity: string | undefined;
}

/** An article as the linker keeps it. */
export interface LinkedArticle {
  analysis: ArticleAnalysis;
  company: Company;
  chains: LinkedChain[];
  /** Full names in it; made when asked for, forgotten when its names change. */
  people: ReadonlySet<NameNode> | undefined;
}
