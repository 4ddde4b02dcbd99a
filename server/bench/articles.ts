import { fixtureTexts } from './material';

const SYLLABLES =
  'ba be bo da de di fa ga go ha he ka ke la li lo ma me mo na ne no ra re ro sa so ta te to va vi'.split(
    ' ',
  );
const ENDINGS = ['sen', 'mann', 'ov', 'sson', 'berg', 'stad', 'vik', 'er', 'in'];
/** Paragraphs of an article, as in an agency's report. */
const PARAGRAPHS = 6;
/** Share of an article's names that stay: people and places that many articles write of. */
const FREQUENT = 0.3;

/** Park and Miller's minimal standard generator: the same articles in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * Articles for measurements: paragraphs of the fixtures, shuffled within an article of one language, with invented names
 * in place of most capitalised pairs of words. The number of different names grows with the number of articles, as in
 * the archive of a newspaper.
 */
export function* generatedArticles(size: number): Generator<string> {
  const random = generator(size);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const word = () => {
    const text = pick(SYLLABLES) + pick(SYLLABLES);
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const people = Array.from({ length: size * 2 }, () => `${word()} ${word()}${pick(ENDINGS)}`);
  const sources = [...fixtureTexts().values()].map((text) => text.split('\n').filter((line) => line.trim()));
  for (let i = 0; i < size; i++) {
    const paragraphs = pick(sources);
    const text = Array.from({ length: PARAGRAPHS }, () => pick(paragraphs)).join('\n\n');
    yield text.replace(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu, (name) =>
      random() < FREQUENT ? name : pick(people),
    );
  }
}
