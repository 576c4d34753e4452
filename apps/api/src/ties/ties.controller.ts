import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  filterPageQuerySchema,
  ROUTES,
  tieEvidenceSchema,
  tieParamsSchema,
  type TieEvidence,
} from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { splitPage } from '../http/page.js';

@ApiTags('evidence')
@Controller()
export class TiesController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.tie)
  @Answers(tieEvidenceSchema, {
    summary: 'The statements behind a tie, with their documents and what contests them.',
  })
  tie(
    @Param({ schema: tieParamsSchema }) ends: z.output<typeof tieParamsSchema>,
    @Query({ schema: filterPageQuerySchema }) query: z.output<typeof filterPageQuerySchema>,
    @TheCall() call: Call,
  ): Promise<TieEvidence | undefined> {
    const [filter, page] = splitPage(query);
    const { signal } = call;
    return this.conditional.answer(call, query, () =>
      this.reader.tie(ends, filter, page, { signal }),
    );
  }
}
