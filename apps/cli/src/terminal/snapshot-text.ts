import type { DeletedSnapshot, Restoration, Snapshot } from '@stancegraph/contract';
import { outcomeText } from './outcome-text.js';
import { table, withoutControls } from './table.js';

/** As many digits of an id as the product names files by. */
const SHORT = 12;

const count = (number: number): string => number.toLocaleString('en');

export function snapshotsTable(snapshots: readonly Snapshot[]): string {
  return table(
    ['id', 'created', 'title', 'datasets', 'statements', 'ties'],
    snapshots.map(({ id, created, title, datasets, totals }) => [
      id.slice(0, SHORT),
      created.slice(0, 16).replace('T', ' '),
      title,
      datasets.map((each) => each.id).join(', '),
      count(totals.statements.shown),
      count(totals.ties.shown),
    ]),
  );
}

/** All that is known of one, a line each. */
export function snapshotText(snapshot: Snapshot): string {
  const { id, title, note, creator, created, changed, totals, view, query } = snapshot;
  const of = ({ shown, total }: { shown: number; total: number }): string =>
    shown === total ? count(total) : `${count(shown)} of ${count(total)}`;
  const lines: readonly (readonly [name: string, value: string | undefined])[] = [
    ['id', id],
    ['title', title],
    ['note', note],
    ['creator', creator],
    ['created', created],
    ['changed', changed === created ? undefined : changed],
    ['taken by', `Stancegraph ${snapshot.product}, ${snapshot.engine}`],
    ['data version', `${String(snapshot.dataVersion)} (${snapshot.dataState})`],
    ['view', view === '' ? 'everything' : view],
    ['query', query?.cypher],
    ['datasets', snapshot.datasets.map((each) => `${each.id} “${each.title}”`).join(', ')],
    ['outlets', snapshot.outlets.join(', ')],
    ['actors', of(totals.actors)],
    ['ties', of(totals.ties)],
    ['statements', of(totals.statements)],
    ['contested', of(totals.contested)],
    ['size', `${count(snapshot.bytes)} bytes`],
  ];
  return lines
    .flatMap(([name, value]) =>
      value === undefined ? [] : `${name.padEnd(SHORT)}  ${withoutControls(value)}\n`,
    )
    .join('');
}

/** Which one it is, in the middle of a sentence. */
export function whichSnapshot(snapshot: DeletedSnapshot): string {
  const name = `snapshot ${snapshot.id.slice(0, SHORT)}`;
  if ('damaged' in snapshot) return `${name}, of which nothing can be read`;
  return `${name} “${withoutControls(snapshot.title)}” of ${snapshot.created.slice(0, 10)}`;
}

export function restorationText({ before, datasets, dryRun }: Restoration): string {
  const kept = before === undefined ? [] : [`The state before is kept as snapshot ${before.id}.`];
  const isChanged = datasets.some(({ changed }) => changed);
  const same = dryRun ? [] : ['The store holds this already.'];
  return [...datasets.map(outcomeText), ...(isChanged ? kept : same)]
    .map((line) => `${line}\n`)
    .join('');
}
