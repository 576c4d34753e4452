import { isEdited, type Diff, type DiffActor, type DiffTie } from '@stancegraph/contract';
import { tieKey } from '@stancegraph/model';
import type { SceneTie } from '@stancegraph/scene';
import { networkOfLists, type CanvasActor, type CanvasNetwork } from '../canvas/canvas-network.js';
import { mergePositions, type Positions } from '@stancegraph/analysis';
import { DIFF_TEXTS } from '../texts/diff.js';
import type { Shown } from './diff-address.js';

export const keyOf = ({ source, stance, target }: DiffTie): string =>
  tieKey(source, stance, target);

/** A tie with what became of it. */
export interface MarkedTie {
  readonly tie: DiffTie;
  readonly group:
    'flipped-from' | 'flipped-to' | 'new' | 'gone' | 'count' | 'edited' | 'revised' | 'unchanged';
}

/** All ties that arrived, strongest first. */
export function markedTies({ ties }: Diff): MarkedTie[] {
  const of = (group: MarkedTie['group'], items: readonly DiffTie[]): MarkedTie[] =>
    items.map((tie) => ({ tie, group }));
  return [
    ...ties.flipped.items.flatMap(({ from, to }) => [
      ...of('flipped-from', from),
      ...of('flipped-to', to),
    ]),
    ...of('new', ties.new.items),
    ...of('gone', ties.gone.items),
    ...of('count', ties.countChanged.items),
    ...of('edited', ties.revised.items.filter(isEdited)),
    ...of(
      'revised',
      ties.revised.items.filter((tie) => !isEdited(tie)),
    ),
    ...of('unchanged', ties.unchanged.items),
  ].sort((one, other) => strength(other.tie) - strength(one.tie));
}

const strength = ({ before, after }: DiffTie): number => Math.max(before, after);

/** One side as it is by itself, or both in one picture with what became of each tie and actor. */
export function drawDiff(diff: Diff, shown: Shown): CanvasNetwork {
  const { appeared, vanished, stayed } = diff.actors;
  const actors = [...appeared.items, ...vanished.items, ...stayed.items];
  const marked = markedTies(diff);
  if (shown === 'both') {
    return networkOfLists(actors.map(actorOfBoth), marked.map(tieOfBoth));
  }
  const count = shown === 'a' ? 'before' : 'after';
  return networkOfLists(
    actors
      .filter((actor) => actor[count] > 0)
      .map((actor) => ({ ...bare(actor), statements: actor[count] })),
    marked
      .filter(({ tie }) => tie[count] > 0)
      .map(({ tie }) => ({ ...ends(tie), count: tie[count], contested: tie.contested[count] })),
  );
}

function bare({ id, name, kind, code }: DiffActor): Omit<CanvasActor, 'statements'> {
  return { id, name, kind, code };
}

function actorOfBoth(actor: DiffActor): CanvasActor {
  const { before, after } = actor;
  return {
    ...bare(actor),
    statements: Math.max(before, after),
    gone: after === 0,
    appeared: before === 0,
  };
}

const ends = ({
  source,
  stance,
  target,
}: DiffTie): Pick<SceneTie, 'source' | 'stance' | 'target'> => ({
  source,
  stance,
  target,
});

function tieOfBoth({ tie, group }: MarkedTie): SceneTie {
  const { before, after, contested } = tie;
  const { badges } = DIFF_TEXTS;
  const line = {
    ...ends(tie),
    count: Math.max(before, after),
    contested: after > 0 ? contested.after : contested.before,
  };
  switch (group) {
    case 'flipped-to':
      return { ...line, change: 'flipped', badge: badges.flipped };
    case 'new':
      return { ...line, change: 'new', badge: badges.new };
    case 'flipped-from':
    case 'gone':
      return { ...line, change: 'gone', badge: badges.gone };
    case 'count':
      return { ...line, change: 'same', badge: badges.count(before, after) };
    case 'edited':
    case 'revised':
      return { ...line, change: 'same', badge: badges.revised(after) };
    case 'unchanged':
      return { ...line, change: 'same' };
  }
}

/** Places for every actor of both sides: those of b, those of a fitted to them, computed ones for the rest. */
export function placesOf({ positions }: Diff, computed: Positions): Positions {
  const [a, b] = [placed(positions.a), placed(positions.b)];
  const known = b.size === 0 ? a : a.size === 0 ? b : mergePositions(b, a);
  return mergePositions(known, computed);
}

function placed(places: Diff['positions']['a']): Positions {
  return new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }]));
}
