import { stanceSchema } from '@stancegraph/model';
import { actorPath, getActor } from '../data/api.js';
import { useExplorer, type Explorer } from '../explorer/explorer-context.js';
import { patchFilter, select } from '../state/changes.js';
import type { Hit } from './groups.js';

/** Opens what was found: actors and statements as evidence, issues and documents as filters. */
export function useOpenHit(): (hit: Hit) => void {
  const explorer = useExplorer();
  return (hit) => {
    explorer.setUi({ dialog: undefined, sheet: 'half' });
    switch (hit.type) {
      case 'actor':
        explorer.change(select({ type: 'actor', id: hit.id }));
        return;
      case 'issue':
        explorer.change(patchFilter({ issues: [hit.id] }));
        return;
      case 'document':
        explorer.change(patchFilter({ documents: [hit.id] }));
        return;
      case 'statement':
        void openStatement(hit, explorer);
    }
  };
}

/** A statement stands behind the tie between those whom its ends are shown as. */
async function openStatement(hit: Hit, { view, change, setUi, learn }: Explorer): Promise<void> {
  const stance = stanceSchema.safeParse(hit.tie?.stance);
  if (hit.tie === undefined || !stance.success) return;
  try {
    const [source, target] = await Promise.all(
      [hit.tie.source, hit.tie.target].map(async (id) => {
        if (!view.filter.rollUp) return id;
        const { speaksFor } = await getActor(actorPath(id, {}));
        if (speaksFor === undefined) return id;
        learn([speaksFor]);
        return speaksFor.government;
      }),
    );
    if (source === undefined || target === undefined) return;
    change(select({ type: 'tie', source, stance: stance.data, target }));
  } catch (error) {
    setUi({ notice: { text: error instanceof Error ? error.message : String(error) } });
  }
}
