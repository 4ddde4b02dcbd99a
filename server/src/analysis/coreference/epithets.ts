import type { Span } from '../types';
import type { Context } from './context';

/** 61-Jährige, 23-åringen, 45-year-old. */
const AGE = /^\d{1,3}-\p{L}/u;

/**
 * Whether a phrase may stand for one person named before: by a “role” (the minister), or by a “trait” that any person
 * may have beside a role (der Norweger, the 23-year-old). Undefined for what is indefinite or plural.
 */
export function epithetOf(context: Context, span: Span): 'role' | 'trait' | undefined {
  const first = context.tokenAt(span.start);
  const article = context.words.articles.has(context.lower(first));
  for (let i = article ? first + 1 : first; (context.token(i)?.end ?? Infinity) <= span.end; i++) {
    const token = context.token(i)!;
    const name = context.nameAt(i);
    const isLast = context.token(i + 1) === undefined || context.token(i + 1)!.start >= span.end;
    const isAge = AGE.test(token.text);
    const isAdjective = context.pack.capitalisesNouns && !/^\p{Lu}/u.test(token.text);
    const isInhabitant = name?.form === 'derived' && isLast && !isAdjective;
    if (!isAge && !isInhabitant && context.roleAt(i) === undefined) continue;
    if (!isSingular(context, i, article ? context.lower(first) : '')) return undefined;
    return isAge || isInhabitant ? 'trait' : 'role';
  }
  return undefined;
}

/** “selskapet”, “the company”: a body by its kind alone. */
export function isBody(context: Context, span: Span): boolean {
  const first = context.tokenAt(span.start);
  const article = context.words.articles.has(context.lower(first));
  const noun = article ? first + 1 : first;
  const isWhole = context.token(noun)?.end === span.end;
  const needsArticle = context.pack.people.definiteEndings.length === 0;
  return isWhole && (article || !needsArticle) && context.words.bodies.has(context.lower(noun));
}

/** By the article or the noun's ending, as far as they tell. */
function isSingular(context: Context, noun: number, article: string): boolean {
  const { singularArticles, definiteEndings, pluralEndings, feminineEndings } = context.pack.people;
  const word = context.lower(noun);
  const endsIn = (endings: readonly string[]) => endings.some((ending) => word.endsWith(ending));
  if (endsIn(pluralEndings)) return false;
  // German “die” stands before several men, and before one woman.
  // “die 61-Jährige”, but “die 61-Jährigen”
  if (AGE.test(word) && word.endsWith('e')) return true;
  if (article) return singularArticles.includes(article) || endsIn(feminineEndings.one);
  return endsIn(definiteEndings);
}
