import { packOf } from '../language/packs';
import type { ArticleDocument, Token } from '../types';
import { beginOf, TYPES } from './labels';
import { type Lexicon, lexiconKey, WordClass } from './lexicon';
import { TOLD } from './naming';
import type { LabelledSpan } from './spans';

const PLACE = beginOf(TYPES.indexOf('LOC'));
const BODY = beginOf(TYPES.indexOf('ORG'));
const CAPITAL = /^\p{Lu}/u;
const DASH = /^[-–—]$/;
const SCORE = /^\d{1,3}[-–:]\d{1,3}$/;
const POINTS = /^\d{1,3}$/;
const SEPARATOR = /^[,;]$/;
/** Teams with longer names are left to the model. */
const MAX_TEAM = 4;

/**
 * Calls the towns of a line of results organisations, for there they are clubs: “Chicago 106, Indiana 89”, “Brann –
 * Viking 2–1”, “Boston at Toronto, 7 p.m.”. National teams stay what countries are elsewhere. Linear in tokens; spans
 * come and go sorted.
 */
export function withTeams(
  document: ArticleDocument,
  spans: readonly LabelledSpan[],
  lexicon: Lexicon,
): readonly LabelledSpan[] {
  const teams: LabelledSpan[] = [];
  let from = 0;
  for (const { firstToken } of document.sentences) {
    if (firstToken < from) continue;
    const pair = pairAt(document, firstToken);
    for (const [first, end] of pair) {
      const label = isCountry(document, first, end, lexicon) ? PLACE : BODY;
      teams.push({ first, end, label, certainty: TOLD });
      from = end;
    }
  }
  if (teams.length === 0) return spans;
  const rest = spans.filter((span) => !teams.some((team) => span.first < team.end && team.first < span.end));
  return [...rest, ...teams].sort((a, b) => a.first - b.first);
}

/** The two teams of the line that opens at a token, as token ranges; none when it is no result. */
function pairAt(document: ArticleDocument, first: number): [first: number, end: number][] {
  const { tokens, sentences, paragraphs } = document;
  const paragraph = sentences[tokens[first]?.sentence ?? 0]?.paragraph ?? -1;
  if (tokens[first]?.start !== paragraphs[paragraph]?.start) return [];
  const stop = endOfParagraph(document, first, paragraph);
  const home = teamEnd(tokens, first, stop);
  if (home === first) return [];
  const [between, scored] = afterHome(document, home, stop);
  const guest = teamEnd(tokens, between, stop);
  if (between === home || guest === between) return [];
  const isFixture = !scored && tokens[home]!.kind === 'word';
  if (!(isFixture ? isDated(tokens, guest, stop) : isEnd(tokens, guest, stop, scored))) return [];
  return [
    [first, home],
    [between, guest],
  ];
}

function endOfParagraph({ tokens, sentences }: ArticleDocument, first: number, paragraph: number): number {
  let stop = first;
  const limit = first + 4 * MAX_TEAM;
  while (stop < limit && stop < tokens.length && sentences[tokens[stop]!.sentence]!.paragraph === paragraph)
    stop++;
  return stop;
}

/** One past the capitalised words from `i` on; `i` itself when there are none or too many. */
function teamEnd(tokens: readonly Token[], i: number, stop: number): number {
  let end = i;
  while (end < stop && (CAPITAL.test(tokens[end]!.text) || (end > i && isJoint(tokens, end)))) end++;
  return end > i + MAX_TEAM ? i : end;
}

/** The stroke in Bodø/Glimt. */
const isJoint = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === '/' && CAPITAL.test(tokens[i + 1]?.text ?? '');

/** Where the second team begins, and whether the first one's points stand before it; `home` itself when nothing fits. */
function afterHome(
  { tokens, language }: ArticleDocument,
  home: number,
  stop: number,
): [at: number, scored: boolean] {
  if (home + 2 >= stop) return [home, false];
  const { text } = tokens[home]!;
  if (DASH.test(text) || packOf(language).naming.against.includes(text)) return [home + 1, false];
  if (POINTS.test(text)) return [SEPARATOR.test(tokens[home + 1]!.text) ? home + 2 : home + 1, true];
  return [home, false];
}

/** Whether a date or time follows. */
function isDated(tokens: readonly Token[], guest: number, stop: number): boolean {
  return guest + 1 < stop && tokens[guest]!.text === ',' && tokens[guest + 1]!.kind === 'number';
}

/** Whether the second team's points follow, or the score of both. */
function isEnd(tokens: readonly Token[], guest: number, stop: number, scored: boolean): boolean {
  const points = guest < stop ? tokens[guest]!.text : '';
  const isPoints = POINTS.test(points);
  const behind = guest + 1 < stop ? tokens[guest + 1]!.text : '';
  if (scored) return isPoints && (behind === '' || behind === '(');
  return (
    SCORE.test(points) || (isPoints && /^[-–:]$/.test(behind) && POINTS.test(tokens[guest + 2]?.text ?? ''))
  );
}

function isCountry({ text, tokens }: ArticleDocument, first: number, end: number, lexicon: Lexicon): boolean {
  const name = text.slice(tokens[first]!.start, tokens[end - 1]!.end).toLowerCase();
  return (lexicon.classesOf(lexiconKey(name)) & WordClass.Country) !== 0;
}
