import {
  PARAMETER_TYPES,
  RESERVED_PARAMETERS,
  type NamedQuery,
  type ParameterValue,
  type QueryParameter,
} from '@stancegraph/contract';
import type { CypherStatement, StatementField } from '@stancegraph/engine';
import { StancegraphError } from '@stancegraph/model';
import { expectedOf, valueOf } from './parameter-value.js';

/** A path like `analyst/same-target.cypher`. */
const PATH = /(?<name>[^/]+)\.cypher$/;
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PARAMETER =
  /^(?<type>[a-z]+)(?: in (?<allowed>[^\s|]+(?:\|[^\s|]+)*))?(?: = (?<preset>\S.*?))?: (?<words>\S.*)$/;
const FORM = 'name type, then " in a|b", " = JSON" where there are, then ": what it means"';

/**
 * Makes an entry of the catalogue from a file of `cypher/analyst`. Throws `internal`, naming file and line,
 * for a header that says too little, or something that does not fit together.
 */
export function readCatalogueQuery(statement: CypherStatement): NamedQuery {
  const { path, title, answers, group, columns, example, text } = statement;
  const fail = (line: number, problem: string): StancegraphError => broken(path, line, problem);
  const name = PATH.exec(path)?.groups?.['name'] ?? '';
  if (!NAME.test(name)) throw fail(1, 'the file’s name is not made of a-z, 0-9 and -');
  if (group === undefined) throw fail(1, 'lacks a line "// group: …"');
  if (example === undefined) throw fail(1, 'lacks a line "// example: {…}"');
  if (columns.length === 0) throw fail(1, 'names no columns');
  unique([...statement.parameters], fail);
  unique(columns, fail);
  const parameters = statement.parameters.map((field) => parameterFrom(field, fail));
  return {
    ...{ name, title, question: answers, group, parameters },
    columns: columns.map(({ name: column, description }) => ({ name: column, description })),
    example: exampleFrom(example, parameters, fail),
    cypher: text,
  };
}

type Fail = (line: number, problem: string) => StancegraphError;

function unique(fields: readonly StatementField[], fail: Fail): void {
  const seen = new Set<string>();
  for (const { name, line } of fields) {
    if (seen.has(name)) throw fail(line, `${name} is there twice`);
    seen.add(name);
  }
}

function parameterFrom({ name, description, line }: StatementField, fail: Fail): QueryParameter {
  if (RESERVED_PARAMETERS.includes(name)) throw fail(line, `no parameter can be called ${name}`);
  const found = PARAMETER.exec(description)?.groups;
  const type = PARAMETER_TYPES.find((each) => each === found?.['type']);
  if (found === undefined || type === undefined)
    throw fail(line, `a parameter is written ${FORM}; types are ${PARAMETER_TYPES.join(', ')}`);
  const allowed = found['allowed']?.split('|');
  const parameter: QueryParameter = {
    ...{ name, type, description: found['words'] ?? '' },
    ...(allowed !== undefined && { allowed }),
  };
  const preset = found['preset'];
  if (preset === undefined) return parameter;
  return { ...parameter, default: valueFrom(parameter, json(preset, line, fail), line, fail) };
}

function exampleFrom(
  { text, line }: NonNullable<CypherStatement['example']>,
  parameters: readonly QueryParameter[],
  fail: Fail,
): NamedQuery['example'] {
  const given = json(text, line, fail);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw fail(line, 'the example is not a JSON object of parameters');
  const lacking = parameters.find((each) => each.default === undefined && !(each.name in given));
  if (lacking !== undefined) throw fail(line, `the example lacks ${lacking.name}`);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const parameter = parameters.find((each) => each.name === name);
      if (parameter === undefined)
        throw fail(line, `the example gives ${name}, which is no parameter`);
      return [name, valueFrom(parameter, value, line, fail)];
    }),
  );
}

function valueFrom(
  parameter: QueryParameter,
  given: unknown,
  line: number,
  fail: Fail,
): ParameterValue {
  const value = given === null ? null : valueOf(parameter, given, false);
  if (value === undefined)
    throw fail(
      line,
      `${JSON.stringify(given)} is no value of ${parameter.name}: ${expectedOf(parameter)}`,
    );
  return value;
}

function json(text: string, line: number, fail: Fail): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fail(line, `"${text}" is not JSON`);
  }
}

function broken(path: string, line: number, problem: string): StancegraphError {
  const file = `cypher/${path}`;
  return new StancegraphError('internal', `${file}, line ${String(line)}: ${problem}.`, {
    details: [{ file, line, message: problem }],
  });
}
