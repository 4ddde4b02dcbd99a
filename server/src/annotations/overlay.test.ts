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

  it('takes the entity a person named when it is known beforehand, and leaves names to linking', () => {
    const named = (entity: string): Placed => {
      const placed = decided('Lee', 1, 'PER', 'accepted');
      return { ...placed, annotation: { ...placed.annotation, entity } as Placed['annotation'] };
    };
    const chainsOf = (entity: string) => overlay(machine, TEXT, [named(entity)]).chains;
    expect(chainsOf('wikidata:Q1').some(({ authority }) => authority === 'wikidata:Q1')).toBe(true);
    expect(chainsOf('per:lee').every(({ authority }) => authority === undefined)).toBe(true);
  });

  it('leaves the analysis it is laid over as it was', () => {
    const before = structuredClone(machine);
    overlay(machine, TEXT, [decided('Kim', 1, 'PER', 'added'), decided('Lee', 4, 'PER', 'rejected')]);
    expect(machine).toEqual(before);
  });
});
