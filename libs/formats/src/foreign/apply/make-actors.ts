import { ACTOR_KINDS, actorSchema, type ActorKind, type ForeignMapping } from '@stancegraph/model';
import type { ForeignGraph, ForeignNode } from '../graph/foreign-graph.js';
import type { LeftOutList } from '../graph/left-out-list.js';
import { ValidIds } from '../mapping/valid-ids.js';
import { Fitting, onOneLine, partsOf, valueOf } from './sources.js';

/** An item of a dataset before it is checked, and the element that it comes from. */
export interface Made {
  readonly value: object;
  readonly place: ForeignNode['place'];
}

/** The actors that a graph's nodes become, and how others refer to them. */
export class Actors {
  readonly made: readonly Made[];
  readonly #byNode = new Map<string, { id: string; name: string }>();
  /** Undefined where two have that name. */
  readonly #byName = new Map<string, string | undefined>();

  constructor(
    graph: ForeignGraph,
    private readonly mapping: ForeignMapping,
    private readonly leftOut: LeftOutList,
  ) {
    const { id } = mapping.actor;
    const prefix = id.prefix ?? '';
    const textOf = (node: ForeignNode): string =>
      `${prefix}${node.values.get(id.attribute)?.trim() ?? node.id}`;
    const ids = new ValidIds(graph.nodes.map(textOf), `${prefix}node`);
    const texts = graph.nodes.map(textOf);
    graph.nodes.forEach((node, at) => {
      const own = { id: ids.next(texts[at] ?? ''), name: nameOf(node, mapping) };
      this.#byNode.set(node.id, own);
      this.#byName.set(own.name, this.#byName.has(own.name) ? undefined : own.id);
    });
    this.made = graph.nodes.map((node, at) => ({
      value: this.#actor(node, (texts[at] ?? '').slice(prefix.length), prefix.length),
      place: node.place,
    }));
  }

  /** The actor that a node became. Every edge has its nodes. */
  of(node: string): { readonly id: string; readonly name: string } {
    return this.#byNode.get(node) ?? { id: node, name: node };
  }

  /** The actor whose node has this id, or who alone has this name. */
  named(word: string): string | undefined {
    return this.#byNode.get(word)?.id ?? this.#byName.get(onOneLine(word));
  }

  #actor(node: ForeignNode, original: string, prefix: number): object {
    const { actor } = this.mapping;
    const { id, name } = this.of(node.id);
    const fitting = new Fitting(this.leftOut, 'actors');
    const optional = (['code', 'country', 'wikidata', 'description'] as const).map((key) =>
      fitting.fit(actorSchema, key, valueOf(actor[key], node), node),
    );
    const listed = partsOf(valueOf(actor.aliases, node), this.mapping);
    const kept = id.slice(prefix) === original ? [] : [onOneLine(original)];
    const aliases = [...new Set([...listed, ...kept])].filter(
      (each) => each !== name && each !== '',
    );
    const memberOf = this.#memberOf(node, id);
    return Object.assign(
      { id, name, kind: this.#kind(node), aliases: this.#sound(aliases, node) },
      ...optional,
      memberOf === undefined ? {} : { memberOf },
    ) as object;
  }

  #sound(aliases: readonly string[], node: ForeignNode): string[] {
    return aliases.filter((alias) => {
      const isSound = actorSchema.shape.aliases.safeParse([alias]).success;
      if (!isSound) this.leftOut.add('values that cannot be another name', alias, node.place);
      return isSound;
    });
  }

  #kind(node: ForeignNode): ActorKind {
    const { kind, kinds, otherKind } = this.mapping.actor;
    const value = valueOf(kind, node);
    if (value === undefined) return otherKind;
    const listed = Object.hasOwn(kinds, value) ? kinds[value] : undefined;
    const meant = listed ?? ACTOR_KINDS.find((each) => each === value.toLowerCase());
    if (meant !== undefined) return meant;
    this.leftOut.add(
      `values that are no kind of actor: they became “${otherKind}”`,
      value,
      node.place,
    );
    return otherKind;
  }

  #memberOf(node: ForeignNode, own: string): string | undefined {
    const word = valueOf(this.mapping.actor.memberOf, node);
    if (word === undefined) return undefined;
    const found = this.named(word);
    if (found !== undefined && found !== own) return found;
    const why = found === own ? 'memberships in itself' : 'memberships in what is no node';
    this.leftOut.add(why, word, node.place);
    return undefined;
  }
}

function nameOf(node: ForeignNode, { actor }: ForeignMapping): string {
  const name = onOneLine(valueOf(actor.name, node) ?? '');
  return name === '' ? onOneLine(node.id) : name;
}
