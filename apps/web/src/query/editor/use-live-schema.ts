import { useEffect } from 'react';
import type { QuerySchema } from '@stancegraph/contract';
import { BOOKKEEPING } from '@stancegraph/model';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { Desk } from '../desk-context.js';

/** Lets the parser know what the store holds: it proposes those names and warns of others. */
export function useLiveSchema({ schema, language, editor }: Desk): void {
  const { value } = schema;
  useEffect(() => {
    if (value === undefined) return;
    language.learn({ known: knownIn(value), proposed: proposedFrom(value) });
    editor.current?.checkAgain();
  }, [value, language, editor]);
}

/** What the store holds: everything else is warned of. */
function knownIn({ labels, relationshipTypes, propertyKeys, procedures }: QuerySchema): DbSchema {
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

/** What is proposed beside it: functions, and of the properties those of the network. */
function proposedFrom(schema: QuerySchema): DbSchema {
  const functions = Object.fromEntries(schema.functions.map((name) => [name, functionNamed(name)]));
  return {
    ...knownIn(schema),
    propertyKeys: networkKeys(schema),
    functions: { 'CYPHER 5': functions },
  };
}

/** Without those that only the product’s own bookkeeping has. */
function networkKeys({ labels, relationshipTypes, propertyKeys }: QuerySchema): string[] {
  const namesIn = (owners: QuerySchema['labels']): string[] =>
    owners.flatMap(({ properties }) => properties.map(({ name }) => name));
  const isOwn = ({ name }: { readonly name: string }): boolean => BOOKKEEPING.labels.includes(name);
  const ofNetwork = new Set(
    namesIn([...labels.filter((each) => !isOwn(each)), ...relationshipTypes]),
  );
  const own = new Set([
    ...namesIn(labels.filter(isOwn)).filter((name) => !ofNetwork.has(name)),
    ...BOOKKEEPING.properties,
  ]);
  return propertyKeys.map(({ name }) => name).filter((name) => !own.has(name));
}

type CypherFunction = NonNullable<NonNullable<NonNullable<DbSchema['functions']>[string]>[string]>;

function functionNamed(name: string): CypherFunction {
  return {
    name,
    category: '',
    description: '',
    isBuiltIn: true,
    argumentDescription: [],
    returnDescription: '',
    signature: `${name}()`,
    aggregating: false,
    isDeprecated: false,
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
