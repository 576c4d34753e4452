import type { ForeignClass, ForeignField, ForeignGraph } from '../graph/foreign-graph.js';

/** Distinct values are counted up to so many: beyond them a field is no list of words. */
export const MOST_DISTINCT = 1_000;

/** What a field holds all through a graph. */
export interface FieldSurvey extends ForeignField {
  /** Nodes or edges that have a value. */
  readonly count: number;
  /** How often each value occurs, in the order of the file; the first `MOST_DISTINCT`, without blanks around. */
  readonly values: ReadonlyMap<string, number>;
  /** Whether there are more distinct values than were counted. */
  readonly more: boolean;
  /** Whether no two have the same value. */
  readonly isDistinct: boolean;
  /** Whether, besides, none has none. */
  readonly isUnique: boolean;
}

/** Looks at every value once. */
export class Survey {
  readonly fields: readonly FieldSurvey[];

  constructor(readonly graph: ForeignGraph) {
    this.fields = graph.fields.map((field) => surveyOf(field, graph));
  }

  of(kind: ForeignClass): FieldSurvey[] {
    return this.fields.filter((field) => field.of === kind);
  }

  get(kind: ForeignClass, name: string): FieldSurvey | undefined {
    return this.fields.find((field) => field.of === kind && field.name === name);
  }
}

/** Whether more than half of the values are so: the others are listed where they do not fit, each with its reason. */
export function mostly({ values }: FieldSurvey, test: (value: string) => boolean): boolean {
  let balance = 0;
  for (const [value, count] of values) balance += test(value) ? count : -count;
  return balance > 0;
}

function surveyOf(field: ForeignField, { nodes, edges }: ForeignGraph): FieldSurvey {
  const all = field.of === 'node' ? nodes : edges;
  const values = new Map<string, number>();
  const seen = new Set<string>();
  let count = 0;
  let more = false;
  for (const one of all) {
    const value = one.values.get(field.name)?.trim();
    if (value === undefined || value === '') continue;
    count += 1;
    seen.add(value);
    const before = values.get(value);
    if (before !== undefined) values.set(value, before + 1);
    else if (values.size < MOST_DISTINCT) values.set(value, 1);
    else more = true;
  }
  const isDistinct = seen.size === count;
  return {
    ...field,
    count,
    values,
    more,
    isDistinct,
    isUnique: isDistinct && count === all.length,
  };
}
