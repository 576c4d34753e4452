import type { SceneTie } from '@stancegraph/scene';
import {
  networkOfLists,
  type CanvasActor,
  type CanvasNetwork,
} from '../../canvas/canvas-network.js';
import type { Connection } from './connect.js';
import type { GraphLine, ResultGraph } from './result-graph.js';

/** A result, and what was asked to be drawn with it, as the canvas takes it. Strongest lines first. */
export function drawResult(
  { nodes, lines }: ResultGraph,
  connections: readonly Connection[],
): CanvasNetwork {
  const ties = mergeLines(lines, connections).sort((a, b) => b.count - a.count);
  const statements = new Map<string, number>();
  for (const { source, target, count } of ties)
    for (const end of [source, target]) statements.set(end, (statements.get(end) ?? 0) + count);
  const actors = nodes.map(({ key, name, kind, code, value }): CanvasActor => ({
    id: key,
    name,
    kind,
    code,
    statements: statements.get(key) ?? 0,
    gone: value === undefined,
  }));
  return networkOfLists(actors, ties);
}

function mergeLines(lines: readonly GraphLine[], connections: readonly Connection[]): SceneTie[] {
  const more = new Map(connections.map((each) => [each.key, each]));
  const known = new Set(lines.map(({ key }) => key));
  return [
    ...lines.map((line): SceneTie => {
      const { source, kind, target, relationships } = line;
      const { count = 0, contested = false } = more.get(line.key) ?? {};
      const badge = kind === 'other' ? { badge: typesOf(line) } : {};
      return {
        ...{ source, stance: kind, target, contested },
        count: relationships.length + count,
        ...badge,
      };
    }),
    ...connections.filter(({ key }) => !known.has(key)),
  ];
}

/** A line that is no stance says what it is. */
function typesOf({ relationships }: GraphLine): string {
  const types = [...new Set(relationships.map(({ relationshipType }) => relationshipType))];
  return relationships.length === types.length
    ? types.join(', ')
    : `${types.join(', ')} ${String(relationships.length)}`;
}
