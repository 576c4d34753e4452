import {
  ancestors,
  childrenNamed,
  find,
  findAll,
  hasToken,
  nameOf,
  type ParseNode,
} from '../parse-tree.js';
import type { ParsedQuery } from '../parsed-query.js';
import type { Render } from './render.js';

const SCOPES = [
  ...['matchClause', 'existsExpression', 'countExpression'],
  ...['patternComprehension', 'patternExpression'],
];

/** The clause or subquery in whose WHERE a pattern's conditions belong. */
export function scopeOf(node: ParseNode): ParseNode | undefined {
  return [...ancestors(node)].find(({ name }) => SCOPES.includes(name));
}

/** Whether a node's pattern says what this engine only reads, or only reads rightly, in a WHERE. */
export function carriesCondition(node: ParseNode): boolean {
  return (
    hasToken(node, 'WHERE') ||
    childrenNamed(node, 'labelExpression').some(isAlternative) ||
    childrenNamed(node, 'properties').some(readsVariable)
  );
}

function isAlternative(label: ParseNode): boolean {
  return findAll(label, 'labelExpression4').some((each) => hasToken(each, '|'));
}

function readsVariable(properties: ParseNode): boolean {
  return find(properties, 'variable') !== undefined;
}

/** Nodes that carry conditions, by name; those without one get one. */
export class NodeConditions {
  readonly #names = new Map<ParseNode, string>();

  constructor(query: ParsedQuery) {
    for (const node of query.nodes) {
      if (node.token || node.name !== 'nodePattern' || !carriesCondition(node)) continue;
      const [variable] = childrenNamed(node, 'variable');
      this.#names.set(node, variable?.text ?? `node__${String(this.#names.size)}`);
    }
  }

  /** The pattern without its condition. */
  without(node: ParseNode, render: Render): string | undefined {
    const name = this.#names.get(node);
    if (name === undefined) return undefined;
    const label = childrenNamed(node, 'labelExpression').find((each) => !isAlternative(each));
    const map = childrenNamed(node, 'properties').find((each) => !readsVariable(each));
    const parts = [label, map].flatMap((part) => (part === undefined ? [] : [render(part)]));
    return `(${name}${parts.map((part) => (part.startsWith(':') ? part : ` ${part}`)).join('')})`;
  }

  /** What the nodes of a clause must fulfil, as it is written in its WHERE. */
  of(clause: ParseNode, render: Render): string[] {
    return findAll(clause, 'nodePattern').flatMap((node) => {
      const name = this.#names.get(node);
      if (name === undefined || scopeOf(node) !== clause) return [];
      const labels = childrenNamed(node, 'labelExpression').filter(isAlternative);
      const maps = childrenNamed(node, 'properties').filter(readsVariable);
      return [
        ...labels.map((label) => anyLabel(name, label)),
        ...maps.flatMap((map) => entries(name, map, render)),
        ...childrenNamed(node, 'expression').map((where) => `(${render(where)})`),
      ];
    });
  }
}

export function anyLabel(name: string, label: ParseNode): string {
  const names = findAll(label, 'labelExpression1').map(({ text }) => text);
  return `(${names.map((each) => `${name}:${each}`).join(' OR ')})`;
}

function entries(name: string, properties: ParseNode, render: Render): string[] {
  const [map = properties] = findAll(properties, 'map');
  const values = childrenNamed(map, 'expression');
  return childrenNamed(map, 'propertyKeyName').map((key, index) => {
    const value = values[index];
    return `${name}.\`${nameOf(key)}\` = (${value === undefined ? 'null' : render(value)})`;
  });
}
