import { ChevronsLeft, SlidersHorizontal, Table2, Waypoints } from 'lucide-react';
import type { ReactElement } from 'react';
import { TAB_TITLES } from '../texts/titles.js';
import { formatCount } from '../format/counts.js';
import { showMode, showTab } from '../state/changes.js';
import { MODES, TABS, type Tab } from '../state/view-state.js';
import { TABLE_TOOLS } from '../table/table-tools.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { isFoldedQuery, isNarrowQuery, isPhoneQuery, useMedia } from '../ui/use-media.js';
import { useExplorer } from './explorer-context.js';
import { HistoryTools, LayoutTools, UnitTools } from './view-tools.js';

const MODE_ICONS = { picture: Waypoints, table: Table2 } as const;

/** Picture or table, and what belongs to each. */
export function ToolRow(): ReactElement {
  const { view, change } = useExplorer();
  const isPhone = useMedia(isPhoneQuery);
  return (
    <div className="tool-row">
      <RailButton />
      {!isPhone && (
        <div className="segments" role="group" aria-label="Picture or table">
          {MODES.map((mode) => {
            const Icon = MODE_ICONS[mode];
            return (
              <button
                key={mode}
                type="button"
                aria-pressed={view.mode === mode}
                onClick={() => {
                  change(showMode(mode));
                }}
              >
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {mode === 'picture' ? TEXTS.status.picture : TEXTS.status.table}
              </button>
            );
          })}
        </div>
      )}
      {view.mode === 'table' && <Tabs />}
      {view.mode === 'picture' && !isPhone && (
        <>
          <UnitTools />
          <LayoutTools />
        </>
      )}
      {!isPhone && <HistoryTools />}
      <span className="spacer" />
      <span id={TABLE_TOOLS} />
    </div>
  );
}

function Tabs(): ReactElement {
  const { view, shown, change } = useExplorer();
  const counts: Readonly<Record<Tab, number | undefined>> = {
    actors: shown?.totals.actors.shown,
    ties: shown?.totals.ties.shown,
    statements: shown?.totals.statements.shown,
  };
  return (
    <div className="segments" role="group" aria-label="Rows of the table">
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={view.tab === tab}
          onClick={() => {
            change(showTab(tab));
          }}
        >
          {TAB_TITLES[tab]} {counts[tab] === undefined ? '' : formatCount(counts[tab])}
        </button>
      ))}
    </div>
  );
}

/** In middle-sized windows the rail is folded to a strip. */
function RailButton(): ReactElement | null {
  const { ui, setUi } = useExplorer();
  const isFolded = useMedia(isFoldedQuery);
  const isNarrow = useMedia(isNarrowQuery);
  if (!isFolded || isNarrow) return null;
  return (
    <IconButton
      className="rail-button"
      icon={ui.isRailOpen ? ChevronsLeft : SlidersHorizontal}
      label={ui.isRailOpen ? TEXTS.rail.hide : TEXTS.rail.show}
      aria-expanded={ui.isRailOpen}
      onClick={() => {
        setUi({ isRailOpen: !ui.isRailOpen });
      }}
    />
  );
}
