/** What went wrong, as it is said to the reader. */
export const why = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);
