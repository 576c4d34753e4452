/**
 * The network in columns: one state of a store as typed arrays, and what is asked of it many times a
 * second: which statements a filter leaves, the ties that these make, counts beside every filter,
 * neighbours, paths. Server and page use the same functions, so that they cannot disagree.
 * Always holds: nothing here waits or reads; a network never changes; numbers are indices into its lists.
 */
export * from './build-network.js';
export * from './days.js';
export * from './expandable.js';
export * from './facets.js';
export * from './groups.js';
export * from './lookup.js';
export * from './network.js';
export * from './paths.js';
export * from './shown.js';
export * from './statement-filter.js';
export * from './tie-index.js';
export * from './timeline.js';
export * from './totals.js';
export * from './view.js';
export * from './views.js';
export * from './wire.js';
export { mostFirst, type RankedTies } from './ranked-ties.js';
