import { z } from 'zod';

/** The schema without what makes it optional or gives it a default. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
    inner = inner.def.innerType;
  return inner;
}

/** The schema of a field, an element or an entry; undefined where there is none. */
export function schemaOfPart(
  schema: z.core.$ZodType | undefined,
  key: PropertyKey,
): z.core.$ZodType | undefined {
  if (schema === undefined) return undefined;
  const whole = bare(schema);
  if (whole instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = whole.shape;
    return typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  if (whole instanceof z.ZodArray) return whole.element;
  if (whole instanceof z.ZodTuple) return whole.def.items[Number(key)];
  if (whole instanceof z.ZodRecord) return whole.valueType;
  return undefined;
}

/** The schema at the end of a path. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>(schemaOfPart, schema);
}

/** The fields an object may have, in the order in which the schema names them; empty for others. */
export function fieldsOf(schema: z.core.$ZodType | undefined): readonly string[] {
  const whole = schema === undefined ? undefined : bare(schema);
  return whole instanceof z.ZodObject ? Object.keys(whole.shape) : [];
}

/** How a word that is not in quotes is to be read where this schema stands. */
export function scalarKind(schema: z.core.$ZodType | undefined): 'number' | 'boolean' | 'text' {
  const whole = schema === undefined ? undefined : bare(schema);
  if (whole instanceof z.ZodNumber) return 'number';
  if (whole instanceof z.ZodBoolean) return 'boolean';
  return 'text';
}

/** The value with its fields in the schema's order and entries of records sorted, all the way down. */
export function inOrder(value: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (Array.isArray(value)) return value.map((part, at) => inOrder(part, schemaOfPart(schema, at)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = fieldsOf(schema);
  const parts = new Map<string, unknown>(Object.entries(value));
  const keys = fields.length > 0 ? fields : [...parts.keys()].sort();
  const ordered = keys.flatMap((key) => {
    const part = parts.get(key);
    return part === undefined ? [] : [[key, inOrder(part, schemaOfPart(schema, key))] as const];
  });
  return Object.fromEntries(ordered);
}
