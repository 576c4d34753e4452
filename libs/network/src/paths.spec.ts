import { describe, expect, it } from '@jest/globals';
import { STANCES } from '@stancegraph/model';
import { lookupOf } from './lookup.js';
import { shortestPaths, type PathQuery } from './paths.js';
import { corpusOf, networkOf } from './spec-networks.js';
import { createViews } from './views.js';
import { decodeNetwork, encodeNetwork } from './wire.js';

const network = networkOf(
  corpusOf([
    { id: 'a', source: 'iran', stance: 'supports', target: 'krg' },
    { id: 'b', source: 'iran', stance: 'opposes', target: 'krg' },
    { id: 'c', source: 'krg', stance: 'supports', target: 'us' },
    { id: 'd', source: 'iran', stance: 'supports', target: 'rouhani' },
    { id: 'e', source: 'us', stance: 'opposes', target: 'rouhani' },
    { id: 'f', source: 'isis', stance: 'opposes', target: 'khamenei' },
  ]),
);
const view = createViews(network).view({});
const number = (id: string): number => lookupOf(network).actor(id) ?? -1;
const between = (from: string, to: string, more: Partial<PathQuery> = {}) => {
  const paths = shortestPaths(view, {
    from: number(from),
    to: number(to),
    directed: false,
    ...more,
  });
  const named = paths.paths.map((path) => path.map((each) => network.actors[each]?.id));
  return { ...paths, paths: named };
};

describe('shortest paths', () => {
  it('are all of them, parallel ties counted once', () => {
    expect(between('iran', 'us')).toMatchObject({
      length: 2,
      count: 2,
      paths: [
        ['iran', 'krg', 'us'],
        ['iran', 'rouhani', 'us'],
      ],
    });
    expect(between('iran', 'us').ties).toHaveLength(5);
  });

  it('follow ties from source to target only where asked', () => {
    expect(between('iran', 'us', { directed: true }).paths).toEqual([['iran', 'krg', 'us']]);
    expect(between('us', 'iran', { directed: true }).length).toBeUndefined();
  });

  it('follow only the stances asked for', () => {
    const supports = [STANCES.indexOf('supports')];
    expect(between('iran', 'us', { stances: supports }).paths).toEqual([['iran', 'krg', 'us']]);
    expect(between('iran', 'us', { stances: supports }).ties).toHaveLength(2);
  });

  it('are none between parts that nothing joins, and of no length from an actor to itself', () => {
    expect(between('iran', 'isis')).toEqual({ length: undefined, count: 0, paths: [], ties: [] });
    expect(between('us', 'us')).toMatchObject({ length: 0, count: 1, ties: [] });
  });

  it('are listed up to a number, and counted beyond', () => {
    const paths = shortestPaths(
      view,
      { from: number('iran'), to: number('us'), directed: false },
      1,
    );
    expect(paths.paths).toHaveLength(1);
    expect(paths.count).toBe(2);
  });
});

describe('a network on the wire', () => {
  it('comes back as it was', () => {
    expect(decodeNetwork(encodeNetwork(network).buffer)).toEqual(network);
  });

  it('is refused where it is something else', () => {
    expect(() => decodeNetwork(new TextEncoder().encode('{"not":"a network"}').buffer)).toThrow(
      'not a network of version 1',
    );
  });
});
