import type { MarkupContent } from 'vscode-languageserver-types';

/** Builds what a hover shows. Everything that comes from an article passes through `text` and is escaped. */
export interface Markup {
  text(text: string): string;
  strong(text: string): string;
  /** Words of an article as a block of their own. */
  blockquote(text: string, source: string): string;
  /** Paragraphs of one part. */
  part(paragraphs: readonly string[]): string;
  content(parts: readonly string[]): MarkupContent;
}

export const markdown: Markup = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  blockquote: (text, source) => `> ${escapeMarkdown(text)}  \n> — ${escapeMarkdown(source)}`,
  part: (paragraphs) => paragraphs.join('\n\n'),
  content: (parts) => ({ kind: 'markdown', value: parts.join('\n\n---\n\n') }),
};

export const plaintext: Markup = {
  text: (text) => text,
  strong: (text) => text,
  blockquote: (text, source) => `${text}\n— ${source}`,
  part: (paragraphs) => paragraphs.join('\n'),
  content: (parts) => ({ kind: 'plaintext', value: parts.join('\n\n') }),
};

/** Controls that turn the direction of text around could make a text read as what it is not. */
const BIDIRECTIONAL_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that renders as itself in Markdown: any ASCII punctuation may be escaped by a backslash (CommonMark 0.31, 2.4),
 * which also keeps addresses from becoming links and `<` and `&` from becoming HTML.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(BIDIRECTIONAL_CONTROLS, '')
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
