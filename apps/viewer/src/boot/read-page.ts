import type { PageAbout, SnapshotContent } from '@stancegraph/model';

/** As the model has it: taken from there, it would bring the schemas along, half of this program. */
const SNAPSHOT_FORMAT: SnapshotContent['format'] = 'stancegraph-snapshot/1';

/** What a page holds beside this program. */
export interface PageData {
  readonly content: SnapshotContent;
  readonly about: PageAbout;
}

/** The page does not hold what it should; `message` is for a person. */
export class DamagedPage extends Error {
  override readonly name = 'DamagedPage';
}

/** Reads the two elements of data. Throws `DamagedPage`. */
export function readPage(page: Document): PageData {
  const about = jsonOf(page, 'about') as Partial<PageAbout> | null;
  const content = jsonOf(page, 'snapshot') as Partial<SnapshotContent> | null;
  if (typeof about?.id !== 'string' || typeof about.title !== 'string')
    throw new DamagedPage('It does not say what it is.');
  // Who wrote the page has checked the content; only its form is asked for here.
  if (content?.format !== SNAPSHOT_FORMAT || !Array.isArray(content.datasets))
    throw new DamagedPage(`It holds no “${SNAPSHOT_FORMAT}”.`);
  return { content: content as SnapshotContent, about: about as PageAbout };
}

function jsonOf(page: Document, id: string): unknown {
  const text = page.getElementById(id)?.textContent;
  if (text === undefined) throw new DamagedPage(`Its part “${id}” is missing.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedPage(`Its part “${id}” is cut off or was changed.`);
  }
}
