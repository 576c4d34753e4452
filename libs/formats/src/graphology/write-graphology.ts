import { tieKey, type Tie } from '@stancegraph/model';
import { inTurns } from '../in-turns.js';
import {
  ACTOR_ATTRIBUTES,
  inBatches,
  TIE_ATTRIBUTES,
  type Attribute,
} from '../network/attributes.js';
import type { NetworkActor, NetworkParts } from '../network/network-parts.js';

/**
 * Ties as graphology's serialised form (https://graphology.github.io/serialization.html), for `Graph.from`: a directed
 * multigraph whose nodes are actors, keyed by id, and whose edges are ties. Places are `x` and `y` (upward); `label`,
 * `size` and `color` are called as sigma reads them.
 */
export function writeGraphology(input: NetworkParts): AsyncIterable<string> {
  return inTurns(parts(input));
}

function* parts({ title, description, actors, ties, colours }: NetworkParts): Generator<string> {
  yield `{"attributes":${JSON.stringify({ title, description })},"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":[`;
  yield* items(actors, (actor) => nodeOf(actor, colours?.actor));
  yield '],"edges":[';
  yield* items(ties, (tie) => edgeOf(tie, colours?.stance[tie.stance]));
  yield ']}\n';
}

function nodeOf(actor: NetworkActor, color: string | undefined): object {
  const { id, name, position, radius } = actor;
  const look = { ...position, size: radius, color };
  return { key: id, attributes: { label: name, ...look, ...valuesOf(actor, ACTOR_ATTRIBUTES) } };
}

function edgeOf(tie: Tie, color: string | undefined): object {
  const { source, stance, target, count } = tie;
  return {
    key: tieKey(source, stance, target),
    source,
    target,
    attributes: { label: stance, weight: count, color, ...valuesOf(tie, TIE_ATTRIBUTES) },
  };
}

function valuesOf<T>(one: T, attributes: readonly Attribute<T>[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ title, of }) => [title, of(one)]));
}

function* items<T>(all: Iterable<T>, write: (one: T) => object): Generator<string> {
  yield* inBatches(all, (one, at) => `${at > 0 ? ',' : ''}\n${JSON.stringify(write(one))}`);
}
