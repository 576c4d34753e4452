import { svgDocument, svgElement, svgWindow } from '../drawing/to-svg.js';
import type { Picture } from './draw-picture.js';

/** A picture as an SVG document. The same picture gives the same text, to the byte. */
export function pictureSvg(picture: Picture): string {
  return svgDocument(picture, [
    svgWindow(picture.window, picture.network.map(svgElement)),
    ...picture.frame.map(svgElement),
  ]);
}
