import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  downloadQuerySchema,
  explainQuerySchema,
  freeQueryResultSchema,
  freeQuerySchema,
  queryPlanSchema,
  querySchemaSchema,
  ROUTES,
  runningQueryParamsSchema,
  stillRunningSchema,
  type QueryPlanBody,
  type QuerySchema,
  type StillRunning,
} from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { querySchemaOf } from '@stancegraph/graph';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Configuration } from '../configuration/configuration.js';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { CONFIGURATION, ENGINE } from '../server/providers.js';
import { AnswersRaw } from './answers-raw.decorator.js';
import { DOWNLOAD_TYPES, DOWNLOADS } from './download-types.js';
import { EngineVersion } from './engine-version.js';
import { least, QueryRunner } from './query-runner.js';
import { RunningQueries } from './running-queries.js';

type FreeQuery = z.output<typeof freeQuerySchema>;
type ExplainQuery = z.output<typeof explainQuerySchema>;
type DownloadQuery = z.output<typeof downloadQuerySchema>;

/** Free queries: read-only Cypher that a person wrote, guarded and bounded by the engine. */
@ApiTags('query')
@Controller()
export class QueryController {
  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly running: RunningQueries,
    private readonly version: EngineVersion,
    private readonly runner: QueryRunner,
  ) {}

  @Get(ROUTES.querySchema)
  @UseGuards(NoParameters)
  @Answers(querySchemaSchema, {
    summary: 'What a query can name: labels, relationship types, properties and their types.',
  })
  schema(): Promise<QuerySchema> {
    // Who asks for names is about to write a query; starting the parser takes seconds.
    const { timeoutMs } = this.configuration.query;
    this.engine.explainQuery('RETURN 1 AS one', {}, { timeoutMs }).catch(() => undefined);
    return querySchemaOf(this.engine);
  }

  @Post(ROUTES.query)
  @UseGuards(NoParameters)
  @AnswersRaw(freeQueryResultSchema, {
    summary: 'Runs one read-only Cypher statement.',
    description:
      'Nothing can be changed with it. Where the statement is refused or wrong, `details[0]` has line and column. 429 where too many run at once. Leaving the connection stops the query.',
  })
  async query(
    @Body({ schema: freeQuerySchema }) query: FreeQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.runner.answer({ ...call, response }, query);
  }

  @Post(ROUTES.queryExplain)
  @UseGuards(NoParameters)
  @Answers(queryPlanSchema, {
    summary: 'How the engine would run a statement: its plan.',
    description:
      'With `profile` the statement is run, under the same limits, and rows are counted.',
  })
  async explain(
    @Body({ schema: explainQuerySchema }) { cypher, params, limits, profile, id }: ExplainQuery,
    @TheCall() call: Call,
  ): Promise<QueryPlanBody> {
    const timeoutMs = least(this.configuration.query.timeoutMs, limits.timeoutMs);
    const plan = await this.running.run(call, id, (turn) =>
      this.engine.explainQuery(cypher, params, { ...turn, timeoutMs, profile }),
    );
    return { engine: await this.version.told(), plan, profiled: profile };
  }

  @Post(ROUTES.queryDownload)
  @AnswersFile(DOWNLOAD_TYPES, {
    summary: 'All rows of a statement as a file, sent as they come.',
    description: DOWNLOADS,
  })
  async download(
    @Body({ schema: freeQuerySchema }) query: FreeQuery,
    // After the body, so that it is checked before it: a mistaken parameter is told first.
    @Query({ schema: downloadQuerySchema }) { format, safe }: DownloadQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.runner.download({ ...call, response }, query, { format, safe, name: 'query' });
  }

  @Delete(ROUTES.runningQuery)
  @UseGuards(NoParameters)
  @ApiResponse({
    status: 202,
    description: 'The database could not be stopped yet; the query counts until it has.',
    standardSchema: stillRunningSchema,
  })
  @AnswersRaw(undefined, {
    status: 204,
    summary: 'Calls a query off; answers when the database has stopped working on it.',
    description: '404 where no query of that id runs.',
  })
  async cancel(
    @Param({ schema: runningQueryParamsSchema }) { id }: z.output<typeof runningQueryParamsSchema>,
    @Res() response: Response,
  ): Promise<void> {
    if (await this.running.cancel(id)) {
      response.status(204).end();
      return;
    }
    const still: StillRunning = {
      id,
      state: 'still-running',
      message: 'The query was given up, but the database is still running it.',
    };
    response.status(202).json(still);
  }
}
