import { foreignInspectionSchema, ROUTES, type ForeignInspection } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import { call } from './call.js';

/** What a graph of another program has and what would be made of it. Changes nothing. */
export function inspectGraph(
  file: File,
  mapping: ForeignMapping | undefined,
  signal: AbortSignal,
): Promise<ForeignInspection> {
  const body = new FormData();
  if (mapping !== undefined) body.append('mapping', JSON.stringify(mapping));
  body.append('files', file, file.name);
  return call(ROUTES.importForeignInspect, foreignInspectionSchema, signal, {
    method: 'POST',
    body,
  });
}
