import { Link, Quote, Table2 } from 'lucide-react';
import { statementsOfTie } from '@stancegraph/network';
import { useRef, type ReactElement } from 'react';
import { newestFirst, statementRow } from '../data/statement-rows.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { showMode } from '../state/changes.js';
import { EVIDENCE_TEXTS } from '../texts/evidence.js';
import { TEXTS } from '../texts.js';
import { isNarrowQuery, useMedia } from '../ui/use-media.js';
import { ActorDrawer } from './actor-drawer.js';
import { SheetHandle, useSheetDrag } from './sheet-handle.js';
import { TieDrawer } from './tie-drawer.js';

/** The evidence of what is selected: beside the picture, or in a sheet from below. */
export function Drawer(): ReactElement | null {
  const { view, ui } = useExplorer();
  const isSheet = useMedia(isNarrowQuery);
  const element = useRef<HTMLElement>(null);
  const drag = useSheetDrag(element);
  const { selection } = view;
  if (selection === undefined) return null;
  const isTie = selection.type === 'tie';
  return (
    <aside
      ref={element}
      className="drawer"
      data-stop={isSheet ? ui.sheet : undefined}
      aria-label={isTie ? 'Evidence of a tie' : 'Evidence of an actor'}
    >
      {isSheet && <SheetHandle drag={drag} />}
      {isTie ? <TieDrawer tie={selection} /> : <ActorDrawer id={selection.id} />}
      <DrawerFoot isTie={isTie} />
    </aside>
  );
}

function DrawerFoot({ isTie }: { readonly isTie: boolean }): ReactElement {
  const { copyLink, change, view } = useExplorer();
  return (
    <div className="drawer-foot">
      <button type="button" className="button" onClick={copyLink}>
        <Link size={16} strokeWidth={1.75} aria-hidden />
        {TEXTS.copyLink}
      </button>
      {isTie && <CiteTie />}
      <span className="spacer" />
      {view.mode === 'picture' && (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            change(showMode('table', isTie ? 'ties' : 'actors'));
          }}
        >
          <Table2 size={16} strokeWidth={1.75} aria-hidden />
          {TEXTS.showInTable}
        </button>
      )}
    </div>
  );
}

/** All statements of the tie, to be cited. */
function CiteTie(): ReactElement | null {
  const { view, shown, setUi } = useExplorer();
  const { selection } = view;
  const rank = selection?.type === 'tie' ? shown?.rankOf(selection) : undefined;
  if (shown === undefined || rank === undefined) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        const statements = newestFirst(shown.view, statementsOfTie(shown.view, rank));
        const citing = statements.map((at) => statementRow(shown.view, at).key);
        setUi({ dialog: 'cite', citing });
      }}
    >
      <Quote size={16} strokeWidth={1.75} aria-hidden />
      {EVIDENCE_TEXTS.cite}
    </button>
  );
}
