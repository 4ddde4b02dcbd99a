import type { ArticleDocument, Paragraph, Sentence } from '../types';
import type { LanguagePack } from './pack';
import { packOf } from './packs';
import { type ParagraphRules, splitParagraphs } from './paragraphs';
import { type SentenceRules, sentenceEnds } from './sentences';
import { type TokenRules, tokenize, tokenRules } from './tokens';

interface Rules {
  tokens: TokenRules;
  sentences: SentenceRules;
  paragraphs: ParagraphRules;
}

const prepared = new Map<LanguagePack, Rules>();

/**
 * Cuts a text into paragraphs, sentences and tokens by the rules of its language. Offsets are UTF-16 code units.
 * Every token lies in exactly one sentence, every sentence in exactly one paragraph. Linear time.
 */
export function segment(text: string, language: string): ArticleDocument {
  const rules = rulesOf(packOf(language));
  const document: ArticleDocument = { text, language, paragraphs: [], sentences: [], tokens: [] };
  for (const raw of splitParagraphs(text, rules.paragraphs)) {
    const firstSentence = document.sentences.length;
    addSentences(document, raw.start, raw.end, rules);
    const paragraph: Paragraph = { ...raw, firstSentence, endSentence: document.sentences.length };
    document.paragraphs.push(paragraph);
  }
  return document;
}

function addSentences(document: ArticleDocument, start: number, end: number, rules: Rules): void {
  const { text, tokens, sentences, paragraphs } = document;
  const raw = tokenize(text, start, end, rules.tokens);
  let first = 0;
  for (const last of sentenceEnds(raw, text, rules.sentences)) {
    const sentence: Sentence = {
      start: raw[first]!.start,
      end: raw[last - 1]!.end,
      firstToken: tokens.length,
      endToken: tokens.length + last - first,
      paragraph: paragraphs.length,
    };
    for (let i = first; i < last; i++) {
      const token = raw[i]!;
      token.sentence = sentences.length;
      tokens.push(token);
    }
    sentences.push(sentence);
    first = last;
  }
}

function rulesOf(pack: LanguagePack): Rules {
  let rules = prepared.get(pack);
  if (!rules) {
    rules = prepare(pack);
    prepared.set(pack, rules);
  }
  return rules;
}

function prepare({ segmentation, calendar, quotation, functionWords }: LanguagePack): Rules {
  const { bylines } = segmentation;
  return {
    tokens: tokenRules(segmentation, [...calendar.months, ...Object.keys(calendar.otherMonths ?? {})]),
    sentences: { functionWords: new Set(functionWords) },
    paragraphs: {
      dialogueDash: quotation.dialogueDash,
      byline: bylines.length > 0 ? new RegExp(`^(?:${bylines.join('|')}):? \\p{Lu}`, 'u') : undefined,
    },
  };
}
