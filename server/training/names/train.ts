/**
 * Trains the name finder: `npm run train -- --data ../shared/data [--out server/data/names.bin]`.
 * Repeatable to the bit: the same data, code and seeds give the same file, the mean of one model a seed (`--seeds 1,2`).
 * `--fold 0` holds back what evaluation needs.
 * `--learner perceptron --first-epochs 0` trains an averaged structured perceptron instead, `--every 4` on every fourth
 * article.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readAuthority } from '../../src/analysis/authority/authority';
import { packOf } from '../../src/analysis/language/packs';
import { segment } from '../../src/analysis/language/segment';
import { labelArticle } from '../../src/analysis/names/decode';
import { Weights } from '../../src/analysis/names/weights';
import { familyOf, lexiconWithout, modelWithout } from './ablation';
import { inCapitals, inParagraphs } from './augment';
import { randomFrom } from './clusters';
import { every, type GoldArticle } from './corpora';
import { type Parameters, type TrainOptions, train } from './crf';
import { type BuiltDataset, buildDataset, type Example } from './dataset';
import { encodeModel, meanOfModels } from './encode';
import { allowedLabels } from './gold';
import { log, option } from './options';
import { rescale, trainPerceptron } from './perceptron';
import { prf, scoreArticles } from './score';
import { readSplit, type Split } from './splits';

const RANGE = 3;
const PRUNE = 0.03;
const ZERO = 0.02;
/** Every so many articles are learned without their language, for the languages we have no data of. */
const BLIND = 6;
/** Every so many articles are also learned in capitals, as headlines and teasers are set. */
const SHOUT = 10;
/** Parts of the training data, each given its first reading by a model trained on the others. */
const PARTS = 3;

const settings = {
  epochs: Number(option('epochs', '6')),
  firstEpochs: Number(option('first-epochs', '2')),
  rate: Number(option('rate', '0.04')),
  l2: Number(option('l2', '0.0001')),
  l1: Number(option('l1', '0.001')),
  dropout: Number(option('dropout', '0.2')),
  cutoff: Number(option('cutoff', '2')),
  keep: Number(option('keep', '650000')),
  seeds: option('seeds', '1,2').split(',').map(Number),
  every: Number(option('every', '1')),
};
const learner = learnerOf(option('learner', 'crf'));
const fold = option('fold', '');
const without = familyOf(option('without', ''));
const lexicon = lexiconWithout(readFileSync(option('lexicon', 'server/data/names-lexicon.bin')), without);
const authority = readAuthority(readFileSync('server/data/authority.json'));
type Random = () => number;

function learnerOf(name: string): 'crf' | 'perceptron' {
  if (name === 'crf' || name === 'perceptron') return name;
  throw new Error('--learner takes crf or perceptron');
}

function readExamples({ training }: Split): Example[] {
  return training.flatMap(({ corpus, articles }) =>
    every(articles, settings.every, 0)[1].flatMap((article, index) => {
      const blind = !packOf(corpus.language).capitalisesNouns && index % BLIND === BLIND - 1;
      const exampleOf = (variant: GoldArticle, weight: number): Example => {
        const document = segment(variant.text, variant.language);
        if (blind || without === 'languages') document.language = 'und';
        return { document, allowed: allowedLabels(document, variant, corpus, lexicon), weight };
      };
      const example = exampleOf(index % 3 === 1 ? inParagraphs(article) : article, corpus.weight);
      return index % SHOUT === SHOUT - 1
        ? [example, exampleOf(inCapitals(article), corpus.weight / 2)]
        : [example];
    }),
  );
}

const options = (epochs: number): TrainOptions => ({
  epochs,
  rate: settings.rate,
  l2: settings.l2,
  l1: settings.l1,
  dropout: settings.dropout,
  firstReadings: 0.35,
  keep: settings.keep,
});

const modelOf = ({ hashes }: BuiltDataset, parameters: Parameters): Uint8Array =>
  encodeModel(hashes, parameters, { prune: PRUNE, zero: ZERO, range: RANGE });

/** Gives every example a first reading by a model that has not seen it. */
function readFirst(built: BuiltDataset, examples: readonly Example[], random: Random): Example[] {
  const result = examples.slice();
  for (let part = 0; part < PARTS; part++) {
    const subset = built.sentencesOf((example) => example % PARTS !== part);
    const parameters = train(
      built.data,
      { ...options(settings.firstEpochs), keep: Number.POSITIVE_INFINITY, subset },
      random,
    );
    const model = modelWithout(new Weights(modelOf(built, parameters)), lexicon, without);
    for (let i = part; i < examples.length; i += PARTS) {
      result[i] = { ...examples[i]!, first: labelArticle(examples[i]!.document, model, 1) };
    }
    log(`first reading of part ${part + 1} of ${PARTS}`);
  }
  return result;
}

function evaluate(bytes: Uint8Array, { held }: Split): void {
  const model = modelWithout(new Weights(bytes), lexicon, without);
  const row = held.map(({ name, corpus, articles }) => {
    const types = ['PER', 'LOC', 'ORG', 'MISC'].filter((type) => !corpus.unscored.includes(type));
    const { p, r, f1 } = prf(
      scoreArticles(
        without === 'languages' ? articles.map((article) => ({ ...article, language: 'und' })) : articles,
        model,
        types,
        authority,
      ).get('all') ?? { tp: 0, fp: 0, fn: 0 },
    );
    return `${name.replace(/\.(train|dev)$/, '')} ${f1.toFixed(1)} (${p.toFixed(0)}/${r.toFixed(0)})`;
  });
  log(row.join('  '));
}

function learn(built: BuiltDataset, split: Split, random: Random): Parameters {
  const onEpoch = (epoch: number, loss: number, current: Parameters) => {
    log(`epoch ${epoch + 1}: loss ${(loss / (built.data.starts.length - 1)).toFixed(5)}`);
    if ((epoch + 1) % 3 === 0) evaluate(modelOf(built, current), split);
  };
  return train(built.data, { ...options(settings.epochs), onEpoch }, random);
}

function learnByMistakes(built: BuiltDataset, random: Random): Parameters {
  const onEpoch = (epoch: number, wrong: number) =>
    log(`epoch ${epoch + 1}: ${(100 * wrong).toFixed(1)} % of sentences wrong`);
  return rescale(trainPerceptron(built.data, { epochs: settings.epochs, onEpoch }, random), RANGE);
}

function main(): void {
  const split = readSplit(
    option('data', '../shared/data'),
    fold === '' ? undefined : Number(fold),
    new RegExp(option('only', '')),
  );
  const examples = readExamples(split);
  const plain = buildDataset(examples, lexicon, settings.cutoff, without);
  log(`${plain.data.starts.length - 1} tokens, ${plain.data.featureCount} features`);
  const models = settings.seeds.map((seed) => {
    const random = randomFrom(seed);
    const built = settings.firstEpochs > 0 ? withVotes(plain, examples, random) : plain;
    const bytes = modelOf(
      built,
      learner === 'crf' ? learn(built, split, random) : learnByMistakes(built, random),
    );
    evaluate(bytes, split);
    return bytes;
  });
  const bytes = meanOfModels(models, settings.keep);
  evaluate(bytes, split);
  const out = option('out', 'server/data/names.bin');
  writeFileSync(out, bytes);
  log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}

function withVotes(plain: BuiltDataset, examples: readonly Example[], random: Random): BuiltDataset {
  const built = buildDataset(readFirst(plain, examples, random), lexicon, settings.cutoff, without);
  log(`${built.data.featureCount} features with votes`);
  return built;
}

main();
