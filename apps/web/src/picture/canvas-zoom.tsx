import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import type { NetworkCanvas } from '../canvas/network-canvas.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';

const ZOOM = 1.5;

/** The buttons of a picture that is not the explorer's, whose buttons are actions of its registry. */
export function CanvasZoom({
  canvas,
}: {
  readonly canvas: RefObject<NetworkCanvas | null>;
}): ReactElement {
  return (
    <div className="zoom-buttons" role="group" aria-label="Zoom">
      <IconButton
        icon={ZoomIn}
        label={TEXTS.picture.zoomIn}
        onClick={() => canvas.current?.zoomBy(1 / ZOOM)}
      />
      <IconButton
        icon={ZoomOut}
        label={TEXTS.picture.zoomOut}
        onClick={() => canvas.current?.zoomBy(ZOOM)}
      />
      <IconButton
        icon={Maximize}
        label={TEXTS.picture.fit}
        onClick={() => canvas.current?.fit(true)}
      />
    </div>
  );
}
