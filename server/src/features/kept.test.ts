import fc from 'fast-check';
import { expect, it } from 'vitest';
import { corpusOf } from '../../test/annotated';
import type { Corpus } from '../corpus/corpus';
import { countAhead } from './ahead';
import { countNames, names } from './names';
import { overview } from './overview';
import { countSpeakers, speakers } from './speakers';
import { topicSpeakers, topicSpeakersAhead } from './topic-speakers';
import { topics } from './topics';

const TEXTS = [
  '„{Ja}(direct Anna Berg)“, <sagte> [Anna Berg](PER Anna Berg) in [Wien](LOC Wien).',
  '„{Ja}(direct Berg)“, <sagte> [Berg](PER Berg). „{Nein}(direct Per Lind)“, <sagte> [Per Lind](PER Per Lind).',
  '„{Oh}(direct Analytiker)“, <sagten> [Analytiker](PER nominal Analytiker) in [Wien](LOC Wien).',
  '„{Oh}(direct Anna Berg)“, „{ach}(direct Anna Berg)“, <sagte> [Anna Berg](PER Anna Berg) dem [Anna-Berg-Rat](ORG Anna-Berg-Rat).',
  'Nichts.',
];
const TOPICS = ['medtop:20000587', 'medtop:11000000'];
const URIS = ['2024-05-14 a', '2024-05-15 b', '2024-05-14 c', 'd'].map((name) => `file:///${name}.txt`);

/** The articles, by URI; -1 for none. */
type State = readonly number[];

function corpusIn(state: State): Corpus {
  const corpus = corpusOf({});
  state.forEach((text, article) => {
    enter(corpus, article, text);
  });
  return corpus;
}

function enter(corpus: Corpus, article: number, text: number): void {
  const uri = URIS[article]!;
  if (text < 0) {
    corpus.remove(uri);
    return;
  }
  const { document, analysis } = corpusOf({ [uri]: TEXTS[text]! }).get(uri)!;
  const about = TOPICS.slice(0, text % 3).map((id) => ({ id, label: id, score: 1, evidence: [] }));
  corpus.restore(document, { ...analysis, topics: about });
}

function shown(corpus: Corpus): unknown {
  const sorts = ['prominence', 'alphabet'] as const;
  return {
    speakers: sorts.map((sort) => speakers(corpus, undefined, { sort })),
    named: sorts.map((sort) => speakers(corpus, undefined, { sort, named: true })),
    unnamed: speakers(corpus, undefined, { named: false }),
    totals: countSpeakers(corpus, undefined),
    entities: corpus.entities(),
    names: sorts.map((sort) => names(corpus, { sort })),
    people: sorts.map((sort) => names(corpus, { sort, type: 'PER' })),
    counts: countNames(corpus),
    topics: topics(corpus, 'en'),
    on: TOPICS.map((id) => topicSpeakers(corpus, id)),
    overview: overview(corpus, 'en'),
  };
}

const text = fc.integer({ min: -1, max: TEXTS.length - 1 });
const states = fc.tuple(text, text, text, text);
const steps = fc.array(fc.record({ article: fc.nat(URIS.length - 1), text, look: fc.boolean() }), {
  maxLength: 12,
});

it('the views show after any changes what they would show of the articles as they are', () => {
  fc.assert(
    fc.property(states, steps, fc.boolean(), (before, changes, isPatient) => {
      const corpus = corpusIn(before);
      if (isPatient) corpus.bePatient();
      const after = [...before];
      for (const { article, text: now, look } of changes) {
        enter(corpus, article, now);
        after[article] = now;
        if (look) shown(corpus);
      }
      while (corpus.linkSome()) {}
      expect(shown(corpus)).toEqual(shown(corpusIn(after)));
    }),
    { numRuns: 100 },
  );
});

it('counting ahead leaves the views as they are', async () => {
  const corpus = corpusIn([0, 1, 2, 3]);
  let pauses = 0;
  await countAhead(corpus, async () => {
    pauses++;
  });
  expect(pauses).toBeGreaterThan(0);
  expect(corpus.linkSome()).toBe(false);
  expect(shown(corpus)).toEqual(shown(corpusIn([0, 1, 2, 3])));
});

it('who speaks on a topic may be counted ahead while articles change', () => {
  fc.assert(
    fc.property(states, steps, (before, changes) => {
      const corpus = corpusIn(before);
      const after = [...before];
      const counting = topicSpeakersAhead(corpus, 1);
      for (const { article, text: now } of changes) {
        counting.next();
        enter(corpus, article, now);
        after[article] = now;
      }
      for (const _ of counting) {
      }
      expect(shown(corpus)).toEqual(shown(corpusIn(after)));
    }),
    { numRuns: 100 },
  );
});

it('who speaks on a topic comes page by page, the named ones first', () => {
  const corpus = corpusIn([1, 2, 4, 4]);
  const { total, speakers: all } = topicSpeakers(corpus, TOPICS[0]!);
  expect(all.map(({ name, named }) => [name, named])).toEqual([
    ['Berg', true],
    ['Per Lind', true],
    ['Analytiker', false],
  ]);
  expect(total).toBe(3);
  const pages = [0, 2].flatMap((start) => topicSpeakers(corpus, TOPICS[0]!, { start, limit: 2 }).speakers);
  expect(pages).toEqual(all);
});
