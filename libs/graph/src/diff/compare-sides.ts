import { NOW, type Diff } from '@stancegraph/contract';
import type { Dataset, Filter } from '@stancegraph/model';
import type { WholeDatasetsOptions } from '../reader.js';
import type { ComparedContent } from './content-network.js';
import { diffSides } from './diff-contents.js';
import { sideOf, type DiffInput } from './side.js';

/** Where the datasets of now are read: all that are asked for at once, of one state of the store. */
export interface LiveDatasets {
  wholeDatasets(
    ids: readonly string[] | undefined,
    options: WholeDatasetsOptions,
  ): Promise<readonly Dataset[]>;
}

/** What is to be compared: now, or its days from one to another, or a content that is there already. */
export type AskedSide =
  | { readonly kind: 'now'; readonly from?: string | undefined; readonly to?: string | undefined }
  | DiffInput;

interface Asked {
  readonly a: AskedSide;
  readonly b: AskedSide;
  /** Under which now is looked at; where it is empty and the other side has a content, under that one's. */
  readonly filter: Filter;
}

/**
 * Compares two sides; those that are now are of one state of the store. Rejects with `not-found` for a dataset in
 * the filter that is not there. One that only the other side's own filter names is not refused: that it is gone
 * is a difference.
 */
export async function compareSides(
  asked: Asked,
  live: LiveDatasets,
  options: Omit<WholeDatasetsOptions, 'missing'> = {},
): Promise<Diff> {
  const plans = [planOf(asked.a, asked.b, asked.filter), planOf(asked.b, asked.a, asked.filter)];
  const ofNow = plans.filter((plan): plan is NowPlan => !('content' in plan));
  const datasets = ofNow.length === 0 ? [] : await datasetsFor(ofNow, live, options);
  const [a, b] = plans.map((plan): DiffInput =>
    'content' in plan ? plan : { ...plan, content: contentOf(datasets, plan.filter) },
  );
  if (a === undefined || b === undefined) throw new TypeError('two sides are compared');
  // Large networks take seconds: between the steps a server answers others.
  const one = sideOf(a);
  await turn();
  const other = sideOf(b);
  await turn();
  return diffSides(one, other);
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface NowPlan {
  readonly kind: 'now';
  readonly name: string;
  readonly filter: Filter;
  /** Whether the filter is the other side's own. */
  readonly isBorrowed: boolean;
}

function planOf(side: AskedSide, other: AskedSide, asked: Filter): NowPlan | DiffInput {
  if ('content' in side) return side;
  const lent = 'content' in other ? other.content.view.filter : undefined;
  const isBorrowed = lent !== undefined && Object.values(asked).every((each) => each === undefined);
  const { from: first, to: last, ...rest } = isBorrowed ? lent : asked;
  // A window of its own replaces both ends: half of one and half of the other could be no window at all.
  const [from, to] = (side.from ?? side.to) === undefined ? [first, last] : [side.from, side.to];
  return {
    kind: 'now',
    name: nameOfNow(side.from, side.to),
    filter: { ...rest, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    isBorrowed,
  };
}

/** How a window of days reads in a sentence. */
function nameOfNow(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return NOW;
  if (from === to) return `${NOW} (${from ?? ''})`;
  if (from === undefined) return `${NOW} (until ${to ?? ''})`;
  return to === undefined ? `${NOW} (since ${from})` : `${NOW} (${from} to ${to})`;
}

async function datasetsFor(
  plans: readonly NowPlan[],
  live: LiveDatasets,
  options: Omit<WholeDatasetsOptions, 'missing'>,
): Promise<readonly Dataset[]> {
  const lists = plans.map(({ filter }) => filter.datasets ?? []);
  const wanted = lists.some((ids) => ids.length === 0) ? undefined : [...new Set(lists.flat())];
  const missing = plans.some(({ isBorrowed }) => isBorrowed) ? 'skip' : 'refuse';
  return live.wholeDatasets(wanted, { ...options, missing });
}

/** Actors stand where the first view says that one of the datasets brings, if it says so. */
function contentOf(all: readonly Dataset[], filter: Filter): ComparedContent {
  const { datasets: wanted = [] } = filter;
  const datasets = all.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const [first] = datasets.flatMap(({ views }) => views);
  const positions = first?.positions.wide ?? first?.positions.tall ?? {};
  return { datasets, view: { filter, positions } };
}
