import { isAlias, isMap, isScalar, isSeq, type Alias, type ParsedNode, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { Mark, Place } from '../place/mark.js';
import { pathText } from '../place/tree-origin.js';
import { scalarKind, schemaOfPart } from '../problems/schema-shape.js';
import { Refusal, type Finding } from '../problems/refusal.js';
import { show } from '../problems/wording.js';
import { MAX_DEPTH } from './parse-yaml.js';

type Schema = z.core.$ZodType | undefined;
type Path = readonly (string | number)[];
type Node = ParsedNode | null;

export interface Located {
  readonly value: unknown;
  readonly mark: Mark;
}

/** How many values aliases (`*name`) may bring in all. Enough for a list of documents used often. */
const MAX_ALIASED_VALUES = 100_000;
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const TAGS = new Set(['str', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** Turns nodes of one YAML document into plain values with marks; the schema tells numbers from texts. */
export class YamlValues {
  readonly #anchors = new Map<string, Node>();
  #aliasDepth = 0;
  #aliased = 0;

  constructor(
    private readonly placeAt: (offset: number) => Place,
    private readonly report: (finding: Finding) => void,
  ) {}

  read(node: Node, schema: Schema, path: Path, around: Place, depth = 0): Located {
    const place = node === null ? around : this.placeAt(node.range[0]);
    this.#checkCost(place, depth);
    if (node === null) return { value: null, mark: place };
    if (isAlias(node)) return this.#aliasedValue(node, schema, path, place, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined && !TAGS.has(node.tag))
      this.report({
        ...place,
        path: pathText(path),
        message: `the tag ${show(node.tag)} has no meaning in a dataset`,
        expected: 'the value without a tag',
      });
    if (isScalar(node)) return { value: scalarValue(node, schema), mark: place };
    if (isSeq<ParsedNode>(node)) {
      const parts = node.items.map((item, at) =>
        this.read(item, schemaOfPart(schema, at), [...path, at], place, depth + 1),
      );
      return {
        value: parts.map(({ value }) => value),
        mark: { ...place, parts: new Map(parts.map(({ mark }, at) => [at, mark])) },
      };
    }
    return this.#mapping(node, schema, path, place, depth);
  }

  #mapping(node: Node, schema: Schema, path: Path, place: Place, depth: number): Located {
    const value: Record<string, unknown> = {};
    const parts = new Map<string | number, Mark>();
    for (const field of this.fields(node, path, place)) {
      const inner = [...path, field.name];
      const part = this.read(
        field.node,
        schemaOfPart(schema, field.name),
        inner,
        field.place,
        depth + 1,
      );
      value[field.name] = part.value;
      parts.set(field.name, { ...part.mark, key: field.place });
    }
    return { value, mark: { ...place, parts } };
  }

  /** The named parts of a mapping; what is wrong with their names is reported. */
  *fields(
    node: Node,
    path: Path,
    around: Place,
  ): Generator<{ name: string; place: Place; node: Node }> {
    if (!isMap<ParsedNode, Node>(node)) return;
    const seen = new Map<string, Place>();
    for (const { key, value } of node.items) {
      // A key may be missing (`: value`), whatever the types say.
      const maybeKey = key as Node;
      const place = maybeKey === null ? around : this.placeAt(maybeKey.range[0]);
      const name = isScalar(maybeKey) ? maybeKey.value : undefined;
      if (typeof name === 'string' && name !== '__proto__' && !seen.has(name)) {
        seen.set(name, place);
        yield { name, place, node: value };
      } else this.report(badName(name, path, place, seen));
    }
  }

  #aliasedValue(node: Alias, schema: Schema, path: Path, place: Place, depth: number): Located {
    const target = this.#anchors.get(node.source);
    if (target === undefined) {
      this.report({
        ...place,
        path: pathText(path),
        message: `there is no anchor &${node.source} before this alias`,
        expected: 'the value itself',
      });
      return { value: null, mark: place };
    }
    this.#aliasDepth += 1;
    const { value } = this.read(target, schema, path, place, depth + 1);
    this.#aliasDepth -= 1;
    return { value, mark: place };
  }

  #checkCost(place: Place, depth: number): void {
    if (this.#aliasDepth > 0) this.#aliased += 1;
    if (this.#aliased > MAX_ALIASED_VALUES)
      throw new Refusal({
        ...place,
        message: `aliases bring in more than ${MAX_ALIASED_VALUES.toLocaleString('en')} values`,
        expected: 'the values themselves',
      });
    if (depth > MAX_DEPTH)
      throw new Refusal({
        ...place,
        message: `values are nested more than ${String(MAX_DEPTH)} levels deep`,
        expected: 'a dataset, which needs five levels; an alias cannot stand inside its own anchor',
      });
  }
}

function badName(
  name: unknown,
  path: Path,
  place: Place,
  seen: ReadonlyMap<string, Place>,
): Finding {
  if (typeof name !== 'string')
    return {
      ...place,
      message: 'the name of a field must be a plain word',
      expected: 'name: value',
    };
  const first = seen.get(name);
  return {
    ...place,
    path: pathText([...path, name]),
    message:
      first === undefined
        ? `${show(name)} cannot be the name of a field`
        : `the field ${show(name)} is here twice; the first is in line ${String(first.line)}`,
    expected: first === undefined ? 'another name' : 'each field once',
  };
}

/** Words without quotes that YAML reads as nothing; to mean the word itself, put it in quotes. */
const NULLS: ReadonlySet<string> = new Set(['null', 'Null', 'NULL', '~']);

function scalarValue(node: Scalar, schema: Schema): unknown {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (node.type !== 'PLAIN') return text;
  if (NULLS.has(text)) return null;
  const kind = scalarKind(schema);
  if (kind === 'number' && NUMBER.test(text) && Number.isFinite(Number(text)))
    return Number(text) + 0;
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
