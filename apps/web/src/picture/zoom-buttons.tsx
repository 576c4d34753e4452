import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { ACTIONS } from '../registry/actions.js';
import { IconButton } from '../ui/icon-button.js';

const ICONS = { 'zoom-in': ZoomIn, 'zoom-out': ZoomOut, fit: Maximize } as const;

export function ZoomButtons(): ReactElement {
  const explorer = useExplorer();
  return (
    <div className="zoom-buttons" role="group" aria-label="Zoom">
      {ACTIONS.filter(({ id }) => Object.hasOwn(ICONS, id)).map((action) => (
        <IconButton
          key={action.id}
          icon={ICONS[action.id as keyof typeof ICONS]}
          label={action.label}
          onClick={() => {
            action.run(explorer);
          }}
        />
      ))}
    </div>
  );
}
