import {
  findDatasetProblems,
  snapshotContentSchema,
  type Problem,
  type SnapshotContent,
} from '@stancegraph/model';
import { DEFAULT_MAX_PROBLEMS } from '../source.js';

/** A content that was read, or what is wrong with it. */
export type ContentReading =
  | { readonly ok: true; readonly content: SnapshotContent }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the JSON of a content and checks all of it, what its parts say of each other too. */
export function checkContent(file: string, json: string): ContentReading {
  const broken = (message: string, path?: string): ContentReading & { ok: false } => ({
    ok: false,
    problems: [
      {
        file,
        ...(path === undefined ? {} : { path }),
        message,
        expected: 'the file as Stancegraph wrote it',
      },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return broken(`the content in the file is broken: ${reason.slice(0, 200)}`);
  }
  const content = snapshotContentSchema.safeParse(value);
  const problems = content.success
    ? content.data.datasets.flatMap((dataset, at) =>
        findDatasetProblems(dataset).map(({ path, ...rest }) => ({
          file,
          path: pathText(['datasets', at, ...path]),
          ...rest,
        })),
      )
    : content.error.issues.map(({ path, message }) => ({ file, path: pathText(path), message }));
  return content.success && problems.length === 0
    ? { ok: true, content: content.data }
    : { ok: false, problems: problems.slice(0, DEFAULT_MAX_PROBLEMS) };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${String(part)}]`
        : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}
