import type { Filter } from '@stancegraph/model';
import type { FilterId } from '@stancegraph/network';
import { without, type ViewState } from './view-state.js';

type Filtering = Pick<ViewState, 'filter' | 'off'>;
/** Parts of the filter that are lists of values with a box each. */
export type ListPart = 'datasets' | 'stances' | 'issues' | 'outlets';

/** Whether a value passes a list: all do where there is no list. */
export function isChosen({ filter, off }: Filtering, part: ListPart, value: string): boolean {
  const values: readonly string[] = (off.has(part) ? undefined : filter[part]) ?? [];
  return values.length === 0 || values.includes(value);
}

/** Puts a value into a list or takes it out; a list of all values is none. */
export function toggleValue(
  state: Filtering,
  part: ListPart,
  value: string,
  all: readonly string[],
): Filtering {
  const chosen = all.filter((each) => isChosen(state, part, each) !== (each === value));
  return chosen.length === all.length || chosen.length === 0
    ? withPart(state, part, {})
    : withPart(state, part, { [part]: chosen });
}

/** Only this value of a list; all, where it was the only one. */
export function onlyValue(
  state: Filtering,
  part: ListPart,
  value: string,
  all: readonly string[],
): Filtering {
  const isOnly = all.every((each) => isChosen(state, part, each) === (each === value));
  return withPart(state, part, isOnly ? {} : { [part]: [value] });
}

/** Another pair of days; one that ends before it begins is not taken. */
export function setDays(
  state: Filtering,
  from: string | undefined,
  to: string | undefined,
): Filtering | undefined {
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return withPart(state, 'dates', {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
}

export function setContested(state: Filtering, isOn: boolean): Filtering {
  return withPart(state, 'contested', isOn ? { contested: true } : {});
}

export function setRollUp({ filter, off }: Filtering, isOn: boolean): Filtering {
  return { filter: { ...filter, rollUp: isOn }, off };
}

/** Switches a part off without forgetting it, or on again. */
export function switchPart({ filter, off }: Filtering, part: FilterId): Filtering {
  const changed = new Set(off);
  if (!changed.delete(part)) changed.add(part);
  return { filter, off: changed };
}

/** Nothing filtered but what makes actors: roll-up stays. */
export function showAll({ filter }: Filtering): Filtering {
  return {
    filter: filter.rollUp === undefined ? {} : { rollUp: filter.rollUp },
    off: new Set(),
  };
}

function withPart({ filter, off }: Filtering, part: FilterId, fields: Filter): Filtering {
  const changed = new Set(off);
  changed.delete(part);
  return { filter: { ...without(filter, [part]), ...fields }, off: changed };
}
