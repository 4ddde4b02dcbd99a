import type { NameMention, QuoteCandidate } from './types';

/**
 * The names without those that are no title but what somebody says: „Veiligheid gaat voor”, aldus De Graaf. A work or
 * event that fills a direct quote is one only when no reporting word attributes it.
 */
export function withoutSpoken(
  names: readonly NameMention[],
  quotes: readonly QuoteCandidate[],
): readonly NameMention[] {
  const spoken = new Set<string>();
  for (const { type, cue, spans } of quotes)
    if (type === 'direct' && cue) for (const { start, end } of spans) spoken.add(`${start}:${end}`);
  if (spoken.size === 0) return names;
  return names.filter(({ type, start, end }) => type !== 'MISC' || !spoken.has(`${start}:${end}`));
}
