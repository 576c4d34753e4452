/** Media types of downloads by their format. */
export const DOWNLOAD_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
} as const;

/** For the documentation: how files look and how they end. */
export const DOWNLOADS = [
  'Up to the server’s byte limit for downloads (`limits.bytes` can lower it), whatever the limit for rows.',
  'CSV (RFC 4180, UTF-8, a header line): texts as they are, null as an empty cell, everything else as JSON.',
  'JSON: `{"columns": […], "rows": [{column: value}, …], "end": {…}}`. NDJSON: one `{column: value}` a line.',
  'In both, integers beyond 2^53 are texts, a node is {labels, properties}, a relationship {type, source, target, properties}, a path {nodes, relationships}.',
  'Every file ends with a mark, so that one that was cut off is noticed. CSV: a last line `# end: 5 rows, complete` or `# end: 5 of 12 rows, stopped at the byte limit (1000 bytes)`. JSON: `end` is the last member. NDJSON: a last line `{"end": {"rows": 5, "complete": true}}`.',
  'Where it was stopped: `{"rows": 5, "complete": false, "stopped": {"by": "bytes", "limit": 1000, "total": 12, "exact": true}}`. Rows beyond a limit are counted for a second; where that did not suffice, `exact` is false and the line says `of at least`.',
  'What fails after the first byte cuts the connection: there is no mark then.',
].join(' ');
