import type { ForeignClass } from './foreign-graph.js';
import type { Draft, GraphCollector } from './graph-collector.js';
import type { XmlElement } from './xml-elements.js';

/** What yEd (https://yed.yworks.com) draws of a node or an edge, as elements inside its `data`. */
export class YedPicture {
  readonly #labels: string[] = [];
  #geometry: XmlElement | undefined;
  #arrows: XmlElement | undefined;
  readonly #others = new Set<string>();

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'Geometry') this.#geometry ??= element;
    else if (name === 'Arrows') this.#arrows ??= element;
    else if (/^(?:Fill|BorderStyle|LineStyle|Shape)$/.test(name)) this.#others.add(name);
  }

  close({ name }: XmlElement, _parents: readonly XmlElement[], text: string): void {
    // A group has a label open and another closed, as a rule the same.
    const label = text.replaceAll(/\s+/gu, ' ').trim();
    if (/^(?:Node|Edge)Label$/.test(name) && label !== '' && !this.#labels.includes(label))
      this.#labels.push(label);
  }

  /** Makes fields of it: `label`, `x` and `y` of the middle, upward as everywhere else, and `arrows`. */
  fill(
    of: ForeignClass,
    draft: Draft,
    graph: GraphCollector,
    { id = '' }: XmlElement['attributes'],
  ): void {
    const [label, ...further] = this.#labels;
    if (!draft.values.has('label')) graph.setOwn(of, draft, 'label', label);
    else if (label !== undefined) further.unshift(label);
    for (const each of further) graph.notRead.add(`further labels of ${of}s`, each, draft.place);
    if (this.#others.size > 0) graph.notRead.add(`drawings (colours, lines, shapes) of ${of}s`);
    if (of === 'node') this.#place(draft, graph);
    else this.#direction(draft, graph, id);
  }

  #place(draft: Draft, graph: GraphCollector): void {
    const { x, y, width, height } = this.#geometry?.attributes ?? {};
    if (x === undefined || y === undefined || draft.values.has('x')) return;
    const middle = (from: string, size = '0'): number => Number(from) + Number(size) / 2;
    const [right, down] = [middle(x, width), middle(y, height)];
    if (!Number.isFinite(right) || !Number.isFinite(down)) return;
    graph.setOwn('node', draft, 'x', String(right), 'number');
    graph.setOwn('node', draft, 'y', String(0 - down), 'number');
  }

  /** Arrows that say something else than source and target do: worth a look, and never acted upon. */
  #direction(draft: Draft, graph: GraphCollector, id: string): void {
    if (this.#arrows === undefined) return;
    const { source = 'none', target = 'none' } = this.#arrows.attributes;
    const ends = `${source === 'none' ? '' : '<'}-${target === 'none' ? '' : '>'}`;
    graph.setOwn('edge', draft, 'arrows', ARROWS[ends] ?? 'none');
    if (ends !== '->')
      graph.notRead.add(
        'edges drawn without an arrow at their target, or with one at their source',
        id,
        draft.place,
      );
  }
}

const ARROWS: Readonly<Record<string, string>> = {
  '->': 'forward',
  '<-': 'back',
  '<->': 'both',
  '-': 'none',
};
