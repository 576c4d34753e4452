import { describe, expect, it } from '@jest/globals';
import { firstView, savedPositions } from './positions.js';

const view = (dataset: string) => ({
  id: 'first',
  title: 'First',
  filter: {},
  dataset,
  positions: { wide: { a: [0, 0] as [number, number] }, tall: { a: [5, 9] as [number, number] } },
});

describe('the first view', () => {
  it('is one of the datasets viewed', () => {
    const views = [view('one'), view('two')];
    expect(firstView(views, undefined)?.dataset).toBe('one');
    expect(firstView(views, ['two'])?.dataset).toBe('two');
    expect(firstView(views, ['three'])).toBeUndefined();
  });

  it('brings the positions that suit the window', () => {
    expect(savedPositions(view('one'), false).get('a')).toEqual({ x: 0, y: 0 });
    expect(savedPositions(view('one'), true).get('a')).toEqual({ x: 5, y: 9 });
    expect(
      savedPositions({ ...view('one'), positions: { wide: { a: [1, 2] } } }, true).get('a'),
    ).toEqual({
      x: 1,
      y: 2,
    });
    expect(savedPositions(undefined, true).size).toBe(0);
  });
});
