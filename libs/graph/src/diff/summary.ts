import { isEdited, type Diff, type DiffFlip, type DiffSide } from '@stancegraph/contract';

type Summed = Omit<Diff, 'summary'>;

/** So many flips, and datasets of one side alone, are told by name. */
const NAMED = 3;

/** What differs in one sentence; what does not is said too. Of a comparison that is whole: its lists are counted. */
export function summaryOf({ a, b, ties, contested, actors, statements, filters }: Summed): string {
  const edited = ties.revised.items.filter(isEdited).length;
  const parts = [
    [
      `${counted(ties.new.total, 'tie')} new`,
      `${some(ties.gone.total)} gone`,
      `${some(ties.flipped.total)} flipped${flips(ties.flipped)}`,
      `${some(ties.strengthened)} stronger`,
      `${some(ties.weakened)} weaker`,
      `${some(ties.revised.total - edited)} with other statements in the same number`,
      `${some(edited)} with changed statements`,
    ],
    [
      `contested ties: ${some(contested.arisen.total)} arisen`,
      `${some(contested.ended.total)} ended`,
    ],
    [
      `${counted(actors.appeared.total, 'actor')} appeared`,
      `${some(actors.vanished.total)} vanished`,
    ],
    [
      `${counted(statements.new.total, 'statement')} new`,
      `${some(statements.gone.total)} gone`,
      `${some(statements.changed.total)} changed`,
    ],
  ].map((list) => list.join(', '));
  const looked =
    filters.length === 0
      ? ''
      : ` The two are looked at through different filters: ${filters.map(({ part }) => part).join(', ')}.`;
  return `Between ${a.name} and ${b.name}: ${parts.join('; ')}.${alone(a, b)}${alone(b, a)}${looked}`;
}

const some = (count: number): string => (count === 0 ? 'none' : count.toLocaleString('en'));

function counted(count: number, thing: string): string {
  if (count === 0) return `no ${thing}`;
  return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}

/** Which datasets one side alone looks at: whoever reads that much is new wants to know that it came with them. */
function alone(one: DiffSide, other: DiffSide): string {
  const theirs = new Set(other.datasets.map(({ id }) => id));
  const only = one.datasets.filter(({ id }) => !theirs.has(id));
  if (only.length === 0) return '';
  const named = only.slice(0, NAMED).map(({ id, title }) => `“${title}” (${id})`);
  const things = only.length === 1 ? 'dataset' : 'datasets';
  return ` In ${one.name} only: ${things} ${named.join(', ')}${beyond(only.length)}.`;
}

function flips({ items, total }: Diff['ties']['flipped']): string {
  if (total === 0) return '';
  return ` (${items.slice(0, NAMED).map(flip).join('; ')}${beyond(total)})`;
}

/** How many more there are than those that are named. */
function beyond(total: number): string {
  return total > NAMED ? ` and ${(total - NAMED).toLocaleString('en')} more` : '';
}

/** Turkey supports → opposes the KRG. */
export function flip({ sourceName, from, to, targetName }: DiffFlip): string {
  const stances = (ties: DiffFlip['from']): string =>
    ties.map(({ stance }) => stance).join(' and ');
  return `${sourceName} ${stances(from)} → ${stances(to)} ${targetName}`;
}
