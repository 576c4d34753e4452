import { createContext, useContext, type RefObject } from 'react';
import type { ActorBrief } from '@stancegraph/contract';
import type { NetworkCanvas } from '../canvas/network-canvas.js';
import type { Catalogue } from '../data/catalogue.js';
import type { ExplorerData } from '../data/explorer-data.js';
import type { Loading } from '../data/loader.js';
import type { ShownNetwork } from '../data/shown-network.js';
import type { Positions } from '@stancegraph/analysis';
import type { ActionContext } from '../registry/action.js';

/** What the parts of the page share. */
export interface Explorer extends ActionContext {
  readonly data: ExplorerData;
  readonly catalogue: Loading<Catalogue>;
  readonly loading: Loading<ShownNetwork>;
  readonly canvas: RefObject<NetworkCanvas | null>;
  /** Copies an address that opens the evidence at this statement. */
  readonly copyStatementLink: (key: string) => void;
  /** Where the layout puts actors, without those that were put somewhere by hand. */
  readonly layoutPositions: Positions;
  /** Lets the camera fly to what is selected, once that is drawn. */
  readonly flyTo: () => void;
  readonly nameOf: (id: string) => string;
  /** Tells what ids mean that came with other answers than the network. */
  readonly learn: (actors: readonly Pick<ActorBrief, 'id' | 'name'>[]) => void;
}

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === undefined) throw new Error('useExplorer stands outside the explorer');
  return explorer;
}
