import type { ForeignMapping, Problem } from '@stancegraph/model';
import type { AppliedMapping } from './apply/apply-mapping.js';
import type { ForeignGraph } from './graph/foreign-graph.js';
import { FURTHER_INTERVALS } from './graph/gexf-graph.js';
import type { Survey } from './mapping/field-survey.js';
import { areOwnTies } from './mapping/own-ties.js';

const WITH_CONTENT =
  'Stancegraph wrote this file, of ties and without the statements behind them: export it again with its content (--content true at the command line), or export a snapshot; importing that restores everything';

/** What is to be known of the days that statements take, and of a file that there is a better one of. */
export function readingNotes(
  survey: Survey,
  { statement: { date } }: ForeignMapping,
  applied: AppliedMapping,
): Problem[] {
  const { file, notRead } = survey.graph;
  const counted = (what: string, count: number, then: string): string[] =>
    count === 0 ? [] : [`${what} (${count.toLocaleString('en')}): ${then}`];
  const day = date === undefined ? '' : `“${date.attribute}”`;
  const notes = [
    ...counted(
      'edges that end on another day than they begin',
      applied.cutToFirstDay,
      `their statements take the first, ${day}`,
    ),
    ...counted(
      'further intervals of edges',
      date?.attribute === 'start' && applied.dataset !== undefined ? furtherIn(notRead) : 0,
      `all statements of such an edge take its first day, ${day}`,
    ),
    ...counted(
      'edges of a weight above 1 that have a day',
      applied.repeatedOnDay,
      `all statements that such an edge becomes take it, ${day}`,
    ),
    ...(areOwnTies(survey) ? [WITH_CONTENT] : []),
  ];
  return notes.map((message) => ({ file, message }));
}

const furtherIn = (notRead: ForeignGraph['notRead']): number =>
  notRead.find(({ what }) => what === FURTHER_INTERVALS.edge)?.count ?? 0;
