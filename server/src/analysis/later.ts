import type { ArticleAnalysis } from './types';

type About = Pick<ArticleAnalysis, 'topics' | 'keyphrases'>;

/**
 * The analysis with what the article is about, which is found when somebody first asks for it: marks do not wait for it,
 * and of a text that is typed on nobody ever asks. To its readers it is like any other analysis.
 */
export function aboutLater(
  { words, unbalanced, ...rest }: Omit<ArticleAnalysis, keyof About>,
  find: () => About,
): ArticleAnalysis {
  let finding: typeof find | undefined = find;
  let about: About = { topics: [], keyphrases: [] };
  const found = () => {
    if (finding) about = finding();
    finding = undefined;
    return about;
  };
  return {
    ...rest,
    get topics() {
      return found().topics;
    },
    get keyphrases() {
      return found().keyphrases;
    },
    words,
    unbalanced,
  };
}

/** The analysis with other parts in place of its own; what nobody asked for yet stays so. */
export function replaceParts(analysis: ArticleAnalysis, parts: Partial<ArticleAnalysis>): ArticleAnalysis {
  const own = Object.getOwnPropertyDescriptors(analysis);
  return Object.defineProperties(
    {},
    { ...own, ...Object.getOwnPropertyDescriptors(parts) },
  ) as ArticleAnalysis;
}
