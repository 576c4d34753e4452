import { fittingFormats, type ForeignMapping, type Problem } from '@stancegraph/model';
import { mostly, type FieldSurvey, type Survey } from './field-survey.js';
import { findField, type Wanted } from './find-fields.js';
import { areOwnTies } from './own-ties.js';
import type { MappingReason } from './mapping-reason.js';
import { MOST_EDGES } from '../graph/graph-collector.js';
import { proposeStance } from './propose-stance.js';
import { countOf, isShare } from './weights.js';

type StatementMapping = ForeignMapping['statement'];
type DocumentMapping = Omit<ForeignMapping['document'], 'standIn'>;
type DateMapping = NonNullable<StatementMapping['date']>;

interface Proposed {
  readonly statement: StatementMapping;
  readonly document: DocumentMapping;
  readonly reasons: MappingReason[];
  readonly doubts: Problem[];
}

const MOST_ISSUES = 500;
/** A tie of several days does not say which statement is of which. */
const DAYS_OF_TIES = {
  date: { attribute: 'first', format: 'iso' },
  lastDay: { attribute: 'last' },
} as const;
const OF_ONE_DAY =
  'edges are ties with a “first” and a “last” day: where these are one, it is the day of the statements';

/** Which attributes of edges say what of statements and of the documents that report them. */
export function proposeStatement(survey: Survey, actor: ForeignMapping['actor']): Proposed {
  const { stance, reason } = proposeStance(survey);
  const reasons: MappingReason[] = [{ path: 'statement.stance', reason }];
  const doubts: Problem[] = [];
  // What one field says is not said twice.
  const used = new Set([stance.attribute]);
  const take = (
    path: string,
    wanted: Wanted,
    fits: (field: FieldSurvey) => boolean = () => true,
    why = '',
  ): { attribute: string } | undefined => {
    const field = findField(survey, 'edge', wanted, (each) => !used.has(each.name) && fits(each));
    if (field === undefined) return undefined;
    used.add(field.name);
    reasons.push({ path, reason: `edges have “${field.name}”${why}` });
    return { attribute: field.name };
  };
  const takeDate = (path: string, wanted: Wanted): DateMapping | undefined => {
    const field = findField(
      survey,
      'edge',
      wanted,
      (each) => !used.has(each.name) && formatsOf(each).length > 0,
    );
    if (field === undefined) return undefined;
    used.add(field.name);
    const [format = 'iso', other] = formatsOf(field);
    reasons.push({ path, reason: `edges have “${field.name}”, and its values are days` });
    if (other !== undefined) doubts.push(ambiguous(path, field));
    return { attribute: field.name, format };
  };
  const isNode = nodeWords(survey, actor);
  const id = survey.get('edge', 'id');
  const days = areOwnTies(survey) ? DAYS_OF_TIES : undefined;
  if (days !== undefined) {
    for (const { attribute } of Object.values(days)) used.add(attribute);
    reasons.push({ path: 'statement.date', reason: OF_ONE_DAY });
  }
  const { date = takeDate('statement.date', 'date'), lastDay } = days ?? {};
  const statement: StatementMapping = {
    stance,
    ...(id?.isDistinct === true && id.count > 0 && { id: { attribute: 'id' } }),
    ...(date !== undefined && { date }),
    ...(lastDay !== undefined && { lastDay }),
    ...some({
      issue: take(
        'statement.issue',
        'issue',
        ({ values, more }) => !more && values.size <= MOST_ISSUES,
      ),
      speaker: take('statement.speaker', 'speaker', (field) => mostly(field, isNode)),
      confidence: take('statement.confidence', 'confidence', (field) => mostly(field, isShare)),
      quote: take('statement.quote', 'quote'),
      summary: take('statement.summary', 'summary'),
      weight: take('statement.weight', 'weight', isOfCounts, OF_COUNTS),
    }),
  };
  const documentDate = takeDate('document.date', 'documentDate');
  const document: DocumentMapping = {
    ...(documentDate !== undefined && { date: documentDate }),
    ...some({
      url: take('document.url', 'url', (field) => mostly(field, isAddress)),
      id: take('document.id', 'documentId'),
      title: take('document.title', 'documentTitle'),
      outlet: take('document.outlet', 'outlet', (field) => !mostly(field, isNode)),
    }),
  };
  return { statement, document, reasons, doubts };
}

/** Without what was not found. */
function some<T extends string>(
  found: Readonly<Record<T, { attribute: string } | undefined>>,
): Partial<Record<T, { attribute: string }>> {
  const kept = Object.entries(found).filter(([, source]) => source !== undefined);
  return Object.fromEntries(kept) as Partial<Record<T, { attribute: string }>>;
}

const formatsOf = ({ values }: FieldSurvey): ReturnType<typeof fittingFormats> =>
  fittingFormats([...values.keys()]);

const OF_COUNTS = ', whole numbers: one of n becomes n statements';

/** Whether every value can be a number of statements, some more than one, and all together not too many. */
function isOfCounts(field: FieldSurvey): boolean {
  const counts = [...field.values].map(([value, edges]) => ({
    edges,
    count: countOf(value) ?? NaN,
  }));
  const total = counts.reduce((sum, { edges, count }) => sum + edges * count, 0);
  const isPositive = [...field.values.keys()].every((value) => Number(value) > 0);
  // A total that is no number has a value that is no count.
  return !field.more && isPositive && total > field.count && total <= MOST_EDGES;
}

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value);

function nodeWords(survey: Survey, { name }: ForeignMapping['actor']): (value: string) => boolean {
  const field = name !== undefined && 'attribute' in name ? name.attribute : 'id';
  const known = new Set(
    survey.graph.nodes.flatMap(({ id, values }) => [id, values.get(field)?.trim() ?? id]),
  );
  return (value) => known.has(value);
}

const ambiguous = (path: string, { name, values }: FieldSurvey): Problem => ({
  path: `mapping.${path}.format`,
  message: `it cannot be told whether “${[...values.keys()][0] ?? ''}” in “${name}” begins with the day or with the month`,
  expected: 'day-month-year or month-day-year',
});
