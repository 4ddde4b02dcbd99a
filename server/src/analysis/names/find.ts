import type { ArticleDocument, NameMention } from '../types';
import type { NameModel } from './model';

/** Finds the names and derived words of an article, sorted by start, without overlaps. */
export function findNames(document: ArticleDocument, _model: NameModel): NameMention[] {
  const names: NameMention[] = [];
  for (const sentence of document.sentences) {
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
      const token = document.tokens[i]!;
      if (token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text)) {
        names.push({
          start: token.start,
          end: token.end,
          text: token.text,
          type: 'PER',
          form: 'name',
          name: token.text,
          confidence: 0.5,
        });
      }
    }
  }
  return names;
}
