/** Shown as an example, and imported by a test so that it stays one. */
export const SMALLEST_DATASET = `id: my-dataset
title: A title
licence: CC BY 4.0
actors:
  - { id: iran, name: Iran, kind: state }
  - { id: us, name: United States, kind: state }
documents:
  - id: report-1
    title: A report
    outlet: An agency
    date: 2017-10-04
statements:
  - id: first
    source: iran
    stance: accuses # supports, opposes or accuses
    target: us
    date: 2017-10-04 # a full day, or left out
    summary: Charged it with backing the vote.
    documents: [report-1]
`;

/** Columns that a file of each list needs. */
export const CSV_COLUMNS = [
  ['actors.csv', 'id, name, kind'],
  ['documents.csv', 'id, title, outlet, date'],
  ['statements.csv', 'id, source, target, stance, documents, summary'],
] as const;
