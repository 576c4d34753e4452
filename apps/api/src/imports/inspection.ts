import { INSPECTED_STATEMENTS, type ForeignInspection } from '@stancegraph/contract';
import {
  choiceFor,
  openQuestions,
  proposeTable,
  stanceCounts,
  type FieldSurvey,
  type ForeignInspection as Inspected,
  type LeftOut,
} from '@stancegraph/formats';
import type { Dataset } from '@stancegraph/model';

const MOST_VALUES = 30;
const LONGEST_VALUE = 200;
const MOST_STANCES = 200;
const MOST_LISTED_PROBLEMS = 20;

/** What was found out about a graph, as it goes over HTTP. */
export function inspectionOf(found: Inspected): ForeignInspection {
  const { graph, survey, mapping, origin, proposal, applied, doubts, notes } = found;
  const { stance } = mapping.statement;
  const counts = [...stanceCounts(survey, stance)];
  const guesses = proposeTable(counts.map(([key]) => key));
  return {
    file: graph.file,
    format: graph.format,
    counts: {
      nodes: graph.nodes.length,
      edges: graph.edges.length,
      undirected: graph.edges.filter(({ direction }) => direction === 'none').length,
    },
    fields: survey.fields.filter(({ count }) => count > 0).map(fieldOf),
    mapping,
    origin,
    proposed: proposal.mapping,
    reasons: [...proposal.reasons],
    open: openQuestions(survey, mapping),
    doubts: [...doubts],
    notes: [...notes],
    stances: counts.slice(0, MOST_STANCES).map(([key, count]) => {
      const choice = choiceFor(key, stance);
      const guess = Object.hasOwn(guesses, key) ? guesses[key] : undefined;
      return { key, count, ...(choice && { choice }), ...(guess && { guess }) };
    }),
    moreStances: Math.max(counts.length - MOST_STANCES, 0),
    problems: applied.problems.slice(0, MOST_LISTED_PROBLEMS).map((each) => ({ ...each })),
    totalProblems: applied.totalProblems,
    leftOut: applied.leftOut.map(leftOutOf),
    ...(applied.dataset === undefined
      ? { statements: [] }
      : { made: madeOf(applied.dataset), statements: statementsOf(applied.dataset) }),
  };
}

export const leftOutOf = ({
  what,
  count,
  examples,
  place,
}: LeftOut): ForeignInspection['leftOut'][number] => ({
  what,
  count,
  examples: [...examples],
  ...(place !== undefined && { line: place.line, column: place.column }),
});

function fieldOf(field: FieldSurvey): ForeignInspection['fields'][number] {
  const { of, name, type, count, values, more } = field;
  const frequent = [...values].sort(([, one], [, other]) => other - one).slice(0, MOST_VALUES);
  return {
    of,
    name,
    type,
    count,
    distinct: values.size,
    more,
    values: frequent.map(([value, times]) => ({
      value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
      count: times,
    })),
  };
}

function madeOf({
  actors,
  issues,
  documents,
  statements,
}: Dataset): NonNullable<ForeignInspection['made']> {
  return {
    actors: actors.length,
    issues: issues.length,
    documents: documents.length,
    statements: statements.length,
  };
}

function statementsOf({
  actors,
  issues,
  documents,
  statements,
}: Dataset): ForeignInspection['statements'] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const titles = new Map([...issues, ...documents].map(({ id, title }) => [id, title]));
  return statements.slice(0, INSPECTED_STATEMENTS).map((statement) => {
    const { source, stance, target, date, issue, summary } = statement;
    return {
      source: names.get(source) ?? source,
      stance,
      target: names.get(target) ?? target,
      ...(date !== undefined && { date }),
      ...(issue !== undefined && { issue: titles.get(issue) ?? issue }),
      summary,
      documents: statement.documents.map((id) => titles.get(id) ?? id),
    };
  });
}
