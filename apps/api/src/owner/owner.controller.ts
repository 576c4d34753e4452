import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Post,
  SerializeOptions,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  ownerQueryResultSchema,
  ownerQuerySchema,
  ROUTES,
  toWire,
  type OwnerQueryResult,
} from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import type { z } from 'zod';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ENGINE } from '../server/providers.js';
import { OwnerGuard } from './owner.guard.js';

/** For the command line while this server holds the store; its token lies in the data folder. */
@ApiExcludeController()
@Controller()
@UseGuards(OwnerGuard)
export class OwnerController {
  constructor(@Inject(ENGINE) private readonly engine: CypherEngine) {}

  @Post(ROUTES.ownerQuery)
  @HttpCode(200)
  @SerializeOptions({ schema: ownerQueryResultSchema })
  async query(
    @Body({ schema: ownerQuerySchema }) query: z.output<typeof ownerQuerySchema>,
    @TheCall() { signal }: Call,
  ): Promise<OwnerQueryResult> {
    const { cypher, parameters, maxRows, timeoutMs } = query;
    const limits = { maxRows, timeoutMs, signal };
    const result = await this.engine.query(cypher, parameters, limits);
    return {
      columns: [...result.columns],
      rows: result.rows.map((row) => row.map(toWire)),
      truncated: result.truncated,
      counted: result.counted,
    };
  }
}
