import type { Diff } from '@stancegraph/contract';
import { canonicalJson } from '@stancegraph/formats';
import type { Filter } from '@stancegraph/model';

/** The parts in which two filters differ, by name. What is left out, empty and its default mean the same. */
export function diffFilters(a: Filter, b: Filter): Diff['filters'] {
  const [one, other] = [partsOf(a), partsOf(b)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .sort()
    .map((part) => ({ part, a: one.get(part) ?? '', b: other.get(part) ?? '' }))
    .filter(({ a: before, b: after }) => before !== after);
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  undated: true,
  contested: false,
  rollUp: false,
  minCount: 1,
};

function partsOf(filter: Filter): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [part, value] of Object.entries(filter) as [string, unknown][]) {
    const isOff = value === undefined || value === DEFAULTS[part];
    if (isOff || (Array.isArray(value) && value.length === 0)) continue;
    parts.set(part, wordOf(value));
  }
  return parts;
}

function wordOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : canonicalJson(value);
  return value.map(wordOf).sort().join(', ');
}
