import type { LucideIcon } from 'lucide-react';
import {
  Crosshair,
  EyeOff,
  Network,
  Pin,
  PinOff,
  Route,
  UnfoldHorizontal,
  Undo2,
} from 'lucide-react';

// Beside the registry, so that the first page does not load pictures of what is not open yet.
/** The icon of what can be done with an actor, by the id of the action. */
export const ACTOR_ICONS: Readonly<Record<string, LucideIcon>> = {
  focus: Crosshair,
  expand: UnfoldHorizontal,
  collapse: Undo2,
  neighbours: Network,
  pin: Pin,
  unpin: PinOff,
  path: Route,
  hide: EyeOff,
};
