import { NOW, type Diff } from '@stancegraph/contract';
import { filterShape, type Filter } from '@stancegraph/model';
import type { Reader } from '../reader.js';
import type { ReaderOptions } from '../state/reader-source.js';
import { compareSides, type AskedSide } from './compare-sides.js';
import type { SnapshotContents } from './snapshot-contents.js';
import { snapshotSide } from './snapshot-side.js';

/** Two states by what they are called, and the filter under which now is looked at. */
export interface DiffQuestion extends Filter {
  /** A snapshot's name, or now. */
  readonly a: string;
  readonly b: string;
  /** Days for a side that is now; one of them replaces both `from` and `to`. */
  readonly aFrom?: string | undefined;
  readonly aTo?: string | undefined;
  readonly bFrom?: string | undefined;
  readonly bTo?: string | undefined;
}

/** Comparisons that are kept: asking what stands behind one tie after another computes nothing anew. */
const KEPT = 2;

/** Compares what snapshots hold and what the store holds now. */
export class DiffReader {
  readonly #kept = new Map<string, Diff>();

  constructor(
    private readonly reader: Pick<Reader, 'store' | 'wholeDatasets'>,
    private readonly snapshots: SnapshotContents,
  ) {}

  /**
   * The whole comparison, nothing cut. Rejects with `not-found` for a snapshot, or a dataset in the filter, that
   * is not there.
   */
  async diff(question: DiffQuestion, options: ReaderOptions = {}): Promise<Diff> {
    const { a, aFrom, aTo, b, bFrom, bTo } = question;
    // Read each time: a comparison with a snapshot that was deleted meanwhile is none.
    const sides = {
      a: await this.#side(a, aFrom, aTo),
      b: await this.#side(b, bFrom, bTo),
    };
    const { state } = await this.reader.store();
    const given = Object.entries(question).filter(([, value]) => value !== undefined);
    const key = JSON.stringify([
      state,
      given.sort(([one], [other]) => (one < other ? -1 : 1)),
      // One that was deleted and kept again may have chosen its datasets otherwise.
      [sides.a, sides.b].map((side) => ('content' in side ? side.content.view.filter : {})),
    ]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const diff = await compareSides({ ...sides, filter: filterOf(question) }, this.reader, options);
    this.#keep(key, diff);
    return diff;
  }

  /**
   * What an answer depends on beside the question and the state of the store. Rejects with `not-found` for a snapshot that is not
   * there.
   */
  async snapshotsOf({
    a,
    b,
  }: Pick<DiffQuestion, 'a' | 'b'>): Promise<{ snapshotA: string; snapshotB: string }> {
    const of = async (name: string): Promise<string> => {
      if (name === NOW) return '';
      const { id, view } = await this.snapshots.get(name);
      return `${id} ${view}`;
    };
    return { snapshotA: await of(a), snapshotB: await of(b) };
  }

  async #side(name: string, from?: string, to?: string): Promise<AskedSide> {
    if (name === NOW) return { kind: 'now', from, to };
    return snapshotSide(this.snapshots, name);
  }

  #keep(key: string, diff: Diff): void {
    this.#kept.set(key, diff);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function filterOf(question: DiffQuestion): Filter {
  return Object.fromEntries(
    Object.entries(question).filter(
      ([key, value]) => value !== undefined && Object.hasOwn(filterShape, key),
    ),
  );
}
