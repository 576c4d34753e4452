import { leftOutProblem, type ForeignInspection, type LeftOut } from '@stancegraph/formats';
import type { ForeignMapping, ForeignSource } from '@stancegraph/model';
import { problemLine } from './problems.js';
import { table } from './table.js';

const SHOWN_STATEMENTS = 5;
const ORIGINS = {
  given: 'as the flags say',
  remembered: 'as a file of the same attributes was read before',
  proposed: 'as names and values suggest',
} as const;

/** How a graph would be read: each part of the mapping, what has no place, the first statements. */
export function foreignReport(found: ForeignInspection): string {
  const { graph, mapping, origin, applied } = found;
  const parts = [
    `${graph.file}: ${String(graph.nodes.length)} nodes, ${String(graph.edges.length)} edges; read ${ORIGINS[origin]}:\n`,
    table(['of the dataset', 'from the graph'], rowsOf(mapping)),
    leftOut(applied.leftOut),
    statements(found),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function rowsOf(mapping: ForeignMapping): string[][] {
  const { dataset, actor, statement, document } = mapping;
  const { stance } = statement;
  const kinds = Object.entries(actor.kinds).map(([value, kind]) => ['', `“${value}” → ${kind}`]);
  const sources = (part: string, all: object): string[][] =>
    Object.entries(all).flatMap(([key, value]: [string, unknown]) => {
      const said = key === 'stance' ? undefined : sourceText(value);
      if (said === undefined) return [];
      return [[`${part} ${key}`, said], ...(key === 'kind' ? kinds : [])];
    });
  const means = [
    ...Object.entries(stance.table),
    ...(stance.others === undefined ? [] : [['all others', stance.others]]),
  ].map(([value = '', choice = '']) => ['', `“${value}” → ${choice}`]);
  return [
    ['dataset', `${dataset.id} “${dataset.title}”`],
    ...sources('actor', actor),
    [
      'statement stance',
      stance.attribute === undefined
        ? 'not said by an attribute'
        : `${stance.read === 'sign' ? 'the sign of ' : ''}${stance.attribute}`,
    ],
    ...means,
    ...sources('statement', statement),
    ...sources('document', document),
    [
      'document, for what they lack',
      `${document.standIn.title}, ${document.standIn.outlet}, ${document.standIn.date}`,
    ],
    [
      'edges without direction',
      mapping.undirected === 'both' ? 'two statements, one each way' : 'refused',
    ],
    ['places', mapping.positions ? 'a view of the dataset' : 'left out'],
  ];
}

function sourceText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const source = value as Partial<{ attribute: string; format: string; prefix: string }> &
    Partial<Extract<ForeignSource, { constant: string }>>;
  if (source.constant !== undefined) return `“${source.constant}” for all`;
  if (source.attribute === undefined) return undefined;
  const more = [source.format, source.prefix === undefined ? undefined : `after ${source.prefix}`];
  return [source.attribute, ...more.filter((each) => each !== undefined)].join(', ');
}

function leftOut(all: readonly LeftOut[]): string {
  const lines = all.map(
    (each) => `  ${problemLine({ ...leftOutProblem('', each), file: undefined })}\n`,
  );
  return lines.length === 0 ? '' : `No place for:\n${lines.join('')}`;
}

function statements({ applied: { dataset } }: ForeignInspection): string {
  if (dataset === undefined) return '';
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const rows = dataset.statements
    .slice(0, SHOWN_STATEMENTS)
    .map(({ source, stance, target, date = 'undated' }) => [
      names.get(source) ?? source,
      stance,
      names.get(target) ?? target,
      date,
    ]);
  const count = `${String(rows.length)} of ${String(dataset.statements.length)} statements`;
  return `${table(['source', 'stance', 'target', 'day'], rows)}${count}\n`;
}
