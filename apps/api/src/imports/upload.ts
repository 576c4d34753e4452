import { StancegraphError } from '@stancegraph/model';
import type { Request } from 'express';
import { bodyOf } from './body.js';
import { receiveForm, type FormFields } from './multipart.js';
import { UploadFolder } from './upload-folder.js';

export interface Upload {
  readonly folder: UploadFolder;
  /** What the form says beside its files. */
  readonly fields: FormFields;
}

const BODY_NAMES: Readonly<Record<string, string>> = {
  'application/json': 'body.json',
  'application/yaml': 'body.yaml',
  'application/x-yaml': 'body.yaml',
  'text/yaml': 'body.yaml',
  'application/gexf+xml': 'body.gexf',
  'application/graphml+xml': 'body.graphml',
};

/** Receives a form with files, or one file as the body. If that fails, nothing is left on disk. */
export async function receiveUpload(
  request: Request,
  dataFolder: string,
  maxBytes: number,
): Promise<Upload> {
  const type = contentType(request);
  const folder = await UploadFolder.create(dataFolder);
  try {
    const name = BODY_NAMES[type];
    const fields = name === undefined ? await receiveForm(request, folder, maxBytes) : {};
    if (name !== undefined) await folder.store(bodyOf(request, maxBytes), name);
    if (folder.files.length > 0) return { folder, fields };
    throw new StancegraphError('invalid-input', 'The form has no file in its field “files”.');
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

function contentType({ headers }: Request): string {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw unsupported(`is encoded as ${encoding}`);
  if (type === 'multipart/form-data' || type in BODY_NAMES) return type;
  throw unsupported(type === '' ? 'has no Content-Type' : `is of type ${type}`);
}

function unsupported(what: string): StancegraphError {
  return new StancegraphError(
    'unsupported',
    `The body ${what}. Send multipart/form-data with “files” (YAML, JSON, CSV, GEXF or GraphML), application/json or application/yaml.`,
  );
}
