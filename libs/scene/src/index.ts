/**
 * What a view looks like, without a painter: ties become curves with dash, head and badge, actors become
 * shapes with codes and names, all as plain data in CSS pixels. Canvas, legend and hit test read one list.
 * Always holds: the same input gives the same list; nothing here touches a document.
 */
export * from './build-scene.js';
export * from './colour.js';
export * from './display-list.js';
export type { Box } from './geometry/boxes.js';
export { pointAt, type Curve, type Point } from './geometry/curve.js';
export { dashOf, shapeOf, widthOf, type Head } from './geometry/head.js';
export * from './hit-test.js';
export * from './tokens.js';
