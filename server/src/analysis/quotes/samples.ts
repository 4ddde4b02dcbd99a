import { segment } from '../language/segment';
import type { EntityType, NameMention } from '../types';
import { findQuotes } from './find';

/** A quote in words: its pieces, who speaks, by which cue. */
export interface Told {
  type: string;
  quote: string;
  speaker: string | null;
  cue: string | null;
}

/** Finds the quotes of a text whose names are given. */
export function read(language: string, text: string, names: Record<string, EntityType> = {}): Told[] {
  const slice = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : null;
  return findQuotes(segment(text, language), mentions(text, names)).quotes.map(
    ({ type, spans, speaker, cue }) => ({
      type,
      quote: spans.map(slice).join(' … '),
      speaker: slice(speaker),
      cue: slice(cue),
    }),
  );
}

/** The mentions of names wherever they stand in a text. */
export function mentions(text: string, names: Record<string, EntityType>): NameMention[] {
  const found: NameMention[] = [];
  for (const [name, type] of Object.entries(names)) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const genitive = /^s\b/.test(text.slice(at + name.length)) ? 1 : 0;
      const end = at + name.length + genitive;
      found.push({ start: at, end, text: text.slice(at, end), type, form: 'name', name, confidence: 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const LEAD = {
  de: 'Es regnete.',
  nb: 'Det regnet.',
  nn: 'Det regna.',
  da: 'Det regnede.',
  sv: 'Det regnade.',
  en: 'It rained.',
  fr: 'Il pleuvait.',
  nl: 'Het regende.',
};
/** Behind a first sentence, so that nothing is a headline. */
export const told = (language: keyof typeof LEAD, text: string, names: Record<string, EntityType> = {}) =>
  read(language, `${LEAD[language]}\n${text}`, names);

export const LIE: Record<string, EntityType> = { 'Kari Lie': 'PER', Lie: 'PER' };
