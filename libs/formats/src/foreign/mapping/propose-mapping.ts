import { dayOf, type ForeignMapping, type Problem } from '@stancegraph/model';
import type { ForeignGraph } from '../graph/foreign-graph.js';
import { Survey } from './field-survey.js';
import type { MappingReason } from './mapping-reason.js';
import { openQuestions } from './open-questions.js';
import { proposeActor } from './propose-actor.js';
import { proposeStatement } from './propose-statement.js';
import { idFrom } from './valid-ids.js';

export interface ProposedMapping {
  readonly mapping: ForeignMapping;
  readonly reasons: readonly MappingReason[];
  /** What nobody can guess: the mapping is not complete before it is chosen. */
  readonly open: readonly Problem[];
  /** What was guessed and could as well be otherwise. */
  readonly doubts: readonly Problem[];
}

export interface ProposeOptions {
  /** What stands for the day of documents that have none, where the file has no day either. ISO 8601. */
  readonly today: string;
  readonly survey?: Survey;
}

/**
 * How a graph can most likely be read, by the names and the values of its attributes. The same graph on the
 * same day gives the same proposal.
 */
export function proposeMapping(graph: ForeignGraph, options: ProposeOptions): ProposedMapping {
  const survey = options.survey ?? new Survey(graph);
  const dataset = headOf(graph);
  const actor = proposeActor(survey, dataset.id);
  const { statement, document, reasons, doubts } = proposeStatement(survey, actor.mapping);
  const undirected = graph.edges.filter(({ direction }) => direction === 'none').length;
  const isPlaced = hasPositions(survey);
  const mapping: ForeignMapping = {
    dataset,
    actor: actor.mapping,
    statement,
    document: {
      ...document,
      standIn: {
        title: lineOf(graph.title ?? baseName(graph.file)).slice(0, 500),
        outlet: 'Not stated',
        date: dayOf(graph.modified ?? '', 'iso') ?? options.today,
      },
    },
    undirected: undirected > 0 ? 'both' : 'refuse',
    separator: separatorOf(survey),
    positions: isPlaced,
  };
  return {
    mapping,
    reasons: [
      ...actor.reasons,
      ...reasons,
      ...(undirected > 0
        ? [
            {
              path: 'undirected',
              reason: `${String(undirected)} of ${String(graph.edges.length)} edges have no direction: each becomes two statements, one each way`,
            },
          ]
        : []),
      ...(isPlaced ? [{ path: 'positions', reason: 'nodes have places: x and y' }] : []),
    ],
    open: openQuestions(survey, mapping),
    doubts,
  };
}

function headOf({ file, title, description }: ForeignGraph): ForeignMapping['dataset'] {
  const base = baseName(file);
  const id = idFrom(base.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64)
    .replace(/[-.]+$/, '');
  const about = description?.replaceAll(/[^\P{C}\t\n\r]/gu, '').trim() ?? '';
  return {
    id: id === '' ? 'graph' : id,
    title: lineOf(title ?? base).slice(0, 300),
    ...(about === '' || about.length > 20_000 ? {} : { description: about }),
  };
}

/** The file’s name without folder and ending. */
const baseName = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[a-z0-9]+$/i, '');

function lineOf(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line === '' ? 'Graph' : line;
}

function hasPositions(survey: Survey): boolean {
  const [x, y] = [survey.get('node', 'x'), survey.get('node', 'y')];
  if (x === undefined || y === undefined) return false;
  return [x, y].every(
    ({ values, type }) =>
      type === 'number' && [...values.keys()].some((value) => Number(value) !== 0),
  );
}

function separatorOf(survey: Survey): ForeignMapping['separator'] {
  const lists = survey.fields.filter(
    ({ name, type }) => type === 'list' || /alias|document|url/i.test(name),
  );
  const has = (sign: string): boolean =>
    lists.some(({ values }) => [...values.keys()].some((value) => value.includes(sign)));
  return has('|') && !has(';') ? '|' : ';';
}
