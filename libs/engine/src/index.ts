/**
 * The port to a graph database and its two adapters. The only place that knows a driver.
 * Always holds: the same Cypher gives the same rows on both engines, or is refused with a way out.
 */
export * from './port.js';
