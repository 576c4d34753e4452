/**
 * The way to the store that the environment names, without the server: loading that takes a command line's
 * patience.
 */
export { readConfiguration, type Configuration } from './configuration/configuration.js';
export { RememberedMappings } from './imports/remembered-mappings.js';
export { writtenMapping } from './imports/written-mapping.js';
export { openEngine } from './server/open-engine.js';
export { findOwner, type OwnerNote } from './server/owner-note.js';

/** What writes views as files; loaded when it is asked for, for it brings the viewer and all writers. */
export const loadWrittenViews = (): Promise<typeof import('./files/written-view.js')> =>
  import('./files/written-view.js');

/** What verifies files, loaded likewise. */
export const loadRewritten = (): Promise<typeof import('./files/rewritten.js')> =>
  import('./files/rewritten.js');
