import type { Problem } from '@stancegraph/model';

/** A file with so many problems is wrong throughout: going on would cost time and tell nothing. */
export const MOST_PROBLEMS = 5_000;

/** Thrown by the log when it is full. Never leaves the lib. */
export class EnoughProblems extends Error {
  override readonly name = 'EnoughProblems';
}

/** Keeps the first problems and counts the rest, up to the number at which reading stops. */
export class ProblemLog {
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #total = 0;

  constructor(readonly limit: number) {}

  get total(): number {
    return this.#total;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get warnings(): readonly Problem[] {
    return this.#warnings;
  }

  add(problem: Problem): void {
    this.#total += 1;
    if (this.#problems.length < this.limit) this.#problems.push(problem);
    if (this.#total >= MOST_PROBLEMS) throw new EnoughProblems();
  }

  warn(problem: Problem): void {
    if (this.#warnings.length < this.limit) this.#warnings.push(problem);
  }
}
