/**
 * What goes over HTTP: paths, parameters, answers, the error shape. The server validates with it and
 * describes itself from it, the command line and the explorer read answers with it.
 * Always holds: an answer that does not fit its schema is never sent.
 */
export * from './catalogue.schema.js';
export * from './diff.schema.js';
export * from './diff-ties.js';
export * from './error.schema.js';
export * from './evidence.schema.js';
export * from './file-queries.schema.js';
export * from './filter-address.js';
export * from './foreign.schema.js';
export * from './free-query-request.schema.js';
export * from './free-query.schema.js';
export * from './graph.schema.js';
export * from './imports.schema.js';
export * from './matches.schema.js';
export * from './named-queries.schema.js';
export * from './owner.schema.js';
export * from './paging.js';
export * from './params.schema.js';
export * from './query.schema.js';
export * from './routes.js';
export * from './saved-views.schema.js';
export * from './snapshots.schema.js';
export * from './store.schema.js';
export * from './view-address.js';
export * from './wire-values.js';
