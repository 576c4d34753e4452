import { describe, expect, it } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import fc from 'fast-check';
import { dataset as someDataset } from '../spec-datasets.js';
import { textOf } from '../spec-files.js';
import { networkOf } from '../spec-networks.js';
import { writeGraphology } from './write-graphology.js';

describe('writeGraphology', () => {
  it('is what graphology reads as the same actors and ties', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, async (given) => {
        const network = networkOf(given);
        const text = await textOf(writeGraphology(network));
        const graph = MultiDirectedGraph.from(JSON.parse(text) as never);
        expect(graph.nodes()).toEqual(network.actors.map(({ id }) => id));
        expect(
          graph.mapEdges((_, attributes, source, target) => ({
            source,
            stance: attributes['stance'] as unknown,
            target,
            count: attributes['count'] as unknown,
          })),
        ).toEqual(
          [...network.ties].map(({ source, stance, target, count }) => ({
            source,
            stance,
            target,
            count,
          })),
        );
        expect(graph.mapNodes((_, attributes) => String(attributes['label']))).toEqual(
          network.actors.map(({ name }) => name),
        );
      }),
      { numRuns: 50 },
    );
  });
});
