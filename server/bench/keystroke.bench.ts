// From a keystroke in a 1,000-word article to fresh semantic tokens: what the server spends, at two corpus sizes. And what
// it spends on reading all of its data files first.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Corpus } from '../src/corpus/corpus';
import { SemanticTokensFeature } from '../src/features/semantic-tokens';
import { benchData, fixtureTexts, median, quantile, textOfLength, time } from './material';

const KEYSTROKES = 60;
const WORDS = 1000;

async function main(): Promise<void> {
  const before = process.cpuUsage();
  const data = await benchData();
  const { user, system } = process.cpuUsage(before);
  console.log(`all data read: ${((user + system) / 1000).toFixed(0)} ms`);
  const texts = [...fixtureTexts()];
  const medians: number[] = [];
  for (const size of [10, 1000]) {
    const corpus = new Corpus(data);
    for (let i = 0; i < size; i++) {
      const [name, text] = texts[i % texts.length]!;
      corpus.update(TextDocument.create(`file:///bench/${i} ${name}`, 'news', 0, text));
    }
    const all: number[] = [];
    for (const [name, text] of texts) {
      const spent = typeInto(corpus, `file:///bench/open ${name}`, textOfLength(text, WORDS));
      all.push(...spent);
      if (size === 10) console.log(`  ${name.padEnd(36)} median ${median(spent).toFixed(2)} ms`);
    }
    medians.push(median(all));
    console.log(
      `corpus of ${size}: median ${median(all).toFixed(2)} ms, p95 ${quantile(all, 0.95).toFixed(2)} ms`,
    );
  }
  console.log(
    `ratio 1,000 : 10 articles ${(medians[1]! / medians[0]!).toFixed(2)} (1 = does not grow with the corpus)`,
  );
}

/** Types letters into the middle of an article and asks for its tokens after each. */
function typeInto(corpus: Corpus, uri: string, text: string): number[] {
  const tokens = new SemanticTokensFeature();
  let document = TextDocument.create(uri, 'news', 0, text);
  corpus.update(document);
  corpus.entities();
  let last = tokens.full(corpus.get(uri)!);
  const spent: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const at = document.positionAt(Math.floor(text.length / 2) + i);
    spent.push(
      time(() => {
        document = TextDocument.update(document, [{ range: { start: at, end: at }, text: 'x' }], i + 1);
        corpus.update(document);
        const answer = tokens.delta(corpus.get(uri)!, last.resultId ?? '');
        last = { ...last, ...('resultId' in answer ? { resultId: answer.resultId } : {}) };
      }),
    );
  }
  return spent.slice(10);
}

void main();
