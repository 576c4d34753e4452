import type { CypherParameter, CypherParameters } from '@stancegraph/engine';
import { UsageError } from '../terminal/exit-codes.js';

/** `name=value` each: the value is JSON where it can be read as that, else text. */
export function parametersOf(given: readonly string[]): CypherParameters {
  return Object.fromEntries(given.map(parameterOf));
}

/** The same, each value the text that was given: what it means, a query with a name says. */
export function writtenParametersOf(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(given.map(split));
}

function parameterOf(given: string): [string, CypherParameter] {
  const [name, text] = split(given);
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)))
    throw new UsageError(`--param ${name}: ${text} is beyond what a number holds exactly.`);
  try {
    return [name, JSON.parse(text) as CypherParameter];
  } catch {
    return [name, text];
  }
}

function split(given: string): [name: string, text: string] {
  const [, name, text] = /^\$?([A-Za-z_]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || text === undefined)
    throw new UsageError(`--param ${given} is not name=value, such as --param actor=iran.`);
  return [name, text];
}
