import type { DiffCounts } from '@stancegraph/contract';
import type { Dataset } from '@stancegraph/model';
import { firstOfEach } from './content-network.js';
import { differingFields } from './fields.js';
import type { Side } from './side.js';

export interface RecordChanges {
  readonly actors: DiffCounts;
  readonly documents: DiffCounts;
  readonly issues: DiffCounts;
  readonly datasets: DiffCounts;
}

/** What differs in the datasets besides their statements, and besides the actors that one side alone shows and has. */
export function diffRecords(a: Side, b: Side): RecordChanges {
  const [before, after] = [a.content.datasets, b.content.datasets];
  const shared = (
    kind: 'actors' | 'documents' | 'issues',
    isListed?: (id: string) => boolean,
  ): DiffCounts =>
    countChanges(firstOfEach(byId(before), kind), firstOfEach(byId(after), kind), isListed);
  return {
    // Those stand among the actors that appeared or vanished.
    actors: shared('actors', (id) => a.actors.has(id) || b.actors.has(id)),
    documents: shared('documents'),
    issues: shared('issues'),
    datasets: countChanges(before.map(headOf), after.map(headOf)),
  };
}

const byId = (datasets: readonly Dataset[]): Dataset[] =>
  [...datasets].sort((a, b) => (a.id < b.id ? -1 : 1));

function headOf({ id, title, description, licence }: Dataset): { id: string } {
  return { id, ...{ title, description, licence } };
}

function countChanges(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  isListed: (id: string) => boolean = () => false,
): DiffCounts {
  const one = new Map(before.map((each) => [each.id, each]));
  const other = new Map(after.map((each) => [each.id, each]));
  const kept = [...one].flatMap(([id, each]) => {
    const now = other.get(id);
    return now === undefined ? [] : [[each, now] as const];
  });
  const without = (all: ReadonlyMap<string, object>, there: ReadonlyMap<string, object>): number =>
    [...all.keys()].filter((id) => !there.has(id) && !isListed(id)).length;
  return {
    new: without(other, one),
    gone: without(one, other),
    changed: kept.filter(([each, now]) => differingFields(each, now).length > 0).length,
  };
}
