import type { z } from 'zod';
import { fieldsOf, schemaAt } from './schema-shape.js';
import { suggestion } from './closest.js';

type Issue = z.core.$ZodIssue;

/** One thing wrong with a value, in words, before it has a place. */
export interface Wording {
  /** From the value that was checked. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  /** Whether the field's value is at fault, or its name. */
  readonly at: 'value' | 'key';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'named fields',
  record: 'named fields',
};

/** What was checked, and how its parts are called where it comes from. */
export interface Subject {
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
  readonly labelOf: (path: readonly PropertyKey[]) => string;
}

/** Puts an issue of zod into words; an unknown field each gets its own. */
export function wordingsOf(issue: Issue, { value, schema, labelOf }: Subject): Wording[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(path, key, schema));
  const found = valueAt(value, path);
  const name = labelOf(path);
  if (found === undefined)
    return [{ path, message: `${name} is missing`, expected: expectedOf(issue), at: 'value' }];
  if (issue.code === 'invalid_key')
    return [
      {
        path,
        message: `${show(path.at(-1))} cannot stand here as a name`,
        expected: issue.issues.map((each) => each.message).join('; '),
        at: 'key',
      },
    ];
  const meant =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? suggestion(found, issue.values.map(String))
      : '';
  const message = `${name} cannot be ${show(found)}${meant}`;
  return [{ path, message, expected: expectedOf(issue), at: 'value' }];
}

function unknownField(path: readonly PropertyKey[], key: string, schema: z.core.$ZodType): Wording {
  const known = fieldsOf(schemaAt(schema, path));
  return {
    path: [...path, key],
    message: `there is no field ${show(key)} here${suggestion(key, known)}`,
    expected: `one of ${known.join(', ')}`,
    at: 'key',
  };
}

/** What would be right in the place of what an issue is about. */
export function expectedOf(issue: Issue): string {
  // Every message of the model says what would be right; zod's own begin like this.
  if (!/^(?:Invalid|Too)\b/.test(issue.message)) return issue.message.replace(/^must be /, '');
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return sizeOf(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return sizeOf(issue.origin, 'at most', issue.maximum);
    default:
      return issue.message.replace(/^[^:]*: /, '');
  }
}

function sizeOf(origin: string, bound: string, limit: number | bigint): string {
  const size = `${bound} ${String(limit)}`;
  if (origin === 'array' || origin === 'tuple') return `${size} in the list`;
  return origin === 'string' ? `${size} characters` : `a number of ${size}`;
}

/** The value at the end of a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (whole, key) =>
      typeof whole === 'object' && whole !== null && Object.hasOwn(whole, key)
        ? (Reflect.get(whole, key) as unknown)
        : undefined,
    value,
  );
}

const MAX_SHOWN = 60;

/** A value as it is quoted in a message: short, on one line, told apart from the words around it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value === null) return 'null';
  if (value === '') return 'empty';
  if (typeof value === 'object') {
    const text = JSON.stringify(value);
    return text.length <= MAX_SHOWN ? text : 'named fields';
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return 'nothing';
  const line = value.slice(0, MAX_SHOWN).replaceAll(/[\p{C}\p{Z}]/gu, shown);
  return `“${line}${value.length > MAX_SHOWN ? '…' : ''}”`;
}

/** Invisible characters would make a message a riddle. */
function shown(character: string): string {
  if (character === ' ') return character;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `<U+${code}>`;
}
