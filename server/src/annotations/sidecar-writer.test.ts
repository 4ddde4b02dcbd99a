import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeAnchor } from './anchor';
import { AnnotatedArticle } from './article';
import type { Annotation } from './model';
import { writeSidecar } from './sidecar';
import { SidecarWriter } from './sidecar-writer';

const TEXT =
  'Anna 😀 Berg met Per Lind.\n“No,” she said. Anna Berg left for Karlstad with Per Lind on Monday.';
const NAMES = { id: 'a.txt.annotations.json', source: 'a.txt' };
const FOREIGN = [{ type: 'Annotation', id: 'x', body: 'hello', target: 'http://example.org/' }];

function annotation(text: string, start: number, length: number): Annotation {
  const span = { start, end: Math.min(text.length, start + length) };
  const stamp = { id: `urn:uuid:${start}`, created: '', modified: '' };
  return { ...stamp, kind: 'mention', type: 'PER', decision: 'added', anchor: makeAnchor(text, span) };
}

const step = fc.oneof(
  fc.record({ put: fc.nat(TEXT.length - 1), length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ remove: fc.nat(TEXT.length - 1) }),
  fc.record({ edit: fc.nat(TEXT.length - 1), words: fc.constantFrom('', 'x', '😀', '\n') }),
  fc.record({ retext: fc.constantFrom('NEW: ', '😀') }),
);

it('writes the bytes that writing everything anew would, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, withForeign) => {
      const article = new AnnotatedArticle(TEXT);
      const writer = new SidecarWriter(NAMES);
      const foreign = withForeign ? FOREIGN : [];
      for (const one of steps) {
        const { text } = article;
        if ('put' in one) article.put(annotation(text, one.put % text.length, one.length));
        else if ('remove' in one) article.remove(`urn:uuid:${one.remove}`);
        else if ('retext' in one) article.retext(one.retext + text);
        else {
          const start = one.edit % text.length;
          const edit = { start, end: start + 1, length: one.words.length };
          article.edited(edit, text.slice(0, start) + one.words + text.slice(start + 1));
        }
        const written = new TextDecoder().decode(writer.write(article, foreign));
        expect(written).toBe(
          writeSidecar({ annotations: article.annotations(), foreign }, NAMES, article.text),
        );
      }
    }),
  );
});
