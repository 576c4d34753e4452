import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  byKeyQuerySchema,
  filterPageQuerySchema,
  ROUTES,
  statementsByKeySchema,
  statementsSchema,
  type StatementsByKey,
  type StatementsPage,
} from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { splitPage } from '../http/page.js';

@ApiTags('evidence')
@Controller()
export class StatementsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.statements)
  @Answers(statementsSchema, { summary: 'The statements under a filter, newest first.' })
  statements(
    @Query({ schema: filterPageQuerySchema }) query: z.output<typeof filterPageQuerySchema>,
    @TheCall() call: Call,
  ): Promise<StatementsPage | undefined> {
    const [filter, page] = splitPage(query);
    const { signal } = call;
    return this.conditional.answer(call, query, () =>
      this.reader.statements(filter, page, { signal }),
    );
  }

  @Get(ROUTES.statementsByKey)
  @Answers(statementsByKeySchema, {
    summary: 'Single statements by their addresses, dataset:id; what is not there is listed.',
  })
  byKey(
    @Query({ schema: byKeyQuerySchema }) query: z.output<typeof byKeyQuerySchema>,
    @TheCall() call: Call,
  ): Promise<StatementsByKey | undefined> {
    const { keys, ...wanted } = query;
    const { signal } = call;
    return this.conditional.answer(call, query, () =>
      this.reader.statementsByKey(keys, wanted, { signal }),
    );
  }
}
