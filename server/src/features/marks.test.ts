import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../client/src/marks/edits';
import { corpusOf } from '../../test/annotated';
import type { Placed } from '../annotations/model';
import { MarksFeature } from './marks';

const URI = 'file:///a.txt';
const NAMES = ['Kim', 'Lee', 'Ulm', 'Berg', 'Lind'];

/** An article that names some of them, and what somebody decided about each. */
const article = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean(), fc.boolean()), { maxLength: 12 });
type Drawn = [string, boolean, boolean][];

function made(drawn: Drawn) {
  const text = drawn.map(
    ([name, quoted]) => `${quoted ? `{Yes}(direct ${name}) ` : ''}[${name}](PER ${name})`,
  );
  const corpus = corpusOf({ [URI]: text.join(' said.\n') });
  const one = corpus.get(URI)!;
  const placed = one.analysis.mentions
    .filter((_, i) => drawn[i]![2])
    .map(
      ({ start, end }) => ({ start, end, annotation: { kind: 'mention', decision: 'accepted' } }) as Placed,
    );
  return { corpus, article: one, placed };
}

describe('marks', () => {
  it('are the same sent as changes', () => {
    fc.assert(
      fc.property(article, article, (before, after) => {
        const marks = new MarksFeature();
        const [a, b] = [made(before), made(after)];
        const first = marks.full(a.corpus, a.article, a.placed);
        const second = marks.delta(b.corpus, b.article, b.placed, first.resultId);
        if (!('edits' in second)) throw new Error('all marks were sent');
        const whole = new MarksFeature().full(b.corpus, b.article, b.placed);
        expect(applyEdits(first.marks, second.edits)).toEqual(whole.marks);
      }),
    );
  });

  it('are sent as the one that changed', () => {
    const marks = new MarksFeature();
    const {
      corpus,
      article: one,
      placed,
    } = made([
      ['Kim', false, true],
      ['Lee', false, true],
    ]);
    const { resultId } = marks.full(corpus, one, placed.slice(1));
    expect(marks.delta(corpus, one, placed, resultId)).toMatchObject({
      edits: [{ start: 0, deleteCount: 1, marks: [{ decision: 'accepted' }] }],
    });
  });

  it('are sent whole when the answer before is forgotten', () => {
    const marks = new MarksFeature();
    const { corpus, article: one } = made([['Kim', false, false]]);
    const { resultId } = marks.full(corpus, one, []);
    marks.forget(URI);
    expect(marks.delta(corpus, one, [], resultId)).toMatchObject({ marks: [{ kind: 'person' }] });
  });
});
