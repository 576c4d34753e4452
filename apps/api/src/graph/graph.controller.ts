import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { graphQuerySchema, graphSchema, ROUTES, type Graph } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';

@ApiTags('views')
@Controller()
export class GraphController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.graph)
  @Answers(graphSchema, {
    summary: 'A view: actors and ties under a filter, with totals of what is left out.',
  })
  graph(
    @Query({ schema: graphQuerySchema }) query: z.output<typeof graphQuerySchema>,
    @TheCall() call: Call,
  ): Promise<Graph | undefined> {
    const { limit, ...filter } = query;
    return this.conditional.answer(call, query, () => this.reader.graph(filter, limit));
  }
}
