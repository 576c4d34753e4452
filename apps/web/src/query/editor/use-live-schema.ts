import { useEffect } from 'react';
import type { QuerySchema } from '@stancegraph/contract';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { Desk } from '../desk-context.js';

/** Lets the parser know what the store holds: it proposes those names and warns of others. */
export function useLiveSchema({ schema, language, editor }: Desk): void {
  const { value } = schema;
  useEffect(() => {
    if (value === undefined) return;
    language.learn(parserSchema(value));
    editor.current?.checkAgain();
  }, [value, language, editor]);
}

function parserSchema({
  labels,
  relationshipTypes,
  propertyKeys,
  procedures,
}: QuerySchema): DbSchema {
  const known = Object.fromEntries(procedures.map((name) => [name, procedureNamed(name)]));
  return {
    labels: labels.map(({ name }) => name),
    relationshipTypes: relationshipTypes.map(({ name }) => name),
    propertyKeys: propertyKeys.map(({ name }) => name),
    graphSchema: relationshipTypes.flatMap(({ name, from, to }) =>
      from.flatMap((start) => to.map((end) => ({ from: start, to: end, relType: name }))),
    ),
    ...(procedures.length === 0 ? {} : { procedures: { 'CYPHER 5': known } }),
  };
}

type Procedure = NonNullable<NonNullable<NonNullable<DbSchema['procedures']>[string]>[string]>;

/** The server tells names only. */
function procedureNamed(name: string): Procedure {
  return {
    name,
    description: '',
    mode: 'READ',
    worksOnSystem: false,
    argumentDescription: [],
    returnDescription: [],
    signature: `${name}()`,
    admin: false,
    option: { deprecated: false },
  };
}
