import { dayOf, documentSchema, type ForeignMapping } from '@stancegraph/model';
import type { ForeignEdge } from '../graph/foreign-graph.js';
import type { LeftOutList } from '../graph/left-out-list.js';
import { ValidIds } from '../mapping/valid-ids.js';
import type { Made } from './make-actors.js';
import { Fitting, onOneLine, partsOf, valueOf } from './sources.js';

/** What an edge says of one of its documents. */
interface Said {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
}

/** The documents that edges name, each once, and one that stands in where an edge names none. */
export class Documents {
  readonly made: Made[] = [];
  /** Documents that got the day of a statement, or of the file. */
  undated = 0;
  readonly #known = new Map<string, { readonly id: string; readonly said: Said }>();
  readonly #ids: ValidIds;

  constructor(
    private readonly mapping: ForeignMapping,
    wanted: Iterable<string>,
    private readonly leftOut: LeftOutList,
  ) {
    this.#ids = new ValidIds(wanted, `${mapping.dataset.id}:document`);
  }

  /** Ids of the documents that report an edge. */
  of(edge: ForeignEdge, day: string | undefined): string[] {
    const said = this.#said(edge);
    return [...new Set(said.map((each) => this.#one(each, edge, day)))];
  }

  #said(edge: ForeignEdge): Said[] {
    const { document } = this.mapping;
    const ids = partsOf(valueOf(document.id, edge), this.mapping);
    const urls = addressesIn(valueOf(document.url, edge));
    const count = Math.max(ids.length, urls.length, 1);
    const [titles, outlets] = [document.title, document.outlet].map((source) =>
      this.#aligned(valueOf(source, edge), count, edge),
    );
    return Array.from({ length: count }, (_, at) => ({
      id: ids[at],
      url: urls[at],
      title: titles?.[at],
      outlet: outlets?.[at],
    }));
  }

  /** One value for each document; a list of another length belongs to none of them. */
  #aligned(value: string | undefined, count: number, edge: ForeignEdge): string[] {
    if (value === undefined) return [];
    if (count === 1) return [onOneLine(value)];
    const parts = partsOf(value, this.mapping);
    if (parts.length === count) return parts;
    if (parts.length === 1) return parts.flatMap((part) => Array<string>(count).fill(part));
    this.leftOut.add(
      'titles and outlets of several documents, in another number',
      value,
      edge.place,
    );
    return [];
  }

  #one(said: Said, edge: ForeignEdge, day: string | undefined): string {
    const { id, url, title, outlet } = said;
    const named = [id, url, title, outlet].filter((each) => each !== undefined);
    // A document of its own needs more than an outlet: two reports of one paper are not one.
    const key = named.length === 0 ? '' : JSON.stringify([id ?? url ?? title ?? [outlet, day]]);
    const known = this.#known.get(key);
    if (known !== undefined) {
      for (const part of ['title', 'outlet', 'url'] as const)
        if (said[part] !== undefined && said[part] !== known.said[part])
          this.leftOut.add(
            `${part}s that differ from what a document had before`,
            said[part],
            edge.place,
          );
      return known.id;
    }
    const { dataset, document } = this.mapping;
    const own = this.#ids.next(
      id ?? `${dataset.id}:${key === '' ? 'file' : `document-${String(this.made.length + 1)}`}`,
    );
    this.#known.set(key, { id: own, said });
    this.made.push({
      value: this.#document(own, said, edge, key === '' ? undefined : day),
      place: edge.place,
    });
    if (id !== undefined && own !== id && title !== undefined)
      this.leftOut.add('ids of documents that no id can be: they were changed', id, edge.place);
    if (key !== '' && document.date === undefined) this.undated += 1;
    return own;
  }

  #document(
    own: string,
    { id, url, title, outlet }: Said,
    edge: ForeignEdge,
    day: string | undefined,
  ): object {
    const { standIn, date } = this.mapping.document;
    const written = date === undefined ? undefined : edge.values.get(date.attribute);
    const stated =
      date === undefined || written === undefined ? undefined : dayOf(written, date.format);
    if (written !== undefined && written.trim() !== '' && stated === undefined)
      this.leftOut.add('days of documents that are no full days', written, edge.place);
    return {
      id: own,
      title: title ?? onOneLine(id ?? url ?? standIn.title),
      outlet: outlet ?? hostOf(url) ?? standIn.outlet,
      date: stated ?? day ?? standIn.date,
      ...new Fitting(this.leftOut, 'documents').fit(documentSchema, 'url', url, edge),
    };
  }
}

/** Addresses hold the signs that part lists, so only what begins like one is a further one. */
const addressesIn = (value: string | undefined): string[] =>
  value === undefined ? [] : [...new Set(value.split(/[;,|\s]+(?=https?:\/\/)/i))];

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === '' ? undefined : host;
}
