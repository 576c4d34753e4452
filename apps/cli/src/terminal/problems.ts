import type { ImportOutcome } from '@stancegraph/contract';
import type { ReadResult } from '@stancegraph/formats';
import { StancegraphError } from '@stancegraph/model';
import { UsageError } from './exit-codes.js';
import { paint } from './paint.js';
import { flagFor } from './problem-flags.js';

/** A problem as it comes from a reader or over HTTP. */
type SaidProblem = ImportOutcome['warnings'][number];

/** `file:line:column: message (expected …)`, as editors and compilers have it. */
export function problemLine({ file, line, column, path, message, expected }: SaidProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const field = line === undefined ? path : undefined;
  const hint = expected === undefined ? '' : ` (expected ${expected})`;
  return [place, field, `${message}${hint}`]
    .filter((part) => part !== undefined && part !== '')
    .join(': ');
}

function flagHint({ path }: SaidProblem): string {
  const flag = path === undefined ? undefined : flagFor(path);
  return flag === undefined ? '' : `; give ${flag}`;
}

/** One line for each problem, then what it means; a stack only for what nobody foresaw. */
export function tellError(error: unknown): void {
  if (error instanceof UsageError) say(paint.error('error:'), error.message);
  else if (error instanceof StancegraphError) {
    for (const detail of error.details)
      if (detail.message !== error.message) say(`${problemLine(detail)}${flagHint(detail)}`);
    say(paint.error('error:'), error.message);
  } else
    say(
      paint.error('error:'),
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
}

export function tellWarnings(warnings: readonly SaidProblem[]): void {
  for (const warning of warnings) say(paint.warning('warning:'), problemLine(warning));
}

/** Something to know that is beside what a command was asked for. */
export function tellNote(note: string): void {
  say(paint.warning('note:'), note);
}

/** What a reader found wrong, as one error. */
export function refusedFiles(result: Extract<ReadResult, { ok: false }>): StancegraphError {
  const { problems, totalProblems, stopped } = result;
  const found =
    totalProblems === 1 ? 'is one problem' : `are ${totalProblems.toLocaleString('en')} problems`;
  const listed = totalProblems > problems.length ? ` The first ${problems.length} are listed.` : '';
  const ended = stopped === undefined ? '' : ` ${stopped}`;
  return new StancegraphError('invalid-input', `There ${found}.${listed}${ended}`, {
    details: problems,
  });
}

function say(...words: string[]): void {
  process.stderr.write(`${words.join(' ')}\n`);
}
