/**
 * What a view looks like, without a painter: ties become curves with dash, head and badge, actors become
 * shapes with codes and names, all as plain data in CSS pixels (a display list), and that becomes shapes
 * with colours. Canvas, SVG, legend and hit test read one list.
 * Always holds: the same input gives the same list; nothing here touches a document.
 */
export { buildScene, radiusOf, type Scene } from './build-scene.js';
export * from './colour.js';
export * from './display-list.js';
export * from './drawing/draw-actors.js';
export { drawBadges } from './drawing/draw-badges.js';
export { drawTies, lineColour } from './drawing/draw-ties.js';
export type * from './drawing/shape.js';
export * from './drawing/to-svg.js';
export * from './hit-test.js';
export type * from './line-kind.js';
export type * from './scene-input.js';
export * from './tokens.js';
