import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  catalogueAnswerSchema,
  catalogueCsvQuerySchema,
  catalogueJsonQuerySchema,
  catalogueQueriesSchema,
  catalogueQueryParamsSchema,
  catalogueQuerySchema,
  MAX_QUERY_ROWS,
  ROUTES,
  toWire,
  type CatalogueAnswer,
  type CatalogueQueries,
  type CatalogueQuery,
} from '@stancegraph/contract';
import { writeRows } from '@stancegraph/formats';
import { catalogueQueries, catalogueQuery, readyQuery } from '@stancegraph/graph';
import { StancegraphError } from '@stancegraph/model';
import type { Response } from 'express';
import type { z } from 'zod';
import { sendFile } from '../exports/send-file.js';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { CatalogueRunner } from './catalogue-runner.js';

type Params = z.output<typeof catalogueQueryParamsSchema>;
type JsonQuery = z.output<typeof catalogueJsonQuerySchema>;
type CsvQuery = z.output<typeof catalogueCsvQuerySchema>;

const ITS_PARAMETERS =
  'Takes the parameters that /api/queries tells of it, by their names; an empty one is one not given.';

/** The questions of `cypher/analyst`, and their answers under the same address. */
@ApiTags('queries')
@Controller()
export class QueriesController {
  constructor(
    private readonly runner: CatalogueRunner,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.queries)
  @UseGuards(NoParameters)
  @Answers(catalogueQueriesSchema, { summary: 'The questions that analysts ask, by name.' })
  list(): CatalogueQueries {
    const items = [...catalogueQueries()];
    return { items, total: items.length };
  }

  @Get(ROUTES.namedQueryJson)
  @Answers(catalogueAnswerSchema, {
    summary: 'What a question of the catalogue finds, as JSON.',
    description: ITS_PARAMETERS,
  })
  json(
    @Param({ schema: catalogueQueryParamsSchema }) { name }: Params,
    @Query({ schema: catalogueJsonQuerySchema }) query: JsonQuery,
    @TheCall() call: Call,
  ): Promise<CatalogueAnswer | undefined> {
    const { limit, ...given } = query;
    const ready = readyQuery(catalogueQuery(name), given, { written: true });
    return this.conditional.answerUnnamed(call, { ...ready.params, limit }, async () => {
      const { signal } = call;
      const { columns, rows, summary } = await this.runner.run(ready, { maxRows: limit, signal });
      return { columns: [...columns], rows: rows.map((row) => row.map(toWire)), summary };
    });
  }

  @Get(ROUTES.namedQueryCsv)
  @AnswersFile('text/csv', {
    summary: 'What a question of the catalogue finds, as CSV (RFC 4180).',
    description: `${ITS_PARAMETERS} Null is an empty cell, a list stands between semicolons.`,
  })
  async csv(
    @Param({ schema: catalogueQueryParamsSchema }) { name }: Params,
    @Query({ schema: catalogueCsvQuerySchema }) query: CsvQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    const { limit, safe = false, ...given } = query;
    const ready = readyQuery(catalogueQuery(name), given, { written: true });
    const asked = { ...ready.params, limit, safe };
    const answer = await this.conditional.answerUnnamed(call, asked, () =>
      this.runner.run(ready, { maxRows: limit ?? MAX_QUERY_ROWS, signal: call.signal }),
    );
    if (answer === undefined) {
      response.end();
      return;
    }
    const { columns, rows, summary } = answer;
    // A file does not say that it is cut: only whoever asked for so many rows gets a part.
    if (summary.truncated && limit === undefined) throw tooManyRows(name);
    response.setHeader('Stancegraph-Rows', String(summary.rows));
    response.setHeader('Stancegraph-Truncated', String(summary.truncated));
    await sendFile(
      { ...call, response },
      `${name}.csv`,
      'text/csv; charset=utf-8; header=present',
      writeRows(columns, rows, { safe }),
    );
  }

  @Get(ROUTES.namedQuery)
  @UseGuards(NoParameters)
  @Answers(catalogueQuerySchema, { summary: 'One question of the catalogue, with its Cypher.' })
  query(@Param({ schema: catalogueQueryParamsSchema }) { name }: Params): CatalogueQuery {
    return catalogueQuery(name);
  }
}

function tooManyRows(name: string): StancegraphError {
  return new StancegraphError(
    'too-large',
    `${name} gives more than ${String(MAX_QUERY_ROWS)} rows; narrow it by its parameters, or give a limit for the first rows.`,
  );
}
