import type { ForeignClass, ForeignEdge, ForeignType } from './foreign-graph.js';
import type { Draft, GraphCollector, GraphHead } from './graph-collector.js';
import type { XmlElement, XmlHandler } from './xml-elements.js';
import { YedPicture } from './yed-picture.js';

/** GraphML itself gives names to little; `parent` is the node in whose graph a node stands. */
export const GRAPHML_FIELDS = { node: ['id', 'parent'], edge: ['id'] } as const;

const NUMBERS = new Set(['int', 'integer', 'long', 'float', 'double']);
const typeOf = (given: string | undefined): ForeignType => {
  const type = given?.toLowerCase() ?? 'string';
  if (NUMBERS.has(type)) return 'number';
  return type === 'boolean' ? 'boolean' : 'text';
};

type KeyFor = ForeignClass | 'graph';
interface Key {
  readonly names: Readonly<Partial<Record<ForeignClass, string>>>;
  readonly title: string;
  byDefault?: string;
  readonly of: ReadonlySet<KeyFor>;
}

interface Current {
  readonly of: KeyFor;
  readonly draft: Draft | undefined;
  readonly picture: YedPicture;
}

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html) as NetworkX, igraph, Gephi and yEd write it.
 * Graphs inside nodes are flattened: their nodes keep the outer one as `parent`. Hyperedges and ports are
 * counted and not read. Of yEd's pictures the labels, places and arrows are read.
 */
export class GraphmlHandler implements XmlHandler {
  readonly #keys = new Map<string, Key>();
  readonly #current: Current[] = [];
  readonly #directions: ForeignEdge['direction'][] = [];
  #lastKey: Key | undefined;
  #graphs = 0;
  /** Depth of elements inside a `data`, which are a program's own. */
  #inside = 0;
  #hyper = 0;
  #head: GraphHead = { format: 'graphml' };

  constructor(private readonly graph: GraphCollector) {}

  get head(): GraphHead {
    return this.#head;
  }

  open(element: XmlElement): void {
    const { name, attributes, place } = element;
    if (this.#inside > 0) {
      this.#inside += 1;
      this.#current.at(-1)?.picture.open(element);
    } else if (this.#hyper > 0) {
      if (name === 'hyperedge' || name === 'data') this.#hyper += 1;
    } else if (name === 'data') this.#inside = 1;
    else if (name === 'key') this.#key(element);
    else if (name === 'graph') this.#graph(element);
    else if (name === 'node') this.#node(element);
    else if (name === 'edge') this.#edge(element);
    else if (name === 'hyperedge') {
      this.#hyper = 1;
      this.graph.notRead.add('hyperedges', attributes['id'], place);
    } else if (name === 'port') this.graph.notRead.add('ports of nodes', attributes['name'], place);
    else if (!['graphml', 'default', 'desc'].includes(name))
      this.graph.notRead.add(`elements <${name}>`, undefined, place);
  }

  close(element: XmlElement, parents: readonly XmlElement[], text: string): void {
    const { name, attributes } = element;
    const current = this.#current.at(-1);
    if (this.#inside > 0) {
      this.#inside -= 1;
      if (this.#inside > 0) current?.picture.close(element, parents, text);
      else this.#data(element, text, parents);
      return;
    }
    if (this.#hyper > 0) {
      if (name === 'hyperedge' || name === 'data') this.#hyper -= 1;
    } else if (name === 'default' && this.#lastKey !== undefined) {
      if (text.trim() !== '') this.#lastKey.byDefault = text.trim();
    } else if (name === 'desc' && text.trim() !== '') this.#description(text.trim(), parents);
    else if (name === 'graph') this.#directions.pop();
    if (['node', 'edge', 'graph'].includes(name) && current !== undefined && this.#hyper === 0) {
      this.#finish(current, attributes);
      this.#current.pop();
    }
  }

  #key({ attributes }: XmlElement): void {
    const { id, for: scope = 'all' } = attributes;
    const type = typeOf(attributes['attr.type']);
    // yEd's own keys have a type of theirs in place of a name: they hold pictures.
    const title = attributes['attr.name'] ?? attributes['yfiles.type'] ?? id ?? '';
    const of = new Set<KeyFor>(
      (['node', 'edge', 'graph'] as const).filter((each) => scope === each || scope === 'all'),
    );
    const isPicture = attributes['attr.name'] === undefined && 'yfiles.type' in attributes;
    const names: Partial<Record<ForeignClass, string>> = {};
    if (!isPicture)
      for (const each of ['node', 'edge'] as const)
        if (of.has(each)) names[each] = this.graph.declare(each, title, type);
    this.#lastKey = { names, title, of };
    if (id !== undefined) this.#keys.set(id, this.#lastKey);
  }

  #graph({ attributes, place }: XmlElement): void {
    const { edgedefault } = attributes;
    this.#graphs += 1;
    if (this.#current.length === 0 && this.#graphs > 1)
      this.graph.notRead.add('boundaries between graphs', attributes['id'], place);
    this.#directions.push(edgedefault === 'directed' ? 'forward' : 'none');
    this.#current.push({ of: 'graph', draft: undefined, picture: new YedPicture() });
  }

  #node({ attributes, place }: XmlElement): void {
    const draft = this.graph.addNode(attributes['id'], place);
    const outer = this.#current.findLast(({ of }) => of === 'node')?.draft;
    this.graph.setOwn('node', draft, 'parent', outer?.values.get('id'));
    this.#current.push({ of: 'node', draft, picture: new YedPicture() });
  }

  #edge({ attributes, place }: XmlElement): void {
    const { id, source, target, directed, sourceport, targetport } = attributes;
    const byDefault = this.#directions.at(-1) ?? 'none';
    const own = directed === 'true' ? 'forward' : 'none';
    const direction = directed === undefined ? byDefault : own;
    const draft = this.graph.addEdge({ source, target }, direction, place);
    this.graph.setOwn('edge', draft, 'id', id);
    for (const port of [sourceport, targetport])
      if (port !== undefined) this.graph.notRead.add('ports of edges', port, place);
    this.#current.push({ of: 'edge', draft, picture: new YedPicture() });
  }

  #data({ attributes, place }: XmlElement, text: string, parents: readonly XmlElement[]): void {
    const current = this.#current.at(-1);
    const id = attributes['key'] ?? '';
    const key = this.#keys.get(id);
    const value = text.trim();
    if (value === '') return;
    const of = current?.of ?? 'graph';
    if (of === 'graph' || current?.draft === undefined || parents.at(-1)?.name === 'graphml') {
      this.#ofGraph(key?.title ?? id, value);
      return;
    }
    const field = key?.names[of];
    const { values } = current.draft;
    if (field === undefined)
      this.graph.notRead.add(
        key === undefined
          ? `${of} values whose key the file does not declare`
          : `${of} values of “${key.title}”, which is not declared for ${of}s`,
        `${id}: ${value}`,
        place,
      );
    else if (values.has(field))
      this.graph.notRead.add(`further values of the ${of} attribute “${field}”`, value, place);
    else values.set(field, value);
  }

  #finish({ of, draft, picture }: Current, attributes: XmlElement['attributes']): void {
    if (of === 'graph' || draft === undefined) return;
    for (const { names, byDefault } of this.#keys.values()) {
      const field = names[of];
      if (field !== undefined && byDefault !== undefined && !draft.values.has(field))
        draft.values.set(field, byDefault);
    }
    picture.fill(of, draft, this.graph, attributes);
  }

  #ofGraph(title: string, value: string): void {
    const plain = title.toLowerCase();
    if (['name', 'title', 'label'].includes(plain) && this.#head.title === undefined)
      this.#head = { ...this.#head, title: value };
    else if (plain === 'description' && this.#head.description === undefined)
      this.#head = { ...this.#head, description: value };
    else this.graph.notRead.add('values of the graph itself', `${title}: ${value}`);
  }

  #description(text: string, parents: readonly XmlElement[]): void {
    const of = parents.at(-1)?.name ?? '';
    if (['graphml', 'graph'].includes(of) && this.#head.description === undefined)
      this.#head = { ...this.#head, description: text };
    else this.graph.notRead.add(`descriptions of a <${of}>`, text);
  }
}
