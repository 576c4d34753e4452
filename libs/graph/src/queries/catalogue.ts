import { daysRunBack, type NamedQuery, type ParameterValue } from '@stancegraph/contract';
import { listStatements } from '@stancegraph/engine';
import { StancegraphError, type Problem } from '@stancegraph/model';
import { expectedOf, valueOf } from './parameter-value.js';
import { readCatalogueQuery } from './read-catalogue-query.js';
import { refuseParameters } from './refuse-parameters.js';

/** A query with all its parameters, ready for `CypherEngine.query`. */
export interface ReadyQuery {
  readonly cypher: string;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

export interface ReadyOptions {
  /** All values are texts, as in an address or on a command line. */
  readonly written: boolean;
  /** Where the values stand in what was sent, for problems; nothing where they stand by themselves. */
  readonly at?: string;
}

let entries: ReadonlyMap<string, NamedQuery> | undefined;

function catalogue(): ReadonlyMap<string, NamedQuery> {
  entries ??= new Map(
    listStatements('analyst')
      .map(readCatalogueQuery)
      .map((query) => [query.name, query]),
  );
  return entries;
}

/** The questions that analysts ask, by name; their files are read once. Throws `internal` for a broken header. */
export function catalogueQueries(): readonly NamedQuery[] {
  return [...catalogue().values()];
}

/** One of them. Throws `not-found`. */
export function catalogueQuery(name: string): NamedQuery {
  const query = catalogue().get(name);
  if (query !== undefined) return query;
  throw new StancegraphError(
    'not-found',
    `The catalogue has no query “${name}”; GET /api/queries lists them.`,
  );
}

/**
 * Fills a query’s parameters from what is given, and from their defaults. Texts are read as the parameter’s type
 * when `written` says that all values are texts, as in an address or on a command line: there an empty one means
 * “not given”. Otherwise values are JSON, null means “not given”. Throws `invalid-input` that names every
 * parameter that is unknown, lacking or does not fit.
 */
export function readyQuery(
  { name: query, parameters, cypher }: Pick<NamedQuery, 'name' | 'parameters' | 'cypher'>,
  given: Readonly<Record<string, unknown>>,
  { written, at = '' }: ReadyOptions,
): ReadyQuery {
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const problems: Problem[] = Object.keys(given)
    .filter((name) => !parameters.some((parameter) => parameter.name === name))
    .map((name) => ({
      path: path(name),
      message: `is no parameter of ${query}`,
      expected: known(),
    }));
  const params: Record<string, ParameterValue> = {};
  for (const parameter of parameters) {
    const { name } = parameter;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const isGiven = value !== undefined && value !== null && !(written && value === '');
    const expected = expectedOf(parameter);
    const read = isGiven ? valueOf(parameter, value, written) : parameter.default;
    if (read !== undefined) params[name] = read;
    else if (isGiven) problems.push({ path: path(name), message: `must be ${expected}`, expected });
    else problems.push({ path: path(name), message: `must be given: ${expected}`, expected });
  }
  if (daysRunBack(parameters, params))
    problems.push({ path: path('to'), message: 'must not be before from' });
  refuseParameters(problems);
  return { cypher, params };

  function known(): string {
    return parameters.map((parameter) => parameter.name).join(', ');
  }
}
