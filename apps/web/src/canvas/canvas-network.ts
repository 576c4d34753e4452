import { STANCES, tieKey } from '@stancegraph/model';
import {
  lookupOf,
  mostFirst,
  rankOfTie,
  ranksOfActor,
  type NetworkView,
} from '@stancegraph/network';
import type { SceneActor, SceneTie } from '@stancegraph/scene';
import { parseTieKey } from '../data/tie-keys.js';

export type CanvasActor = Omit<SceneActor, 'x' | 'y'>;

/**
 * What of a network the picture needs. Numbers of actors are indices into `ids`, ranks of ties count from
 * the strongest; objects are made only of what is drawn, for there may be hundreds of thousands.
 */
export interface CanvasNetwork {
  readonly ids: readonly string[];
  /** Numbers of the actors shown, those with the most statements first. */
  readonly strongest: Uint32Array;
  /** Statements made and received, by number. */
  readonly statements: Uint32Array;
  readonly tieCount: number;
  /** Numbers of the ends of ties, by rank. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly actor: (number: number) => CanvasActor;
  readonly tie: (rank: number) => SceneTie;
  readonly numberOf: (id: string) => number | undefined;
  /** Ranks of the ties that an actor makes or receives, strongest first. */
  readonly ranksOf: (number: number) => readonly number[];
  readonly rankOf: (key: string) => number | undefined;
}

const idsOf = new WeakMap<object, readonly string[]>();

const made = new WeakMap<NetworkView, CanvasNetwork>();

/** A filtered network as the picture needs it; the same one each time. */
export function networkOfView(view: NetworkView): CanvasNetwork {
  const network = made.get(view) ?? createNetwork(view);
  made.set(view, network);
  return network;
}

function createNetwork(view: NetworkView): CanvasNetwork {
  const { network, index, ties } = view;
  const { actors } = network;
  const ids = idsOf.get(network) ?? actors.map(({ id }) => id);
  idsOf.set(network, ids);
  const sources = new Uint32Array(ties.length);
  const targets = new Uint32Array(ties.length);
  const statements = new Uint32Array(actors.length);
  for (let rank = 0; rank < ties.length; rank += 1) {
    const tie = ties.order[rank] ?? 0;
    const [source, target] = [index.source[tie] ?? 0, index.target[tie] ?? 0];
    const count = ties.count[tie] ?? 0;
    sources[rank] = source;
    targets[rank] = target;
    statements[source] = (statements[source] ?? 0) + count;
    statements[target] = (statements[target] ?? 0) + count;
  }
  return {
    ids,
    strongest: mostFirst(statements),
    statements,
    tieCount: ties.length,
    sources,
    targets,
    actor: (number) => {
      const { id = '', name = '', kind = 'other', code } = actors[number] ?? {};
      return { id, name, kind, code, statements: statements[number] ?? 0 };
    },
    // Not `tieAt`: thousands are drawn, and none of their dates and documents.
    tie: (rank) => {
      const tie = ties.order[rank] ?? 0;
      return {
        source: ids[sources[rank] ?? 0] ?? '',
        stance: STANCES[index.stance[tie] ?? 0] ?? 'supports',
        target: ids[targets[rank] ?? 0] ?? '',
        count: ties.count[tie] ?? 0,
        contested: ties.contested[tie] === 1,
      };
    },
    numberOf: lookupOf(network).actor,
    ranksOf: (number) =>
      [...ranksOfActor(view, number, 'made'), ...ranksOfActor(view, number, 'received')].sort(
        (a, b) => a - b,
      ),
    rankOf: (key) => {
      const tie = parseTieKey(key);
      return tie === undefined ? undefined : rankOfTie(view, tie);
    },
  };
}

/** A small network from lists; ties strongest first. Ties of actors that are not listed are left out. */
export function networkOfLists(
  actors: readonly CanvasActor[],
  listed: readonly SceneTie[],
): CanvasNetwork {
  const numbers = new Map(actors.map(({ id }, at) => [id, at]));
  const ties = listed.filter(({ source, target }) => numbers.has(source) && numbers.has(target));
  const ranks = new Map(
    ties.map(({ source, stance, target }, rank) => [tieKey(source, stance, target), rank]),
  );
  const end = (which: 'source' | 'target'): Uint32Array =>
    Uint32Array.from(ties, (tie) => numbers.get(tie[which]) ?? 0);
  const [sources, targets] = [end('source'), end('target')];
  const byStatements = actors
    .map(({ statements }, number) => ({ statements, number }))
    .sort((a, b) => b.statements - a.statements || a.number - b.number);
  return {
    ids: actors.map(({ id }) => id),
    strongest: Uint32Array.from(byStatements, ({ number }) => number),
    statements: Uint32Array.from(actors, ({ statements }) => statements),
    tieCount: ties.length,
    sources,
    targets,
    actor: (number) => item(actors, number),
    tie: (rank) => item(ties, rank),
    numberOf: (id) => numbers.get(id),
    ranksOf: (number) =>
      ties.flatMap((_, rank) =>
        sources[rank] === number || targets[rank] === number ? [rank] : [],
      ),
    rankOf: (key) => ranks.get(key),
  };
}

function item<T>(items: readonly T[], at: number): T {
  const found = items[at];
  if (found === undefined) throw new RangeError(`there is nothing at ${String(at)}`);
  return found;
}

export const NO_NETWORK = networkOfLists([], []);
