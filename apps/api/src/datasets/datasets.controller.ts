import { Controller, Delete, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  datasetParamsSchema,
  datasetsSchema,
  removalSchema,
  ROUTES,
  type Datasets,
  type Removal,
} from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { Reader, removeDataset } from '@stancegraph/graph';
import type { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { ChangeQueue } from '../server/change-queue.js';
import { ENGINE } from '../server/providers.js';

@ApiTags('datasets')
@Controller()
export class DatasetsController {
  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    private readonly reader: Reader,
    private readonly changes: ChangeQueue,
  ) {}

  // Not conditional: `importing` changes while the data does not.
  @Get(ROUTES.datasets)
  @UseGuards(NoParameters)
  @Answers(datasetsSchema, { summary: 'The datasets in the store, with what each holds.' })
  datasets(): Promise<Datasets> {
    return this.reader.datasets();
  }

  @Delete(ROUTES.dataset)
  @UseGuards(NoParameters)
  @Answers(removalSchema, {
    summary: 'Removes a dataset and what no other dataset mentions.',
    description: 'Waits for its turn while imports run.',
  })
  remove(
    @Param({ schema: datasetParamsSchema }) { id }: z.output<typeof datasetParamsSchema>,
    @TheCall() { signal }: Call,
  ): Promise<Removal> {
    return this.changes.run(() => removeDataset(this.engine, id, { signal }), signal);
  }
}
