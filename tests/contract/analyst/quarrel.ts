import { datasetSchema, type Dataset, type Statement } from '@stancegraph/model';

/**
 * What the sample has nothing of: stances that change, accusations that go both ways, two who charge one with the
 * same, somebody between two camps; and a statement with an id that the sample has too.
 */
export function quarrel(): Dataset {
  return datasetSchema.parse({
    id: 'quarrel',
    title: 'A quarrel about water',
    actors: [
      { id: 'north', name: 'North', kind: 'state' },
      { id: 'envoy', name: 'The envoy', kind: 'person', memberOf: 'north' },
      { id: 'south', name: 'South', kind: 'state' },
      { id: 'bridge', name: 'Bridge', kind: 'state' },
      { id: 'hermit', name: 'Hermit', kind: 'person', memberOf: 'bridge' },
      { id: 'krg', name: 'KRG', kind: 'government' },
    ],
    issues: [{ id: 'water', title: 'Water' }],
    documents: [
      { id: 'w1', title: 'On water', outlet: 'Reuters', date: '2020-01-10' },
      { id: 'w2', title: 'More on water', outlet: 'The Star', date: '2020-02-01' },
    ],
    statements: [
      said('early', 'north', 'supports', 'south', '2019-12-01', { documents: ['w2'] }),
      said('charge', 'envoy', 'accuses', 'south', '2020-01-01', {
        alleges: { stance: 'opposes', target: 'krg' },
      }),
      said('countercharge', 'south', 'accuses', 'north', '2020-01-02', {
        alleges: { stance: 'supports', target: 'krg' },
        documents: ['w1', 'w2'],
      }),
      said('aid', 'north', 'supports', 'krg', '2020-01-03'),
      said('more-aid', 'south', 'supports', 'krg', '2020-01-03', { documents: ['w2'] }),
      said('same-charge', 'bridge', 'accuses', 'south', '2020-01-05', {
        alleges: { stance: 'opposes', target: 'krg' },
        speaker: 'hermit',
      }),
      said('owning-up', 'south', 'supports', 'north', '2020-01-06', {
        answers: { statement: 'charge', as: 'confirmation' },
      }),
      said('rupture', 'north', 'opposes', 'south', '2020-03-01'),
      said('rupture-too', 'north', 'accuses', 'south', '2020-03-01'),
      said('friend-of-north', 'bridge', 'supports', 'north', undefined, {
        issue: undefined,
        confidence: 0.5,
      }),
      said('friend-of-south', 'bridge', 'supports', 'south', undefined, { speaker: 'envoy' }),
      // The sample has a statement of this id, and an answer to that one, not to this.
      said('erdogan-accuses-israel', 'bridge', 'accuses', 'krg', '2020-02-02'),
    ],
  });
}

function said(
  id: string,
  source: string,
  stance: Statement['stance'],
  target: string,
  date: string | undefined,
  more: Partial<Record<keyof Statement, unknown>> = {},
): unknown {
  const common = { issue: 'water', summary: `Said ${id}.`, documents: ['w1'] };
  return { id, source, stance, target, date, ...common, ...more };
}

/** A statement that no reader sees: its generation is not the active one. */
export const GHOST = `
  MATCH (a:Actor {id: 'north'})
  MATCH (b:Actor {id: 'hermit'})
  CREATE (a)-[:ACCUSES {id: 'ghost', dataset: 'quarrel', generation: 99, date: date('2020-01-01'),
    issue: 'water', documents: ['w1'], summary: 'Said nothing.', confidence: 0.1, speaker: 'hermit',
    answersStatement: 'same-charge', answersAs: 'denial', allegesStance: 'opposes', allegesTarget: 'krg'}]->(b)`;
