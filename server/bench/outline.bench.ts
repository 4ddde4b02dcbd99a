// The views over all articles at 100, 1,000 and 10,000 generated articles: what the server spends when one is opened for
// the first time, when it is asked again, and after a keystroke; and what a keystroke costs the open article itself.
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../src/analysis/analyze';
import { Corpus } from '../src/corpus/corpus';
import { countAhead } from '../src/features/ahead';
import { countNames, namePassages, names } from '../src/features/names';
import { overview } from '../src/features/overview';
import { SemanticTokensFeature } from '../src/features/semantic-tokens';
import { countSpeakers, speakerQuotes, speakers } from '../src/features/speakers';
import { topicSpeakers } from '../src/features/topic-speakers';
import { topicArticles, topics } from '../src/features/topics';
import { workspaceSymbols } from '../src/features/workspace-symbol';
import { generatedArticles } from './articles';
import { benchData, median, quantile, textOfLength, time } from './material';

/** Numbers of articles; others may be given as arguments. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000];
const KEYSTROKES = 30;
/** Names and speakers that a view asks for at once, and passages and articles. */
const PAGE = { limit: 500 };
const PASSAGES = { limit: 100 };

type Views = Record<string, (corpus: Corpus) => unknown>;

/** What the client asks when a view over all articles is opened. The answers are written out, as on the wire. */
const VIEWS: Views = {
  speakers: (corpus) => [
    countSpeakers(corpus, undefined),
    speakers(corpus, undefined, { ...PAGE, named: true }),
    speakers(corpus, undefined, { ...PAGE, named: false }),
  ],
  'speakers by name': (corpus) => speakers(corpus, undefined, { ...PAGE, named: true, sort: 'alphabet' }),
  topics: (corpus) => topics(corpus, 'en'),
  names: (corpus) => [
    countNames(corpus),
    ...(['PER', 'LOC', 'ORG', 'MISC'] as const).map((type) => names(corpus, { ...PAGE, type })),
  ],
  'names by name': (corpus) => names(corpus, { ...PAGE, type: 'PER', sort: 'alphabet' }),
  'quotes of the most quoted': (corpus) =>
    speakerQuotes(corpus, speakers(corpus, undefined, { limit: 1 })[0]!.id, PASSAGES, 'en'),
  'passages of the commonest': (corpus) =>
    namePassages(corpus, names(corpus, { limit: 1 })[0]!.id, undefined, PASSAGES),
  'the widest topic': (corpus) => {
    const { id } = topics(corpus, 'en').topics[0]!;
    return [topicArticles(corpus, id, { ...PASSAGES, brief: true }), topicSpeakers(corpus, id, PASSAGES)];
  },
  'find a symbol': (corpus) => workspaceSymbols(corpus, 'ma', true),
  overview: (corpus) => overview(corpus, 'en'),
};

async function main(): Promise<void> {
  const data = await benchData();
  const open = textOfLength(readFileSync('test-fixtures/2024-05-14 Hafenkurier (de).txt', 'utf8'), 1000);
  const spent = new Map<string, number[]>();
  for (const size of SIZES) {
    const corpus = new Corpus(data);
    let n = 0;
    for (const text of generatedArticles(size)) {
      const uri = `file:///bench/${n++}.txt`;
      corpus.restore(TextDocument.create(uri, 'news', 0, text), analyze(text, data));
    }
    const first = time(() => void countSpeakers(corpus, undefined)) + time(() => void countNames(corpus));
    const { named, unnamed } = countSpeakers(corpus, undefined);
    const numbers = Object.values(countNames(corpus)).reduce((sum, number) => sum + number, 0);
    console.log(
      `${size} articles: ${numbers} names, ${named.speakers} speakers and ${unnamed.speakers} unnamed ones, ${named.quotes + unnamed.quotes} quotes; to count them for the first time ${first.toFixed(0)} ms`,
    );
    // As a session is, once all is read.
    corpus.bePatient();
    await countAhead(corpus, async () => {});
    const type = typist(corpus, open);
    type(0);
    for (const [view, ask] of Object.entries(VIEWS)) {
      const answer = () => void JSON.stringify(ask(corpus));
      const again: number[] = [];
      const typed: number[] = [];
      for (let i = 0; i < 10; i++) {
        type(i);
        typed.push(time(answer));
        again.push(time(answer));
      }
      spent.set(view, [...(spent.get(view) ?? []), median(typed)]);
      console.log(
        `  ${view.padEnd(26)} after a change ${median(typed).toFixed(1)} ms (worst ${Math.max(...typed).toFixed(1)}), again ${median(again).toFixed(1)} ms`,
      );
    }
    type(0);
    const links = time(() => {
      while (corpus.linkSome()) {}
    });
    console.log(`  ${'links in the background'.padEnd(26)} ${links.toFixed(1)} ms, in parts`);
    const strokes = Array.from({ length: KEYSTROKES }, (_, i) => time(() => type(i))).slice(5);
    spent.set('keystroke', [...(spent.get('keystroke') ?? []), median(strokes)]);
    console.log(
      `  ${'keystroke to tokens'.padEnd(26)} median ${median(strokes).toFixed(1)} ms, p95 ${quantile(strokes, 0.95).toFixed(1)} ms`,
    );
  }
  for (const [what, times] of spent) {
    const ratios = times
      .slice(1)
      .map((ms, i) => `${SIZES[i + 1]} : ${SIZES[i]} ${(ms / times[i]!).toFixed(1)}`);
    if (ratios.length > 0) console.log(`ratio ${what.padEnd(26)} ${ratios.join(', ')} (10 = linear)`);
  }
}

/** Types a letter into the middle of an open article and asks for its tokens. */
function typist(corpus: Corpus, text: string): (i: number) => void {
  const uri = 'file:///bench/open.txt';
  const tokens = new SemanticTokensFeature();
  let document = TextDocument.create(uri, 'news', 0, text);
  return (i) => {
    const at = document.positionAt(Math.floor(text.length / 2) + i);
    document = TextDocument.update(document, [{ range: { start: at, end: at }, text: 'x' }], i + 1);
    corpus.update(document);
    tokens.full(corpus.get(uri)!);
  };
}

void main();
