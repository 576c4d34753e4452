import { Inject, Injectable } from '@nestjs/common';
import type { CatalogueAnswer } from '@stancegraph/contract';
import type { CypherEngine, CypherResult } from '@stancegraph/engine';
import type { ReadyQuery } from '@stancegraph/graph';
import { ENGINE } from '../server/providers.js';

/** What a query of the catalogue may take, in milliseconds. */
const TIMEOUT_MS = 30_000;

export interface RunAnswer extends CypherResult {
  readonly summary: CatalogueAnswer['summary'];
}

/** Runs what the catalogue holds, in the same way as a query that a person wrote. */
@Injectable()
export class CatalogueRunner {
  constructor(@Inject(ENGINE) private readonly engine: CypherEngine) {}

  /** Gives at most so many rows; the summary says whether there are more. Rejects as `CypherEngine.query` does. */
  async run(
    { cypher, params }: ReadyQuery,
    { maxRows, signal }: { readonly maxRows: number; readonly signal: AbortSignal },
  ): Promise<RunAnswer> {
    const start = performance.now();
    const limits = { maxRows, signal, timeoutMs: TIMEOUT_MS };
    const { columns, rows, truncated } = await this.engine.query(cypher, params, limits);
    const timeMs = Math.round(performance.now() - start);
    return {
      columns,
      rows,
      summary: { engine: this.engine.kind, timeMs, rows: rows.length, truncated },
    };
  }
}
