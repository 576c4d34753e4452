import { Inject, Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import type { ForeignReading } from '@stancegraph/formats';
import { importDataset } from '@stancegraph/graph';
import { throwIfCancelled, type Dataset, type ForeignMapping } from '@stancegraph/model';
import { ChangeQueue } from '../server/change-queue.js';
import { readSample } from '../server/load-sample.js';
import type { Configuration } from '../configuration/configuration.js';
import { CONFIGURATION, ENGINE } from '../server/providers.js';
import { FilesRefused } from './files-refused.js';
import { leftOutOf } from './inspection.js';
import type { ImportContext, Job } from './job.js';
import { Jobs } from './jobs.js';
import { readFiles } from './read-files.js';
import { RememberedMappings } from './remembered-mappings.js';
import type { UploadFolder } from './upload-folder.js';

export interface ImportRequest {
  readonly folder: UploadFolder;
  readonly datasetId: string | undefined;
  /** For a graph of another program. */
  readonly mapping: ForeignMapping | undefined;
  readonly dryRun: boolean;
}

/** Turns uploads into jobs: read and check everything, then change the store when it is this one's turn. */
@Injectable()
export class Importer {
  readonly mappings: RememberedMappings;

  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    @Inject(CONFIGURATION) { dataFolder }: Configuration,
    private readonly changes: ChangeQueue,
    private readonly jobs: Jobs,
  ) {
    this.mappings = new RememberedMappings(dataFolder);
  }

  start(request: ImportRequest): Job {
    return this.jobs.start(request.dryRun, async (context) => {
      const { dataset, warnings, foreign } = await readUpload(request, this.mappings, context);
      const outcome = await this.store(dataset, request.dryRun, context);
      const all = [...warnings, ...outcome.warnings];
      if (foreign === undefined) return { ...outcome, warnings: all };
      const { origin, mapping, shape } = foreign;
      const file = request.folder.files[0]?.name ?? '';
      const kept = request.dryRun ? [] : await this.mappings.keep(shape, { file, mapping });
      return {
        ...outcome,
        warnings: [...all, ...kept],
        foreign: { origin, mapping, leftOut: foreign.leftOut.map(leftOutOf) },
      };
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

interface ReadUpload {
  readonly dataset: Dataset;
  readonly warnings: ImportOutcome['warnings'];
  readonly foreign?: ForeignReading;
}

/** Reads the files and removes them, whatever comes out. */
async function readUpload(
  request: ImportRequest,
  mappings: RememberedMappings,
  { id, signal, report }: ImportContext,
): Promise<ReadUpload> {
  const { folder } = request;
  try {
    const result = await readFiles(request, {
      signal,
      mappings,
      onProgress: (bytes) => {
        report('reading', bytes, folder.bytes);
      },
    });
    throwIfCancelled(signal);
    if (!result.ok) throw new FilesRefused(id, result);
    return {
      dataset: result.dataset,
      warnings: [...result.warnings],
      ...('foreign' in result && { foreign: result.foreign }),
    };
  } finally {
    await folder.remove();
  }
}
