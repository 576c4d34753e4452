import type { DiffTie } from './diff.schema.js';

/** Whether both sides have the very same statements of a tie, and only what some of them say differs. */
export function isEdited({ statements }: DiffTie): boolean {
  return statements.new === 0 && statements.gone === 0;
}
