import { Controller, Get, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROUTES, viewsSchema, type Views } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { NoParameters } from '../http/no-parameters.guard.js';

@ApiTags('views')
@Controller()
export class ViewsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.views)
  @UseGuards(NoParameters)
  @Answers(viewsSchema, { summary: 'The views that datasets bring: a filter and positions.' })
  views(@TheCall() call: Call): Promise<Views | undefined> {
    return this.conditional.answer(call, {}, () => this.reader.views());
  }
}
