import type { Place } from '../../place/mark.js';
import type { ProblemLog } from '../../problems/problem-log.js';
import { Refusal } from '../../problems/refusal.js';
import { show } from '../../problems/wording.js';
import type {
  ForeignClass,
  ForeignEdge,
  ForeignField,
  ForeignGraph,
  ForeignType,
} from './foreign-graph.js';
import { LeftOutList } from './left-out-list.js';

/** Beyond these a graph is no network that people code, and its tables would not fit into memory. */
export const MOST_NODES = 200_000;
export const MOST_EDGES = 500_000;
const MOST_FIELDS = 500;

/** A node or an edge that is being read. */
export interface Draft {
  readonly place: Place;
  readonly values: Map<string, string>;
}
interface NodeDraft extends Draft {
  readonly id: string;
}

type EdgeDraft = ForeignEdge & Draft;

export type GraphHead = Pick<ForeignGraph, 'format' | 'title' | 'description' | 'modified'>;

/** Gathers what a reader finds, checks that ids are unique and that every edge has its ends. */
export class GraphCollector {
  readonly notRead = new LeftOutList();
  readonly #fields: Record<ForeignClass, Map<string, ForeignField>> = {
    node: new Map(),
    edge: new Map(),
  };
  /** The names of attributes that the file calls the same, by class and title. */
  readonly #namesakes = new Map<string, [ForeignField, ...ForeignField[]]>();
  readonly #nodes = new Map<string, NodeDraft>();
  readonly #edges: EdgeDraft[] = [];

  constructor(
    private readonly file: string,
    private readonly log: ProblemLog,
    /** Names that the format's own fields have, whether they occur or not. */
    private readonly reserved: Readonly<Record<ForeignClass, readonly string[]>>,
  ) {}

  /** Declares an attribute; answers the name that it is known by from now on. */
  declare(of: ForeignClass, title: string, type: ForeignType): string {
    const wanted = title.trim() === '' ? 'unnamed' : title.trim().slice(0, 400);
    let name = wanted;
    for (let n = 2; this.#fields[of].has(name) || this.reserved[of].includes(name); n += 1)
      name = `${wanted} (${String(n)})`;
    const field = this.#add(of, name, type);
    const key = JSON.stringify([of, wanted]);
    const others = this.#namesakes.get(key);
    if (others === undefined) this.#namesakes.set(key, [field]);
    else others.push(field);
    return name;
  }

  /** Sets a field of the format itself; one without a value is left alone. */
  setOwn(
    of: ForeignClass,
    draft: Draft,
    name: string,
    value: string | undefined,
    type: ForeignType = 'text',
  ): void {
    if (value === undefined || value.trim() === '') return;
    if (!this.#fields[of].has(name)) this.#add(of, name, type);
    draft.values.set(name, value);
  }

  addNode(id: string | undefined, place: Place): NodeDraft {
    if (this.#nodes.size >= MOST_NODES) throw tooMany('nodes', MOST_NODES, place);
    const draft: NodeDraft = { id: id ?? '', place, values: new Map() };
    if (id === undefined || id === '')
      this.#wrong(place, 'this node has no id', 'an id that no other node has');
    else if (this.#nodes.has(id))
      this.#wrong(
        place,
        `the node id ${show(id)} is taken already, at line ${String(this.#nodes.get(id)?.place.line)}`,
        'an id that no other node has',
      );
    else this.#nodes.set(id, draft);
    this.setOwn('node', draft, 'id', id);
    return draft;
  }

  /** Adds an edge, whose values may follow. */
  addEdge(
    ends: { readonly source: string | undefined; readonly target: string | undefined },
    direction: ForeignEdge['direction'],
    place: Place,
  ): Draft {
    if (this.#edges.length >= MOST_EDGES) throw tooMany('edges', MOST_EDGES, place);
    const { source, target } = ends;
    const edge = {
      source: source ?? '',
      target: target ?? '',
      direction,
      place,
      values: new Map<string, string>(),
    };
    if (source === undefined || target === undefined)
      this.#wrong(
        place,
        `this edge has no ${source === undefined ? 'source' : 'target'}`,
        'the ids of two nodes, source and target',
      );
    else this.#edges.push(edge);
    return edge;
  }

  finish(head: GraphHead): ForeignGraph {
    if (this.#nodes.size === 0 && this.#edges.length === 0 && this.log.total === 0)
      this.log.add({
        file: this.file,
        message: 'the graph is empty',
        expected: 'a graph that has nodes',
      });
    for (const { source, target, place } of this.#edges)
      for (const [end, id] of Object.entries({ source, target }))
        if (!this.#nodes.has(id))
          this.#wrong(place, `the ${end} ${show(id)} of this edge is no node`, 'the id of a node');
    this.#joinNamesakes();
    return {
      ...head,
      file: this.file,
      fields: [...this.#fields.node.values(), ...this.#fields.edge.values()],
      nodes: [...this.#nodes.values()],
      edges: this.#edges,
      notRead: this.notRead.all,
    };
  }

  /**
   * NetworkX declares an attribute once for each type that its values have: the first takes the values of the others,
   * unless some element has two of them.
   */
  #joinNamesakes(): void {
    for (const [first, ...others] of this.#namesakes.values()) {
      const { of, name } = first;
      const names = [first, ...others].map((field) => field.name);
      const all: Draft[] = of === 'node' ? [...this.#nodes.values()] : this.#edges;
      const hasTwo = ({ values }: Draft): boolean =>
        names.filter((each) => values.has(each)).length > 1;
      if (others.length === 0 || all.some(hasTwo)) continue;
      for (const other of others) {
        for (const { values } of all) rename(values, other.name, name);
        this.#fields[of].delete(other.name);
      }
      const isOneType = others.every(({ type }) => type === first.type);
      this.#fields[of].set(name, { of, name, type: isOneType ? first.type : 'text' });
    }
  }

  #add(of: ForeignClass, name: string, type: ForeignType): ForeignField {
    if (this.#fields[of].size >= MOST_FIELDS)
      throw new Refusal({
        message: `${of}s have more than ${String(MOST_FIELDS)} attributes`,
        expected: 'fewer attributes',
      });
    const field = { of, name, type };
    this.#fields[of].set(name, field);
    return field;
  }

  #wrong(place: Place, message: string, expected: string): void {
    const { line, column } = place;
    this.log.add({ file: this.file, line, column, message, expected });
  }
}

function rename(values: Map<string, string>, from: string, to: string): void {
  const value = values.get(from);
  if (value === undefined) return;
  values.delete(from);
  values.set(to, value);
}

function tooMany(what: string, most: number, { line, column }: Place): Refusal {
  return new Refusal({
    line,
    column,
    message: `there are more than ${most.toLocaleString('en')} ${what}`,
    expected: 'a smaller graph, or a dataset in JSON or CSV, which have no such limit',
  });
}
