import { randomUUID } from 'node:crypto';
import type { SourceFile } from '@stancegraph/formats';

export interface FormBody {
  readonly contentType: string;
  readonly bytes: AsyncGenerator<Uint8Array>;
}

/** A form with fields and files, written as it is sent: `FormData` would hold all of it in memory (RFC 7578). */
export function formOf(
  files: readonly SourceFile[],
  onBytes: (sent: number) => void,
  fields: Readonly<Record<string, string>> = {},
): FormBody {
  const boundary = `stancegraph-${randomUUID()}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: parts(files, fields, boundary, onBytes),
  };
}

async function* parts(
  files: readonly SourceFile[],
  fields: Readonly<Record<string, string>>,
  boundary: string,
  onBytes: (sent: number) => void,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for (const [name, value] of Object.entries(fields))
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
  for (const file of files) {
    const name = file.name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign));
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    );
    for await (const chunk of file.open()) {
      sent += chunk.length;
      onBytes(sent);
      yield chunk;
    }
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}
