import { tieKey, type Tie } from '@stancegraph/model';
import { embedContent } from '../embedded/embed-content.js';
import { inTurns } from '../in-turns.js';
import { ACTOR_ATTRIBUTES, inBatches, TIE_ATTRIBUTES } from '../network/attributes.js';
import { channels, type NetworkActor, type NetworkParts } from '../network/network-parts.js';
import { emptyElement, escapeXml, startTag } from '../xml/write-xml.js';
import { attributesOf, declare } from './gexf-attributes.js';

/**
 * Ties as a GEXF 1.3 file (https://gexf.net/schema.html), for Gephi and NetworkX: actors are nodes, each
 * tie is a directed edge whose `kind` is its stance, so that parallel ties stay apart, and whose weight is
 * its number of statements. Where the days of its statements are known, an edge exists on each of them (spells),
 * else from its first to its last; one without dates exists always. What XML 1.0 cannot hold is written as U+FFFD.
 */
export function writeGexf(input: NetworkParts): AsyncIterable<string> {
  return inTurns(parts(input));
}

async function* parts(input: NetworkParts): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (input.content !== undefined) yield* embedContent(input.content);
  yield opening(input);
  yield '    <nodes>\n';
  yield* inBatches(input.actors, (actor) => node(actor, input));
  yield '    </nodes>\n    <edges>\n';
  yield* inBatches(input.ties, (tie) => edge(tie, input));
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function opening({ title, description, lastModified }: NetworkParts): string {
  const about = description === undefined ? title : `${title}\n\n${description}`;
  return [
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  ${startTag('meta', { lastmodifieddate: lastModified })}`,
    '    <creator>Stancegraph</creator>',
    `    <description>${escapeXml(about)}</description>`,
    '  </meta>',
    '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
    ...declare('node', ACTOR_ATTRIBUTES),
    ...declare('edge', TIE_ATTRIBUTES),
    '',
  ].join('\n');
}

function node(actor: NetworkActor, { colours }: NetworkParts): string {
  const { id, name, position, radius } = actor;
  return element('node', { id, label: name }, [
    ...attributesOf(actor, ACTOR_ATTRIBUTES),
    ...colour(colours?.actor),
    ...(position === undefined
      ? []
      : [emptyElement('viz:position', { x: position.x, y: position.y, z: 0 })]),
    ...(radius === undefined ? [] : [emptyElement('viz:size', { value: radius })]),
  ]);
}

function edge(tie: Tie, { days, colours }: NetworkParts): string {
  const { source, stance, target, count, first, last } = tie;
  const id = tieKey(source, stance, target);
  const spells = [...new Set(days?.get(id))].sort();
  // An interval around the spells would overlap them, which Gephi refuses; first and last are attributes too.
  const whole = spells.length === 0 ? { start: first, end: last } : {};
  return element(
    'edge',
    { id, source, target, type: 'directed', kind: stance, label: stance, weight: count, ...whole },
    [
      ...attributesOf(tie, TIE_ATTRIBUTES),
      ...(spells.length === 0 ? [] : ['<spells>', ...spells.map(spell), '</spells>']),
      ...colour(colours?.stance[stance]),
    ],
  );
}

function spell(day: string): string {
  return emptyElement('spell', { start: day, end: day });
}

function colour(hex: string | undefined): string[] {
  return hex === undefined ? [] : [emptyElement('viz:color', channels(hex))];
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: readonly string[],
): string {
  const indent = '      ';
  return `${indent}${startTag(name, attributes)}${inner.join('')}</${name}>\n`;
}
