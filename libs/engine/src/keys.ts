type Internal = string | number;

/**
 * Names nodes and relationships within one answer by the order in which they are met, so that the same
 * one is known again without telling an engine's internal ids.
 */
export class Keys {
  readonly #nodes = new Map<Internal, string>();
  readonly #relationships = new Map<Internal, string>();

  node(internal: Internal): string {
    return keyIn(this.#nodes, internal, 'n');
  }

  relationship(internal: Internal): string {
    return keyIn(this.#relationships, internal, 'r');
  }
}

function keyIn(known: Map<Internal, string>, internal: Internal, prefix: string): string {
  let key = known.get(internal);
  if (key === undefined) {
    key = `${prefix}${String(known.size + 1)}`;
    known.set(internal, key);
  }
  return key;
}
