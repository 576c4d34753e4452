/**
 * What a view looks like, without a painter: ties become curves with dash, head and badge, actors become
 * shapes with codes and names, all as plain data in CSS pixels (a display list), and that becomes shapes
 * with colours. Canvas, SVG, legend and hit test read one list. A picture is a list in a frame with title, legend and
 * credits, for a file.
 * Always holds: the same input gives the same list; nothing here touches a document.
 */
export { buildScene, radiusOf, type Scene } from './build-scene.js';
export * from './colour.js';
export * from './display-list.js';
export * from './drawing/draw-actors.js';
export { drawBadges } from './drawing/draw-badges.js';
export { drawTies, lineColour } from './drawing/draw-ties.js';
export type * from './drawing/shape.js';
export { toSvg, type SvgOptions } from './drawing/to-svg.js';
export * from './geometry/stretch.js';
export * from './hit-test.js';
export type * from './line-kind.js';
export type * from './painting/paint-context.js';
export * from './painting/paint-shapes.js';
export * from './painting/text-measure.js';
export type * from './scene-input.js';
export { creditLines, type CreditsOf } from './picture/credits.js';
export {
  drawPicture,
  MOST_PICTURE_TIES,
  type Picture,
  type PictureInput,
} from './picture/draw-picture.js';
export { measureText } from './picture/measure-text.js';
export { TEXT_WIDTHS } from './picture/text-widths.js';
export { paintPicture } from './picture/paint-picture.js';
export { pictureSvg } from './picture/picture-svg.js';
export * from './tokens.js';
