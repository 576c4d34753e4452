import { expect } from '@jest/globals';
import type { Problem } from '@stancegraph/model';
import { readDataset, type ReadOptions, type ReadResult } from './index.js';
import { fileOf } from './spec-files.js';

/** Name, content, line:column of a problem, and words of its message. */
export type BadFile = readonly [string, string | Uint8Array, string, string];

/** For specs: reads files that are wrong, and gives what is said about them. */
export async function problemsIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<ReadResult & { ok: false }> {
  const sources = Object.entries(files).map(([name, content]) => fileOf(name, content, 1000));
  const result = await readDataset(sources, options);
  if (result.ok) throw new Error('the files were accepted');
  return result;
}

/** For specs: expects a problem at `line:column` with these words, which says what would be right. */
export function expectProblem(problems: readonly Problem[], place: string, words: string): void {
  const texts = problems.map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
  );
  const at = texts.findIndex((text) => text.startsWith(`${place} `) && text.includes(words));
  expect({ texts, isFound: at !== -1 }).toEqual({ texts, isFound: true });
  expect(problems[at]?.expected).toEqual(expect.stringMatching(/\S/));
}
