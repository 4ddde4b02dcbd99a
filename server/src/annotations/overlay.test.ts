import { describe, expect, it } from 'vitest';
import type { ArticleAnalysis, EntityType, Mention } from '../analysis/types';
import { makeAnchor } from './anchor';
import type { Decision, Placed } from './model';
import { overlay } from './overlay';

const TEXT = 'Kim met Lee. Lee left. Kim Lee stayed in Ulm. “Fine,” said Lee.';
const spanOf = (words: string, nth = 1) => {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

function analysis(...marks: [string, number, EntityType][]): ArticleAnalysis {
  const mentions = marks.map(
    ([text, nth, type], chain): Mention => ({
      ...spanOf(text, nth),
      text,
      type,
      form: 'name',
      name: text,
      confidence: 0.9,
      chain,
    }),
  );
  const chains = marks.map(([name, , type], i) => ({ type, name, names: [name], mentions: [i] }));
  const quote = { ...spanOf('Fine,'), type: 'direct' as const, carried: false, cue: null, confidence: 0.9 };
  return {
    language: 'en',
    paragraphs: [],
    sentences: [],
    mentions,
    chains,
    quotes: [{ ...quote, spans: [spanOf('Fine,')], speaker: mentions.length - 1 }],
    topics: [],
    keyphrases: [],
    words: 13,
    unbalanced: [],
  };
}

function decided(words: string, nth: number, type: EntityType, decision: Decision): Placed {
  const span = spanOf(words, nth);
  const stamp = { id: `${words}${nth}`, created: '', modified: '' };
  return {
    ...span,
    annotation: { ...stamp, kind: 'mention', type, decision, anchor: makeAnchor(TEXT, span) },
  };
}

const shown = ({ mentions }: ArticleAnalysis) =>
  mentions.map(({ text, type, start, confidence }) => `${text}@${start} ${type} ${confidence}`);

describe('overlay', () => {
  const machine = analysis(['Kim', 1, 'LOC'], ['Lee', 1, 'PER'], ['Lee', 4, 'PER']);

  it('takes a rejected name away, and leaves its quote without a speaker', () => {
    const laid = overlay(machine, TEXT, [decided('Lee', 4, 'PER', 'rejected')]);
    expect(shown(laid)).toEqual(['Kim@0 LOC 0.9', 'Lee@8 PER 0.9']);
    expect(laid.quotes[0]!.speaker).toBeNull();
  });

  it('proposes the type a person gave for the other occurrences', () => {
    const laid = overlay(machine, TEXT, [decided('Kim', 1, 'PER', 'added')]);
    expect(shown(laid)).toEqual(['Kim@0 PER 1', 'Lee@8 PER 0.9', 'Kim@23 PER 0.6', 'Lee@59 PER 0.9']);
    expect(laid.chains.find(({ name }) => name === 'Kim')!.mentions).toEqual([0, 2]);
    expect(laid.quotes[0]!.speaker).toBe(3);
  });

  it('learns nothing from words with two types, nor where something is decided', () => {
    const both = [decided('Lee', 1, 'PER', 'accepted'), decided('Lee', 2, 'ORG', 'added')];
    expect(shown(overlay(machine, TEXT, both))).toEqual([
      'Kim@0 LOC 0.9',
      'Lee@8 PER 1',
      'Lee@13 ORG 1',
      'Lee@59 PER 0.9',
    ]);
    const rejected = [decided('Lee', 1, 'PER', 'accepted'), decided('Lee', 2, 'PER', 'rejected')];
    expect(shown(overlay(machine, TEXT, rejected)).some((mark) => mark.startsWith('Lee@13'))).toBe(false);
  });

  it('takes a name with a plain word before it for who it was, with more for somebody else', () => {
    const wider = (words: string) => {
      const laid = overlay(machine, TEXT, [decided(words, 1, 'PER', 'added')]);
      const mark = laid.mentions.find(({ text }) => text === words)!;
      return laid.chains[mark.chain]!.names;
    };
    expect(wider('said Lee')).toEqual(['Lee']);
    expect(wider('Kim met Lee')).toEqual(['Kim met Lee']);
    expect(wider('Lee stayed in')).toEqual(['Lee stayed in']);
  });

  it('puts a larger mark in the place of a smaller proposal, but keeps what people marked inside', () => {
    const large = decided('Kim Lee', 1, 'PER', 'added');
    const inner = decided('Lee', 3, 'PER', 'added');
    const laid = overlay(analysis(['Kim', 2, 'LOC'], ['Lee', 4, 'PER']), TEXT, [inner, large]);
    expect(shown(laid).slice(0, 4)).toEqual([
      'Lee@8 PER 0.6',
      'Lee@13 PER 0.6',
      'Kim Lee@23 PER 1',
      'Lee@27 PER 1',
    ]);
  });

  describe('with an entity that a person named', () => {
    const means = (entity: string, ...marks: [string, number][]): Placed[] =>
      marks.map(([words, nth]) => {
        const placed = decided(words, nth, 'PER', 'accepted');
        return { ...placed, annotation: { ...placed.annotation, entity } as Placed['annotation'] };
      });
    const lee = (): ArticleAnalysis => {
      const one = structuredClone(machine);
      one.mentions[2]!.chain = 1;
      one.chains = [one.chains[0]!, { ...one.chains[1]!, mentions: [1, 2] }];
      return one;
    };
    const entities = ({ chains, mentions }: ArticleAnalysis) =>
      mentions.map(({ start, chain }) => `${start} ${chains[chain]!.entity ?? '-'}`);

    it('parts one mention from its chain, and its quotes go along', () => {
      const laid = overlay(lee(), TEXT, means('per:bruce-lee', ['Lee', 4]));
      expect(entities(laid)).toEqual(['0 -', '8 -', '13 -', '27 -', '59 per:bruce-lee']);
      expect(laid.mentions[laid.quotes[0]!.speaker!]!.start).toBe(59);
      expect(laid.chains.map(({ names }) => names)).toEqual([['Kim'], ['Lee'], ['Lee']]);
    });

    it('is the chain’s when all its names are said to be it', () => {
      const laid = overlay(lee(), TEXT, means('own:1', ['Lee', 1], ['Lee', 2], ['Lee', 3], ['Lee', 4]));
      expect(laid.chains.map(({ name, entity }) => [name, entity])).toEqual([
        ['Kim', undefined],
        ['Lee', 'own:1'],
      ]);
    });

    it('passes by ids of what nobody names, which hold for one state of an article', () => {
      const laid = overlay(lee(), TEXT, means('unnamed:a.txt#3', ['Lee', 4]));
      expect(laid.chains.every(({ entity }) => entity === undefined)).toBe(true);
    });
  });

  it('leaves the analysis it is laid over as it was', () => {
    const before = structuredClone(machine);
    overlay(machine, TEXT, [decided('Kim', 1, 'PER', 'added'), decided('Lee', 4, 'PER', 'rejected')]);
    expect(machine).toEqual(before);
  });
});
