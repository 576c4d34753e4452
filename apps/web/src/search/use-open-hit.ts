import { stanceSchema } from '@stancegraph/model';
import { useExplorer, type Explorer } from '../explorer/explorer-context.js';
import { patchFilter, select, selectStatement } from '../state/changes.js';
import type { Selection } from '../state/view-state.js';
import type { Hit } from './groups.js';

/** Opens what was found: actors and statements as evidence, where the camera flies; issues and documents as filters. */
export function useOpenHit(): (hit: Hit) => void {
  const explorer = useExplorer();
  return (hit) => {
    const { change, setUi } = explorer;
    setUi({ dialog: undefined, sheet: 'half' });
    switch (hit.type) {
      case 'actor':
        change(select({ type: 'actor', id: hit.id }));
        break;
      case 'issue':
        change(patchFilter({ issues: [hit.id] }));
        return;
      case 'document':
        change(patchFilter({ documents: [hit.id] }));
        return;
      case 'statement': {
        const tie = tieBehind(hit, explorer);
        if (tie !== undefined) change(selectStatement(tie, hit.id));
      }
    }
    explorer.flyTo();
  };
}

/** A statement stands behind the tie between those whom its ends are shown as. */
function tieBehind({ tie }: Hit, { shown }: Explorer): Selection | undefined {
  const stance = stanceSchema.safeParse(tie?.stance);
  if (tie === undefined || shown === undefined || !stance.success) return undefined;
  return {
    type: 'tie',
    source: shown.shownAs(tie.source),
    stance: stance.data,
    target: shown.shownAs(tie.target),
  };
}
