import { describe, expect, it } from '@jest/globals';
import { conflictFinder } from './conflicts.js';
import { readCorpus } from './corpus.js';
import { findActors, findMatches } from './find-words.js';
import { actor, dataset, statement } from './spec-content.js';

const corpus = readCorpus({
  datasets: [
    dataset('z', {
      actors: [actor('b', { name: 'First name' }), actor('a', { memberOf: 'b' })],
      issues: [{ id: 'i', title: 'An issue', events: [] }],
      statements: [
        statement('s2', 'a', 'opposes', 'c', { issue: 'i', quote: 'Erdoğan’s İstanbul' }),
        statement('s1', 'c', 'accuses', 'b', {
          issue: 'i',
          alleges: { stance: 'supports', target: 'c' },
        }),
      ],
    }),
    dataset('y', {
      actors: [actor('b', { name: 'Second name' }), actor('c', { aliases: ['Ceylon'] })],
      statements: [statement('s1', 'b', 'supports', 'c')],
    }),
  ],
});

describe('datasets as one network', () => {
  it('take the first description of an actor, in the order of the datasets', () => {
    expect(corpus.nameOf('b')).toBe('First name');
    expect(corpus.nameOf('unknown')).toBe('unknown');
  });

  it('have their statements by dataset and id, each under its own key', () => {
    expect(corpus.statements.map(({ dataset: of, id }) => `${of}:${id}`)).toEqual([
      'y:s1',
      'z:s1',
      'z:s2',
    ]);
    expect(corpus.numberOf('z:s1')).toBe(1);
    expect(corpus.government('a')).toBe('b');
  });

  it('make the ties that the server would make', () => {
    expect(corpus.views.view({}).ties.length).toBe(3);
    expect(corpus.views.view({ datasets: ['y'] }).ties.length).toBe(1);
    expect(corpus.views.view({ contested: true }).ties.length).toBe(2);
  });

  it('find words whatever their case and accents', () => {
    expect([...findMatches(corpus, 'erdogan ISTANBUL')]).toEqual([0, 0, 1]);
    expect([...findMatches(corpus, '  ')]).toEqual([0, 0, 0]);
    expect(findActors(corpus, 'ceylon').map((at) => corpus.network.actors[at]?.id)).toEqual(['c']);
    expect(findActors(corpus, '')).toEqual([]);
  });

  it('find what contradicts a statement among the datasets viewed', () => {
    const conflictsOf = conflictFinder(corpus);
    expect(conflictsOf(undefined)(1)).toEqual([{ kind: 'allegation', one: 'z:s1', other: 'z:s2' }]);
    expect(conflictsOf(['y'])(1)).toEqual([]);
    expect(conflictsOf(undefined)(0)).toEqual([]);
  });
});
