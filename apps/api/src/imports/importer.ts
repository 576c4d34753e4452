import { Inject, Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { MOST_PROBLEMS, readDataset } from '@stancegraph/formats';
import { importDataset } from '@stancegraph/graph';
import { throwIfCancelled, type Dataset } from '@stancegraph/model';
import { ChangeQueue } from '../server/change-queue.js';
import { readSample } from '../server/load-sample.js';
import { ENGINE } from '../server/providers.js';
import { FilesRefused } from './files-refused.js';
import type { ImportContext, Job } from './job.js';
import { Jobs } from './jobs.js';
import type { UploadFolder } from './upload-folder.js';

export interface ImportRequest {
  readonly folder: UploadFolder;
  readonly datasetId: string | undefined;
  readonly dryRun: boolean;
}

/** Turns uploads into jobs: read and check everything, then change the store when it is this one's turn. */
@Injectable()
export class Importer {
  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    private readonly changes: ChangeQueue,
    private readonly jobs: Jobs,
  ) {}

  start(request: ImportRequest): Job {
    return this.jobs.start(request.dryRun, async (context) => {
      const { dataset, warnings } = await readUpload(request, context);
      const outcome = await this.store(dataset, request.dryRun, context);
      return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
    });
  }

  /** Imports the sample dataset that the product brings. */
  startSample(): Job {
    return this.jobs.start(false, async (context) =>
      this.store(await readSample(), false, context),
    );
  }

  private store(
    dataset: Dataset,
    dryRun: boolean,
    { signal, report }: ImportContext,
  ): Promise<ImportOutcome> {
    report('waiting', 0, 0);
    const work = (): Promise<ImportOutcome> =>
      importDataset(this.engine, dataset, {
        dryRun,
        signal,
        onProgress: ({ phase, done, total }) => {
          report(phase, done, total);
        },
      });
    return this.changes.run(work, signal);
  }
}

/** Reads the files and removes them, whatever comes out. */
async function readUpload(
  { folder, datasetId }: ImportRequest,
  { id, signal, report }: ImportContext,
): Promise<{ dataset: Dataset; warnings: ImportOutcome['warnings'] }> {
  try {
    const result = await readDataset(folder.files, {
      ...(datasetId !== undefined && { datasetId }),
      maxProblems: MOST_PROBLEMS,
      maxBytes: Math.max(folder.bytes, 1),
      signal,
      onProgress: (bytes) => {
        report('reading', bytes, folder.bytes);
      },
    });
    throwIfCancelled(signal);
    if (result.ok) return { dataset: result.dataset, warnings: [...result.warnings] };
    throw new FilesRefused(id, result);
  } finally {
    await folder.remove();
  }
}
