/**
 * Pure functions over networks: layout now; centrality, balance and blocs have their place here.
 * Always holds: the same network gives the same result, on every run.
 */
export * from './layout.js';
export * from './merge-positions.js';
