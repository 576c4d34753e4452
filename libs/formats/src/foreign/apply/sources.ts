import type { ForeignMapping, ForeignSource } from '@stancegraph/model';
import type { z } from 'zod';
import type { Place } from '../../place/mark.js';
import { expectedOf } from '../../problems/wording.js';
import type { ForeignValues } from '../graph/foreign-graph.js';
import type { LeftOutList } from '../graph/left-out-list.js';

/** A node or an edge, as far as values are taken from it. */
export interface Valued {
  readonly values: ForeignValues;
  readonly place: Place;
}

/** The value that a source gives for a thing, without blanks around; undefined for none. */
export function valueOf(source: ForeignSource | undefined, { values }: Valued): string | undefined {
  if (source === undefined) return undefined;
  if ('constant' in source) return source.constant;
  const value = values.get(source.attribute)?.trim();
  return value === '' ? undefined : value;
}

/** On one line, as names and titles are: labels in pictures are often broken. */
export const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

/** The parts of a list inside one value. */
export function partsOf(value: string | undefined, { separator }: ForeignMapping): string[] {
  if (value === undefined) return [];
  const parts = separator === 'none' ? [value] : value.split(separator);
  return [...new Set(parts.map(onOneLine))].filter((part) => part !== '');
}

/** Takes optional values as far as they are what the schema wants; the others are listed. */
export class Fitting {
  constructor(
    private readonly leftOut: LeftOutList,
    /** Whose values they are: `actors`. */
    private readonly things: string,
  ) {}

  fit<T extends z.ZodRawShape, K extends string & keyof T>(
    schema: z.ZodObject<T>,
    key: K,
    value: string | number | undefined,
    one: Valued,
    written?: string,
  ): Partial<Record<K, unknown>> {
    if (value === undefined) return {};
    const part = schema.shape[key] as unknown as z.ZodType;
    const parsed = part.safeParse(value);
    if (parsed.success) return { [key]: parsed.data } as Partial<Record<K, unknown>>;
    const expected = parsed.error.issues.map(expectedOf).join('; ');
    this.leftOut.add(
      `values that cannot be the ${key} of ${this.things} (expected ${expected})`,
      written ?? String(value),
      one.place,
    );
    return {};
  }
}
