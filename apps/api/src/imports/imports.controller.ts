import {
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  importJobSchema,
  importParamsSchema,
  importProblemsQuerySchema,
  importProblemsSchema,
  importQuerySchema,
  ROUTES,
  routePath,
  type ImportJob,
  type ImportOutcome,
  type ImportProblems,
} from '@stancegraph/contract';
import { pageOf } from '@stancegraph/graph';
import { StancegraphError } from '@stancegraph/model';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Configuration } from '../configuration/configuration.js';
import { Answers, AnswersFile } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { sendEvents } from '../http/events.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { splitPage } from '../http/page.js';
import { CONFIGURATION } from '../server/providers.js';
import { DescribesImport } from './describes-import.decorator.js';
import { Importer } from './importer.js';
import type { Job } from './job.js';
import { Jobs } from './jobs.js';
import { receiveUpload, type Upload } from './upload.js';
import { writtenMapping } from './written-mapping.js';

type Params = z.output<typeof importParamsSchema>;
type ImportQuery = z.output<typeof importQuerySchema>;
type ProblemsQuery = z.output<typeof importProblemsQuerySchema>;

@ApiTags('imports')
@Controller()
export class ImportsController {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly importer: Importer,
    private readonly jobs: Jobs,
  ) {}

  @Post(ROUTES.imports)
  @DescribesImport()
  async import(
    @Query({ schema: importQuerySchema }) query: ImportQuery,
    @TheCall() call: Call,
  ): Promise<ImportJob | ImportOutcome> {
    const { dataFolder, maxUpload } = this.configuration;
    const { folder, fields } = await receiveUpload(call.request, dataFolder, maxUpload);
    const job = await this.start({ ...query, folder }, fields);
    if (query.wait === true) return outcomeFor(job, call);
    call.response.status(202).setHeader('Location', routePath(ROUTES.import, { id: job.id }));
    return job.state;
  }

  @Post(ROUTES.importSample)
  @UseGuards(NoParameters)
  @Answers(importJobSchema, {
    status: 202,
    summary: 'Imports the sample dataset that the product brings.',
    description: 'The answer names the job; what it does stands under `/api/imports/:id`.',
  })
  sample(@TheCall() { response }: Call): ImportJob {
    const job = this.importer.startSample();
    response.setHeader('Location', routePath(ROUTES.import, { id: job.id }));
    return job.state;
  }

  @Get(ROUTES.import)
  @UseGuards(NoParameters)
  @Answers(importJobSchema, { summary: 'How an import stands.' })
  job(@Param({ schema: importParamsSchema }) { id }: Params): ImportJob {
    return this.jobs.get(id).state;
  }

  @Get(ROUTES.importEvents)
  @UseGuards(NoParameters)
  @AnswersFile('text/event-stream', {
    summary: 'How an import goes on, as server-sent events.',
    description:
      'Events `progress`, each with an ImportJob as JSON: the present state first, the final one last, then the stream ends. A reader closes it at a final state, or it would call again.',
  })
  async events(
    @Param({ schema: importParamsSchema }) { id }: Params,
    @TheCall() { signal }: Call,
    @Res() response: Response,
  ): Promise<void> {
    const job = this.jobs.get(id);
    await sendEvents(response, 'progress', job.states(signal), signal);
  }

  @Get(ROUTES.importProblems)
  @Answers(importProblemsSchema, {
    summary: 'What is wrong with the files of an import, page by page.',
    description:
      'In the order of the files. Reading stops at 5,000 problems; none where the files are right.',
  })
  problems(
    @Param({ schema: importParamsSchema }) { id }: Params,
    @Query({ schema: importProblemsQuerySchema }) query: ProblemsQuery,
  ): ImportProblems {
    const [, page] = splitPage(query);
    return pageOf(this.jobs.get(id).problems, page, `problems ${id}`);
  }

  @Delete(ROUTES.import)
  @UseGuards(NoParameters)
  @Answers(importJobSchema, {
    summary: 'Calls an import off; answers when it has ended.',
    description:
      'Nothing is half written: its state says `cancelled`, or `done` if it was too late.',
  })
  cancel(@Param({ schema: importParamsSchema }) { id }: Params): Promise<ImportJob> {
    return this.jobs.get(id).cancel();
  }

  private async start(
    { folder, dataset, dryRun = false }: ImportQuery & { folder: Upload['folder'] },
    { dataset: named, mapping }: Upload['fields'],
  ): Promise<Job> {
    try {
      if (dataset !== undefined && named !== undefined && dataset !== named)
        throw new StancegraphError(
          'invalid-input',
          `The query says dataset ${dataset}, the form says ${named}; say it once.`,
          { details: [{ path: 'dataset', message: 'is given twice, differently' }] },
        );
      return this.importer.start({
        folder,
        dryRun,
        datasetId: dataset ?? named,
        mapping: mapping === undefined ? undefined : writtenMapping(mapping),
      });
    } catch (error) {
      await folder.remove();
      throw error;
    }
  }
}

/** Waits for the end; a client that leaves calls the import off. */
async function outcomeFor(job: Job, { signal }: Call): Promise<ImportOutcome> {
  signal.addEventListener('abort', () => void job.cancel(), { once: true });
  if (signal.aborted) void job.cancel();
  return job.outcome;
}
