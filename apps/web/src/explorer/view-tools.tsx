import { History, Redo2, Undo2, Workflow } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { ACTIONS } from '../registry/actions.js';
import { LAYOUT_ENTRIES } from '../registry/layouts.js';
import { setLayout, setUnit } from '../state/changes.js';
import { UNITS } from '../state/view-state.js';
import { HISTORY_TEXTS } from '../texts/actors.js';
import { VIEW_TEXTS } from '../texts/view.js';
import { IconButton } from '../ui/icon-button.js';
import { useExplorer } from './explorer-context.js';

const STEPS = [
  { id: 'undo', icon: Undo2 },
  { id: 'redo', icon: Redo2 },
] as const;

/** Undo, redo, and the list of both. */
export function HistoryTools(): ReactElement {
  const explorer = useExplorer();
  return (
    <div className="button-group" role="group" aria-label={HISTORY_TEXTS.title}>
      {STEPS.map(({ id, icon }) => {
        const action = ACTIONS.find((each) => each.id === id);
        return (
          <IconButton
            key={id}
            icon={icon}
            label={action?.label ?? id}
            aria-keyshortcuts={id === 'undo' ? 'Control+Z' : 'Control+Shift+Z'}
            disabled={action?.when?.(explorer) === false}
            onClick={() => action?.run(explorer)}
          />
        );
      })}
      <IconButton
        icon={History}
        label={HISTORY_TEXTS.title}
        onClick={() => {
          explorer.setUi({ dialog: 'history' });
        }}
      />
    </div>
  );
}

/** Whether a line is a tie or a single statement. */
export function UnitTools(): ReactElement {
  const { view, change } = useExplorer();
  return (
    <div className="segments" role="group" aria-label={VIEW_TEXTS.unit}>
      {UNITS.map((unit) => (
        <button
          key={unit}
          type="button"
          aria-pressed={view.unit === unit}
          onClick={() => {
            change(setUnit(unit));
          }}
        >
          {VIEW_TEXTS.units[unit]}
        </button>
      ))}
    </div>
  );
}

/** Where actors stand. */
export function LayoutTools(): ReactElement {
  const { view, change } = useExplorer();
  const details = useRef<HTMLDetailsElement>(null);
  useClosing(details);
  return (
    <details ref={details} className="tool-menu">
      <summary className="button">
        <Workflow size={16} strokeWidth={1.75} aria-hidden />
        {VIEW_TEXTS.layout}
      </summary>
      <ul className="tool-menu-list">
        {LAYOUT_ENTRIES.map(({ id, label, detail }) => (
          <li key={id}>
            <button
              type="button"
              className="menu-item"
              aria-pressed={view.layout === id}
              onClick={() => {
                change(setLayout(id));
                if (details.current !== null) details.current.open = false;
              }}
            >
              <span className="grow">
                {label}
                <span className="meta">{detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An open menu closes when the reader goes elsewhere, and on Esc. */
function useClosing(details: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const left = new AbortController();
    const close = (event: Event): void => {
      const { current } = details;
      const isInside = event.target instanceof Node && current?.contains(event.target) === true;
      if (current?.open === true && !isInside) current.open = false;
    };
    const press = (event: KeyboardEvent): void => {
      const { current } = details;
      if (event.key !== 'Escape' || current?.open !== true) return;
      current.open = false;
      current.querySelector('summary')?.focus();
      event.preventDefault();
    };
    window.addEventListener('pointerdown', close, { signal: left.signal });
    window.addEventListener('focusin', close, { signal: left.signal });
    window.addEventListener('keydown', press, { signal: left.signal, capture: true });
    return () => {
      left.abort();
    };
  }, [details]);
}
