import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { issuesSchema, listQuerySchema, ROUTES, type IssuesPage } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { splitPage } from '../http/page.js';

@ApiTags('catalogue')
@Controller()
export class IssuesController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.issues)
  @Answers(issuesSchema, {
    summary: 'The issues, with their dated events and how many statements are on each.',
  })
  issues(
    @Query({ schema: listQuerySchema }) query: z.output<typeof listQuerySchema>,
    @TheCall() call: Call,
  ): Promise<IssuesPage | undefined> {
    const [{ datasets }, page] = splitPage(query);
    return this.conditional.answer(call, query, () => this.reader.issues(datasets, page));
  }
}
