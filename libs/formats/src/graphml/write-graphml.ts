import type { Stance, Tie } from '@stancegraph/model';
import { embedContent } from '../embedded/embed-content.js';
import { inTurns } from '../in-turns.js';
import {
  ACTOR_ATTRIBUTES,
  inBatches,
  TIE_ATTRIBUTES,
  type Attribute,
} from '../network/attributes.js';
import { channels, type NetworkActor, type NetworkParts } from '../network/network-parts.js';
import { emptyElement, escapeXml, startTag } from '../xml/write-xml.js';

/** A declared key: `attr.type` is one of those that every reader of GraphML knows. */
interface Key<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly of: (one: T) => string | number | boolean | undefined;
}

/**
 * Ties as a GraphML file (http://graphml.graphdrawing.org/specification.html), for Gephi, NetworkX, igraph and yEd:
 * actors are nodes, each tie is a directed edge with an id of its own, so that parallel ties stay apart, and its number
 * of statements as weight. Keys are typed and their names plain words; what is not known has no data element. No nested
 * graphs, no extensions. Places (`x`, `y` upward), `size` and colours (`r`, `g`, `b`) are called as Gephi reads them.
 * What XML 1.0 cannot hold is written as U+FFFD.
 */
export function writeGraphml(input: NetworkParts): AsyncIterable<string> {
  return inTurns(parts(input));
}

async function* parts(input: NetworkParts): AsyncGenerator<string> {
  const nodeKeys = actorKeys(input);
  const edgeKeys = tieKeys(input);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (input.content !== undefined) yield* embedContent(input.content);
  yield opening(input, [...declare('node', nodeKeys), ...declare('edge', edgeKeys)]);
  yield* inBatches(input.actors, (actor) => {
    const { id } = actor;
    return `    ${startTag('node', { id })}${dataOf('n', actor, nodeKeys)}</node>\n`;
  });
  yield* inBatches(input.ties, (tie, at) => {
    const { source, target } = tie;
    // A tie's key holds bars, which an id in GraphML cannot.
    const tag = startTag('edge', { id: `e${String(at + 1)}`, source, target });
    return `    ${tag}${dataOf('e', tie, edgeKeys)}</edge>\n`;
  });
  yield '  </graph>\n</graphml>\n';
}

function opening({ title, description }: NetworkParts, keys: readonly string[]): string {
  const about = description === undefined ? title : `${title}\n\n${description}`;
  return [
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapeXml(about)}</desc>`,
    ...keys.map((key) => `  ${key}`),
    '  <graph id="G" edgedefault="directed">',
    '',
  ].join('\n');
}

function actorKeys({ colours }: NetworkParts): Key<NetworkActor>[] {
  return [
    { name: 'label', type: 'string', of: (actor) => actor.name },
    ...ACTOR_ATTRIBUTES.map(keyOf),
    { name: 'x', type: 'double', of: (actor) => actor.position?.x },
    { name: 'y', type: 'double', of: (actor) => actor.position?.y },
    { name: 'size', type: 'double', of: (actor) => actor.radius },
    ...(colours === undefined ? [] : colourKeys(() => colours.actor)),
  ];
}

function tieKeys({ colours }: NetworkParts): Key<Tie>[] {
  const coloured = (stances: Readonly<Record<Stance, string>>): Key<Tie>[] =>
    colourKeys((tie) => stances[tie.stance]);
  return [
    { name: 'label', type: 'string', of: (tie) => tie.stance },
    { name: 'weight', type: 'double', of: (tie) => tie.count },
    ...TIE_ATTRIBUTES.map(keyOf),
    ...(colours === undefined ? [] : coloured(colours.stance)),
  ];
}

function keyOf<T>({ title, type, of }: Attribute<T>): Key<T> {
  return { name: title, type: type === 'integer' ? 'int' : type, of };
}

function colourKeys<T>(colourOf: (one: T) => string): Key<T>[] {
  return (['r', 'g', 'b'] as const).map((name) => ({
    name,
    type: 'int',
    of: (one) => channels(colourOf(one))[name],
  }));
}

/** Keys of nodes and edges may not share an id: each begins with what it is for. */
function declare<T>(of: 'node' | 'edge', keys: readonly Key<T>[]): string[] {
  return keys.map(({ name, type }) =>
    emptyElement('key', {
      id: idOf(of === 'node' ? 'n' : 'e', name),
      for: of,
      'attr.name': name,
      'attr.type': type,
    }),
  );
}

function dataOf<T>(of: 'n' | 'e', one: T, keys: readonly Key<T>[]): string {
  return keys
    .map(({ name, of: valueOf }) => {
      const value = valueOf(one);
      if (value === undefined || value === '') return '';
      return `${startTag('data', { key: idOf(of, name) })}${escapeXml(String(value))}</data>`;
    })
    .join('');
}

function idOf(of: 'n' | 'e', name: string): string {
  return `${of}_${name}`;
}
