import { describe, expect, it } from '@jest/globals';
import { findConflicts } from './contested.js';
import { corpusOf } from './corpus.fixture.js';
import { rollUpOf } from './roll-up.js';

type Said = Parameters<typeof corpusOf>[0][number];

const accusation: Said = {
  id: 'accusation',
  source: 'khamenei',
  stance: 'accuses',
  target: 'us',
  issue: 'vote',
  alleges: { stance: 'supports', target: 'krg' },
};
const ownStance: Said = {
  id: 'own',
  source: 'us',
  stance: 'opposes',
  target: 'krg',
  issue: 'vote',
};

function conflictsOf(...said: Said[]): ReturnType<typeof findConflicts> {
  const corpus = corpusOf(said);
  return findConflicts(corpus.statements, rollUpOf(corpus.actors));
}

describe('findConflicts', () => {
  it('sets an allegation against the accused’s own stance on the same issue', () => {
    expect(conflictsOf(accusation, ownStance)).toEqual([
      { kind: 'allegation', one: 'd:accusation', other: 'd:own' },
    ]);
  });

  it.each([
    ['the accused holds what is alleged', { ...ownStance, stance: 'supports' as const }],
    ['the stance is on another issue', { ...ownStance, issue: 'oil' }],
    ['the stance is toward another', { ...ownStance, target: 'isis' }],
    ['the stance is somebody else’s', { ...ownStance, source: 'isis' }],
  ])('finds none where %s', (_, other) => {
    expect(conflictsOf(accusation, other)).toEqual([]);
  });

  it('sets a denial against what it denies, and a confirmation against nothing', () => {
    const denial: Said = {
      id: 'denial',
      source: 'us',
      stance: 'opposes',
      target: 'iran',
      answers: { statement: 'accusation', as: 'denial' },
    };
    const confirmation = {
      ...denial,
      answers: { statement: 'accusation', as: 'confirmation' as const },
    };
    expect(conflictsOf(accusation, denial)).toEqual([
      { kind: 'denial', one: 'd:denial', other: 'd:accusation' },
    ]);
    expect(conflictsOf(accusation, confirmation)).toEqual([]);
  });

  it('counts what persons say as their government’s: both signs on one issue', () => {
    const one: Said = {
      id: 'one',
      source: 'khamenei',
      stance: 'supports',
      target: 'us',
      issue: 'deal',
    };
    const other: Said = {
      id: 'other',
      source: 'rouhani',
      stance: 'opposes',
      target: 'us',
      issue: 'deal',
    };
    expect(conflictsOf(one, other)).toEqual([
      { kind: 'both-signs', one: 'd:one', other: 'd:other' },
    ]);
    expect(conflictsOf(one, { ...other, issue: 'vote' })).toEqual([]);
    const { issue: _one, ...withoutIssue } = one;
    const { issue: _other, ...otherWithout } = other;
    expect(conflictsOf(withoutIssue, otherWithout)).toEqual([]);
  });

  it('names every statement of both signs, not only the first', () => {
    const signs = ['supports', 'supports', 'supports', 'opposes'] as const;
    const said = signs.map((stance, at): Said => ({
      id: `s${at}`,
      source: 'iran',
      stance,
      target: 'us',
      issue: 'deal',
    }));
    const parties = conflictsOf(...said).flatMap(({ one, other }) => [one, other]);
    expect(new Set(parties)).toEqual(new Set(['d:s0', 'd:s1', 'd:s2', 'd:s3']));
  });
});
