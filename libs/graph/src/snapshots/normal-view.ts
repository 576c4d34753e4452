import { filterShape, type Filter, type SnapshotView } from '@stancegraph/model';

type Positions = SnapshotView['positions'];

/** What it means to leave a part of a filter out. */
const DEFAULTS: Filter = { undated: true, contested: false, rollUp: false };

/**
 * A filter in the one form that equal filters have: lists as sorted sets but for expansions, which apply in turn,
 * and nothing that is the same as leaving it out. Datasets are not in it: a snapshot holds those that are viewed.
 */
export function normalFilter({ datasets, ...filter }: Filter): Filter {
  const kept = Object.keys(filterShape).flatMap((key) => {
    const part = key as keyof typeof filter;
    const value = part in filter ? filter[part] : undefined;
    const isLeftOut =
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      value === DEFAULTS[part];
    return isLeftOut ? [] : [[part, part === 'expand' ? value : asSet(value)]];
  });
  return Object.fromEntries(kept) as Filter;
}

function asSet(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value)].sort() : value;
}

/** To a ten-thousandth of the widest coordinate: finer than a pixel, coarser than what platforms compute differently. */
export function quantised(positions: Positions): Positions {
  const widest = Object.values(positions)
    .flat()
    .reduce((most, coordinate) => Math.max(most, Math.abs(coordinate)), 0);
  if (widest === 0) return positions;
  const digits = 4 - Math.floor(Math.log10(widest));
  return Object.fromEntries(
    Object.entries(positions).map(([id, [x, y]]) => [id, [rounded(x, digits), rounded(y, digits)]]),
  );
}

function rounded(value: number, digits: number): number {
  const fixed =
    digits >= 0
      ? Number(value.toFixed(Math.min(digits, 20)))
      : Math.round(value / 10 ** -digits) * 10 ** -digits;
  // -0 would be a second name for 0.
  return fixed === 0 ? 0 : fixed;
}
