import { STANCES, type Stance } from '@stancegraph/model';
import type { ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { StanceMark } from '../../ui/stance-mark.js';
import { isStructure, type Structure, type Value } from '../values/value.js';
import { labelsText, nameOf, textOf } from '../values/value-text.js';

/** More of a text is in the dialog of its row; nobody reads megabytes in a table. */
const LONGEST = 300;

/** A value in one line: what it is can be told from how it looks. */
export function ResultCell({ value }: { readonly value: Value }): ReactElement {
  if (value === null) return <span className="null-cell">{QUERY_TEXTS.result.none}</span>;
  if (typeof value === 'string') return <TextCell text={value} />;
  if (isStructure(value)) return <StructureCell value={value} />;
  const isPlain = typeof value !== 'object';
  return isPlain ? <span className="plain-cell">{String(value)}</span> : <Code value={value} />;
}

function TextCell({ text }: { readonly text: string }): ReactElement {
  const stance = stanceOf(text);
  if (stance !== undefined) return <StanceChip stance={stance} text={text} />;
  // Nothing at all would look as null does elsewhere.
  if (text === '') return <span className="null-cell">&quot;&quot;</span>;
  return (
    <bdi className="cell-text" title={text.length > 40 ? cut(text) : undefined}>
      {cut(text)}
    </bdi>
  );
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function StructureCell({ value }: { readonly value: Structure }): ReactElement {
  switch (value.type) {
    case 'node':
      return (
        <span className="node-chip" title={cut(textOf(value))}>
          <span className="meta">{labelsText(value)}</span>
          <bdi>{nameOf(value)}</bdi>
        </span>
      );
    case 'relationship': {
      const { source, target, relationshipType } = value;
      const stance = stanceOf(relationshipType);
      return (
        <span className="relationship-cell" title={cut(textOf(value))}>
          <bdi>{source ?? '·'}</bdi>
          {stance === undefined ? (
            <span className="meta">:{relationshipType}</span>
          ) : (
            <StanceChip stance={stance} text={relationshipType} />
          )}
          <bdi>{target ?? '·'}</bdi>
        </span>
      );
    }
    default:
      return <Code value={value} />;
  }
}

const Code = ({ value }: { readonly value: Value }): ReactElement => {
  const text = cut(textOf(value));
  return (
    <code className="cell-text" title={text}>
      {text}
    </code>
  );
};

function StanceChip({
  stance,
  text,
}: {
  readonly stance: Stance;
  readonly text: string;
}): ReactElement {
  return (
    <span className="stance-chip">
      <StanceMark stance={stance} />
      {text}
    </span>
  );
}

/** A column of stances holds them in small letters, or as types of relationships. */
function stanceOf(text: string): Stance | undefined {
  return STANCES.find((stance) => text === stance || text === stance.toUpperCase());
}
