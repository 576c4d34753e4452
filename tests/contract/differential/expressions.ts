import { DAYS, KINDS, NAMES, OUTLETS } from './network.js';
import type { Scope, Sort } from './scope.js';

export const PARAMETERS = {
  ...{ id: 'a1', kind: 'state', kinds: ['state', 'person'], nobody: [], holes: ['state', null] },
  ...{
    day: '2017-09-26',
    from: null,
    n: 2,
    share: 0.5,
    yes: true,
    name: 'Iran',
    regex: '(?i).*an.*',
  },
} as const;

const DATE_PARTS = ['year', 'month', 'day', 'quarter', 'week', 'dayOfWeek', 'ordinalDay'];

type Writer = (scope: Scope, depth: number) => string | undefined;

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  actor: ['id', 'name', 'kind', 'country', 'description'],
  document: ['id', 'title', 'outlet', 'language'],
  statement: ['id', 'issue', 'speaker', 'summary'],
};

const prop = (scope: Scope, sort: Sort, keys: readonly string[]): string | undefined => {
  const name = scope.pick(sort);
  return name === undefined ? undefined : `${name}.${scope.dice.pick(keys)}`;
};

const WRITERS: Readonly<Record<string, readonly Writer[]>> = {
  text: [
    (scope) => scope.pick('text'),
    (scope) => prop(scope, 'actor', TEXTS['actor'] ?? []),
    (scope) => prop(scope, 'actor', ['name', 'kind']),
    (scope) => prop(scope, 'document', TEXTS['document'] ?? []),
    (scope) => prop(scope, 'statement', TEXTS['statement'] ?? []),
    ({ dice }) => quoted(dice.pick([...KINDS, ...NAMES, ...OUTLETS, '', 'a'])),
    ({ dice }) => dice.pick(['$kind', '$name', '$id']),
    (scope) => around(scope, 'statement', (r) => `type(${r})`),
    (scope, depth) =>
      `${scope.dice.pick(['toUpper', 'toLower', 'trim', 'ltrim', 'reverse'])}(${text(scope, depth)})`,
    (scope, depth) => `${text(scope, depth)} + ${scope.dice.pick([text, integer])(scope, depth)}`,
    (scope, depth) => `${text(scope, depth)} || ${text(scope, depth)}`,
    (scope, depth) => `coalesce(${text(scope, depth)}, ${text(scope, depth)})`,
    (scope, depth) =>
      `${scope.dice.pick(['left', 'right'])}(${text(scope, depth)}, ${scope.dice.pick(['1', '3', '$n'])})`,
    (scope, depth) =>
      `substring(${text(scope, depth)}, ${scope.dice.pick(['0', '2'])}${scope.dice.pick(['', ', 2'])})`,
    (scope, depth) => `replace(${text(scope, depth)}, 'a', ${text(scope, depth)})`,
    (scope, depth) => `toString(${scope.dice.pick([date, integer, condition])(scope, depth)})`,
    (scope, depth) => caseOf(scope, depth, text),
    (scope, depth) =>
      `CASE ${text(scope, depth)} WHEN 'state' THEN 'S' WHEN ${text(scope, depth)} THEN 'T' ELSE ${text(scope, depth)} END`,
    (scope) => around(scope, 'texts', (l) => `${scope.dice.pick(['head', 'last'])}(${l})`),
    (scope) => around(scope, 'texts', (l) => `${l}[${scope.dice.pick(['0', '-1', '$n'])}]`),
    (scope) => `reduce(t = '', x IN ${texts(scope, 0)} | t + x)`,
    (scope) =>
      around(scope, 'statement', (r) => `${scope.dice.pick(['startNode', 'endNode'])}(${r}).id`),
    (scope) => around(scope, 'path', (p) => `nodes(${p})[0].id`),
  ],
  integer: [
    (scope) => scope.pick('integer'),
    (scope) => prop(scope, 'statement', ['spanStart']),
    ({ dice }) => dice.pick(['0', '1', '2', '-3', '$n']),
    (scope, depth) => `size(${scope.dice.pick([text, texts])(scope, depth)})`,
    (scope, depth) =>
      `${integer(scope, depth)} ${scope.dice.pick(['+', '-', '*'])} ${integer(scope, depth)}`,
    (scope, depth) =>
      `${integer(scope, depth)} ${scope.dice.pick(['%', '/'])} ${scope.dice.pick(['2', '-3', '$n'])}`,
    (scope, depth) => share(scope, depth, ['', '7 ']),
    (scope) => {
      const taken =
        scope.pick('date') ??
        prop(scope, 'statement', ['date']) ??
        prop(scope, 'document', ['date']);
      return taken === undefined ? undefined : `${taken}.${scope.dice.pick(DATE_PARTS)}`;
    },
    (scope, depth) => `coalesce(${integer(scope, depth)}, ${integer(scope, depth)})`,
    (scope, depth) => `abs(${integer(scope, depth)})`,
    (scope, depth) => `toInteger(${number(scope, depth)})`,
    (scope, depth) => `sign(${number(scope, depth)})`,
    (scope, depth) => caseOf(scope, depth, integer),
    (scope) => around(scope, 'path', (p) => `length(${p})`),
    (scope) =>
      around(
        scope,
        'actor',
        (a) => `COUNT { (${a})${scope.dice.pick(['-->', '<--', '--', '-[:OPPOSES]->'])}() }`,
      ),
    (scope, depth) =>
      `reduce(t = 0, x IN range(1, ${scope.dice.pick(['3', '0'])}) | t + x * ${integer(scope, depth)})`,
    (scope) => around(scope, 'bag', (l) => `size(${l})`),
  ],
  number: [
    (scope, depth) => integer(scope, depth),
    (scope) => prop(scope, 'statement', ['confidence']),
    (scope) => scope.pick('number', 'float'),
    ({ dice }) => dice.pick(['0.5', '2.5', '-2.5', '1e3', '$share']),
    (scope, depth) =>
      `${number(scope, depth)} ${scope.dice.pick(['+', '-', '*'])} ${number(scope, depth)}`,
    (scope, depth) => share(scope, depth, ['1.5 * ', '100.0 * ']),
    (scope, depth) => `toFloat(${number(scope, depth)}) / toFloat(${number(scope, depth)})`,
    (scope, depth) =>
      `${scope.dice.pick(['round', 'floor', 'ceil', 'abs', 'sqrt', 'toFloat'])}(${number(scope, depth)})`,
    (scope, depth) => `coalesce(${number(scope, depth)}, ${number(scope, depth)})`,
  ],
  date: [
    (scope) => scope.pick('date'),
    (scope) => prop(scope, 'statement', ['date']),
    (scope) => prop(scope, 'document', ['date']),
    ({ dice }) => `date('${dice.pick(DAYS)}')`,
    ({ dice }) => dice.pick(['date($day)', 'date($from)', 'date({year: 2017, month: 9, day: 25})']),
    (scope, depth) =>
      `${date(scope, depth)} ${scope.dice.pick(['+', '-'])} duration(${scope.dice.pick(["'P3D'", "'P1M'", "'P1Y2M'", '{days: 40}', '{months: 1}'])})`,
    (scope, depth) => `coalesce(${date(scope, depth)}, ${date(scope, depth)})`,
  ],
  texts: [
    (scope) => scope.pick('texts'),
    (scope) => prop(scope, 'actor', ['aliases']),
    (scope) => prop(scope, 'statement', ['documents']),
    ({ dice }) => dice.pick(["['state', 'person']", '[]', '$kinds', '$nobody']),
    (scope, depth) =>
      `[x IN ${texts(scope, 0)} WHERE ${inLoop(scope)} | ${scope.within({ name: 'x', sort: 'text' }, () => text(scope, depth))}]`,
    (scope) => `[x IN ${texts(scope, 0)} WHERE ${inLoop(scope)}]`,
    (scope, depth) => `${texts(scope, depth)}[${scope.dice.pick(['0..2', '1..', '..1', '0..$n'])}]`,
    (scope, depth) => `tail(${texts(scope, depth)})`,
    (scope, depth) => `split(${text(scope, depth)}, ' ')`,
    (scope, depth) => `[${text(scope, depth)}, ${text(scope, depth)}]`,
    (scope, depth) => `${texts(scope, depth)} + ${texts(scope, depth)}`,
    (scope) => around(scope, 'path', (p) => `[x IN nodes(${p}) | x.id]`),
    (scope) => around(scope, 'path', (p) => `[x IN relationships(${p}) | type(x)]`),
  ],
};

/** How many at the start of each list need nothing else; one of them can always be written. */
const SIMPLE: Readonly<Record<string, number>> = {
  text: 7,
  integer: 3,
  number: 4,
  date: 5,
  texts: 4,
};

const CONDITIONS: readonly Writer[] = [
  (scope, depth) => `${text(scope, depth)} ${sign(scope)} ${text(scope, depth)}`,
  (scope, depth) => `${number(scope, depth)} ${sign(scope)} ${number(scope, depth)}`,
  (scope, depth) => `${date(scope, depth)} ${sign(scope)} ${date(scope, depth)}`,
  (scope, depth) =>
    `${integer(scope, depth)} < ${integer(scope, depth)} <= ${integer(scope, depth)}`,
  (scope, depth) =>
    `${text(scope, depth)} ${scope.dice.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${text(scope, depth)}`,
  (scope, depth) =>
    `${text(scope, depth)} =~ ${scope.dice.pick(["'(?i).*iran.*'", "'I.*'", "'[A-Z].*|a+'", '$regex', "'.*ü.*'"])}`,
  (scope, depth) =>
    `${text(scope, depth)} IN ${scope.dice.pick([texts(scope, depth), '$kinds', '$nobody', '$holes', "['state', 'person']"])}`,
  (scope, depth) =>
    `${scope.dice.pick([text, number, date, texts])(scope, depth)} IS ${scope.dice.pick(['', 'NOT '])}NULL`,
  (scope, depth) => `NOT ${bracketed(scope, depth)}`,
  (scope, depth) =>
    `${bracketed(scope, depth)} ${scope.dice.pick(['AND', 'OR', 'XOR'])} ${bracketed(scope, depth)}`,
  (scope) =>
    `${scope.dice.pick(['any', 'all', 'none', 'single'])}(x IN ${texts(scope, 0)} WHERE ${inLoop(scope)})`,
  (scope, depth) => `isEmpty(${scope.dice.pick([text, texts])(scope, depth)})`,
  (scope) =>
    around(scope, 'actor', (a) => `EXISTS { (${a})${arrow(scope)}(y) WHERE y.kind = 'state' }`),
  (scope) => around(scope, 'actor', (a) => `(${a})${arrow(scope)}()`),
  (scope) => around(scope, 'actor', (a) => `${a}:Actor`),
  (scope) => {
    const [one, other] = [scope.pick('actor'), scope.pick('actor')];
    return one === undefined || other === undefined
      ? undefined
      : `${one} ${scope.dice.pick(['=', '<>'])} ${other}`;
  },
  ({ dice }) => dice.pick(['$yes', 'true', 'null', '$from IS NULL']),
  (scope) => {
    const lists = [
      prop(scope, 'actor', ['aliases']),
      prop(scope, 'statement', ['documents']),
      "['a']",
    ];
    const found = lists.filter((list) => list !== undefined);
    return `${scope.dice.pick(found)} ${scope.dice.pick(['=', '<>'])} ${scope.dice.pick(found)}`;
  },
];

function sign({ dice }: Scope): string {
  return dice.pick(['=', '<>', '<', '>', '<=', '>=']);
}

export function arrow({ dice }: Scope): string {
  return dice.pick([
    '-->',
    '<--',
    '--',
    '-[:SUPPORTS]->',
    '<-[:OPPOSES|ACCUSES]-',
    '-[:MEMBER_OF]->',
  ]);
}

function around(scope: Scope, sort: Sort, write: (name: string) => string): string | undefined {
  const name = scope.pick(sort);
  return name === undefined ? undefined : write(name);
}

/** One that can be written in this scope; near the end of the depth, one of the first, which need no others. */
function one(scope: Scope, writers: readonly Writer[], depth: number, simplest: number): string {
  const simple = depth <= 0 ? writers.slice(0, simplest) : writers;
  for (;;) {
    const written = scope.dice.pick(simple)(scope, depth - 1);
    if (written !== undefined) return written;
  }
}

const written =
  (sort: string) =>
  (scope: Scope, depth: number): string =>
    one(scope, WRITERS[sort] ?? [], depth, SIMPLE[sort] ?? 1);

export const text = written('text');
export const integer = written('integer');
export const number = written('number');
export const texts = written('texts');
export const date = written('date');

export function condition(scope: Scope, depth: number): string {
  return depth <= 0
    ? `${text(scope, 0)} ${sign(scope)} ${text(scope, 0)}`
    : one(scope, CONDITIONS, depth, 1);
}

function bracketed(scope: Scope, depth: number): string {
  return `(${condition(scope, depth)})`;
}

function inLoop(scope: Scope): string {
  return scope.within({ name: 'x', sort: 'text' }, () =>
    scope.dice.pick(["x <> 'state'", "x CONTAINS 'a'", 'x = $name', condition(scope, 0)]),
  );
}

/** A division by what may be 0, as one must write it. */
function share(scope: Scope, depth: number, factors: readonly string[]): string {
  const divisor = integer(scope, Math.min(depth, 1));
  const factor = scope.dice.pick(factors);
  const whole =
    factor === ''
      ? integer(scope, depth)
      : `${factor}${factor.includes('*') ? number(scope, depth) : ''}`;
  return scope.dice.pick([
    `CASE WHEN ${divisor} = 0 THEN null ELSE ${whole} / (${divisor}) END`,
    `CASE WHEN ${divisor} > 0 THEN ${whole} / (${divisor}) END`,
  ]);
}

function caseOf(
  scope: Scope,
  depth: number,
  value: (scope: Scope, depth: number) => string,
): string {
  const otherwise = scope.dice.oneIn(3) ? '' : ` ELSE ${value(scope, depth)}`;
  return `CASE WHEN ${condition(scope, depth)} THEN ${value(scope, depth)}${otherwise} END`;
}
