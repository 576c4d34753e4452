import type { Meter } from '../../bytes/read-bytes.js';
import type { ProblemLog } from '../../problems/problem-log.js';
import { Refusal } from '../../problems/refusal.js';
import { show } from '../../problems/wording.js';
import type { SourceFile } from '../../source.js';
import type { ForeignGraph } from './foreign-graph.js';
import { GEXF_FIELDS, GexfHandler } from './gexf-graph.js';
import { GraphCollector, type GraphHead } from './graph-collector.js';
import { GRAPHML_FIELDS, GraphmlHandler } from './graphml-graph.js';
import { readXml, type XmlElement, type XmlHandler } from './xml-elements.js';

/** Reads a GEXF or GraphML file, whichever its first element says. Throws `Refusal` where it cannot go on. */
export async function readGraph(
  file: SourceFile,
  meter: Meter,
  log: ProblemLog,
): Promise<ForeignGraph> {
  const handler = new EitherHandler(file.name, log);
  await readXml(file, meter, handler);
  return handler.finish();
}

class EitherHandler implements XmlHandler {
  #inner: (XmlHandler & { readonly head: GraphHead }) | undefined;
  #graph: GraphCollector | undefined;

  constructor(
    private readonly file: string,
    private readonly log: ProblemLog,
  ) {}

  open(element: XmlElement, parents: readonly XmlElement[]): void {
    this.#inner ??= this.#choose(element);
    this.#inner.open(element, parents);
  }

  close(element: XmlElement, parents: readonly XmlElement[], text: string): void {
    this.#inner?.close(element, parents, text);
  }

  finish(): ForeignGraph {
    if (this.#inner === undefined || this.#graph === undefined)
      throw new Refusal({ message: 'no element is in the file', expected: 'a graph' });
    return this.#graph.finish(this.#inner.head);
  }

  #choose({ name, place }: XmlElement): XmlHandler & { readonly head: GraphHead } {
    if (name === 'gexf') {
      this.#graph = new GraphCollector(this.file, this.log, GEXF_FIELDS);
      return new GexfHandler(this.#graph);
    }
    if (name === 'graphml') {
      this.#graph = new GraphCollector(this.file, this.log, GRAPHML_FIELDS);
      return new GraphmlHandler(this.#graph);
    }
    throw new Refusal({
      ...place,
      message: `the file begins with ${show(`<${name}>`)}`,
      expected: 'a file of GEXF (<gexf>) or GraphML (<graphml>)',
    });
  }
}
