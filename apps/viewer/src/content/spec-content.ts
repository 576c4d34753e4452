import type { Actor, Dataset, Document, Statement } from '@stancegraph/model';

export const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: `Actor ${id}`,
  kind: 'state',
  aliases: [],
  ...more,
});

const report: Document = { id: 'd', title: 'A report', outlet: 'An outlet', date: '2020-01-01' };

export const statement = (
  id: string,
  source: string,
  stance: Statement['stance'],
  target: string,
  more: Partial<Statement> = {},
): Statement => ({
  id,
  source,
  stance,
  target,
  summary: `Said ${id}.`,
  documents: ['d'],
  ...more,
});

export const dataset = (id: string, more: Partial<Dataset>): Dataset => ({
  id,
  title: `Dataset ${id}`,
  actors: [],
  issues: [],
  documents: [report],
  statements: [],
  views: [],
  ...more,
});
