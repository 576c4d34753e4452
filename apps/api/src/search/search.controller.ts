import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROUTES, searchQuerySchema, searchSchema, type SearchResults } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';

@ApiTags('catalogue')
@Controller()
export class SearchController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.search)
  @Answers(searchSchema, {
    summary: 'Actors, statements, documents and issues that hold the words.',
  })
  search(
    @Query({ schema: searchQuerySchema }) query: z.output<typeof searchQuerySchema>,
    @TheCall() call: Call,
  ): Promise<SearchResults | undefined> {
    const { q, limit, datasets } = query;
    const options = { limit, ...(datasets !== undefined && { datasets }) };
    const { signal } = call;
    return this.conditional.answer(call, query, () => this.reader.search(q, options, { signal }));
  }
}
