import { groupOf, lookupOf, type NetworkView } from '@stancegraph/network';
import type { Positions } from '@stancegraph/analysis';

/** Actors on one circle, those of a kind side by side, the strongest of each first. */
export function circleLayout(base: NetworkView): Positions {
  const { kindOf } = lookupOf(base.network);
  const actors = [...byStrength(base)].sort(
    (a, b) => (kindOf[a.actor] ?? 0) - (kindOf[b.actor] ?? 0),
  );
  return places(
    base,
    actors.map(({ actor }, at) => ({
      actor,
      angle: (2 * Math.PI * at) / actors.length,
      radius: 1,
    })),
  );
}

/** The strongest actor in the middle, the others around it on rings, the weaker the further out. */
export function ringsLayout(base: NetworkView): Positions {
  const actors = byStrength(base);
  const placed: Polar[] = [];
  for (let ring = 0, next = 0; next < actors.length; ring += 1) {
    // Rings as far apart as neighbours on one: 2πr places on a ring of radius r.
    const room = ring === 0 ? 1 : Math.round(2 * Math.PI * ring);
    const onRing = actors.slice(next, next + room);
    onRing.forEach(({ actor }, at) => {
      placed.push({ actor, radius: ring, angle: (2 * Math.PI * at) / onRing.length + ring });
    });
    next += room;
  }
  return places(base, placed);
}

interface Polar {
  readonly actor: number;
  readonly angle: number;
  readonly radius: number;
}

function places({ network }: NetworkView, polar: readonly Polar[]): Positions {
  return new Map(
    polar.map(({ actor, angle, radius }) => [
      network.actors[actor]?.id ?? '',
      { x: radius * Math.sin(angle), y: radius * Math.cos(angle) },
    ]),
  );
}

interface Strong {
  readonly actor: number;
  readonly statements: number;
}

function byStrength({ index, ties, actors }: NetworkView): Strong[] {
  const sum = (of: Uint32Array): number =>
    of.reduce((total, tie) => total + (ties.count[tie] ?? 0), 0);
  return Array.from(actors, (actor) => ({
    actor,
    statements: sum(groupOf(index.made, actor)) + sum(groupOf(index.received, actor)),
  })).sort((a, b) => b.statements - a.statements || a.actor - b.actor);
}
