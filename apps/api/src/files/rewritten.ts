import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { filterToQuery } from '@stancegraph/contract';
import type { ReadContent } from '@stancegraph/formats';
import { Reader, SnapshotSource } from '@stancegraph/graph';
import type { Actor, PageAbout, SnapshotContent } from '@stancegraph/model';
import { PRODUCT_VERSION } from '../server/product-version.js';
import { subtitleOf } from './subtitle.js';
import { writeView, type ViewOfFile } from './view-file.js';

/** Formats whose bytes follow from the content that they hold, and from what a page says of itself. */
export type RewrittenFormat = 'gexf' | 'graphml' | 'html';

/** Of an envelope graph files say nothing. */
const UNSAID = { title: '', created: '', product: PRODUCT_VERSION, dataVersion: 0, engine: '' };

/** The SHA-256 of the file that this version writes for a content. */
export async function hashOfRewritten(
  { content, id, about }: ReadContent,
  format: RewrittenFormat,
): Promise<string> {
  const { filter, ...view } = content.view;
  const dataVersion = about?.dataVersion ?? 0;
  const reader = new Reader(SnapshotSource.of(content, { id, dataVersion }));
  const request = { ...view, view: filterToQuery(filter).toString() };
  return reader.takeView(request, {}, async ({ parts, network, totals }) => {
    const hash = createHash('sha256');
    const written = writeView(format, {
      parts,
      network: network(),
      subtitle: subtitleOf(totals),
      about: envelopeOf(about),
      isWhole: true,
    });
    for await (const chunk of written) hash.update(chunk);
    return hash.digest('hex');
  });
}

/**
 * An actor that datasets of a content describe differently. A store shows the description that came first, which a
 * content does not tell: what is written of one with a live view cannot be written again.
 */
export function describedDifferently({ datasets }: SnapshotContent): Actor | undefined {
  const known = new Map<string, Actor>();
  for (const actor of datasets.flatMap(({ actors }) => actors)) {
    const other = known.get(actor.id);
    if (other !== undefined && !isDeepStrictEqual(other, actor)) return other;
    known.set(actor.id, actor);
  }
  return undefined;
}

/** As it was when the file was written: the page of a live view has no name yet then. */
function envelopeOf(about: PageAbout | undefined): ViewOfFile['about'] {
  if (about === undefined) return UNSAID;
  if (about.kept !== false) return about;
  const { id, ...unnamed } = about;
  return unnamed;
}
