import { StancegraphError, type SnapshotContent } from '@stancegraph/model';
import canonicalize from 'canonicalize';
import type { DatasetParts } from '../dataset-parts.js';

/** The content of a snapshot whose statements come in batches. */
export interface SnapshotParts extends Omit<SnapshotContent, 'datasets'> {
  readonly datasets: readonly DatasetParts[];
}

/** Canonical JSON (RFC 8785): equal values give equal text on every platform. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined)
    throw new StancegraphError('invalid-input', 'There is no JSON for nothing.');
  return text;
}

/**
 * A snapshot's content as the canonical JSON (RFC 8785) that its name is the SHA-256 of. Numbers are written as
 * ECMAScript does, which RFC 8785 rests on; member names are in the order of their UTF-16 code units.
 */
export async function* writeSnapshot({ datasets, ...rest }: SnapshotParts): AsyncGenerator<string> {
  for (const [name, separator] of members({ ...rest, datasets })) {
    yield `${separator}${JSON.stringify(name)}:`;
    if (name !== 'datasets') {
      yield canonicalJson(rest[name as keyof typeof rest]);
      continue;
    }
    yield '[';
    for (const [at, dataset] of datasets.entries()) {
      if (at > 0) yield ',';
      yield* writeParts(dataset);
    }
    yield ']';
  }
  yield '}';
}

async function* writeParts({ statements, ...rest }: DatasetParts): AsyncGenerator<string> {
  for (const [name, separator] of members({ ...rest, statements })) {
    yield `${separator}${JSON.stringify(name)}:`;
    if (name !== 'statements') {
      yield canonicalJson(rest[name as keyof typeof rest]);
      continue;
    }
    let before = '[';
    for await (const batch of statements()) {
      if (batch.length === 0) continue;
      yield before + batch.map(canonicalJson).join(',');
      before = ',';
    }
    yield before === '[' ? '[]' : ']';
  }
  yield '}';
}

/** The names of an object's members in order, each with what stands before it. */
function* members(object: object): Generator<[name: string, separator: string]> {
  let separator = '{';
  for (const [name, value] of Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined) continue;
    yield [name, separator];
    separator = ',';
  }
}
