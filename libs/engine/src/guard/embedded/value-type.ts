import { STORED_NODES, STORED_RELATIONSHIPS, type StoredType } from '@stancegraph/model';
import type { CypherParameter } from '../../port.js';

/** What a value is known to be before the query runs; a `number` is an integer or a fraction. */
export type Kind =
  | ('text' | 'integer' | 'float' | 'number' | 'boolean' | 'date' | 'duration')
  | ('list' | 'map' | 'node' | 'relationship' | 'path' | 'null' | 'unknown');

/** What is known of an expression before it runs. */
export interface ValueType {
  readonly kind: Kind;
  readonly mayBeNull: boolean;
  /** Of a list's elements. */
  readonly of?: ValueType;
  /** Of a map's entries; left out where they are not known, and then none is a node, relationship or path. */
  readonly fields?: Readonly<Record<string, ValueType>>;
}

export const UNKNOWN: ValueType = { kind: 'unknown', mayBeNull: true };
export const NULL: ValueType = { kind: 'null', mayBeNull: true };

export function certain(kind: Kind): ValueType {
  return { kind, mayBeNull: false };
}

export function listOf(of: ValueType, mayBeNull = false): ValueType {
  return { kind: 'list', mayBeNull, of };
}

export function orNull(type: ValueType, mayBeNull = true): ValueType {
  return mayBeNull && !type.mayBeNull ? { ...type, mayBeNull } : type;
}

export function isNumeric({ kind }: ValueType): boolean {
  return kind === 'integer' || kind === 'float' || kind === 'number';
}

/** Whether it is, or holds, a node, relationship or path, or may do so. */
export function mayHoldEntity({ kind, of, fields }: ValueType): boolean {
  if (['node', 'relationship', 'path', 'unknown'].includes(kind)) return true;
  if (kind === 'list') return of === undefined || mayHoldEntity(of);
  return kind === 'map' && Object.values(fields ?? {}).some(mayHoldEntity);
}

/** What a value is that is one or another of these. */
export function eitherOf(types: readonly ValueType[]): ValueType {
  const mayBeNull = types.length === 0 || types.some((type) => type.mayBeNull);
  const [first, ...more] = types.filter(({ kind }) => kind !== 'null');
  if (first === undefined) return NULL;
  return orNull(more.reduce(either, first), mayBeNull);
}

function either(one: ValueType, other: ValueType): ValueType {
  const mayBeNull = one.mayBeNull || other.mayBeNull;
  if (isNumeric(one) && isNumeric(other))
    return { kind: one.kind === other.kind ? one.kind : 'number', mayBeNull };
  if (one.kind !== other.kind) return UNKNOWN;
  if (one.kind === 'list')
    return listOf(eitherOf([one.of ?? UNKNOWN, other.of ?? UNKNOWN]), mayBeNull);
  if (one.kind !== 'map') return { kind: one.kind, mayBeNull };
  return mayHoldEntity(one) || mayHoldEntity(other) ? UNKNOWN : { kind: 'map', mayBeNull };
}

/** Whether = and <> give the same on both engines: the same sort of value, and no null inside. */
export function areComparable(one: ValueType, other: ValueType): boolean {
  if (one.kind === 'null' || other.kind === 'null') return true;
  if (isNumeric(one) && isNumeric(other)) return true;
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'list')
    return ['text', 'boolean', 'date', 'node', 'relationship'].includes(one.kind);
  const [of, otherOf] = [one.of ?? UNKNOWN, other.of ?? UNKNOWN];
  if (of.kind === 'null' || otherOf.kind === 'null') return !of.mayBeNull && !otherOf.mayBeNull;
  return !of.mayBeNull && !otherOf.mayBeNull && areComparable(of, otherOf) && of.kind !== 'list';
}

/** Whether values of it stand in the same order on both engines. */
export function isOrdered(type: ValueType): boolean {
  return isNumeric(type) || ['text', 'date', 'null'].includes(type.kind);
}

/** How a message calls it, with its article. */
export function wordFor({ kind, of }: ValueType): string {
  if (kind === 'unknown') return 'a value of unknown type';
  if (kind === 'null' || kind === 'float') return kind === 'null' ? 'null' : 'a fraction';
  const element = of === undefined ? 'unknown' : of.kind;
  if (kind === 'list' && element !== 'null' && element !== 'unknown')
    return `a list of ${element}s`;
  return kind === 'integer' ? 'an integer' : `a ${kind}`;
}

const STORED: Readonly<Record<StoredType, ValueType>> = {
  text: orNull(certain('text')),
  integer: orNull(certain('integer')),
  number: orNull(certain('number')),
  boolean: orNull(certain('boolean')),
  date: orNull(certain('date')),
  'list of text': listOf(certain('text'), true),
};

/** By name alone: a property means the same wherever it is stored, and a name that is not stored is unknown. */
const PROPERTIES: ReadonlyMap<string, ValueType> = new Map(
  [...Object.values(STORED_NODES), ...Object.values(STORED_RELATIONSHIPS).map((r) => r.properties)]
    .flatMap((properties) => Object.entries(properties))
    .map(([name, type]) => [name, STORED[type]]),
);

export function propertyType(name: string): ValueType {
  return PROPERTIES.get(name) ?? UNKNOWN;
}

export function parameterType(value: CypherParameter | undefined): ValueType {
  if (value === null) return NULL;
  if (typeof value === 'string') return certain('text');
  if (typeof value === 'boolean') return certain('boolean');
  if (typeof value === 'bigint') return certain('integer');
  if (typeof value === 'number') return certain(Number.isSafeInteger(value) ? 'integer' : 'float');
  if (Array.isArray(value))
    return listOf(value.length === 0 ? certain('null') : eitherOf(value.map(parameterType)));
  if (value === undefined) return UNKNOWN;
  const entries = Object.entries(value).map(([key, item]) => [key, parameterType(item)] as const);
  return { kind: 'map', mayBeNull: false, fields: Object.fromEntries(entries) };
}
