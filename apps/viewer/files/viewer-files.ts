/**
 * The built program of a standalone page, for who writes such pages. Always holds: what is given back is
 * what the build made, read once.
 */
import { readFile } from 'node:fs/promises';
import { StancegraphError } from '@stancegraph/model';

/** One script, not a module, and one style sheet. */
export interface ViewerFiles {
  readonly script: string;
  readonly style: string;
}

// From files/ as from dist/files/.
const FOLDER = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/',
  import.meta.url,
);

const found = new Map<string, Promise<ViewerFiles>>();

/** Reads script and style of the viewer, once. Throws `internal` where they are not built. */
export function viewerFiles(folder: URL = FOLDER): Promise<ViewerFiles> {
  const files =
    found.get(folder.href) ??
    read(folder).catch((error: unknown) => {
      // Who builds now is not told of before.
      found.delete(folder.href);
      throw error;
    });
  found.set(folder.href, files);
  return files;
}

async function read(folder: URL): Promise<ViewerFiles> {
  try {
    const [script = '', style = ''] = await Promise.all(
      ['viewer.js', 'viewer.css'].map((name) => readFile(new URL(name, folder), 'utf8')),
    );
    return { script, style };
  } catch (cause) {
    throw new StancegraphError(
      'internal',
      'The viewer of standalone pages is not built; run npm run build.',
      { cause },
    );
  }
}
