import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StancegraphError } from '@stancegraph/model';
import { parseStatementFile, type StatementHeader } from './statement-header.js';

export interface CypherStatement extends StatementHeader {
  /** Below `cypher/`, such as `read/ties.cypher`. */
  readonly path: string;
  /** One statement, without its header. */
  readonly text: string;
}

/** Source and built files lie equally deep, so one relative address serves both. */
const ROOT = new URL('../../../cypher/', import.meta.url);
const loaded = new Map<string, CypherStatement>();

/** Reads a file of the product's `cypher/` folder, once. Throws `internal` if it is missing or broken. */
export function loadStatement(path: string): CypherStatement {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const { header, text } = parseStatementFile(`cypher/${path}`, read(path));
  const statement: CypherStatement = { ...header, path, text };
  loaded.set(path, statement);
  return statement;
}

/** All statements of one folder below `cypher/`, by name. */
export function listStatements(folder: string): readonly CypherStatement[] {
  return readdirSync(fileURLToPath(new URL(`${folder}/`, ROOT)))
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => loadStatement(`${folder}/${name}`));
}

function read(path: string): string {
  try {
    return readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8');
  } catch (cause) {
    throw new StancegraphError('internal', `cypher/${path} cannot be read.`, { cause });
  }
}
