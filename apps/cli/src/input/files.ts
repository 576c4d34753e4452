import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FORMATS, formatOf, type Format, type SourceFile } from '@stancegraph/formats';
import { StancegraphError } from '@stancegraph/model';
import { UsageError } from '../terminal/exit-codes.js';

/** A file to be read, or standard input; its size where it is known. */
export interface InputFile extends SourceFile {
  readonly bytes: number | undefined;
}

const STANDARD_INPUT = '-';

/** The files that were named; `-` is standard input and needs a format. */
export async function inputFiles(
  paths: readonly string[],
  format: Format | undefined,
): Promise<InputFile[]> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1)
    throw new UsageError('Standard input (-) can be read once only.');
  if (paths.includes(STANDARD_INPUT) && format === undefined)
    throw new UsageError(`Standard input (-) needs --format: ${FORMATS.join(', ')}.`);
  return Promise.all(
    paths.map(async (path) => (path === STANDARD_INPUT ? standardInput() : fileAt(path))),
  );
}

function standardInput(): InputFile {
  return { name: 'stdin', bytes: undefined, open: () => process.stdin };
}

async function fileAt(path: string): Promise<InputFile> {
  const found = await stat(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StancegraphError('invalid-input', `${path} cannot be read: ${reason}`);
  });
  if (found.isDirectory())
    throw new StancegraphError('invalid-input', `${path} is a folder; name the files in it.`);
  const bytes = found.isFile() ? found.size : undefined;
  return { name: path, bytes, open: () => createReadStream(path) };
}

/** All of them together, if all are known. */
export function totalBytes(files: readonly InputFile[]): number | undefined {
  let total = 0;
  for (const { bytes } of files) {
    if (bytes === undefined) return undefined;
    total += bytes;
  }
  return total;
}

/** The name under which a file goes to a server, which knows the format by it alone. */
export function nameForServer(name: string, format: Format | undefined): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  return formatOf(base) === undefined && format !== undefined ? `${base}.${format}` : base;
}
