import type { Snapshot } from '@stancegraph/contract';
import { counted } from '../format/counts.js';
import { toBibtex, type CslItem } from './citation.js';

/** The name of a content: whoever has the content can check it. */
export const hashOf = ({ id }: Pick<Snapshot, 'id'>): string => `sha256:${id}`;

/** `link` opens the snapshot; left out where the page has no public address. */
export function snapshotToText(
  snapshot: Snapshot,
  link: string | undefined,
  formatDay: (date: string) => string,
): string {
  const { creator, title, created } = snapshot;
  return [
    `${creator === undefined ? '' : `${withoutStop(creator)}. `}${withoutStop(title)}.`,
    `${networkOf(snapshot)}.`,
    `${dataOf(snapshot)}.`,
    `${versionsOf(snapshot)}, snapshot of ${formatDay(dayOf(created))}.`,
    // Last and without a full stop, so that it can be copied whole.
    [...(link === undefined ? [] : [link]), hashOf(snapshot)].join(' '),
  ].join(' ');
}

/** An item of CSL-JSON 1.0.2. */
export function snapshotToCsl(snapshot: Snapshot, link: string | undefined): CslItem {
  const { id, creator, title, created, product } = snapshot;
  return {
    id: `stancegraph-${id.slice(0, 12)}`,
    type: 'dataset',
    title,
    ...(creator === undefined ? {} : { author: [{ literal: creator }] }),
    publisher: `Stancegraph ${product}`,
    version: hashOf(snapshot),
    issued: { 'date-parts': [dayOf(created).split('-').map(Number)] },
    ...(link === undefined ? {} : { URL: link }),
    note: [networkOf(snapshot), dataOf(snapshot), versionsOf(snapshot), hashOf(snapshot)].join(
      '. ',
    ),
  };
}

export const snapshotToBibtex = (snapshot: Snapshot, link: string | undefined): string =>
  toBibtex([snapshotToCsl(snapshot, link)]);

function networkOf({ totals, outlets }: Snapshot): string {
  const { ties, statements } = totals;
  const sources = outlets.length === 0 ? '' : `, reported by ${outlets.join(', ')}`;
  return `Network of ${counted(ties.shown, 'tie')} from ${counted(statements.shown, 'statement')}${sources}`;
}

const dataOf = ({ datasets }: Snapshot): string =>
  `Data: ${datasets
    .map(({ title, licence }) => (licence === undefined ? title : `${title} (${licence})`))
    .join('; ')}`;

const versionsOf = ({ product, dataVersion, dataState }: Snapshot): string =>
  `Stancegraph ${product}, data version ${String(dataVersion)} (${dataState})`;

const dayOf = (time: string): string => time.slice(0, 10);

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');
