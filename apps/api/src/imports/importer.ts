import { Inject, Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { readDataset, type ReadResult } from '@stancegraph/formats';
import { importDataset } from '@stancegraph/graph';
import { StancegraphError, throwIfCancelled, type Dataset } from '@stancegraph/model';
import { ChangeQueue } from '../server/change-queue.js';
import { readSample } from '../server/load-sample.js';
import { ENGINE } from '../server/providers.js';
import type { Job, ReportProgress } from './job.js';
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
    return this.jobs.start(request.dryRun, async (signal, report) => {
      const { dataset, warnings } = await readUpload(request, signal, report);
      const outcome = await this.store(dataset, request.dryRun, signal, report);
      return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
    });
  }

  /** Imports the sample dataset that the product brings. */
  startSample(): Job {
    return this.jobs.start(false, async (signal, report) =>
      this.store(await readSample(), false, signal, report),
    );
  }

  private store(
    dataset: Dataset,
    dryRun: boolean,
    signal: AbortSignal,
    report: ReportProgress,
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
  signal: AbortSignal,
  report: ReportProgress,
): Promise<{ dataset: Dataset; warnings: ImportOutcome['warnings'] }> {
  try {
    const result = await readDataset(folder.files, {
      ...(datasetId !== undefined && { datasetId }),
      maxBytes: Math.max(folder.bytes, 1),
      signal,
      onProgress: (bytes) => {
        report('reading', bytes, folder.bytes);
      },
    });
    throwIfCancelled(signal);
    if (result.ok) return { dataset: result.dataset, warnings: [...result.warnings] };
    throw refused(result);
  } finally {
    await folder.remove();
  }
}

function refused(result: Extract<ReadResult, { ok: false }>): StancegraphError {
  const { problems, totalProblems, stopped } = result;
  const found = totalProblems === 1 ? 'is one problem' : `are ${totalProblems} problems`;
  const listed = totalProblems > problems.length ? ` The first ${problems.length} are listed.` : '';
  const ended = stopped === undefined ? '' : ` ${stopped}`;
  return new StancegraphError(
    'invalid-input',
    `There ${found}; nothing was changed.${listed}${ended}`,
    { details: problems },
  );
}
