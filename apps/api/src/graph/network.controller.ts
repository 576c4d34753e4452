import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { matchesQuerySchema, matchesSchema, ROUTES, type Matches } from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { Response } from 'express';
import type { z } from 'zod';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { NoParameters } from '../http/no-parameters.guard.js';

/** What the explorer loads once and filters by itself. */
@ApiTags('views')
@Controller()
export class NetworkController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.network)
  @UseGuards(NoParameters)
  @AnswersFile('application/octet-stream', {
    summary: 'Every statement without its words, in columns.',
    description:
      'Binary, of libs/network/src/wire.ts; the headers Stancegraph-Engine, -Version and -State name the state of the store.',
  })
  async network(@TheCall() call: Call, @Res() response: Response): Promise<void> {
    const answer = await this.conditional.answer({ ...call, response }, {}, () =>
      this.reader.network(),
    );
    if (answer === undefined) {
      response.end();
      return;
    }
    const { engine, version, state } = answer.store;
    response
      .set({
        'Stancegraph-Engine': engine,
        'Stancegraph-Version': String(version),
        'Stancegraph-State': state,
      })
      .type('application/octet-stream')
      .send(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
  }

  @Get(ROUTES.networkMatches)
  @Answers(matchesSchema, {
    summary: 'Which statements hold every word of a text in summary or quote.',
  })
  matches(
    @Query({ schema: matchesQuerySchema }) query: z.output<typeof matchesQuerySchema>,
    @TheCall() call: Call,
  ): Promise<Matches | undefined> {
    const { signal } = call;
    return this.conditional.answer(call, query, () => this.reader.matches(query.text, { signal }));
  }
}
