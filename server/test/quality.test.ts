import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Fixture,
  type FoundQuote,
  loadFixtures,
  type Score,
  type Span,
  scoreLinking,
  scoreNames,
  scoreQuotes,
  scoreTopics,
  total,
} from '../../test-fixtures/gold';
import { loadAnalysisData } from '../src/analysis/data';
import type { ArticleAnalysis } from '../src/analysis/types';
import { Corpus } from '../src/corpus/corpus';

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
const seedFolder = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

/** F1 of names, direct and indirect quotes, share of right speakers (0..1) that each article at least reaches. */
const floors: Record<string, { names: number; direct: number; indirect: number; speakers: number }> = {
  '2024-05-14 Baltic Wire (en).txt': { names: 0.95, direct: 0.9, indirect: 0.71, speakers: 0.9 },
  '2024-05-14 Fjordposten (nb).txt': { names: 0.97, direct: 0.9, indirect: 0.56, speakers: 0.8 },
  '2024-05-14 Hafenkurier (de).txt': { names: 0.93, direct: 0.8, indirect: 0.85, speakers: 0.9 },
  '2024-05-14 The Harbour Post (en).txt': { names: 0.95, direct: 0.9, indirect: 0.77, speakers: 0.77 },
  '2024-05-14 Vestavind (nn).txt': { names: 0.94, direct: 0.77, indirect: 0.8, speakers: 0.81 },
  '2024-05-14 Øresundsbladet (da).txt': { names: 0.94, direct: 0.9, indirect: 0.32, speakers: 0.7 },
  '2024-05-15 Aareblatt (de-CH).txt': { names: 0.82, direct: 0.73, indirect: 0.72, speakers: 0.73 },
  '2024-05-15 Le Courrier du Large (fr).txt': { names: 0.92, direct: 0.56, indirect: 0.5, speakers: 0.9 },
  '2024-05-15 Maasstad Courant (nl).txt': { names: 0.95, direct: 0.9, indirect: 0.56, speakers: 0.82 },
  '2024-05-15 Skånekuriren (sv).txt': { names: 0.93, direct: 0.67, indirect: 0.56, speakers: 0.9 },
  '2024-05-16 Elbezeitung (de).txt': { names: 0.93, direct: 0.75, indirect: 0.65, speakers: 0.9 },
  '2024-06-02 Fjordposten (nb).txt': { names: 0.95, direct: 0.9, indirect: 0.9, speakers: 0.77 },
  '2024-06-03 Skånekuriren (sv).txt': { names: 0.98, direct: 0.9, indirect: 0.47, speakers: 0.9 },
  '2024-06-03 The Harbour Post (en).txt': { names: 0.96, direct: 0.82, indirect: 0.9, speakers: 0.7 },
};
const overall = { names: 0.94, direct: 0.88, indirect: 0.74, speakers: 0.89, linking: 0.78, topics: 0.64 };

const fixtures = loadFixtures();
let corpus: Corpus;

beforeAll(async () => {
  corpus = await corpusOf(fixtures.map(({ file, text }) => [file, text]));
});

describe.each(fixtures)('$file', (gold) => {
  it('is in its language', () => {
    expect(analysisOf(gold).language).toBe(gold.language);
  });

  it('has its names', () => {
    reaches(scoreNames(analysisOf(gold).mentions, gold), floors[gold.file]!.names);
  });

  it('has its quotes and speakers', () => {
    const { direct, indirect, speakers } = scoreQuotes(quotesOf(analysisOf(gold)), gold);
    const floor = floors[gold.file]!;
    reaches(direct, floor.direct);
    reaches(indirect, floor.indirect);
    reaches(speakers, floor.speakers, speakers.recall);
  });
});

describe('all fixtures together', () => {
  it('reach the floors of names, quotes, speakers and topics', () => {
    const quotes = fixtures.map((gold) => scoreQuotes(quotesOf(analysisOf(gold)), gold));
    reaches(total(fixtures.map((gold) => scoreNames(analysisOf(gold).mentions, gold))), overall.names);
    reaches(total(quotes.map(({ direct }) => direct)), overall.direct);
    reaches(total(quotes.map(({ indirect }) => indirect)), overall.indirect);
    const speakers = total(quotes.map((scores) => scores.speakers));
    reaches(speakers, overall.speakers, speakers.recall);
    const topics = total(fixtures.map((gold) => scoreTopics(analysisOf(gold).topics, gold)));
    reaches(topics, overall.topics, topics.recall);
  });

  it('link people, places and organisations across languages', () => {
    reaches(scoreLinking(fixtures.map((gold) => ({ gold, entityAt: linkerOf(gold) }))), overall.linking);
  });
});

describe.skipIf(!existsSync(seedFolder))('two real articles on one meeting', () => {
  const [german, norwegian] = ['000_adad34a18713e5aa.txt', '001_7af3ba17a6607650.txt'];
  let seeds: Corpus;

  beforeAll(async () => {
    const read = (file: string) => readFileSync(join(seedFolder, file), 'utf8');
    seeds = await corpusOf([german!, norwegian!].map((file) => [file, read(file)]));
  });

  const entityOf = (file: string, text: string): string => {
    const article = seeds.get(file)!;
    const mention = article.analysis.mentions.find((each) => each.text === text && each.form === 'name');
    expect(mention, text).toBeDefined();
    return seeds.entityIdOf(article, mention!);
  };

  /** Every name that a careful reader marks, with how often it stands there; a star for derived words. */
  const NAMES: Record<string, Record<string, string>> = {
    [german!]: {
      PER: 'Donald Trump 1, Kim 11, Putin 6, Putins 1, Sergej Lawrow 1, Trump 3',
      LOC: `Hanoi 1, Hanoier* 1, Moskau 1, Nordkorea 1, Nordkoreas 3, Pjöngjang 1, Russland 2, Russlands 1, Singapur 1,
        US* 3, USA 5, Wladiwostok 1, koreanischen* 1, nordkoreanische* 1, nordkoreanischen* 1, russische* 1,
        russischen* 1`,
    },
    [norwegian!]: {
      PER: `Dmitrij Medvedev 1, Donald Trump 1, Jurij Usjakov 1, Kim 4, Kim Jong-il 2, Kim Jong-un 1, Kims 2,
        Moon Jae-in 1, Putin 5, Putins 1, Trump 2, Usjakov 1, Vladimir Putin 1, Xi Jinping 1`,
      LOC: `Hanoi 1, Kinas 1, Koreahalvøya 3, Nord-Korea 5, Nord-Koreas 4, Russland 6, Russlands 1, Sør-Korea 1, USA 3,
        USAs 1, Vietnam 1, Vladivostok 1, nordkoreanerne* 1, nordkoreansk* 1, nordkoreanske* 1, russerne* 1,
        russisk* 1, russiske* 2`,
      ORG: 'Sikkerhetsrådet 1',
    },
  };

  it.each([german!, norwegian!])('%s: every name is marked with its type, and nothing else', (file) => {
    const found: Record<string, Map<string, number>> = {};
    for (const { text, type, form } of seeds.get(file)!.analysis.mentions) {
      if (form !== 'name' && form !== 'derived') continue;
      found[type] ??= new Map();
      const shown = form === 'derived' ? `${text}*` : text;
      found[type].set(shown, (found[type].get(shown) ?? 0) + 1);
    }
    const lists = Object.entries(found).map(([type, names]) => [
      type,
      [...names].map(([name, times]) => `${name} ${times}`).sort(),
    ]);
    const wanted = Object.entries(NAMES[file]!).map(([type, names]) => [type, names.split(/,\s+/).sort()]);
    expect(Object.fromEntries(lists)).toEqual(Object.fromEntries(wanted));
  });

  const SUMMIT = 'medtop:20000640';
  const SANCTIONS = 'medtop:20000642';
  const ARMS = ['medtop:20000078', 'medtop:20000635'];

  it('are on a summit, arms and sanctions', () => {
    for (const file of [german!, norwegian!]) {
      const topics = seeds.get(file)!.analysis.topics.map(({ id }) => id);
      expect(topics).toEqual(expect.arrayContaining([SUMMIT, SANCTIONS]));
      expect(topics.some((id) => ARMS.includes(id))).toBe(true);
    }
  });

  it.each([
    ['Putins', 'Vladimir Putin'],
    ['Wladiwostok', 'Vladivostok'],
    ['Nordkorea', 'Nord-Korea'],
    ['Donald Trump', 'Trump'],
  ])('%s and %s are one', (inGerman, inNorwegian) => {
    expect(entityOf(german!, inGerman)).toBe(entityOf(norwegian!, inNorwegian));
  });

  it.each([
    ['Kim', 'Kim Jong-il'],
    ['Nordkorea', 'Sør-Korea'],
  ])('%s and %s are two', (inGerman, inNorwegian) => {
    expect(entityOf(german!, inGerman)).not.toBe(entityOf(norwegian!, inNorwegian));
  });
});

async function corpusOf(articles: readonly (readonly [uri: string, text: string])[]): Promise<Corpus> {
  const filled = new Corpus(await loadAnalysisData((name) => readFile(join(dataFolder, name))));
  for (const [uri, text] of articles) filled.update(TextDocument.create(uri, 'news', 0, text));
  return filled;
}

function analysisOf(gold: Fixture): ArticleAnalysis {
  return corpus.get(gold.file)!.analysis;
}

/** The quotes, each with its speaker's mention and the rest of that chain. */
function quotesOf({ quotes, mentions, chains }: ArticleAnalysis): FoundQuote[] {
  return quotes.map((quote) => {
    if (quote.speaker === null) return { ...quote, speaker: [] };
    const speaker = mentions[quote.speaker]!;
    const others = chains[speaker.chain]!.mentions.filter((index) => index !== quote.speaker);
    return { ...quote, speaker: [speaker, ...others.map((index) => mentions[index]!)] };
  });
}

/** The entity of the name that overlaps a span, names before nominals. */
function linkerOf(gold: Fixture): (span: Span) => string | undefined {
  const article = corpus.get(gold.file)!;
  return (span) => {
    const there = article.analysis.mentions.filter(
      ({ start, end }) => Math.min(end, span.end) > Math.max(start, span.start),
    );
    const best = there.find(({ form }) => form === 'name') ?? there[0];
    return best && corpus.entityIdOf(article, best);
  };
}

function reaches(score: Score, floor: number, value = score.f1): void {
  const { right, wrong, missed, errors } = score;
  const summary = `${right} right, ${wrong} wrong, ${missed} missed:\n${errors.join('\n')}`;
  expect(value, summary).toBeGreaterThanOrEqual(floor);
}
