import { dateSchema } from '@stancegraph/model';
import { daysRunBack, type QueryParameter, type ParameterValue } from '@stancegraph/contract';

/** What is written for a parameter; empty where nothing is, also where it is called as every object's properties are. */
export function writtenFor(written: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(written, name) ? (written[name] ?? '') : '';
}

/** Values of a free query as typed: JSON where it is JSON, else a text. Empty ones are not given. */
export function readFreeValues(
  names: readonly string[],
  written: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const given = names.flatMap((name) => {
    const text = writtenFor(written, name).trim();
    return text === '' ? [] : [[name, jsonOrText(text)] as const];
  });
  return Object.fromEntries(given);
}

/** The first value that holds a whole number beyond 2^53: as JSON it would arrive as another one. */
export function inexactName(params: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(params).find((name) => isInexact(params[name]));
}

function isInexact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isInexact);
}

/** The JSON that a text is, else the text. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The opposite: texts that would not be read as texts stand in quotes. */
export function writeFreeValues(params: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && jsonOrText(value) === value ? value : JSON.stringify(value),
    ]),
  );
}

/** A JSON object; undefined for every other text. */
export function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = jsonOrText(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** Names with a value that are no parameters of the question. */
export function strangeNames(
  parameters: readonly QueryParameter[],
  written: Readonly<Record<string, string>>,
): string[] {
  const known = new Set(parameters.map(({ name }) => name));
  return Object.keys(written).filter((name) => written[name] !== '' && !known.has(name));
}

export type ReadValues =
  | { readonly params: Readonly<Record<string, ParameterValue>>; readonly problems?: undefined }
  | { readonly params?: undefined; readonly problems: ReadonlyMap<string, string> };

/** Values of a question as its form or address holds them, with its defaults; or what is wrong with which. */
export function readQuestionValues(
  parameters: readonly QueryParameter[],
  written: Readonly<Record<string, string>>,
): ReadValues {
  const params: Record<string, ParameterValue> = {};
  const problems = new Map<string, string>();
  for (const parameter of parameters) {
    const text = writtenFor(written, parameter.name);
    const value = text === '' ? parameter.default : valueOf(parameter, text);
    if (value === undefined) problems.set(parameter.name, expected(parameter, text));
    else params[parameter.name] = value;
  }
  if (daysRunBack(parameters, params)) problems.set('to', 'must not be before from');
  return problems.size === 0 ? { params } : { problems };
}

/** The value that a text stands for; undefined where it is none of the parameter. */
export function valueOf(
  { type, allowed }: QueryParameter,
  text: string,
): ParameterValue | undefined {
  if (allowed !== undefined) return allowed.includes(text) ? text : undefined;
  switch (type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
    case 'number':
      return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'date':
      return dateSchema.safeParse(text).data;
    default:
      return text;
  }
}

/** What would be right in its place. */
export function expected({ type, allowed }: QueryParameter, text: string): string {
  if (text === '') return 'must be given';
  if (allowed !== undefined) return `must be one of ${allowed.join(', ')}`;
  const kinds: Partial<Record<typeof type, string>> = {
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    date: 'a day that exists, written YYYY-MM-DD',
  };
  return `must be ${kinds[type] ?? 'a text'}`;
}
