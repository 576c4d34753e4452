/**
 * The way to the store that the environment names, without the server: loading that takes a command line's
 * patience.
 */
export { readConfiguration, type Configuration } from './configuration/configuration.js';
export { openEngine } from './server/open-engine.js';
export { findOwner, type OwnerNote } from './server/owner-note.js';
export { PRODUCT_VERSION } from './server/product-version.js';
