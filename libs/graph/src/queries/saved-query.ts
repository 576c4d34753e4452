import { namedQuerySchema, type NamedQuery } from '@stancegraph/contract';
import type { CypherParameters, CypherValue } from '@stancegraph/engine';
import { number, optional, text, unexpected } from '../state/cells.js';

/** A revision as the store holds it. */
export interface SavedQuery {
  readonly query: NamedQuery & { readonly saved: NonNullable<NamedQuery['saved']> };
  /** The query was deleted with this revision. */
  readonly deleted: boolean;
}

const {
  parameters: parametersSchema,
  example: exampleSchema,
  columns: columnsSchema,
} = namedQuerySchema.shape;

/** Reads a row of `read/saved-queries.cypher` or `read/saved-query-revisions.cypher`. */
export function revisionFrom(cells: readonly CypherValue[], group: string): SavedQuery {
  const [name, revision, title, question, cypher, parameters, example, columns] = cells;
  const [created, changed, latest, deleted] = cells.slice(8);
  return {
    query: {
      name: text(name),
      title: text(title),
      question: '',
      ...optional('question', question, text),
      group,
      parameters: json(parameters, parametersSchema),
      columns: json(columns, columnsSchema),
      example: json(example, exampleSchema),
      cypher: text(cypher),
      saved: {
        revision: number(revision),
        latest: latest === true,
        created: text(created),
        changed: text(changed),
      },
    },
    deleted: deleted === true,
  };
}

/** The properties of the node that holds a revision; `revisionFrom` reads them. */
export function propertiesOf({ query, deleted }: SavedQuery): CypherParameters {
  const { name, title, question, cypher, saved } = query;
  return {
    ...{ key: keyOf(query), name, title, cypher, ...saved, deleted },
    ...(question !== '' && { question }),
    parameters: JSON.stringify(query.parameters),
    example: JSON.stringify(query.example),
    columns: JSON.stringify(query.columns),
  };
}

/** What one revision of one name is found by. A name has no slash. */
export function keyOf({ name, saved }: SavedQuery['query']): string {
  return `${name}/${String(saved.revision)}`;
}

function json<T>(value: CypherValue | undefined, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(JSON.parse(text(value)));
  } catch {
    throw unexpected('a part of a saved query', value);
  }
}
