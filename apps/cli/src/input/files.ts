import { constants, createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import {
  FOREIGN_FORMATS,
  foreignFormatOf,
  FORMATS,
  formatOf,
  isArchive,
  type ForeignFormat,
  type Format,
  type SourceFile,
} from '@stancegraph/formats';
import { StancegraphError } from '@stancegraph/model';
import { UsageError } from '../terminal/exit-codes.js';

/** What `--format` may say. */
export const INPUT_FORMATS = [...FORMATS, ...FOREIGN_FORMATS] as const;
export type InputFormat = Format | ForeignFormat;

/** The same for readers of our own formats alone. */
export function ownFormat(format: InputFormat | undefined): Format | undefined {
  return FORMATS.find((each) => each === format);
}

/** A file to be read, or standard input; its size where it is known. */
export interface InputFile extends SourceFile {
  readonly bytes: number | undefined;
}

const STANDARD_INPUT = '-';

/** The files that were named; `-` is standard input and needs a format. */
export async function inputFiles(
  paths: readonly string[],
  format: InputFormat | undefined,
): Promise<InputFile[]> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1)
    throw new UsageError('Standard input (-) can be read once only.');
  if (paths.includes(STANDARD_INPUT) && format === undefined)
    throw new UsageError(`Standard input (-) needs --format: ${INPUT_FORMATS.join(', ')}.`);
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
  return {
    name: path,
    bytes,
    open: () => (found.isFIFO() ? pipeAt(path) : createReadStream(path)),
  };
}

/** A named pipe is waited for: a file's reader would block one of Node's threads, which the process cannot end without. */
function pipeAt(path: string): Socket {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
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
export function nameForServer(name: string, format: InputFormat | undefined): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const isTold =
    formatOf(base) !== undefined || foreignFormatOf(base) !== undefined || isArchive(base);
  return !isTold && format !== undefined ? `${base}.${format}` : base;
}
