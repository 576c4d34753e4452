import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { filterQuerySchema, ROUTES } from '@stancegraph/contract';
import { writeCsvZip, writeGexf, writeJson } from '@stancegraph/formats';
import { Reader } from '@stancegraph/graph';
import type { Dataset } from '@stancegraph/model';
import type { Response } from 'express';
import type { z } from 'zod';
import { AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { sendFile, type Bytes } from './send-file.js';

type FilterQuery = z.output<typeof filterQuerySchema>;

const ONE_DATASET =
  'Of one dataset: the one that `datasets` names, or the only one in the store. The same data gives the same bytes.';

@ApiTags('exports')
@Controller()
export class ExportsController {
  constructor(
    private readonly reader: Reader,
    private readonly conditional: ConditionalAnswers,
  ) {}

  @Get(ROUTES.exportJson)
  @AnswersFile('application/json', {
    summary: 'A dataset file in JSON, which can be imported again.',
    description: ONE_DATASET,
  })
  async json(
    @Query({ schema: filterQuerySchema }) query: FilterQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendDataset(
      { ...call, response },
      query,
      '.json',
      'application/json; charset=utf-8',
      writeJson,
    );
  }

  @Get(ROUTES.exportCsvZip)
  @AnswersFile('application/zip', {
    summary: 'A dataset’s CSV files in one ZIP.',
    description: ONE_DATASET,
  })
  async csvZip(
    @Query({ schema: filterQuerySchema }) query: FilterQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    await this.sendDataset(
      { ...call, response },
      query,
      '.csv.zip',
      'application/zip',
      writeCsvZip,
    );
  }

  @Get(ROUTES.exportGexf)
  @AnswersFile('application/gexf+xml', {
    summary: 'A view as GEXF 1.3, for Gephi and other graph tools.',
    description: 'Actors and ties under the filter; the same data gives the same bytes.',
  })
  async gexf(
    @Query({ schema: filterQuerySchema }) query: FilterQuery,
    @TheCall() call: Call,
    @Res() response: Response,
  ): Promise<void> {
    const network = await this.conditional.answerUnnamed(call, query, () =>
      this.reader.exportNetwork(query),
    );
    const [only, ...others] = query.datasets ?? [];
    const name = only !== undefined && others.length === 0 ? only : 'stancegraph';
    if (network === undefined) response.end();
    else await sendFile(call, `${name}.gexf`, 'application/gexf+xml', writeGexf(network));
  }

  private async sendDataset(
    call: Call,
    query: FilterQuery,
    extension: string,
    type: string,
    write: (dataset: Dataset) => Bytes,
  ): Promise<void> {
    const { signal } = call;
    const dataset = await this.conditional.answerUnnamed(call, query, () =>
      this.reader.exportDataset(query, { signal }),
    );
    if (dataset === undefined) call.response.end();
    else await sendFile(call, `${dataset.id}${extension}`, type, write(dataset));
  }
}
