import type { ReactElement, ReactNode } from 'react';
import { STANCES } from '@stancegraph/model';
import { GRAPH_TEXTS } from '../../texts/query-graph.js';
import { StanceMark } from '../../ui/stance-mark.js';
import { textOf } from '../values/value-text.js';
import type { Value } from '../values/value.js';
import type { GraphLine, GraphNode, ResultGraph } from './result-graph.js';

interface GraphListProps {
  readonly graph: ResultGraph;
  readonly selected: string | undefined;
  readonly onSelect: (key: string | undefined) => void;
}

/** More of them are in the table. */
const MOST = 200;

/** What the picture shows, for the keyboard and for reading; what is selected is told in full. */
export function GraphList({ graph, selected, onSelect }: GraphListProps): ReactElement {
  const { nodes, lines, returned, loops } = graph;
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const listed = [...nodes].sort((a, b) => a.name.localeCompare(b.name, 'en')).slice(0, MOST);
  return (
    <aside className="graph-list" aria-label={GRAPH_TEXTS.list}>
      <p className="meta">
        {GRAPH_TEXTS.returned(returned.nodes, returned.relationships)}
        {loops.length > 0 && ` ${GRAPH_TEXTS.loops(loops.length)}`}
      </p>
      <h3>{GRAPH_TEXTS.nodes(listed.length, nodes.length)}</h3>
      <ul>
        {listed.map((node) => (
          <li key={node.key}>
            <Entry isOpen={selected === node.key} of={node.key} onSelect={onSelect}>
              <bdi>{node.name}</bdi>
              <span className="meta">{aboutNode(node)}</span>
            </Entry>
            {selected === node.key && <Properties of={node.value?.properties} />}
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <h3>{GRAPH_TEXTS.relationships(Math.min(MOST, lines.length), lines.length)}</h3>
      )}
      <ul>
        {lines.slice(0, MOST).map((line) => (
          <li key={line.key}>
            <Entry isOpen={selected === line.key} of={line.key} onSelect={onSelect}>
              <LineText line={line} names={names} />
            </Entry>
            {selected === line.key &&
              line.relationships.map((each) => <Properties key={each.key} of={each.properties} />)}
          </li>
        ))}
      </ul>
    </aside>
  );
}

const aboutNode = ({ value }: GraphNode): string =>
  value === undefined ? GRAPH_TEXTS.ghost : value.labels.map((label) => `:${label}`).join('');

function Entry({
  isOpen,
  of,
  onSelect,
  children,
}: {
  readonly isOpen: boolean;
  readonly of: string;
  readonly onSelect: (key: string | undefined) => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <button
      type="button"
      className="graph-entry"
      aria-expanded={isOpen}
      onClick={() => {
        onSelect(isOpen ? undefined : of);
      }}
    >
      {children}
    </button>
  );
}

function LineText({
  line: { source, kind, target, relationships },
  names,
}: {
  readonly line: GraphLine;
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  const stance = STANCES.find((each) => each === kind);
  const types = [...new Set(relationships.map(({ relationshipType }) => relationshipType))];
  return (
    <>
      <bdi>{names.get(source)}</bdi>
      {stance !== undefined && <StanceMark stance={stance} />}
      <span className="meta">{stance ?? types.join(', ')}</span>
      <bdi>{names.get(target)}</bdi>
      {relationships.length > 1 && <span className="meta">× {relationships.length}</span>}
    </>
  );
}

function Properties({
  of,
}: {
  readonly of: Readonly<Record<string, Value>> | undefined;
}): ReactElement {
  if (of === undefined) return <p className="meta graph-properties">{GRAPH_TEXTS.ghostDetail}</p>;
  return (
    <dl className="graph-properties">
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{textOf(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
