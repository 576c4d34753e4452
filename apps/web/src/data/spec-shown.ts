import type { Stance } from '@stancegraph/model';
import { buildNetwork, createViews } from '@stancegraph/network';
import type { ViewFilter } from '../state/view-state.js';
import { ShownNetwork } from './shown-network.js';

/** `source stance target`, one statement each, with its dataset after it unless that is `d`; names are as ids. */
export function shownOf(
  said: readonly string[],
  filter: ViewFilter = { rollUp: false },
): ShownNetwork {
  const statements = said.map((line, at) => {
    const [source = '', stance = '', target = '', dataset = 'd'] = line.split(' ');
    return {
      dataset,
      id: `s${String(at).padStart(3, '0')}`,
      source,
      stance: stance as Stance,
      target,
      documents: ['doc'],
    };
  });
  const ids = [...new Set(statements.flatMap(({ source, target }) => [source, target]))].sort();
  const network = buildNetwork({
    datasets: [...new Set(statements.map(({ dataset }) => dataset))]
      .sort()
      .map((id) => ({ id, title: id.toUpperCase() })),
    actors: ids.map((id) => ({ id, name: id, kind: 'state' as const, aliases: [] })),
    issues: [],
    documents: [{ id: 'doc', title: 'Doc', outlet: 'Outlet' }],
    mentions: new Map(),
    statements,
  });
  const store = { engine: 'embedded' as const, version: 1, state: 'x' };
  return new ShownNetwork({ store, views: createViews(network) }, filter);
}
