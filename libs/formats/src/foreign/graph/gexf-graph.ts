import type { LeftOutList } from './left-out-list.js';
import type { Draft, GraphCollector, GraphHead } from './graph-collector.js';
import type { ForeignClass, ForeignEdge, ForeignType } from './foreign-graph.js';
import type { XmlElement, XmlHandler } from './xml-elements.js';

const OWN_TEXT = new Set('creator description keywords title default options'.split(' '));

/** Names that GEXF itself gives to what nodes and edges have. */
export const GEXF_FIELDS = {
  node: ['id', 'label', 'parent', 'start', 'end', 'x', 'y'],
  edge: ['id', 'label', 'kind', 'weight', 'start', 'end'],
} as const;

const TYPES: Readonly<Record<string, ForeignType>> = {
  integer: 'number',
  long: 'number',
  float: 'number',
  double: 'number',
  short: 'number',
  byte: 'number',
  bigdecimal: 'number',
  biginteger: 'number',
  boolean: 'boolean',
};
const typeOf = (given: string | undefined): ForeignType => {
  const type = given?.toLowerCase() ?? 'string';
  if (type.startsWith('list')) return 'list';
  return (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ?? 'text';
};

/** What intervals after the first are listed as. */
export const FURTHER_INTERVALS: Readonly<Record<ForeignClass, string>> = {
  node: 'further intervals of nodes',
  edge: 'further intervals of edges',
};

/** Elements that hold others and say nothing themselves. */
const WRAPPERS = new Set(
  'gexf graph nodes edges attvalues spells slices parents meta attributes'.split(' '),
);
const DRAWING: Readonly<Record<string, string>> = {
  color: 'colours',
  size: 'sizes',
  shape: 'shapes',
  thickness: 'thicknesses',
};

interface Declared {
  readonly name: string;
  byDefault?: string;
}
interface Current {
  readonly of: ForeignClass;
  readonly draft: Draft;
}

/**
 * GEXF 1.0 to 1.3 (https://gexf.net/schema.html), as Gephi, NetworkX, Gephi Lite and others write it. A node
 * inside a node keeps the outer one as its `parent`; of several intervals, and of values that change over
 * time, the first is kept and the others are counted.
 */
export class GexfHandler implements XmlHandler {
  readonly #declared: Record<ForeignClass, Map<string, Declared>> = {
    node: new Map(),
    edge: new Map(),
  };
  readonly #current: Current[] = [];
  #declaring: { of: ForeignClass | undefined; last?: Declared } = { of: undefined };
  #defaultDirection: ForeignEdge['direction'] = 'none';
  #graphs = 0;
  #head: GraphHead = { format: 'gexf' };
  readonly #notRead: LeftOutList;

  constructor(private readonly graph: GraphCollector) {
    this.#notRead = graph.notRead;
  }

  get head(): GraphHead {
    return this.#head;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const current = this.#current.at(-1);
    if (name === 'graph') this.#graph(element);
    else if (name === 'node') this.#node(element);
    else if (name === 'edge') this.#edge(element);
    else if (name === 'attributes') this.#declaring = { of: classOf(attributes['class']) };
    else if (name === 'attribute') this.#attribute(attributes, element);
    else if (name === 'attvalue') this.#value(element, current);
    else if (name === 'spell' || name === 'slice') this.#spell(element, current);
    else if (name === 'position') this.#position(element, current);
    else if (name === 'parent') this.#parent(attributes['for'], current, element);
    else if (name === 'meta') this.#set('modified', attributes['lastmodifieddate']);
    else if (Object.hasOwn(DRAWING, name))
      this.#notRead.add(`${DRAWING[name] ?? name} of ${current?.of ?? 'graph'}s`);
    else if (!WRAPPERS.has(name) && !OWN_TEXT.has(name))
      this.#notRead.add(`elements <${name}>`, undefined, element.place);
  }

  close({ name }: XmlElement, parents: readonly XmlElement[], text: string): void {
    const current = this.#current.at(-1);
    if (current !== undefined && current.of === name) {
      for (const { name: field, byDefault } of this.#declared[current.of].values())
        if (byDefault !== undefined && !current.draft.values.has(field))
          current.draft.values.set(field, byDefault);
      this.#current.pop();
    }
    const said = text.trim();
    if (!OWN_TEXT.has(name) || said === '') return;
    const isOfMeta = parents.at(-1)?.name === 'meta';
    if (name === 'default' && this.#declaring.last !== undefined)
      this.#declaring.last.byDefault = said;
    else if (name === 'description' && isOfMeta) this.#set('description', said);
    else if (name === 'title' && isOfMeta) this.#set('title', said);
    else this.#notRead.add(`the file’s ${name}`, said);
  }

  #graph({ attributes, place }: XmlElement): void {
    this.#graphs += 1;
    if (this.#graphs > 1) this.#notRead.add('boundaries between graphs', undefined, place);
    this.#defaultDirection = directionOf(attributes['defaultedgetype']) ?? 'none';
    this.#set('title', attributes['name']);
  }

  #node({ attributes, place }: XmlElement): void {
    const draft = this.graph.addNode(attributes['id'], place);
    const outer = this.#current.at(-1);
    this.graph.setOwn('node', draft, 'label', attributes['label']);
    const parent = attributes['pid'] ?? outer?.draft.values.get('id');
    this.graph.setOwn('node', draft, 'parent', parent);
    this.#current.push({ of: 'node', draft });
    this.#times(attributes);
  }

  #edge({ attributes, place }: XmlElement): void {
    const { source, target } = attributes;
    const direction = directionOf(attributes['type']) ?? this.#defaultDirection;
    const draft = this.graph.addEdge({ source, target }, direction, place);
    for (const name of ['id', 'label', 'kind'])
      this.graph.setOwn('edge', draft, name, attributes[name]);
    this.graph.setOwn('edge', draft, 'weight', attributes['weight'], 'number');
    this.#current.push({ of: 'edge', draft });
    this.#times(attributes);
  }

  #attribute(attributes: XmlElement['attributes'], { place }: XmlElement): void {
    const { of } = this.#declaring;
    const { id, title = id, type } = attributes;
    if (of === undefined || id === undefined) {
      this.#notRead.add('attributes that are of no node and no edge', title, place);
      delete this.#declaring.last;
      return;
    }
    const declared = { name: this.graph.declare(of, title ?? id, typeOf(type)) };
    this.#declared[of].set(id, declared);
    this.#declaring.last = declared;
  }

  #value({ attributes, place }: XmlElement, current: Current | undefined): void {
    // 1.0 and 1.1 call it id.
    const id = attributes['for'] ?? attributes['id'] ?? '';
    const { value = '' } = attributes;
    if (current === undefined) return;
    const { of, draft } = current;
    const field = this.#declared[of].get(id)?.name;
    if (field === undefined)
      this.#notRead.add(
        `${of} values of attributes that the file does not declare`,
        `${id}: ${value}`,
        place,
      );
    else if (draft.values.has(field))
      this.#notRead.add(`further values over time of the ${of} attribute “${field}”`, value, place);
    else draft.values.set(field, value);
  }

  #spell({ attributes, place }: XmlElement, current: Current | undefined): void {
    if (current === undefined) return;
    const { draft, of } = current;
    if (draft.values.has('start') || draft.values.has('end'))
      this.#notRead.add(FURTHER_INTERVALS[of], intervalText(attributes), place);
    else this.#times(attributes);
  }

  /** `start`, `end` and what other versions call them. A moment is a start. */
  #times(attributes: XmlElement['attributes']): void {
    const current = this.#current.at(-1);
    if (current === undefined) return;
    const { of, draft } = current;
    const [first, ...others] = timesOf(attributes);
    const start =
      attributes['start'] ?? attributes['startopen'] ?? attributes['timestamp'] ?? first?.[0];
    this.graph.setOwn(of, draft, 'start', start);
    this.graph.setOwn(of, draft, 'end', attributes['end'] ?? attributes['endopen'] ?? first?.[1]);
    for (const other of others)
      this.#notRead.add(FURTHER_INTERVALS[of], other.join(' to '), draft.place);
  }

  #position({ attributes }: XmlElement, current: Current | undefined): void {
    if (current?.of !== 'node') return;
    this.graph.setOwn('node', current.draft, 'x', attributes['x'], 'number');
    this.graph.setOwn('node', current.draft, 'y', attributes['y'], 'number');
  }

  #parent(id: string | undefined, current: Current | undefined, { place }: XmlElement): void {
    if (current === undefined || id === undefined) return;
    if (current.draft.values.has('parent'))
      this.#notRead.add('further parents of nodes', id, place);
    else this.graph.setOwn('node', current.draft, 'parent', id);
  }

  #set(key: 'title' | 'description' | 'modified', value: string | undefined): void {
    if (value === undefined || value.trim() === '' || this.#head[key] !== undefined) return;
    this.#head = { ...this.#head, [key]: value.trim() };
  }
}

function classOf(given: string | undefined): ForeignClass | undefined {
  return given === 'node' || given === 'edge' ? given : undefined;
}

function directionOf(given: string | undefined): ForeignEdge['direction'] | undefined {
  if (given === 'directed') return 'forward';
  if (given === 'mutual') return 'both';
  return given === 'undirected' ? 'none' : undefined;
}

/** `timestamps="<[2009-03-01, 2009-03-10]>"`, `intervals="<[2009-03-01, 2009-03-10]; [2009-04-01, Infinity]>"`. */
function timesOf({ timestamps, intervals }: XmlElement['attributes']): string[][] {
  const parts = (text: string, sign: string): string[] =>
    text
      .replaceAll(/[<>[\]()]/g, '')
      .split(sign)
      .map((part) => part.trim());
  if (timestamps !== undefined) return parts(timestamps, ',').map((moment) => [moment]);
  return intervals === undefined ? [] : parts(intervals, ';').map((one) => parts(one, ','));
}

function intervalText({
  start,
  startopen,
  end,
  endopen,
  timestamp,
}: XmlElement['attributes']): string {
  return timestamp ?? `${start ?? startopen ?? '…'} to ${end ?? endopen ?? '…'}`;
}
