import type { Problem } from '@stancegraph/model';

/** Keeps the first problems and counts all, so that a file that is wrong throughout costs no memory. */
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
  }

  warn(problem: Problem): void {
    if (this.#warnings.length < this.limit) this.#warnings.push(problem);
  }
}
