import { createHash } from 'node:crypto';
import type { FileFormat, FileQuery } from '@stancegraph/contract';
import {
  writeCsvZip,
  writeGexf,
  writeGraphml,
  writeGraphology,
  writeHtml,
  writeSnapshot,
  type NetworkParts,
  type SnapshotParts,
} from '@stancegraph/formats';
import { networkPicture, writeCypherScript } from '@stancegraph/graph';
import type { PageAbout } from '@stancegraph/model';
import { creditLines, MOST_PICTURE_TIES, pictureSvg, type Picture } from '@stancegraph/scene';
import { viewerFiles } from '@stancegraph/viewer';
import { paintPng } from '../pictures/paint-png.js';

/** A view to be written as a file, whether it is kept or live. */
export interface ViewOfFile {
  readonly parts: SnapshotParts;
  readonly network: NetworkParts;
  /** How much of how much is shown. */
  readonly subtitle: string;
  /** The envelope; of a live view without the hash, which is worked out where it is needed. */
  readonly about: Omit<PageAbout, 'id'> & { readonly id?: string | undefined };
  /** Whether graph files hold the datasets whole as well. */
  readonly isWhole: boolean;
}

export type FileBytes = AsyncIterable<string | Uint8Array>;

export const FILE_TYPES: Readonly<Record<FileFormat, string>> = {
  json: 'application/json; charset=utf-8',
  'graphology.json': 'application/json; charset=utf-8',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  'csv.zip': 'application/zip',
  cypher: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Writes a view in a format. What fails before the first byte rejects with a `StancegraphError`. */
export function writeView(
  format: FileFormat,
  view: ViewOfFile,
  options: FileQuery = {},
): FileBytes {
  const { parts, network, about, isWhole } = view;
  const graph = isWhole ? { ...network, content: parts } : network;
  switch (format) {
    case 'json':
      return writeSnapshot(parts);
    case 'graphology.json':
      return writeGraphology(network);
    case 'gexf':
      return writeGexf(graph);
    case 'graphml':
      return writeGraphml(graph);
    case 'csv.zip':
      return writeCsvZip(parts.datasets, {
        ties: network.ties,
        safe: options.safe === true,
        ...(about.id === undefined ? {} : { hash: about.id }),
      });
    case 'cypher':
      return writeCypherScript(parts.datasets);
    case 'html':
      return pageOf(view);
    case 'svg':
      return one(() => pictureSvg(pictureOf(view, options)));
    case 'png':
      return one(() => paintPng(pictureOf(view, options), options.scale));
  }
}

async function* one<T>(make: () => T | Promise<T>): AsyncGenerator<T> {
  yield await make();
}

async function* pageOf(view: ViewOfFile): AsyncGenerator<string> {
  const { parts, network, about } = view;
  const id = about.id ?? (await hashOf(parts));
  const isDrawn = network.ties.length > 0 && network.ties.length <= MOST_PICTURE_TIES;
  yield* writeHtml({
    content: writeSnapshot(parts),
    about: { ...about, id },
    title: about.title,
    viewer: await viewerFiles(),
    ...(isDrawn && { picture: pictureSvg(pictureOf(view, {})) }),
  });
}

async function hashOf(parts: SnapshotParts): Promise<string> {
  const hash = createHash('sha256');
  for await (const text of writeSnapshot(parts)) hash.update(text);
  return hash.digest('hex');
}

function pictureOf(
  { parts, network, about, subtitle }: ViewOfFile,
  { theme, width, height }: FileQuery,
): Picture {
  const { sources, licences, view } = parts;
  const hash = about.id === undefined ? {} : { hash: about.id };
  return networkPicture(
    { ...network, title: about.title },
    {
      subtitle,
      credits: creditLines({ sources, licences, ...hash }),
      fans: view.unit === 'statements',
      ...(view.camera === undefined ? {} : { camera: view.camera }),
      ...(theme === undefined ? {} : { theme }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    },
  );
}
