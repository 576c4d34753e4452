import { useMemo } from 'react';
import type { Insets } from '../canvas/camera.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { isFoldedQuery, isNarrowQuery, isPhoneQuery, useMedia } from '../ui/use-media.js';

/** Room for the tools above and the legend below. */
const TOOLS = 56;
const DRAWER = 360;
/** A name below the lowest actor. */
const NAME = 16;
/** The line that says which paths are shown, below the tools. */
const PATHS = 42;
/** On phones the line that says how many ties are in focus, and the two that say which paths are shown. */
const NOTICE = 64;
const PHONE_PATHS = 104;

/** What panels cover of the picture. Wide windows have room of their own for the drawer. */
export function useInsets(): Insets {
  const { view, ui } = useExplorer();
  const isPhone = useMedia(isPhoneQuery);
  const isNarrow = useMedia(isNarrowQuery);
  const isFolded = useMedia(isFoldedQuery);
  const isOpen = view.selection !== undefined;
  const hasPaths = view.path !== undefined;
  const covered = isNarrow && isOpen ? sheetOver(ui.sheet) : 0;
  return useMemo(() => {
    const right = isFolded && !isNarrow && isOpen ? DRAWER : 0;
    const top = isPhone ? phoneTop(isOpen, hasPaths) : hasPaths ? TOOLS + PATHS : TOOLS;
    const bottom = isPhone ? 0 : TOOLS;
    return { top, right, bottom: Math.max(bottom, covered), left: 0 };
  }, [isPhone, isNarrow, isFolded, isOpen, hasPaths, covered]);
}

function phoneTop(isOpen: boolean, hasPaths: boolean): number {
  if (hasPaths) return PHONE_PATHS;
  return isOpen ? NOTICE : 12;
}

/** How much of the picture's own room a sheet covers; below it lie legend, timeline and status line. */
function sheetOver(stop: 'title' | 'half' | 'full'): number {
  if (stop === 'title') return 0;
  const below = window.innerWidth < 600 ? 214 : 160;
  // A sheet drawn up fully hides the picture: it stays as it is behind.
  return Math.max(0, window.innerHeight * 0.52 - below + NAME);
}
