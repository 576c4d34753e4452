import type { ForeignMapping, Problem } from '@stancegraph/model';
import { show } from '../../problems/wording.js';
import { suggestion } from '../../problems/closest.js';
import type { ForeignClass } from '../graph/foreign-graph.js';
import type { Survey } from './field-survey.js';
import { choiceFor, stanceCounts } from './propose-stance.js';

const LISTED = 20;

/** What has to be chosen before a graph can be read by this mapping; none where it is complete. */
export function openQuestions(survey: Survey, mapping: ForeignMapping): Problem[] {
  const unknown = namedFields(mapping).flatMap(({ of, path, name }) =>
    survey.get(of, name) === undefined ? [unknownField(survey, of, path, name)] : [],
  );
  return unknown.length > 0
    ? unknown
    : [...openStances(survey, mapping), ...openDirections(survey, mapping)];
}

/** The fields that a mapping names, with where it names them. */
export function namedFields(
  mapping: ForeignMapping,
): { of: ForeignClass; path: string; name: string }[] {
  const { actor, statement, document } = mapping;
  // The last day is looked at beside the day alone.
  const { lastDay: _unread, ...undated } = statement;
  const inside = (of: ForeignClass, base: string, part: object): ReturnType<typeof namedFields> =>
    Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
      hasAttribute(value) ? [{ of, path: `${base}.${key}`, name: value.attribute }] : [],
    );
  return [
    ...inside('node', 'actor', actor),
    ...inside('edge', 'statement', statement.date === undefined ? undated : statement),
    ...inside('edge', 'document', document),
    ...(mapping.positions
      ? ['x', 'y'].map((name) => ({ of: 'node' as const, path: 'positions', name }))
      : []),
  ];
}

const hasAttribute = (value: unknown): value is { attribute: string } =>
  typeof value === 'object' &&
  value !== null &&
  'attribute' in value &&
  typeof value.attribute === 'string';

function unknownField(survey: Survey, of: ForeignClass, path: string, name: string): Problem {
  const known = survey.of(of).map((field) => field.name);
  return {
    path: `mapping.${path}`,
    message: `${of}s have no attribute ${show(name)}${suggestion(name, known)}`,
    expected: known.length === 0 ? `${of}s that have attributes` : `one of ${known.join(', ')}`,
  };
}

function openStances(survey: Survey, mapping: ForeignMapping): Problem[] {
  const { stance } = mapping.statement;
  const open = [...stanceCounts(survey, stance)].filter(
    ([key]) => choiceFor(key, stance) === undefined,
  );
  const expected = 'supports, opposes, accuses or leave-out';
  if (stance.attribute === undefined)
    return open.map(([, count]) => ({
      path: 'mapping.statement.stance',
      message: `it is not chosen what the ${edges(count)} mean: no attribute of edges says a stance`,
      expected: `an attribute for the stance, or for all others: ${expected}`,
    }));
  const { attribute } = stance;
  const said = open.slice(0, LISTED).map(([key, count]) =>
    key === ''
      ? {
          path: 'mapping.statement.stance.table',
          message: `it is not chosen what ${edges(count)} without “${attribute}” ${count === 1 ? 'means' : 'mean'}`,
          expected: `${expected} for “no value”, the empty name in the table`,
        }
      : {
          path: `mapping.statement.stance.table.${key}`,
          message: `it is not chosen what ${show(key)} in “${attribute}” means (${edges(count)})`,
          expected,
        },
  );
  const more = open.length - said.length;
  return more > 0
    ? [
        ...said,
        {
          path: 'mapping.statement.stance.others',
          message: `it is not chosen what ${String(more)} further values of “${attribute}” mean`,
          expected: `${expected}, for all values that the table lacks`,
        },
      ]
    : said;
}

function openDirections({ graph }: Survey, { undirected }: ForeignMapping): Problem[] {
  const without = graph.edges.filter(({ direction }) => direction === 'none');
  const [first] = without;
  if (undirected === 'both' || first === undefined) return [];
  return [
    {
      file: graph.file,
      line: first.place.line,
      column: first.place.column,
      path: 'mapping.undirected',
      message: `${edges(without.length)} have no direction, and a stance goes from one actor to another; this is the first`,
      expected: 'undirected “both”, for two statements each, or a file with directed edges',
    },
  ];
}

const edges = (count: number): string =>
  count === 1 ? '1 edge' : `${count.toLocaleString('en')} edges`;
