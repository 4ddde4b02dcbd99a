import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { segment } from '../../src/analysis/language/segment';
import { findNames } from '../../src/analysis/names/find';
import { Lexicon } from '../../src/analysis/names/lexicon';
import { NameModel } from '../../src/analysis/names/model';
import { Weights } from '../../src/analysis/names/weights';
import { randomFrom } from './clusters';
import { type Corpus, type GoldArticle, TRAIN } from './corpora';
import { type Parameters, train } from './crf';
import { type BuiltDataset, buildDataset } from './dataset';
import { encodeModel, meanOfModels } from './encode';
import { allowedLabels } from './gold';
import { rescale, trainPerceptron } from './perceptron';

/** Names stand in brackets: `[PER Hanna Lund]`. */
const MARKED = [
  'Am Montag reiste [PER Hanna Lund] nach [LOC Bremen]. Dort sprach [PER Lund] mit der Hafenbehörde.',
  'Der Sprecher der [ORG Nordwerft AG] sagte, [PER Jonas Behrens] komme am Freitag nach [LOC Kiel].',
  'In [LOC Oslo] traf [PER Ingrid Solheim] die Vertreter der [ORG Fjordbank]. Die Sitzung dauerte zwei Stunden.',
  'Die [ORG Fjordbank] eröffnet eine Filiale in [LOC Bremen], teilte [PER Karin Vogt] mit.',
];

const GERMAN: Corpus = TRAIN.find(({ name }) => name === 'de.wikinews.train')!;

function articleOf(marked: string, index: number): GoldArticle {
  const entities: GoldArticle['entities'] = [];
  let text = '';
  for (const [whole, type, name] of marked.matchAll(/\[([A-Z]+) ([^\]]+)\]|[^[]+/g)) {
    if (type) entities.push({ start: text.length, end: text.length + name!.length, type });
    text += name ?? whole;
  }
  return { id: `article ${index}`, language: 'de', text, entities };
}

type Learner = (built: BuiltDataset, random: () => number) => Parameters;

const LEARNERS: Record<string, Learner> = {
  'conditional random field': ({ data }, random) =>
    train(
      data,
      { epochs: 8, rate: 0.1, l2: 1e-4, l1: 1e-3, dropout: 0.2, firstReadings: 0.35, keep: 5000 },
      random,
    ),
  'averaged perceptron': ({ data }, random) => rescale(trainPerceptron(data, { epochs: 8 }, random), 0.3),
};

describe.each(Object.entries(LEARNERS))('training the %s', (_, learn) => {
  let lexicon: Lexicon;
  beforeAll(async () => {
    lexicon = new Lexicon(await readFile('server/data/names-lexicon.bin'));
  });

  /** The bytes of a model trained from scratch. */
  function trained(seed: number): Uint8Array {
    const examples = MARKED.map(articleOf).map((article) => {
      const document = segment(article.text, article.language);
      return { document, allowed: allowedLabels(document, article, GERMAN, lexicon), weight: 1 };
    });
    const built = buildDataset(examples, lexicon, 1);
    return encodeModel(built.hashes, learn(built, randomFrom(seed)), { prune: 0.001, zero: 0.001, range: 1 });
  }

  it('gives the same bytes for the same seed, and others for another', () => {
    expect(trained(7)).toEqual(trained(7));
    expect(trained(8)).not.toEqual(trained(7));
  });

  it('is the same for the mean of equal models, and between the two for others', () => {
    const [one, other] = [trained(7), trained(8)];
    expect(meanOfModels([one, one], 1e6)).toEqual(one);
    const mean = meanOfModels([one, other], 1e6);
    expect(mean).toEqual(meanOfModels([other, one], 1e6));
    expect(mean).not.toEqual(one);
    expect(meanOfModels([one, other], 100).length).toBeLessThan(mean.length / 2);
  });

  it('learns the names of its sentences', () => {
    const model = new NameModel(new Weights(trained(7)), lexicon);
    for (const { text, entities } of MARKED.map(articleOf)) {
      const found = findNames(segment(text, 'de'), model).map(({ start, end, type }) => ({
        start,
        end,
        type,
      }));
      expect(found).toEqual(entities);
    }
  });
});
