import { describe, expect, it } from '@jest/globals';
import { tieKey, type ForeignMapping, type Tie } from '@stancegraph/model';
import { writeGexf } from '../gexf/write-gexf.js';
import { writeGraphml } from '../graphml/write-graphml.js';
import type { NetworkParts } from '../network/network-parts.js';
import { fileOf, textOf } from '../spec-files.js';
import { inspectForeign, type ForeignInspection } from './read-foreign.js';
import { fixtureText, gexfOf } from './spec-graphs.js';

const tie = (source: string, target: string, more: Partial<Tie>): Tie => ({
  ...{ source, target, stance: 'opposes', count: 1, undated: 0 },
  ...{ documents: ['d'], outlets: ['Post'], contested: false, ...more },
});
const TIES: NetworkParts = {
  title: 'Ties',
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), kind: 'state' as const })),
  ties: [
    tie('a', 'b', { count: 9, undated: 2, first: '2017-09-25', last: '2017-10-04' }),
    tie('b', 'c', { count: 2, first: '2017-10-04', last: '2017-10-04' }),
    tie('c', 'a', { undated: 1 }),
  ],
  days: new Map([
    [tieKey('a', 'opposes', 'b'), ['2017-09-25', '2017-10-04']],
    [tieKey('b', 'opposes', 'c'), ['2017-10-04', '2017-10-04']],
  ]),
};

async function inspected(
  name: string,
  text: string,
  mapping?: ForeignMapping,
): Promise<ForeignInspection> {
  const result = await inspectForeign([fileOf(name, text)], { today: '2026-11-26', mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
const messagesOf = ({ notes }: ForeignInspection): string[] => notes.map(({ message }) => message);

describe('ties that Stancegraph wrote without their statements', () => {
  it.each([
    ['gexf', writeGexf],
    ['graphml', writeGraphml],
  ])('are of a day in %s where they are of one day alone', async (ending, write) => {
    const found = await inspected(`ties.${ending}`, await textOf(write(TIES)));
    const { statements } = found.applied.dataset!;
    const daysOf = (source: string): (string | undefined)[] =>
      statements.filter((each) => each.source === source).map(({ date }) => date);
    expect(daysOf('a')).toEqual(Array<undefined>(9).fill(undefined));
    expect(daysOf('b')).toEqual(['2017-10-04', '2017-10-04']);
    expect(daysOf('c')).toEqual([undefined]);
    expect(found.applied.leftOut).toContainEqual(
      expect.objectContaining({
        what: 'days of edges of several days, from “first” to “last”: their statements are undated',
        count: 1,
        examples: ['2017-09-25 to 2017-10-04'],
      }),
    );
    expect(messagesOf(found)).toEqual([
      'edges of a weight above 1 that have a day (1): all statements that such an edge becomes take it, “first”',
      expect.stringMatching(/^Stancegraph wrote this file.+--content true.+snapshot/),
    ]);
  });
});

it('lists both days of ties where the mapping has none', async () => {
  const text = await textOf(writeGraphml(TIES));
  const { mapping } = await inspected('ties.graphml', text);
  const { date: _unset, ...statement } = mapping.statement;
  const { applied } = await inspected('ties.graphml', text, { ...mapping, statement });
  expect(applied.leftOut.map(({ what }) => what)).toEqual(
    expect.arrayContaining(
      ['first', 'last'].map((name) => `values of the edge attribute “${name}”`),
    ),
  );
});

describe('what becomes of days', () => {
  it('is said where edges last over several, and where they have further intervals', async () => {
    const intervals = await inspected('g.gexf', fixtureText('gephi-0.10.gexf'));
    expect(intervals.mapping.statement.date?.attribute).toBe('start');
    expect(messagesOf(intervals)).toEqual([
      'edges that end on another day than they begin (2): their statements take the first, “start”',
      'further intervals of edges (1): all statements of such an edge take its first day, “start”',
      'edges of a weight above 1 that have a day (1): all statements that such an edge becomes take it, “start”',
    ]);
    const day = { source: 'a', target: 'b', stance: 'opposes', start: '2017-09-25' };
    expect(messagesOf(await inspected('g.gexf', gexfOf([day])))).toEqual([]);
  });
});
