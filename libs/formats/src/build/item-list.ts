import type { Problem } from '@stancegraph/model';
import type { z } from 'zod';
import { markAt, type Mark, type Place } from '../place/mark.js';
import { PlaceLog } from '../place/place-log.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { wordingsOf, type Wording } from '../problems/wording.js';
import { ITEM_SCHEMAS, type ListName } from './lists.js';
import { standIn, type BadFields } from './stand-in.js';

/** Which file a value comes from and how its fields are called there. */
export interface Origin {
  readonly file: string;
  /** `statements[3].alleges.target`, or the name of a column. */
  nameOf(path: readonly PropertyKey[]): string;
  /** How a part of one item is called in a sentence: `alleges.target`, or the name of a column. */
  labelOf(path: readonly PropertyKey[]): string;
}

/** One list of the dataset that is being read: items are checked as they come. */
export class ItemList {
  readonly items: object[] = [];
  readonly #places = new PlaceLog();
  /** Index → fields that are not right and were replaced. */
  readonly #bad = new Map<number, BadFields>();
  #origin: Origin | undefined;

  constructor(
    readonly name: ListName,
    private readonly log: ProblemLog,
  ) {}

  add(value: unknown, mark: Mark, origin: Origin): void {
    const at = this.items.length;
    const schema = ITEM_SCHEMAS[this.name];
    const result = schema.safeParse(value);
    this.#origin = origin;
    this.#places.add(mark);
    if (result.success) {
      this.items.push(result.data);
      return;
    }
    const { issues } = result.error;
    const bad: BadFields = new Set(issues.map(({ path }) => path[0] ?? ''));
    this.#standIn(value, bad);
    for (const problem of problemsOf(issues, { value, schema, mark, origin }, [this.name, at]))
      this.log.add(problem);
  }

  /** Adds an item of which only the id can be told; what is wrong with it is reported by the reader. */
  addBroken(id: unknown, mark: Mark, origin: Origin): void {
    this.#origin = origin;
    this.#places.add(mark);
    this.#standIn(typeof id === 'string' && id !== '' ? { id } : {}, new Set());
  }

  #standIn(value: unknown, bad: BadFields): void {
    const at = this.items.length;
    this.#bad.set(at, bad);
    this.items.push(standIn(this.name, at, value, bad));
  }

  /** Whether a problem with this field is known already, so that another one would be noise. */
  isBad(at: number, field: PropertyKey | undefined): boolean {
    return field !== undefined && this.#bad.get(at)?.has(field) === true;
  }

  /** Where a part of an item stands, and how it is called. */
  locate(at: number, path: readonly PropertyKey[]): Place & { file?: string; path?: string } {
    const place = this.#places.placeOf(at, path);
    if (this.#origin === undefined) return place;
    const { file } = this.#origin;
    return { file, ...place, path: this.#origin.nameOf([this.name, at, ...path]) };
  }
}

interface Checked {
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
  readonly mark: Mark;
  readonly origin: Origin;
}

/** Issues of zod as problems with file, line, column and what would be right; one a field. */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  checked: Checked,
  base: readonly PropertyKey[],
): Problem[] {
  const { value, schema, mark, origin } = checked;
  const subject = {
    value,
    schema,
    labelOf: (path: readonly PropertyKey[]): string => origin.labelOf(path),
  };
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const wording of issues.flatMap((issue) => wordingsOf(issue, subject))) {
    const path = origin.nameOf([...base, ...wording.path]);
    if (seen.has(path)) continue;
    seen.add(path);
    const { line, column } = placeOf(wording, mark);
    const { message, expected } = wording;
    problems.push({
      file: origin.file,
      line,
      column,
      path,
      message,
      ...(expected === undefined ? {} : { expected }),
    });
  }
  return problems;
}

function placeOf({ at, path }: Wording, mark: Mark): Place {
  const found = markAt(mark, path);
  return at === 'key' ? (found.key ?? found) : found;
}
