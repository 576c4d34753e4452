import type { Snapshot } from '@stancegraph/contract';
import { withoutBidiControls } from '@stancegraph/model';
import { snapshotToBibtex, snapshotToCsl, snapshotToText } from '../citation/snapshot-citation.js';
import { formatDay } from '../format/dates.js';

export const CITATION_FORMS = ['text', 'bibtex', 'csl'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** A snapshot cited. Whatever is pasted beside it keeps its direction. */
export function writeCitation(
  form: CitationForm,
  snapshot: Snapshot,
  link: string | undefined,
): string {
  return withoutBidiControls(WRITERS[form](snapshot, link));
}

type Writer = (snapshot: Snapshot, link: string | undefined) => string;

const WRITERS: Readonly<Record<CitationForm, Writer>> = {
  text: (snapshot, link) => snapshotToText(snapshot, link, formatDay),
  bibtex: snapshotToBibtex,
  csl: (snapshot, link) => `${JSON.stringify([snapshotToCsl(snapshot, link)], null, 2)}\n`,
};
