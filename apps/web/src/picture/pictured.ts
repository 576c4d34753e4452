import type { Tie } from '@stancegraph/model';
import type { ShownActor } from '@stancegraph/network';
import { networkOfView } from '../canvas/canvas-network.js';
import type { ShownNetwork } from '../data/shown-network.js';

/** What of the network the picture shows: all, or on phones what is in focus. */
export interface Pictured {
  readonly actorCount: number;
  readonly tieCount: number;
  /** The strongest, at most so many. */
  readonly strongestActors: (most: number) => readonly ShownActor[];
  readonly strongest: (most: number) => readonly Tie[];
  readonly actor: (id: string) => ShownActor | undefined;
  readonly tiesOf: (actor: string) => readonly Tie[];
}

/** All of the network, or the ties of these ranks and their ends. */
export function pictureOf(shown: ShownNetwork, only: ReadonlySet<number> | undefined): Pictured {
  if (only === undefined)
    return {
      actorCount: shown.actorCount,
      tieCount: shown.tieCount,
      strongestActors: (most) => strongestOf(shown, most),
      strongest: (most) => shown.strongest(most),
      actor: (id) => shown.actor(id),
      tiesOf: (actor) => shown.tiesOf(actor),
    };
  const ties = [...only].sort((a, b) => a - b).flatMap((rank) => shown.tie(rank) ?? []);
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const actors = [...ends].sort().flatMap((id) => shown.actor(id) ?? []);
  return {
    actorCount: actors.length,
    tieCount: ties.length,
    strongestActors: (most) => actors.slice(0, most),
    strongest: (most) => ties.slice(0, most),
    actor: (id) => (ends.has(id) ? shown.actor(id) : undefined),
    tiesOf: (id) => ties.filter(({ source, target }) => source === id || target === id),
  };
}

/** All actors in the order of their ids where so many are wanted, else those with the most statements. */
function strongestOf(shown: ShownNetwork, most: number): ShownActor[] {
  if (shown.actorCount <= most) return shown.actors();
  const { ids, strongest } = networkOfView(shown.view);
  return Array.from(strongest.subarray(0, most), (number) => ids[number] ?? '').flatMap(
    (id) => shown.actor(id) ?? [],
  );
}
