import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  actorDetailSchema,
  actorParamsSchema,
  actorsSchema,
  filterPageQuerySchema,
  filterQuerySchema,
  neighboursSchema,
  ROUTES,
  type ActorDetail,
  type ActorsPage,
  type NeighboursPage,
} from '@stancegraph/contract';
import { Reader } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { splitPage } from '../http/page.js';

type Params = z.output<typeof actorParamsSchema>;
type FilterQuery = z.output<typeof filterQuerySchema>;
type FilterPageQuery = z.output<typeof filterPageQuerySchema>;

@ApiTags('actors')
@Controller()
export class ActorsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.actors)
  @Answers(actorsSchema, {
    summary: 'The actors of a view, with the statements made and received.',
  })
  actors(
    @Query({ schema: filterPageQuerySchema }) query: FilterPageQuery,
    @TheCall() call: Call,
  ): Promise<ActorsPage | undefined> {
    return this.conditional.answer(call, query, () => this.reader.actors(...splitPage(query)));
  }

  @Get(ROUTES.actor)
  @Answers(actorDetailSchema, { summary: 'One actor: whom it speaks for, who speaks for it.' })
  actor(
    @Param({ schema: actorParamsSchema }) { id }: Params,
    @Query({ schema: filterQuerySchema }) query: FilterQuery,
    @TheCall() call: Call,
  ): Promise<ActorDetail | undefined> {
    return this.conditional.answer(call, query, () => this.reader.actor(id, query));
  }

  @Get(ROUTES.neighbours)
  @Answers(neighboursSchema, { summary: 'Whom an actor has ties with, strongest first.' })
  neighbours(
    @Param({ schema: actorParamsSchema }) { id }: Params,
    @Query({ schema: filterPageQuerySchema }) query: FilterPageQuery,
    @TheCall() call: Call,
  ): Promise<NeighboursPage | undefined> {
    return this.conditional.answer(call, query, () =>
      this.reader.neighbours(id, ...splitPage(query)),
    );
  }
}
