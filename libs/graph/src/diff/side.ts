import type { DiffSide } from '@stancegraph/contract';
import { STANCES, tieKey, type Stance, type Statement } from '@stancegraph/model';
import { NONE, type NetworkActor } from '@stancegraph/network';
import { networkOfContent, type ComparedContent } from './content-network.js';

/** A state to be compared, and what it is called in the answer. */
export interface DiffInput {
  readonly name: string;
  readonly kind: DiffSide['kind'];
  readonly content: ComparedContent;
}

/** A tie with the keys of its statements. */
export interface SideTie {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  readonly count: number;
  readonly contested: boolean;
  readonly statements: readonly string[];
}

/** One state, found by keys. */
export interface Side extends DiffInput {
  /** All statements of the datasets. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** Key of each statement shown → key of its tie. */
  readonly shown: ReadonlyMap<string, string>;
  readonly ties: ReadonlyMap<string, SideTie>;
  /** Actors shown, with their statements made and received. */
  readonly actors: ReadonlyMap<string, number>;
  /** Any actor of the datasets. */
  readonly actor: (id: string) => NetworkActor | undefined;
}

/** Looks at a content through its filter. Throws `invalid-input` where it refers to what is not in it. */
export function sideOf(input: DiffInput): Side {
  const { network, view, keys, statements } = networkOfContent(input.content);
  const { index, ties: ranked, passes } = view;
  const idOf = (actor: number | undefined): string => network.actors[actor ?? NONE]?.id ?? '';
  const shown = new Map<string, string>();
  const ties = new Map<string, SideTie>();
  const actors = new Map<string, number>();
  const byTie = new Map<number, string[]>();
  for (let at = 0; at < passes.length; at += 1) {
    const tie = index.tieOf[at] ?? NONE;
    if (passes[at] !== 1) continue;
    const own = byTie.get(tie);
    if (own === undefined) byTie.set(tie, [keys[at] ?? '']);
    else own.push(keys[at] ?? '');
  }
  for (const tie of ranked.order) {
    const [source, target] = [idOf(index.source[tie]), idOf(index.target[tie])];
    const stance = STANCES[index.stance[tie] ?? 0] ?? 'supports';
    const key = tieKey(source, stance, target);
    const own = byTie.get(tie) ?? [];
    for (const each of own) shown.set(each, key);
    for (const end of [source, target]) actors.set(end, (actors.get(end) ?? 0) + own.length);
    const contested = ranked.contested[tie] === 1;
    ties.set(key, { source, stance, target, count: own.length, contested, statements: own });
  }
  const byId = new Map(network.actors.map((actor) => [actor.id, actor]));
  return {
    ...input,
    statements: new Map(statements.map((statement, at) => [keys[at] ?? '', statement])),
    shown,
    ties,
    actors,
    actor: (id) => byId.get(id),
  };
}

/** A side as the answer says it. */
export function describedSide({ name, kind, content, ties, shown, actors }: Side): DiffSide {
  return {
    name,
    kind,
    filter: content.view.filter,
    datasets: content.datasets
      .map(({ id, title }) => ({ id, title }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    actors: actors.size,
    ties: ties.size,
    statements: shown.size,
  };
}
