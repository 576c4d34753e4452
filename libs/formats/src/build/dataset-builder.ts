import {
  findDatasetProblems,
  type Dataset,
  type DatasetHead,
  type DatasetProblem,
} from '@stancegraph/model';
import { markAt, type Mark } from '../place/mark.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { ItemList, problemsOf, type Origin } from './item-list.js';
import { isListName, rootSchema, type ListName } from './lists.js';

type Lists = Readonly<Record<ListName, ItemList>>;

/** Puts a dataset together from its parts, which any reader hands in in any order. */
export class DatasetBuilder {
  readonly #lists: Lists;
  #head: DatasetHead | undefined;

  constructor(
    private readonly log: ProblemLog,
    private readonly wantedId: string | undefined,
  ) {
    const list = (name: ListName): ItemList => new ItemList(name, log);
    this.#lists = {
      actors: list('actors'),
      issues: list('issues'),
      documents: list('documents'),
      statements: list('statements'),
      views: list('views'),
    };
  }

  addItem(list: ListName, value: unknown, mark: Mark, origin: Origin): void {
    this.#lists[list].add(value, mark, origin);
  }

  /** An item that cannot be read beyond its id; the reader has reported why. */
  addBroken(list: ListName, id: unknown, mark: Mark, origin: Origin): void {
    this.#lists[list].addBroken(id, mark, origin);
  }

  /** A dataset whose files say nothing of it: it is called by its id, which is sound. */
  nameHead(id: string): void {
    this.#head = { id, title: id };
  }

  /** Everything of the dataset but the items of its lists. */
  setHead(value: unknown, mark: Mark, origin: Origin): void {
    const result = rootSchema.safeParse(value);
    if (!result.success) {
      const checked = { value, schema: rootSchema, mark, origin };
      for (const problem of problemsOf(result.error.issues, checked, [])) this.log.add(problem);
      return;
    }
    const { id, title, description, licence } = result.data;
    this.#head = {
      id,
      title,
      ...(description === undefined ? {} : { description }),
      ...(licence === undefined ? {} : { licence }),
    };
    if (this.wantedId === undefined || this.wantedId === id) return;
    const { line, column } = markAt(mark, ['id']);
    this.log.add({
      file: origin.file,
      line,
      column,
      path: origin.nameOf(['id']),
      message: `the dataset's id is “${id}” here, but it was asked for as “${this.wantedId}”`,
      expected: 'the same id in both places, or only in one',
    });
  }

  /** Checks what the parts say of each other. The dataset, unless anything was wrong with it. */
  finish(): Dataset | undefined {
    const dataset = this.#assembled();
    for (const problem of findDatasetProblems(dataset)) this.#report(problem);
    return this.#head === undefined || this.log.total > 0 ? undefined : dataset;
  }

  #assembled(): Dataset {
    const lists = Object.fromEntries(
      Object.entries(this.#lists).map(([name, { items }]) => [name, items]),
    );
    const head: DatasetHead = this.#head ?? { id: '-', title: '-' };
    // Every item is what its schema gave, or stands in for one: see `standIn`.
    return { ...head, ...lists } as unknown as Dataset;
  }

  #report({ path, message, expected }: DatasetProblem): void {
    const [name, at, ...rest] = path;
    if (typeof name !== 'string' || !isListName(name) || typeof at !== 'number') return;
    const list = this.#lists[name];
    if (list.isBad(at, rest[0])) return;
    this.log.add({
      ...list.locate(at, rest),
      message,
      ...(expected === undefined ? {} : { expected }),
    });
  }
}
