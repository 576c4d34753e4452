import { signOf, tieKey, type Actor, type Tie } from '@stancegraph/model';
import { inTurns } from '../in-turns.js';
import { attributesOf, declare, type Attribute } from './gexf-attributes.js';
import { emptyElement, escapeXml, startTag } from './xml.js';

/** An actor as a node; where it stands in the picture, if that is known (y upward, as in GEXF). */
export type GexfActor = Pick<Actor, 'id' | 'name' | 'kind'> &
  Partial<Omit<Actor, 'id' | 'name' | 'kind'>> & {
    readonly position?: { readonly x: number; readonly y: number } | undefined;
  };

export interface GexfInput {
  readonly title: string;
  readonly description?: string;
  /** All ends of the ties, and others that are to stand alone. */
  readonly actors: readonly GexfActor[];
  readonly ties: readonly Tie[];
  /** A day to state as the file's date; without it equal input gives equal text on any day. */
  readonly lastModified?: string;
}

const NODE_ATTRIBUTES: readonly Attribute<GexfActor>[] = [
  { title: 'kind', type: 'string', of: (actor) => actor.kind },
  { title: 'code', type: 'string', of: (actor) => actor.code },
  { title: 'aliases', type: 'string', of: (actor) => listed(actor.aliases) },
  { title: 'memberOf', type: 'string', of: (actor) => actor.memberOf },
  { title: 'country', type: 'string', of: (actor) => actor.country },
  { title: 'wikidata', type: 'string', of: (actor) => actor.wikidata },
  { title: 'description', type: 'string', of: (actor) => actor.description },
];

const EDGE_ATTRIBUTES: readonly Attribute<Tie>[] = [
  { title: 'stance', type: 'string', of: (tie) => tie.stance },
  { title: 'sign', type: 'integer', of: (tie) => signOf(tie.stance) },
  { title: 'count', type: 'integer', of: (tie) => tie.count },
  { title: 'first', type: 'string', of: (tie) => tie.first },
  { title: 'last', type: 'string', of: (tie) => tie.last },
  { title: 'undated', type: 'integer', of: (tie) => tie.undated },
  { title: 'documents', type: 'string', of: (tie) => listed(tie.documents) },
  { title: 'outlets', type: 'string', of: (tie) => listed(tie.outlets) },
  { title: 'contested', type: 'boolean', of: (tie) => tie.contested },
];

/** Elements that go into one chunk. */
const BATCH = 200;

/**
 * Ties as a GEXF 1.3 file (https://gexf.net/schema.html), for Gephi and NetworkX: actors are nodes, each
 * tie is a directed edge whose `kind` is its stance, so that parallel ties stay apart, and whose weight is
 * its number of statements. An edge exists in time from its first to its last day; one without dates
 * exists always. What XML 1.0 cannot hold is written as U+FFFD.
 */
export function writeGexf(input: GexfInput): AsyncIterable<string> {
  return inTurns(parts(input));
}

function* parts(input: GexfInput): Generator<string> {
  yield opening(input);
  yield '    <nodes>\n';
  yield* inBatches(input.actors, node);
  yield '    </nodes>\n    <edges>\n';
  yield* inBatches(input.ties, edge);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function opening({ title, description, lastModified }: GexfInput): string {
  const about = description === undefined ? title : `${title}\n\n${description}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  ${startTag('meta', { lastmodifieddate: lastModified })}`,
    '    <creator>Stancegraph</creator>',
    `    <description>${escapeXml(about)}</description>`,
    '  </meta>',
    '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
    ...declare('node', NODE_ATTRIBUTES),
    ...declare('edge', EDGE_ATTRIBUTES),
    '',
  ].join('\n');
}

function node(actor: GexfActor): string {
  const { id, name, position } = actor;
  return element('node', { id, label: name }, [
    ...attributesOf(actor, NODE_ATTRIBUTES),
    ...(position === undefined
      ? []
      : [emptyElement('viz:position', { x: position.x, y: position.y, z: 0 })]),
  ]);
}

function edge(tie: Tie): string {
  const { source, stance, target, count, first, last } = tie;
  const id = tieKey(source, stance, target);
  return element(
    'edge',
    {
      id,
      source,
      target,
      type: 'directed',
      kind: stance,
      label: stance,
      weight: count,
      start: first,
      end: last,
    },
    attributesOf(tie, EDGE_ATTRIBUTES),
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  parts: readonly string[],
): string {
  const indent = '      ';
  return `${indent}${startTag(name, attributes)}${parts.join('')}</${name}>\n`;
}

function* inBatches<T>(all: readonly T[], write: (one: T) => string): Generator<string> {
  for (let at = 0; at < all.length; at += BATCH)
    yield all
      .slice(at, at + BATCH)
      .map(write)
      .join('');
}

function listed(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join('; ');
}
