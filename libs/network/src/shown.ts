import { STANCES, type Stance, type Tie } from '@stancegraph/model';
import { isoDay } from './days.js';
import { groupOf } from './groups.js';
import { lookupOf } from './lookup.js';
import { NONE, type NetworkActor } from './network.js';
import { findTie } from './tie-index.js';
import { noStances, type ByStance } from './timeline.js';
import type { NetworkView } from './view.js';

/** An actor with what it makes and receives in a view. */
export interface ShownActor extends NetworkActor {
  readonly made: ByStance;
  readonly received: ByStance;
  /** Names of those whose statements are shown as this actor's, in order. */
  readonly voices: string[];
}

/** The tie at a rank of a view; throws beyond the last. */
export function tieAt(view: NetworkView, rank: number): Tie {
  const { ties, network, index } = view;
  const tie = ties.order[rank];
  const stance = STANCES[index.stance[tie ?? 0] ?? 0];
  if (tie === undefined || stance === undefined)
    throw new RangeError(`there is no tie of rank ${String(rank)}`);
  const [first, last] = [isoDay(ties.first[tie] ?? 0), isoDay(ties.last[tie] ?? 0)];
  return {
    source: network.actors[index.source[tie] ?? 0]?.id ?? '',
    stance,
    target: network.actors[index.target[tie] ?? 0]?.id ?? '',
    count: ties.count[tie] ?? 0,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    undated: ties.undated[tie] ?? 0,
    ...sourcesOf(view, rank),
    contested: ties.contested[tie] === 1,
  };
}

/** Numbers of the statements of a tie that are shown. */
export function statementsOfTie(view: NetworkView, rank: number): Uint32Array {
  return groupOf(view.index.statements, view.ties.order[rank] ?? 0).filter(
    (statement) => view.passes[statement] === 1,
  );
}

function sourcesOf(view: NetworkView, rank: number): Pick<Tie, 'documents' | 'outlets'> {
  const { documents, statements } = view.network;
  const { documentStart, document } = statements;
  const found = new Set<number>();
  for (const statement of statementsOfTie(view, rank)) {
    const end = documentStart[statement + 1] ?? 0;
    for (let at = documentStart[statement] ?? 0; at < end; at += 1) found.add(document[at] ?? 0);
  }
  // Documents are sorted by id, so their numbers are too.
  const sources = [...found].sort((a, b) => a - b).flatMap((at) => documents[at] ?? []);
  return {
    documents: sources.map(({ id }) => id),
    outlets: [...new Set(sources.map(({ outlet }) => outlet))].sort(),
  };
}

/** The rank of a tie in a view, by the ids of its ends; undefined where it is not shown. */
export function rankOfTie(
  { index, ties, network }: NetworkView,
  tie: { readonly source: string; readonly stance: Stance; readonly target: string },
): number | undefined {
  const { actor } = lookupOf(network);
  const [source, target] = [actor(tie.source), actor(tie.target)];
  if (source === undefined || target === undefined) return undefined;
  const number = findTie(index, source, STANCES.indexOf(tie.stance), target);
  const rank = number === undefined ? NONE : (ties.rankOf[number] ?? NONE);
  return rank === NONE ? undefined : rank;
}

/** Ranks of the ties that an actor makes or receives, strongest first. */
export function ranksOfActor(
  { index, ties }: NetworkView,
  actor: number,
  direction: 'made' | 'received',
): number[] {
  return Array.from(groupOf(index[direction], actor), (tie) => ties.rankOf[tie] ?? NONE)
    .filter((rank) => rank !== NONE)
    .sort((a, b) => a - b);
}

/** Statements made and received by stance, of the actor of that number. */
export function countsOfActor(
  view: NetworkView,
  actor: number,
): Pick<ShownActor, 'made' | 'received'> {
  const sum = (direction: 'made' | 'received'): ByStance => {
    const counts = noStances();
    for (const tie of groupOf(view.index[direction], actor)) {
      const stance = STANCES[view.index.stance[tie] ?? 0];
      if (stance !== undefined) counts[stance] += view.ties.count[tie] ?? 0;
    }
    return counts;
  };
  return { made: sum('made'), received: sum('received') };
}

/** An actor as a view shows it, by its number; throws where there is none. */
export function actorAt(view: NetworkView, actor: number): ShownActor {
  const { network } = view;
  const found = network.actors[actor];
  if (found === undefined) throw new RangeError(`there is no actor ${String(actor)}`);
  const { source } = network.statements;
  const voices = new Set<number>();
  if (view.index.rollUp) {
    for (const rank of ranksOfActor(view, actor, 'made')) {
      for (const statement of statementsOfTie(view, rank)) voices.add(source[statement] ?? actor);
    }
    voices.delete(actor);
  }
  return {
    ...found,
    ...countsOfActor(view, actor),
    voices: [...voices].map((each) => network.actors[each]?.name ?? '').sort(),
  };
}
