import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  StancegraphError,
  type PageAbout,
  type Problem,
  type SnapshotContent,
} from '@stancegraph/model';
import { MAX_CONTENT_CHARACTERS, readEmbeddedContent } from '../embedded/read-embedded-content.js';
import { readHtml } from '../html/read-html.js';
import { Refusal } from '../problems/refusal.js';
import { readBytes } from '../bytes/read-bytes.js';
import { DEFAULT_MAX_BYTES, type ReadOptions, type SourceFile } from '../source.js';
import { checkContent } from './check-content.js';
import type { ContentKind } from './content-kind.js';
import { canonicalJson } from './write-snapshot.js';

/** A content and the name that it has; `about` where the file says more. */
export interface ReadContent {
  readonly content: SnapshotContent;
  /** SHA-256 of its canonical JSON, worked out from what was read. */
  readonly id: string;
  readonly about?: PageAbout;
}

type ContentOptions = Pick<ReadOptions, 'maxBytes' | 'signal' | 'onProgress'>;

export type ContentOutcome =
  | ({ readonly ok: true } & ReadContent)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the content that a file of ours holds, and checks it: what it says, and that it has the name that a page says
 * it has. Rejects only with a `StancegraphError`, as `readDataset` does.
 */
export async function readContent(
  file: SourceFile,
  kind: ContentKind,
  options: ContentOptions = {},
): Promise<ContentOutcome> {
  try {
    return kind === 'graph' ? await graphOf(file, options) : await documentOf(file, kind, options);
  } catch (error) {
    if (error instanceof Refusal) return failed([{ file: file.name, ...error.finding }]);
    if (!(error instanceof StancegraphError) || error.code !== 'invalid-input') throw error;
    const [first, ...more] = error.details;
    return failed([{ file: file.name, message: error.message, ...first }, ...more]);
  }
}

async function graphOf(file: SourceFile, options: ContentOptions): Promise<ContentOutcome> {
  const reading = await readEmbeddedContent(file, options);
  if (!reading.ok) return reading;
  const { content } = reading;
  return content === undefined
    ? failed([
        {
          file: file.name,
          message: 'holds no content of a snapshot',
          expected: 'a file that Stancegraph wrote with its datasets in it',
        },
      ])
    : { ok: true, content, id: idOf(content) };
}

async function documentOf(
  file: SourceFile,
  kind: 'json' | 'html',
  options: ContentOptions,
): Promise<ContentOutcome> {
  const page = kind === 'html' ? await pageOf(file, options) : undefined;
  const text = page?.text ?? (await textOf(file, options));
  const reading = checkContent(file.name, text);
  if (!reading.ok) return reading;
  const { content } = reading;
  const id = idOf(content);
  if (page === undefined) return { ok: true, content, id };
  const { about } = page;
  return about.id === id
    ? { ok: true, content, id, about }
    : failed([
        {
          file: file.name,
          message: `the page was changed: its content is not snapshot ${about.id.slice(0, 12)}, which it says it is`,
          expected: 'the page as Stancegraph wrote it',
        },
      ]);
}

function failed(problems: readonly Problem[]): ContentOutcome {
  return { ok: false, problems };
}

/** The name that a content has. */
export function idOf(content: SnapshotContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

async function pageOf(
  file: SourceFile,
  options: ContentOptions,
): Promise<{ text: string; about: PageAbout }> {
  const { about, content } = await readHtml(metered(file, options));
  const parts: string[] = [];
  let length = 0;
  for await (const part of content) {
    length += part.length;
    if (length > MAX_CONTENT_CHARACTERS) throw tooLong(file);
    parts.push(part);
  }
  return { text: parts.join(''), about };
}

async function textOf(file: SourceFile, options: ContentOptions): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of metered(file, options)) {
    length += chunk.length;
    if (length > MAX_CONTENT_CHARACTERS) throw tooLong(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* metered(
  file: SourceFile,
  { maxBytes, signal, onProgress }: ContentOptions,
): AsyncGenerator<Uint8Array> {
  const meter = { read: 0, maxBytes: maxBytes ?? DEFAULT_MAX_BYTES, signal, onProgress };
  yield* readBytes(file, meter);
}

function tooLong({ name }: SourceFile): StancegraphError {
  return new StancegraphError('too-large', `${name} holds more than can be read at once.`);
}
