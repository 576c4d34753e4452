import { createHash } from 'node:crypto';
import type { ForeignMapping } from '@stancegraph/model';
import type { ForeignGraph } from '../graph/foreign-graph.js';

/** A mapping that was used, and the file that it was used for. */
export interface RememberedMapping {
  /** Without folders. */
  readonly file: string;
  readonly mapping: ForeignMapping;
}

/** The SHA-256, in hex, of the names of all attributes: files of one shape are read by one mapping. */
export function shapeOf({ format, fields }: ForeignGraph): string {
  const names = fields.map(({ of, name }) => JSON.stringify([of, name])).sort();
  return createHash('sha256')
    .update(JSON.stringify([format, names]))
    .digest('hex');
}

/**
 * A remembered mapping for a file of the same shape. What a dataset is called, and the document that stands in
 * for the file, belong to one file: another one keeps those that were proposed for it, so that it replaces
 * nothing unasked.
 */
export function forThisFile(
  { file, mapping }: RememberedMapping,
  graph: ForeignGraph,
  proposed: ForeignMapping,
): ForeignMapping {
  const isSame = file === (graph.file.split(/[/\\]/).at(-1) ?? graph.file);
  const [{ stance }, guess] = [mapping.statement, proposed.statement.stance];
  const isAlike = stance.attribute === guess.attribute && stance.read === guess.read;
  const table = isAlike ? { ...guess.table, ...stance.table } : stance.table;
  const { dataset } = proposed;
  const { prefix } = mapping.actor.id;
  const isOwnPrefix = prefix === `${mapping.dataset.id}:`;
  return {
    ...mapping,
    dataset: isSame ? mapping.dataset : dataset,
    actor:
      isSame || !isOwnPrefix
        ? mapping.actor
        : { ...mapping.actor, id: { ...mapping.actor.id, prefix: `${dataset.id}:` } },
    statement: { ...mapping.statement, stance: { ...stance, table } },
    document: isSame
      ? mapping.document
      : { ...mapping.document, standIn: proposed.document.standIn },
  };
}
