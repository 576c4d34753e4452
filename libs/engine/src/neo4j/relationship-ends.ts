import neo4j, { type Node } from 'neo4j-driver';

/**
 * What the rows say of relationships' ends: the `id` property of every node in them, and the element
 * ids of ends that stand in no row. The driver gives a bare relationship only element ids.
 */
export class RelationshipEnds {
  readonly known = new Map<string, string | null>();
  readonly #wanted = new Set<string>();

  /** Ends that no node of the rows has told so far. */
  get missing(): string[] {
    return [...this.#wanted].filter((elementId) => !this.known.has(elementId));
  }

  collect(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value))
      value.forEach((item) => {
        this.collect(item);
      });
    else if (neo4j.isNode(value)) this.#know(value);
    else if (neo4j.isRelationship(value)) {
      this.#wanted.add(value.startNodeElementId).add(value.endNodeElementId);
    } else if (neo4j.isPath(value)) {
      this.#know(value.start);
      for (const { end } of value.segments) this.#know(end);
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      Object.values(value).forEach((item) => {
        this.collect(item);
      });
    }
    // A path's relationships end in its own nodes, so nothing is wanted for them.
  }

  #know(node: Node): void {
    const id: unknown = node.properties['id'];
    this.known.set(node.elementId, typeof id === 'string' ? id : null);
  }
}

/** Asks for the ends that the rows leave open. */
export const ENDS_QUERY =
  'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS elementId, n.id AS id';
