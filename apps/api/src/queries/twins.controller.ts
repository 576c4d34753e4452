import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  freeQueryResultSchema,
  namedQueryParamsSchema,
  ROUTES,
  twinCsvQuerySchema,
  twinJsonQuerySchema,
} from '@stancegraph/contract';
import { NamedQueryReader } from '@stancegraph/graph';
import type { Response } from 'express';
import type { z } from 'zod';
import { AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { AnswersRaw } from '../query/answers-raw.decorator.js';
import { DOWNLOAD_TYPES } from '../query/download-types.js';
import { QueryRunner, type AskedQuery } from '../query/query-runner.js';

type Params = z.output<typeof namedQueryParamsSchema>;
type JsonQuery = z.output<typeof twinJsonQuerySchema>;
type CsvQuery = z.output<typeof twinCsvQuerySchema>;

const ITS_PARAMETERS =
  'Takes the parameters that /api/queries tells of it, by their names; an empty one is one not given. 400 where one names an actor, issue, outlet or dataset that is not in the store.';

/** What a query with a name finds, under its own address. */
@ApiTags('queries')
@Controller()
export class TwinsController {
  constructor(
    private readonly queries: NamedQueryReader,
    private readonly runner: QueryRunner,
  ) {}

  @Get(ROUTES.namedQueryJson)
  @AnswersRaw(freeQueryResultSchema, {
    summary: 'What a query with a name finds, as JSON.',
    description: ITS_PARAMETERS,
  })
  async json(
    @Param({ schema: namedQueryParamsSchema }) { name }: Params,
    @Query({ schema: twinJsonQuerySchema }) query: JsonQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.runner.answer({ ...call, response }, await this.#asked(name, query));
  }

  @Get(ROUTES.namedQueryCsv)
  @AnswersFile(DOWNLOAD_TYPES.csv, {
    summary: 'All that a query with a name finds, as CSV.',
    description: `${ITS_PARAMETERS} The file looks and ends as those of /api/query/download.`,
  })
  async csv(
    @Param({ schema: namedQueryParamsSchema }) { name }: Params,
    @Query({ schema: twinCsvQuerySchema }) { safe = false, ...query }: CsvQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.runner.download({ ...call, response }, await this.#asked(name, query), {
      format: 'csv',
      safe,
      name,
    });
  }

  async #asked(name: string, { limit, revision, ...given }: JsonQuery): Promise<AskedQuery> {
    const ready = await this.queries.ready(name, revision, given);
    return { ...ready, limits: limit === undefined ? {} : { rows: limit } };
  }
}
