import { Buffer } from 'node:buffer';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryLimits, ResultFormat } from '@stancegraph/contract';
import type { CypherEngine, CypherParameters } from '@stancegraph/engine';
import { collectRows, writeResult } from '@stancegraph/graph';
import type { Configuration } from '../configuration/configuration.js';
import { sendFile } from '../exports/send-file.js';
import type { Call } from '../http/call.decorator.js';
import { CONFIGURATION, ENGINE } from '../server/providers.js';
import { DOWNLOAD_TYPES } from './download-types.js';
import { EngineVersion } from './engine-version.js';
import { RunningQueries } from './running-queries.js';

/** A statement with all that it needs. */
export interface AskedQuery {
  readonly cypher: string;
  readonly params: CypherParameters;
  readonly limits: QueryLimits;
  /** Names it while it runs. */
  readonly id?: string | undefined;
}

export interface AskedFile {
  readonly format: ResultFormat;
  readonly safe: boolean;
  /** The file's name without its ending. */
  readonly name: string;
}

/** Runs read-only statements, those that a person wrote and those that have a name, under the same limits. */
@Injectable()
export class QueryRunner {
  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly running: RunningQueries,
    private readonly version: EngineVersion,
  ) {}

  /** Answers with a `FreeQueryResult`. */
  async answer(call: Call, { cypher, params, limits, id: named }: AskedQuery): Promise<void> {
    const most = this.configuration.query;
    const start = performance.now();
    await this.running.run(call, named, async ({ id, ...turn }) => {
      const options = {
        ...turn,
        timeoutMs: least(most.timeoutMs, limits.timeoutMs),
        identify: true,
      };
      const { columns, rows, count, truncated } = await collectRows(
        this.engine,
        { cypher, parameters: params, options },
        { rows: least(most.rows, limits.rows), bytes: least(most.bytes, limits.bytes) },
      );
      const timeMs = Math.round((performance.now() - start) * 10) / 10;
      const engine = await this.version.told();
      const summary = { engine, timeMs, rows: count, truncated };
      const head = JSON.stringify({ id, columns }).slice(0, -1);
      const [before, after] = [`${head},"rows":[`, `],"summary":${JSON.stringify(summary)}}`];
      call.response
        .type('json')
        .send(Buffer.concat([Buffer.from(before), ...rows, Buffer.from(after)]));
    });
  }

  /** Answers with a file of all rows, as they come. */
  async download(
    call: Call,
    { cypher, params, limits, id }: AskedQuery,
    { format, safe, name }: AskedFile,
  ): Promise<void> {
    const most = this.configuration.query;
    const timeoutMs = least(most.downloadTimeoutMs, limits.timeoutMs);
    const bytes = least(most.downloadBytes, limits.bytes);
    const asked = limits.rows === undefined ? {} : { rows: limits.rows };
    const file = { format, safe, bytes, ...asked };
    const type = `${DOWNLOAD_TYPES[format]}; charset=utf-8`;
    await this.running.run(call, id, ({ signal, onStillRunning }) => {
      const options = { signal, onStillRunning, timeoutMs };
      return writeResult(this.engine, { cypher, parameters: params, options }, file, (chunks) =>
        sendFile({ ...call, signal }, `${name}.${format}`, type, chunks),
      );
    });
  }
}

/** A limit that was asked for can only lower the configured one. */
export function least(configured: number, asked: number | undefined): number {
  return Math.min(configured, asked ?? configured);
}
