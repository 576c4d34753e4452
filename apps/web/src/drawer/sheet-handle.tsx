import {
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { SHEET_STOPS, type SheetStop } from '../state/ui-state.js';

interface SheetDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

const NAMES: Readonly<Record<SheetStop, string>> = {
  title: 'title only',
  half: 'half',
  full: 'full',
};

/** Draws a sheet up and down between its stops: by dragging, by tapping, by arrow keys. */
export function SheetHandle({ drag }: { readonly drag: SheetDrag }): ReactElement {
  const { ui, setUi } = useExplorer();
  const go = (step: number): void => {
    const at = SHEET_STOPS.indexOf(ui.sheet) + step;
    const stop = SHEET_STOPS[Math.max(0, Math.min(SHEET_STOPS.length - 1, at))];
    if (stop !== undefined) setUi({ sheet: stop });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    go(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={`Sheet drawn up: ${NAMES[ui.sheet]}`}
      onKeyDown={press}
      onClick={(event) => {
        // A drag ends in a click of its own; keys and taps report no movement.
        if (event.currentTarget.dataset['dragged'] === 'yes') return;
        go(ui.sheet === 'full' ? -2 : 1);
      }}
      {...drag}
    />
  );
}

/** Lets the sheet follow the finger and settle at the nearest stop. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>): SheetDrag {
  const { setUi } = useExplorer();
  const start = useRef<{ y: number; height: number } | undefined>(undefined);
  return {
    onPointerDown: (event) => {
      const { current } = sheet;
      if (current === null) return;
      start.current = { y: event.clientY, height: current.offsetHeight };
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.dataset['dragged'] = 'no';
    },
    onPointerMove: (event) => {
      const { current } = sheet;
      if (current === null || start.current === undefined) return;
      const by = start.current.y - event.clientY;
      if (Math.abs(by) < 6) return;
      event.currentTarget.dataset['dragged'] = 'yes';
      current.style.height = `${String(start.current.height + by)}px`;
    },
    onPointerUp: (event) => {
      const { current } = sheet;
      const isDrag = event.currentTarget.dataset['dragged'] === 'yes';
      if (current !== null && start.current !== undefined && isDrag) {
        setUi({ sheet: nearestStop(current.offsetHeight / window.innerHeight) });
        current.style.height = '';
      }
      start.current = undefined;
    },
  };
}

function nearestStop(share: number): SheetStop {
  if (share < 0.3) return 'title';
  return share < 0.72 ? 'half' : 'full';
}
