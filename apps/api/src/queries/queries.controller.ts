import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  Patch,
  Post,
  Query,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  namedQueriesSchema,
  namedQueryChangeSchema,
  namedQueryParamsSchema,
  namedQueryRevisionSchema,
  namedQuerySchema,
  newNamedQuerySchema,
  ROUTES,
  routePath,
  type NamedQueries,
  type NamedQuery,
  type NamedQueryChange,
} from '@stancegraph/contract';
import { NamedQueryReader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';

type Params = z.output<typeof namedQueryParamsSchema>;
type NewQuery = z.output<typeof newNamedQuerySchema>;
type Revision = z.output<typeof namedQueryRevisionSchema>;

/** The questions of `cypher/analyst`, and the queries that readers saved beside them. */
@ApiTags('queries')
@Controller()
export class QueriesController {
  constructor(private readonly queries: NamedQueryReader) {}

  @Get(ROUTES.namedQueries)
  @UseGuards(NoParameters)
  @Answers(namedQueriesSchema, {
    summary: 'The questions that analysts ask, and the queries that readers saved.',
  })
  async list(): Promise<NamedQueries> {
    return listed(await this.queries.list());
  }

  @Post(ROUTES.namedQueries)
  @UseGuards(NoParameters)
  @Answers(namedQuerySchema, {
    status: 201,
    summary: 'Saves a query under a name made from its title.',
    description:
      'It is planned with its example’s values, not run. 409 for a name that is taken; that of a deleted query goes on with its revisions.',
  })
  async create(
    @Body({ schema: newNamedQuerySchema }) query: NewQuery,
    @TheCall() { response }: Call,
  ): Promise<NamedQuery> {
    const saved = await this.queries.saved.create(query);
    response.setHeader('Location', routePath(ROUTES.namedQuery, { name: saved.name }));
    return saved;
  }

  @Get(ROUTES.namedQuery)
  @Answers(namedQuerySchema, { summary: 'One query with its Cypher.' })
  query(
    @Param({ schema: namedQueryParamsSchema }) { name }: Params,
    @Query({ schema: namedQueryRevisionSchema }) { revision }: Revision,
  ): Promise<NamedQuery> {
    return this.queries.get(name, revision);
  }

  @Get(ROUTES.namedQueryRevisions)
  @UseGuards(NoParameters)
  @Answers(namedQueriesSchema, {
    summary: 'Everything that was saved under a name, newest first.',
  })
  async revisions(
    @Param({ schema: namedQueryParamsSchema }) { name }: Params,
  ): Promise<NamedQueries> {
    return listed(await this.queries.revisions(name));
  }

  @Patch(ROUTES.namedQuery)
  @UseGuards(NoParameters)
  @Answers(namedQuerySchema, {
    summary: 'Saves a next revision of a query.',
    description: 'Its name stays. 409 where somebody else changed it since `revision`.',
  })
  change(
    @Param({ schema: namedQueryParamsSchema }) { name }: Params,
    @Body({ schema: namedQueryChangeSchema }) change: NamedQueryChange,
  ): Promise<NamedQuery> {
    return this.queries.saved.change(name, change);
  }

  @Delete(ROUTES.namedQuery)
  @UseGuards(NoParameters)
  @Answers(namedQuerySchema, {
    summary: 'Deletes a saved query; answers with what it was.',
    description:
      'Its revisions stay under `?revision=`, so that what was cited keeps its meaning. POST with its name takes it up again.',
  })
  delete(@Param({ schema: namedQueryParamsSchema }) { name }: Params): Promise<NamedQuery> {
    return this.queries.saved.delete(name);
  }
}

function listed(items: NamedQuery[]): NamedQueries {
  return { items, total: items.length };
}
