import { tieKey } from '@stancegraph/model';
import type { SceneInput, SceneTie } from './scene-input.js';

/** A tie with the key that marks, spots and pointers know it by. */
export interface KeyedTie extends SceneTie {
  readonly key: string;
  readonly alleged: boolean;
}

/** What is stated, then what is alleged. */
export function keyedTies({
  ties,
  alleged = [],
}: Pick<SceneInput, 'ties' | 'alleged'>): KeyedTie[] {
  return [
    ...ties.map((tie) => ({ ...tie, key: keyOf(tie), alleged: false })),
    ...alleged.map(({ source, stance, target }) => ({
      source,
      stance,
      target,
      key: `alleged ${keyOf({ source, stance, target })}`,
      count: 1,
      contested: false,
      alleged: true,
      badge: 'alleged',
    })),
  ];
}

function keyOf({ source, stance, target }: Pick<SceneTie, 'source' | 'stance' | 'target'>): string {
  return tieKey(source, stance, target);
}
