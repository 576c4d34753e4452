import { DEFAULT_PAGE, ROUTES, routePath, type ImportJob } from '@stancegraph/contract';
import type { ReadResult } from '@stancegraph/formats';
import { StancegraphError, type Problem } from '@stancegraph/model';

type Refusal = Extract<ReadResult, { ok: false }>;

/** Files that cannot be imported: the error tells the first problems, the job of this id keeps all. */
export class FilesRefused extends StancegraphError {
  readonly problems: readonly Problem[];
  readonly found: NonNullable<ImportJob['problems']>;

  constructor(id: string, { problems, totalProblems, stopped }: Refusal) {
    const details = problems.slice(0, DEFAULT_PAGE);
    super('invalid-input', wording(id, details.length, totalProblems, stopped), { details });
    this.problems = problems;
    this.found = { total: totalProblems, ...(stopped !== undefined && { stopped }) };
  }
}

function wording(id: string, listed: number, total: number, stopped?: string): string {
  const found = total === 1 ? 'is one problem' : `are ${total.toLocaleString('en')} problems`;
  const all = routePath(ROUTES.importProblems, { id });
  const parts = [
    `There ${found}; nothing was changed.`,
    ...(total > listed ? [`The first ${listed} are listed here; ${all} lists all.`] : []),
    ...(stopped === undefined ? [] : [stopped]),
  ];
  return parts.join(' ');
}
