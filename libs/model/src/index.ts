/**
 * The language of Stancegraph: what an actor, a statement, a dataset and a filter are (zod schemas and
 * the types inferred from them), the pure rules over them, and the one error class.
 * Always holds: nothing here reads, writes, waits or remembers; the same input gives the same output.
 */
export * from './actor-kinds.js';
export * from './actor.schema.js';
export * from './dataset-view.schema.js';
export * from './dataset.schema.js';
export * from './document.schema.js';
export * from './errors.js';
export * from './filter.schema.js';
export * from './fold.js';
export * from './foreign-mapping.schema.js';
export * from './issue.schema.js';
export * from './keys.js';
export * from './page-about.schema.js';
export * from './rules/bidi.js';
export * from './rules/contested.js';
export * from './rules/dataset-problems.js';
export * from './rules/facts.js';
export * from './rules/foreign-days.js';
export * from './rules/roll-up.js';
export * from './rules/tie.js';
export * from './snapshot.schema.js';
export * from './stance.js';
export * from './stance.schema.js';
export * from './statement.schema.js';
export * from './stored-schema.js';
export * from './text.schema.js';
