import type { Allegation, Target, Theme } from '@stancegraph/scene';
import type { CameraView, Insets } from './camera.js';
import type { CanvasNetwork } from './canvas-network.js';

export interface CanvasData {
  readonly network: CanvasNetwork;
  /** Any unit, y upward; those of actors that are not shown too, for they fix the frame. */
  readonly positions: ReadonlyMap<string, Place>;
  /** Those that were put somewhere by hand. */
  readonly pins: ReadonlyMap<string, Place>;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is drawn of what is shown. */
export interface Drawn {
  readonly ties: number;
  readonly actors: number;
  /** Whether these are all ties that are in sight, and not the strongest of them. */
  readonly isAll: boolean;
}

export interface CanvasState {
  readonly hovered?: string | undefined;
  readonly selected?: string | undefined;
  /** The actor that the keyboard is on. */
  readonly focused?: string | undefined;
  readonly lit: ReadonlySet<string>;
  /** Keys of the ties of paths: they stay, the rest is dimmed. */
  readonly path?: ReadonlySet<string> | undefined;
  readonly alleged: readonly Allegation[];
  /** Whether every statement is a strand of its own. */
  readonly fans?: boolean | undefined;
  readonly theme: Theme;
  readonly insets: Insets;
}

export interface CanvasEvents {
  readonly onHover: (target: Target | undefined, place: { x: number; y: number }) => void;
  readonly onSelect: (target: Target | undefined) => void;
  /** An actor was asked what can be done with it; in CSS pixels of the window. */
  readonly onMenu: (target: Target, place: { x: number; y: number }) => void;
  /** An actor was dragged somewhere; in the unit of the positions. */
  readonly onMoveActor: (id: string, place: { x: number; y: number }) => void;
  /** Each time that this changes. */
  readonly onDrawn: (drawn: Drawn) => void;
  /** At rest, after somebody moved the camera; nothing after a fit. */
  readonly onCamera: (camera: CameraView | undefined) => void;
  /** After each painting: places asked for with `placeOf` may have changed. */
  readonly onPaint?: () => void;
}
