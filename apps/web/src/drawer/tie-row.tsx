import { ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { counted } from '../format/counts.js';
import type { Tie } from '@stancegraph/model';
import { select } from '../state/changes.js';
import { Name } from '../ui/name.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';

interface TieRowProps {
  readonly tie: Tie;
  /** In an actor's list: only the other end is named. */
  readonly otherEnd?: 'source' | 'target';
}

/** A tie in a list, which opens its evidence. */
export function TieRow({ tie, otherEnd }: TieRowProps): ReactElement {
  const { change, nameOf } = useExplorer();
  const { source, stance, target, count, contested } = tie;
  return (
    <button
      type="button"
      className="tie-row"
      onClick={() => {
        change(select({ type: 'tie', source, stance, target }));
      }}
    >
      {otherEnd === undefined && <Name>{nameOf(source)}</Name>}
      <StanceMark stance={stance} />
      <span className="sr-only">{stance}</span>
      <span className="tie-end">
        <Name>{nameOf(otherEnd === 'source' ? source : target)}</Name>
        {contested && (
          <>
            <ContestedMark />
            <span className="sr-only">contested</span>
          </>
        )}
      </span>
      <span className="meta">{counted(count, 'statement')}</span>
      <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
