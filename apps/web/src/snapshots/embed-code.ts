import type { Snapshot } from '@stancegraph/contract';
import { withoutBidiControls } from '@stancegraph/model';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * HTML that shows the standalone page of a snapshot within another one. It names the file as it is downloaded:
 * this server lets nobody frame it.
 */
export function embedCodeOf({ id, title }: Pick<Snapshot, 'id' | 'title'>): string {
  const named = withoutBidiControls(title)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  return (
    `<iframe src="stancegraph-${id.slice(0, 12)}.html" title="${named}" width="100%" height="640" ` +
    'loading="lazy" sandbox="allow-scripts allow-popups"></iframe>'
  );
}
