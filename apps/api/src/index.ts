/**
 * The HTTP server: Nest over the use cases of `@stancegraph/graph`.
 * Always holds: every answer fits the contract's schema, every error has the contract's one shape.
 */
export { readConfiguration, type Configuration } from './configuration/configuration.js';
export { VARIABLES, type VariableName } from './configuration/variables.js';
export { run } from './run.js';
export { serve, type RunningServer, type ServeOptions } from './serve.js';
export { openEngine } from './server/open-engine.js';
export { loadSample } from './server/load-sample.js';
export { findOwner, type OwnerNote } from './server/owner-note.js';
