import { arrow, condition, date, integer, number, text, texts } from './expressions.js';
import { KINDS } from './network.js';
import { Scope, type Named, type Sort } from './scope.js';
import type { Dice } from './dice.js';

export interface Written {
  readonly cypher: string;
  /** Rows come in an order that the query asks for. */
  readonly isOrdered: boolean;
  /** Lists hold what no order was asked for. */
  readonly isBaggy: boolean;
}

/** A query as analysts write them: patterns, conditions, a pipeline of WITH, and an answer. */
export function query(dice: Dice): Written {
  if (dice.oneIn(12)) return union(dice);
  const scope = new Scope(dice);
  const start = dice.oneIn(10)
    ? `UNWIND $kinds AS ${scope.fresh('text', 'k')} ${match(scope)}`
    : match(scope);
  const middle = Array.from({ length: dice.between(0, 2) }, () => clause(scope));
  const end = answer(scope);
  return {
    cypher: [start, ...middle, end.cypher].join(' '),
    isOrdered: end.isOrdered,
    isBaggy: scope.isBaggy,
  };
}

function union(dice: Dice): Written {
  const parts = [1, 2].map(() => {
    const scope = new Scope(dice);
    return `${match(scope)} RETURN ${text(scope, 1)} AS one, ${integer(scope, 1)} AS two`;
  });
  return {
    cypher: parts.join(dice.pick([' UNION ', ' UNION ALL '])),
    isOrdered: false,
    isBaggy: false,
  };
}

function clause(scope: Scope): string {
  const { dice } = scope;
  return dice.pick([match, optional, unwind, plainWith, grouping, grouping, subquery])(scope);
}

function match(scope: Scope): string {
  const { dice } = scope;
  if (dice.oneIn(12)) return shortest(scope);
  const patterns = [pattern(scope), ...(dice.oneIn(6) ? [pattern(scope)] : [])].join(', ');
  return `MATCH ${patterns}${where(scope)}`;
}

function optional(scope: Scope): string {
  return `OPTIONAL MATCH ${pattern(scope)}${where(scope)}`;
}

function where(scope: Scope): string {
  return scope.dice.oneIn(3) ? '' : ` WHERE ${condition(scope, scope.dice.pick([1, 1, 2]))}`;
}

/** Ends at names of earlier clauses more often than at one of the same pattern. */
function node(scope: Scope, before: readonly string[]): string {
  const { dice } = scope;
  if (before.length > 0 && dice.oneIn(2)) return `(${dice.pick(before)})`;
  const same = dice.oneIn(12) ? scope.pick('actor') : undefined;
  if (same !== undefined) return `(${same})`;
  if (dice.oneIn(5)) return dice.pick(['()', '(:Actor)', "(:Actor {kind: 'state'})"]);
  const name = scope.fresh('actor');
  return dice.pick([
    `(${name}:Actor)`,
    `(${name})`,
    `(${name}:Actor {kind: '${dice.pick(KINDS)}'})`,
    `(${name}:Actor {id: $id})`,
    `(${name}:Actor|Issue)`,
    `(${name}:Actor WHERE ${name}.country IS NOT NULL)`,
  ]);
}

function step(scope: Scope): string {
  const { dice } = scope;
  if (dice.oneIn(3)) return arrow(scope);
  const name = scope.fresh('statement', 'r');
  const types = dice.pick([
    ':SUPPORTS',
    ':OPPOSES|ACCUSES',
    ':SUPPORTS|OPPOSES|ACCUSES',
    ':ACCUSES',
  ]);
  const more = dice.oneIn(6) ? ` WHERE ${name}.confidence > 0.25` : '';
  const hop = `[${name}${types}${more}]`;
  return dice.pick([`-${hop}->`, `<-${hop}-`, `-${hop}-`]);
}

function pattern(scope: Scope): string {
  const { dice } = scope;
  const before = scope.of('actor').map(({ name }) => name);
  if (dice.oneIn(5)) {
    const document = scope.fresh('document');
    return `(${document}:Document${dice.pick(['', " {outlet: 'Rudaw'}"])})`;
  }
  if (dice.oneIn(6)) {
    const path = scope.fresh('path');
    const length = dice.pick(['*1..2', '*..2', '*2', '*0..1']);
    return `${path} = ${node(scope, before)}-[:${dice.pick(['OPPOSES', 'SUPPORTS|ACCUSES', 'MEMBER_OF'])}${length}]->${node(scope, before)}`;
  }
  const steps = Array.from(
    { length: dice.pick([0, 1, 1, 1, 2]) },
    () => step(scope) + node(scope, before),
  );
  return node(scope, before) + steps.join('');
}

function shortest(scope: Scope): string {
  const path = scope.fresh('path');
  const [one, other] = [scope.fresh('actor'), scope.fresh('actor')];
  const between = scope.dice.pick(['-[*..4]-', '-[:OPPOSES|ACCUSES*..4]->', '-[:SUPPORTS*]-']);
  // Which of several shortest paths is found is open: only its length is asked for.
  scope.names = scope.names.filter(({ name }) => name !== path);
  const length = scope.fresh('integer', 'l');
  const kept = scope.names.filter(({ name }) => name !== length).map(({ name }) => name);
  return `MATCH (${one}:Actor {id: 'a0'}), (${other}:Actor) WHERE ${one} <> ${other} MATCH ${path} = shortestPath((${one})${between}(${other})) WITH ${[...kept, `length(${path}) AS ${length}`].join(', ')}`;
}

function unwind(scope: Scope): string {
  const list = texts(scope, 1);
  return `UNWIND ${list} AS ${scope.fresh('text', 'u')}`;
}

const VALUES: Readonly<Partial<Record<Sort, (scope: Scope, depth: number) => string>>> = {
  ...{
    text,
    integer,
    number,
    texts,
    boolean: condition,
    date,
  },
};

function value(scope: Scope): { written: string; sort: Sort } {
  const sort = scope.dice.pick<Sort>([
    'text',
    'text',
    'integer',
    'number',
    'date',
    'texts',
    'boolean',
  ]);
  return { written: VALUES[sort]?.(scope, scope.dice.pick([1, 1, 2])) ?? '1', sort };
}

function aggregate(scope: Scope): { written: string; sort: Sort } {
  const { dice } = scope;
  const distinct = dice.pick(['', '', 'DISTINCT ']);
  const any = scope.pick('actor', 'statement', 'document') ?? text(scope, 1);
  return dice.pick<() => { written: string; sort: Sort }>([
    () => ({ written: 'count(*)', sort: 'integer' }),
    () => ({ written: `count(${distinct}${any})`, sort: 'integer' }),
    () => ({ written: `count(${distinct}${text(scope, 1)})`, sort: 'integer' }),
    () => ({ written: `sum(${integer(scope, 1)})`, sort: 'integer' }),
    () => ({ written: `avg(${number(scope, 1)})`, sort: 'float' }),
    () => ({ written: `${dice.pick(['min', 'max'])}(${text(scope, 1)})`, sort: 'text' }),
    () => ({ written: `${dice.pick(['min', 'max'])}(${date(scope, 1)})`, sort: 'date' }),
    () => ({ written: `${dice.pick(['min', 'max'])}(${integer(scope, 1)})`, sort: 'integer' }),
    () => ({ written: `collect(${distinct}${text(scope, 1)})`, sort: 'bag' }),
    () => ({ written: `size(collect(DISTINCT ${text(scope, 1)}))`, sort: 'integer' }),
    () => ({ written: `100.0 * count(${text(scope, 1)}) / count(*)`, sort: 'float' }),
    () => ({ written: `percentileCont(${integer(scope, 1)}, 0.5)`, sort: 'float' }),
    () => ({ written: `stDevP(${integer(scope, 1)})`, sort: 'float' }),
    () => ({ written: `CASE WHEN count(*) > 1 THEN 'many' ELSE 'one' END`, sort: 'text' }),
  ])();
}

/** Names what is projected, and lets go of the rest. */
function project(
  scope: Scope,
  items: readonly { written: string; sort: Sort }[],
  kept: readonly Named[],
): string {
  scope.names = [];
  const made = items.map(({ written, sort }) => `${written} AS ${scope.fresh(sort, 'v')}`);
  scope.names.push(...kept);
  if (items.some(({ sort }) => sort === 'bag')) scope.isBaggy = true;
  return [...kept.map(({ name }) => name), ...made].join(', ');
}

function keep(scope: Scope): Named[] {
  return scope.names
    .filter(({ sort }) => ['actor', 'statement', 'document', 'path'].includes(sort))
    .filter(() => !scope.dice.oneIn(4));
}

function plainWith(scope: Scope): string {
  const items = Array.from({ length: scope.dice.between(1, 2) }, () => value(scope));
  const body = project(scope, items, keep(scope));
  return `WITH ${scope.dice.pick(['', '', 'DISTINCT '])}${body}${where(scope)}`;
}

function grouping(scope: Scope): string {
  const kept = keep(scope).slice(0, 1);
  const items = [
    ...(kept.length === 0 ? [value(scope)] : []),
    aggregate(scope),
    ...(scope.dice.oneIn(2) ? [aggregate(scope)] : []),
  ];
  return `WITH ${project(scope, items, kept)}${where(scope)}`;
}

function subquery(scope: Scope): string {
  const actor = scope.pick('actor');
  if (actor === undefined) return plainWith(scope);
  const count = scope.fresh('integer', 'q');
  return `CALL (${actor}) { MATCH (${actor})${arrow(scope)}(inner) RETURN ${scope.dice.pick(['count(inner)', 'count(DISTINCT inner.kind)', 'sum(size(inner.name))'])} AS ${count} }`;
}

function answer(scope: Scope): { cypher: string; isOrdered: boolean } {
  const { dice } = scope;
  if (dice.oneIn(4)) return { cypher: `RETURN ${entity(scope)}`, isOrdered: false };
  const isGrouped = dice.oneIn(3);
  const items = [
    ...Array.from({ length: dice.between(1, 3) }, () => value(scope)),
    ...(isGrouped ? [aggregate(scope)] : []),
  ];
  const distinct = dice.pick(['', '', 'DISTINCT ']);
  const body = project(scope, items, []);
  const sortable = scope.names.filter(({ sort }) => !['texts', 'bag'].includes(sort));
  // Only an order by everything is the same for all who sort.
  if (sortable.length < scope.names.length || dice.oneIn(2))
    return { cypher: `RETURN ${distinct}${body}`, isOrdered: false };
  const order = sortable.map(({ name }) => name + dice.pick(['', ' DESC', ' ASC'])).join(', ');
  const part = dice.pick(['', ' LIMIT 5', ' SKIP 1 LIMIT $n', ' LIMIT $n']);
  return { cypher: `RETURN ${distinct}${body} ORDER BY ${order}${part}`, isOrdered: true };
}

function entity(scope: Scope): string {
  const name = scope.pick('actor', 'statement', 'document') ?? undefined;
  if (name === undefined) return `${text(scope, 1)} AS v`;
  const isNode = scope.of('actor', 'document').some((each) => each.name === name);
  scope.isBaggy = true;
  return scope.dice.pick([
    name,
    `${name}, count(*) AS n`,
    `collect(DISTINCT ${name}.id) AS ids`,
    `{id: ${name}.id, n: ${integer(scope, 1)}} AS map`,
    `collect({id: ${name}.id}) AS maps`,
    ...(isNode
      ? [
          `${name} {.id, .name, n: ${integer(scope, 1)}} AS map`,
          `labels(${name}) AS labels, keys(${name}) AS keys`,
          `${name}.id AS id, [(${name})${arrow(scope)}(z) | z.${scope.dice.pick(['id', 'kind', 'country'])}] AS list`,
        ]
      : [`properties(${name}) AS map`]),
  ]);
}
