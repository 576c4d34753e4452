import { Waypoints } from 'lucide-react';
import { useEffect, useMemo, type ReactElement } from 'react';
import { useStore } from '../../state/use-store.js';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import { useDesk } from '../desk-context.js';
import type { QueryResult } from '../query-api.js';
import { explorerAddress } from './explorer-address.js';

/** The way of a result into the explorer; where there is none, why. */
export function OpenInExplorer({ result }: { readonly result: QueryResult }): ReactElement {
  const { offers, setUi } = useDesk();
  const known = useStore(offers.state).value?.actor.items;
  useEffect(() => {
    offers.ask('all');
  }, [offers]);
  const address = useMemo(
    () => explorerAddress(result, new Set(known?.map(({ value }) => value))),
    [result, known],
  );
  const label = (
    <>
      <Waypoints size={16} strokeWidth={1.75} aria-hidden />
      {GRAPH_TEXTS.open}
    </>
  );
  if (address.href !== undefined) {
    return (
      <a className="button" href={address.href} title={address.what}>
        {label}
      </a>
    );
  }
  return (
    <button
      type="button"
      className="button"
      data-muted
      title={address.why}
      onClick={() => {
        setUi({ notice: { text: address.why } });
      }}
    >
      {label}
    </button>
  );
}
