import type { Dataset, ForeignMapping, Problem } from '@stancegraph/model';
import { DatasetBuilder } from '../../build/dataset-builder.js';
import { treeOrigin } from '../../place/tree-origin.js';
import { EnoughProblems, ProblemLog } from '../../problems/problem-log.js';
import { DEFAULT_MAX_PROBLEMS } from '../../source.js';
import type { ForeignGraph, ForeignNode, LeftOut } from '../graph/foreign-graph.js';
import { LeftOutList } from '../graph/left-out-list.js';
import { Survey } from '../mapping/field-survey.js';
import { namedFields, openQuestions } from '../mapping/open-questions.js';
import { Actors, type Made } from './make-actors.js';
import { Statements } from './make-statements.js';

export interface AppliedMapping {
  /** Undefined where there are problems. */
  readonly dataset: Dataset | undefined;
  /** With the line and column of the element, where one is at fault. */
  readonly problems: readonly Problem[];
  readonly totalProblems: number;
  /** Everything that the mapping gives no place, or that fits into none. */
  readonly leftOut: readonly LeftOut[];
  /** Documents whose day is that of a statement or of the file. */
  readonly undatedDocuments: number;
  /** Edges that became two statements, one each way. */
  readonly doubled: number;
  /** Edges whose weight made them several statements. */
  readonly repeated: number;
  /** Those of them that have a day, which all of their statements take. */
  readonly repeatedOnDay: number;
  /** Edges that end on a later day than the one that their statements take. */
  readonly cutToFirstDay: number;
}

export interface ApplyOptions {
  readonly survey?: Survey;
  readonly maxProblems?: number;
}

/** Makes a dataset of a graph, as the mapping says. The same graph and mapping give the same dataset. */
export function applyMapping(
  graph: ForeignGraph,
  mapping: ForeignMapping,
  options: ApplyOptions = {},
): AppliedMapping {
  const survey = options.survey ?? new Survey(graph);
  const log = new ProblemLog(options.maxProblems ?? DEFAULT_MAX_PROBLEMS);
  const leftOut = new LeftOutList();
  for (const question of openQuestions(survey, mapping)) log.add({ file: graph.file, ...question });
  const made = log.total > 0 ? undefined : build(graph, mapping, leftOut, log);
  return {
    dataset: made?.dataset,
    problems: log.problems,
    totalProblems: log.total,
    leftOut: [...graph.notRead, ...unnamed(survey, mapping), ...leftOut.all],
    undatedDocuments: made?.undated ?? 0,
    doubled: made?.doubled ?? 0,
    repeated: made?.repeated ?? 0,
    repeatedOnDay: made?.repeatedOnDay ?? 0,
    cutToFirstDay: made?.cutToFirstDay ?? 0,
  };
}

interface Built extends Pick<
  AppliedMapping,
  'dataset' | 'doubled' | 'repeated' | 'repeatedOnDay' | 'cutToFirstDay'
> {
  readonly undated: number;
}

function build(
  graph: ForeignGraph,
  mapping: ForeignMapping,
  leftOut: LeftOutList,
  log: ProblemLog,
): Built {
  const builder = new DatasetBuilder(log, undefined);
  const origin = treeOrigin(graph.file);
  const place = { line: 1, column: 1 };
  try {
    builder.setHead(mapping.dataset, place, origin);
    const actors = new Actors(graph, mapping, leftOut);
    const statements = new Statements({ graph, mapping, actors, leftOut, log });
    const add = (
      list: 'actors' | 'issues' | 'documents' | 'statements',
      all: readonly Made[],
    ): void => {
      for (const item of all) builder.addItem(list, item.value, item.place, origin);
    };
    add('actors', actors.made);
    add('issues', statements.issues);
    add('documents', statements.documents.made);
    add('statements', statements.made);
    if (mapping.positions) builder.addItem('views', viewOf(graph, actors, leftOut), place, origin);
    const { doubled, repeated, repeatedOnDay, cutToFirstDay, documents } = statements;
    const counts = { undated: documents.undated, doubled, repeated, repeatedOnDay, cutToFirstDay };
    return { dataset: builder.finish(), ...counts };
  } catch (error) {
    if (!(error instanceof EnoughProblems)) throw error;
    const none = { undated: 0, doubled: 0, repeated: 0, repeatedOnDay: 0, cutToFirstDay: 0 };
    return { dataset: undefined, ...none };
  }
}

/** Where nodes stand in the file, as a view that the dataset brings. */
function viewOf(graph: ForeignGraph, actors: Actors, leftOut: LeftOutList): object {
  const wide: [string, [number, number]][] = [];
  for (const node of graph.nodes) {
    const [x, y] = [coordinate(node, 'x'), coordinate(node, 'y')];
    if (Number.isFinite(x) && Number.isFinite(y)) wide.push([actors.of(node.id).id, [x, y]]);
    else leftOut.add('nodes without a place', node.id, node.place);
  }
  const file = graph.file.split(/[/\\]/).at(-1) ?? graph.file;
  return {
    id: 'positions-of-the-file',
    title: `As placed in ${file}`.slice(0, 300),
    filter: {},
    positions: { wide: Object.fromEntries(wide) },
  };
}

function coordinate({ values }: ForeignNode, name: string): number {
  const text = values.get(name)?.trim() ?? '';
  // −0 and 0 are one place, and JSON knows one of them.
  return text === '' ? NaN : Number(text) + 0;
}

/** The values of fields that the mapping does not name. */
function unnamed(survey: Survey, mapping: ForeignMapping): LeftOut[] {
  const named = new Set(namedFields(mapping).map(({ of, name }) => `${of} ${name}`));
  return survey.fields.flatMap(({ of, name, count, values }) => {
    if (count === 0 || named.has(`${of} ${name}`)) return [];
    // One edge is one statement: that is what a weight of 1 says.
    const said = [...values].filter(([value]) => name !== 'weight' || Number(value) !== 1);
    const left = name === 'weight' ? count - (sumOf(values) - sumOf(said)) : count;
    if (left <= 0) return [];
    return [
      {
        what: whatOf(of, name, mapping),
        count: left,
        examples: said
          .slice(0, 3)
          .map(([value]) => (value.length > 80 ? `${value.slice(0, 80)}…` : value)),
      },
    ];
  });
}

/** That nodes are told apart by their ids is kept: only what the ids were is lost where another attribute stands for them. */
function whatOf(of: string, name: string, { actor }: ForeignMapping): string {
  return of === 'node' && name === 'id'
    ? `ids of nodes, for which their “${actor.id.attribute}” stands`
    : `values of the ${of} attribute “${name}”`;
}

const sumOf = (values: Iterable<readonly [string, number]>): number =>
  [...values].reduce((sum, [, count]) => sum + count, 0);
