import type { Mark, Place } from '../place/mark.js';
import { Refusal, type Finding } from '../problems/refusal.js';
import { show } from '../problems/wording.js';
import type { JsonMark, JsonScalar, TokenSink } from './json-tokenizer.js';

/** How deep values may be nested. A dataset needs five. */
export const MAX_DEPTH = 64;

type Expecting = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma';

interface Frame {
  readonly value: Record<string, unknown> | unknown[];
  readonly place: Place;
  readonly parts: Map<string | number, Mark>;
  readonly path: string;
  /** Takes the elements one by one; without it they are kept. */
  readonly take?: TakeItem;
  expecting: Expecting;
  count: number;
  key: string;
  keyPlace: Place | undefined;
  isIgnored: boolean;
}

/** Takes an item of a list when it is whole. */
export type TakeItem = (value: unknown, mark: Mark) => void;

export interface AssemblerEvents {
  /** Who takes the items of a list, by its path (`datasets[0].statements`); nobody: it stays a part of the value. */
  readonly list?: (path: string) => TakeItem | undefined;
  head(value: unknown, mark: Mark): void;
  problem(finding: Finding): void;
}

const WANTED: Readonly<Record<Expecting, string>> = {
  value: 'a value',
  'first-value': 'a value or ]',
  key: 'the name of a field in double quotes',
  'first-key': 'the name of a field in double quotes, or }',
  colon: 'a colon',
  comma: 'a comma or the closing bracket',
};

/** Builds values from tokens, and hands over the items of lists that somebody takes. */
export class JsonAssembler implements TokenSink {
  readonly #stack: Frame[] = [];
  #isOver = false;

  constructor(private readonly events: AssemblerEvents) {}

  /** Whether the one value of the file has ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  get isEmpty(): boolean {
    return !this.#isOver && this.#stack.length === 0;
  }

  /** Where the innermost thing that is still open began, and what would close it. */
  get open(): { place: Place; expected: string } | undefined {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return undefined;
    const { line, column } = frame.place;
    const bracket = Array.isArray(frame.value) ? ']' : '}';
    const expected = `${bracket} for the bracket opened in line ${String(line)}, column ${String(column)}`;
    return { place: frame.place, expected };
  }

  mark(mark: JsonMark, place: Place): void {
    this.#refuseMore(place);
    switch (mark) {
      case '{':
      case '[':
        this.#begin(mark === '[', place);
        return;
      case '}':
      case ']':
        this.#end(mark === ']', place);
        return;
      case ':':
        this.#expect('colon', mark, place).expecting = 'value';
        return;
      case ',': {
        const frame = this.#expect('comma', mark, place);
        frame.expecting = Array.isArray(frame.value) ? 'value' : 'key';
      }
    }
  }

  scalar(value: JsonScalar, place: Place): void {
    this.#refuseMore(place);
    const frame = this.#stack.at(-1);
    if (frame === undefined) throw this.#unexpected(show(value), place);
    const isName = frame.expecting === 'key' || frame.expecting === 'first-key';
    if (isName && typeof value === 'string') this.#name(frame, value, place);
    else if (!canTakeValue(frame)) throw this.#unexpected(show(value), place);
    else if (typeof value !== 'number' || Number.isFinite(value)) this.#put(frame, value, place);
    else {
      this.events.problem({
        ...place,
        path: partName(frame),
        message: 'this number is too large to be held',
        expected: 'a number below 1.8e308',
      });
      this.#put(frame, 0, place);
    }
  }

  #refuseMore(place: Place): void {
    if (this.#isOver)
      throw new Refusal({
        ...place,
        message: 'something follows after the end of the dataset',
        expected: 'nothing more',
      });
  }

  #expect(expecting: Expecting, found: string, place: Place): Frame {
    const frame = this.#stack.at(-1);
    if (frame?.expecting === expecting) return frame;
    throw this.#unexpected(found, place);
  }

  #unexpected(found: string, place: Place): Refusal {
    const expecting = this.#stack.at(-1)?.expecting;
    return new Refusal({
      ...place,
      message: `the JSON is broken: ${found} cannot stand here`,
      expected:
        expecting === undefined
          ? 'an object: { "id": …, "title": …, "actors": [ … ], … }'
          : WANTED[expecting],
    });
  }

  #begin(isArray: boolean, place: Place): void {
    const parent = this.#stack.at(-1);
    if (parent === undefined ? isArray : !canTakeValue(parent))
      throw this.#unexpected(isArray ? '[' : '{', place);
    if (this.#stack.length >= MAX_DEPTH)
      throw new Refusal({
        ...place,
        message: `values are nested more than ${String(MAX_DEPTH)} levels deep`,
        expected: 'a dataset, which needs five levels',
      });
    const path = parent === undefined ? '' : partName(parent);
    const take = isArray && parent?.isIgnored === false ? this.events.list?.(path) : undefined;
    this.#stack.push({
      value: isArray ? [] : {},
      place,
      parts: new Map(),
      path,
      ...(take === undefined ? {} : { take }),
      expecting: isArray ? 'first-value' : 'first-key',
      count: 0,
      key: '',
      keyPlace: undefined,
      isIgnored: false,
    });
  }

  #end(isArray: boolean, place: Place): void {
    const frame = this.#stack.at(-1);
    const canEnd =
      frame !== undefined &&
      Array.isArray(frame.value) === isArray &&
      (frame.expecting === 'comma' || frame.expecting.startsWith('first'));
    if (!canEnd) throw this.#unexpected(isArray ? ']' : '}', place);
    this.#stack.pop();
    const { line, column } = frame.place;
    const mark: Mark = { line, column, key: undefined, parts: frame.parts };
    const parent = this.#stack.at(-1);
    if (parent !== undefined) this.#put(parent, frame.value, mark);
    else {
      this.#isOver = true;
      this.events.head(frame.value, mark);
    }
  }

  #name(frame: Frame, name: string, place: Place): void {
    frame.expecting = 'colon';
    frame.key = name;
    frame.keyPlace = place;
    const first = frame.parts.get(name);
    // `__proto__` has a meaning of its own in JavaScript, and no field of a dataset is called so.
    frame.isIgnored = first !== undefined || name === '__proto__';
    if (!frame.isIgnored) return;
    this.events.problem({
      ...place,
      path: partName(frame),
      message:
        first === undefined
          ? `${show(name)} cannot be the name of a field`
          : `the field ${show(name)} is here twice; the first is in line ${String(first.key?.line ?? first.line)}`,
      expected: first === undefined ? 'another name' : 'each field once',
    });
  }

  #put(frame: Frame, value: unknown, mark: Mark): void {
    frame.expecting = 'comma';
    if (Array.isArray(frame.value)) {
      const at = frame.count;
      frame.count += 1;
      if (frame.take !== undefined) frame.take(value, mark);
      else {
        frame.value.push(value);
        frame.parts.set(at, mark);
      }
      return;
    }
    if (frame.isIgnored) return;
    const { line, column, parts } = mark;
    frame.value[frame.key] = value;
    frame.parts.set(frame.key, { line, column, key: frame.keyPlace, parts });
  }
}

function canTakeValue({ expecting }: Frame): boolean {
  return expecting === 'value' || expecting === 'first-value';
}

function partName(frame: Frame): string {
  if (Array.isArray(frame.value)) return `${frame.path}[${String(frame.count)}]`;
  return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`;
}
