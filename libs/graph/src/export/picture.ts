import type { NetworkParts } from '@stancegraph/formats';
import {
  drawPicture,
  PALETTES,
  type Picture,
  type PictureInput,
  type Theme,
} from '@stancegraph/scene';

export interface NetworkPictureOptions extends Pick<
  PictureInput,
  'subtitle' | 'credits' | 'camera' | 'fans'
> {
  readonly theme?: Theme;
  /** In CSS pixels. Default 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
}

/** A network as a picture for a file, in light colours unless another theme is asked for. Throws as `drawPicture` does. */
export function networkPicture(
  { title, actors, ties }: NetworkParts,
  { theme = 'light', width = 1280, height = 800, ...options }: NetworkPictureOptions = {},
): Picture {
  return drawPicture({
    ...options,
    title,
    width,
    height,
    palette: PALETTES[theme],
    actors: actors.map(({ id, name, kind, code, statements = 0 }) => ({
      id,
      name,
      kind,
      code,
      statements,
    })),
    ties: [...ties],
    positions: Object.fromEntries(
      actors.flatMap(({ id, position }) =>
        position === undefined ? [] : [[id, [position.x, position.y] as const]],
      ),
    ),
  });
}
