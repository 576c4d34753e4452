import type { DiffActor } from '@stancegraph/contract';
import { compareText } from '../view/graph.js';
import type { Side } from './side.js';

export interface ActorChanges {
  readonly appeared: DiffActor[];
  readonly vanished: DiffActor[];
  readonly stayed: DiffActor[];
}

/** Actors shown, by what became of them, in order of their ids. */
export function diffActors(a: Side, b: Side): ActorChanges {
  const ids = [...new Set([...a.actors.keys(), ...b.actors.keys()])].sort(compareText);
  const changes: ActorChanges = { appeared: [], vanished: [], stayed: [] };
  for (const id of ids) {
    const [before, after] = [a.actors.get(id), b.actors.get(id)];
    const change = before === undefined ? 'appeared' : after === undefined ? 'vanished' : 'stayed';
    changes[change].push(actorOf(id, a, b));
  }
  return changes;
}

function actorOf(id: string, a: Side, b: Side): DiffActor {
  const [before, after] = [a.actor(id), b.actor(id)];
  const { name = id, kind = 'other', code } = after ?? before ?? {};
  return {
    id,
    name,
    kind,
    ...(code !== undefined && { code }),
    before: a.actors.get(id) ?? 0,
    after: b.actors.get(id) ?? 0,
    inOther: before !== undefined && after !== undefined,
  };
}
