import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  documentsSchema,
  listQuerySchema,
  ROUTES,
  type DocumentsPage,
} from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { splitPage } from '../http/page.js';

@ApiTags('catalogue')
@Controller()
export class DocumentsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.documents)
  @Answers(documentsSchema, { summary: 'The documents, with how many statements each reports.' })
  documents(
    @Query({ schema: listQuerySchema }) query: z.output<typeof listQuerySchema>,
    @TheCall() call: Call,
  ): Promise<DocumentsPage | undefined> {
    const [{ datasets }, page] = splitPage(query);
    return this.conditional.answer(call, query, () => this.reader.documents(datasets, page));
  }
}
