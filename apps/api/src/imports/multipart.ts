import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { StancegraphError } from '@stancegraph/model';
import { bodyOf } from './body.js';
import type { UploadFolder } from './upload-folder.js';

const MOST_FILES = 100;

/** A mapping with all that it may hold. */
const LONGEST_FIELD = 1024 ** 2;
const FIELDS = ['dataset', 'mapping'] as const;

/** What a form says beside its files. */
export type FormFields = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** Reads a form: its files into the folder. Answers what its fields say. */
export async function receiveForm(
  request: Request,
  folder: UploadFolder,
  maxBytes: number,
): Promise<FormFields> {
  const form = new Form(request, folder);
  await form.receive(bodyOf(request, maxBytes));
  return form.fields;
}

class Form {
  readonly fields: Partial<Record<(typeof FIELDS)[number], string>> = {};
  private readonly parser: busboy.Busboy;
  private readonly writes: Promise<void>[] = [];
  private failure: Error | undefined;

  constructor(
    request: Request,
    private readonly folder: UploadFolder,
  ) {
    this.parser = createParser(request);
    this.parser.on('file', (field, stream, { filename }) => {
      this.onFile(field, stream, filename);
    });
    this.parser.on('field', (field, value, { valueTruncated }) => {
      if (valueTruncated) this.fail(notRight(`its field “${field}” is too long`));
      else this.onField(field, value);
    });
    for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      this.parser.on(event, () => {
        this.fail(notRight(`it has more than ${MOST_FILES} files or too many fields`));
      });
  }

  async receive(body: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      await pipeline(body, this.parser);
    } catch (error) {
      this.failure ??= asError(error);
    }
    await Promise.all(this.writes);
    if (this.failure === undefined) return;
    if (this.failure instanceof StancegraphError) throw this.failure;
    throw isParserError(this.failure) ? notRight(this.failure.message, this.failure) : this.failure;
  }

  private onFile(field: string, stream: Readable, name: string | undefined): void {
    // When the form fails, so does each of its streams; one without a listener would end the process.
    stream.on('error', () => undefined);
    if (field !== 'files') {
      stream.resume();
      this.fail(notRight(`files go in the field “files”, not “${field}”`));
      return;
    }
    // A form sent with no file chosen has one part without a name.
    if (name === undefined || name === '') {
      stream.resume();
      return;
    }
    // Caught at once: a connection that breaks fails every file, and nobody else is listening yet.
    this.writes.push(
      this.folder.store(stream, name).catch((error: unknown) => {
        this.fail(error);
      }),
    );
  }

  private onField(field: string, value: string): void {
    const known = FIELDS.find((each) => each === field);
    if (known !== undefined) this.fields[known] = value;
    else
      this.fail(
        notRight(`there is no field “${field}”; fields are “files”, “dataset” and “mapping”`),
      );
  }

  private fail(error: unknown): void {
    this.failure ??= asError(error);
    this.parser.destroy(this.failure);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function createParser({ headers }: Request): busboy.Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: MOST_FILES, fields: 10, parts: MOST_FILES + 10, fieldSize: LONGEST_FIELD },
    });
  } catch (error) {
    throw notRight(error instanceof Error ? error.message : 'its header is broken', error);
  }
}

/** busboy throws plain errors; those of the system have a code. */
function isParserError(error: Error): boolean {
  return !('code' in error);
}

function notRight(what: string, cause?: unknown): StancegraphError {
  return new StancegraphError('invalid-input', `The form is not right: ${what}.`, { cause });
}
