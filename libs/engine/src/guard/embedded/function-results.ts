import {
  certain,
  eitherOf,
  listOf,
  orNull,
  UNKNOWN,
  type Kind,
  type ValueType,
} from './value-type.js';

/** What a call gives, by the types of its arguments. */
type Result = (args: readonly ValueType[]) => ValueType;

/** Null where one of the arguments is. */
const of =
  (kind: Kind): Result =>
  (args) =>
    orNull(certain(kind), args.length === 0 || args.some(({ mayBeNull }) => mayBeNull));
const like: Result = ([first = UNKNOWN]) => first;
/** Null where there was nothing to look at. */
const likeOrNull: Result = ([first = UNKNOWN]) => orNull(first);
const element: Result = ([list = UNKNOWN]) => orNull(list.of ?? UNKNOWN);
const list =
  (of: ValueType): Result =>
  ([first]) =>
    listOf(of, first?.mayBeNull ?? false);

const all = (result: Result, ...names: readonly string[]): Record<string, Result> =>
  Object.fromEntries(names.map((name) => [name, result]));

const RESULTS: Readonly<Record<string, Result>> = {
  ...all(of('text'), 'type', 'toupper', 'tolower', 'upper', 'lower', 'ltrim', 'rtrim'),
  ...all(of('text'), 'replace', 'substring', 'left', 'right', 'tostring', 'reverse'),
  ...all(of('integer'), 'size', 'length', 'sign'),
  // A text that is no number gives null; only numbers are let through.
  ...all(of('integer'), 'tointeger'),
  ...all(of('float'), 'ceil', 'floor', 'round', 'sqrt', 'tofloat'),
  ...all(() => certain('integer'), 'count'),
  ...all(() => orNull(certain('float')), 'avg', 'stdevp'),
  ...all(() => orNull(certain('number')), 'percentilecont'),
  ...all(([first]) => orNull(first ?? UNKNOWN, false), 'sum'),
  ...all(like, 'abs', 'tail'),
  ...all(likeOrNull, 'min', 'max'),
  ...all(element, 'head', 'last'),
  ...all(list(certain('text')), 'labels', 'keys', 'split'),
  ...all(list(certain('integer')), 'range'),
  ...all(list(certain('node')), 'nodes'),
  ...all(list(certain('relationship')), 'relationships'),
  ...all(of('node'), 'startnode', 'endnode'),
  ...all(of('map'), 'properties'),
  ...all(of('date'), 'date'),
  ...all(of('duration'), 'duration'),
  ...all(of('boolean'), 'isempty'),
  collect: ([first = UNKNOWN]) => listOf({ ...first, mayBeNull: false }),
  coalesce: (args) => ({
    ...eitherOf(args),
    mayBeNull: args.every(({ mayBeNull }) => mayBeNull),
  }),
};

export function resultOf(name: string, args: readonly ValueType[]): ValueType {
  const result = Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined;
  return result?.(args) ?? UNKNOWN;
}
