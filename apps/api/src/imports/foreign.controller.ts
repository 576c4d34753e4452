import { Controller, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { foreignInspectionSchema, ROUTES, type ForeignInspection } from '@stancegraph/contract';
import { inspectForeign, needMapping } from '@stancegraph/formats';
import { StancegraphError } from '@stancegraph/model';
import type { Configuration } from '../configuration/configuration.js';
import { Answers } from '../http/answers.decorator.js';
import { TheCall, type Call } from '../http/call.decorator.js';
import { NoParameters } from '../http/no-parameters.guard.js';
import { CONFIGURATION } from '../server/providers.js';
import { FORM } from './describes-import.decorator.js';
import { Importer } from './importer.js';
import { inspectionOf } from './inspection.js';
import { today } from './read-files.js';
import { receiveUpload, type Upload } from './upload.js';
import { writtenMapping } from './written-mapping.js';

@ApiTags('imports')
@Controller()
export class ForeignController {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly importer: Importer,
  ) {}

  @Post(ROUTES.importForeignInspect)
  @UseGuards(NoParameters)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Answers(foreignInspectionSchema, {
    summary: 'What a GEXF or GraphML file of another program has, and how it would be read.',
    description:
      'Changes nothing. Answers attributes with their values, the mapping that would be used and why, what is open, what would have no place, and the first statements as they would be. With a mapping in the form, what would be made by that one.',
  })
  async inspect(@TheCall() { request, signal }: Call): Promise<ForeignInspection> {
    const { dataFolder, maxUpload } = this.configuration;
    const upload = await receiveUpload(request, dataFolder, maxUpload);
    try {
      return await this.inspected(upload, signal);
    } finally {
      await upload.folder.remove();
    }
  }

  private async inspected(
    { folder, fields }: Upload,
    signal: AbortSignal,
  ): Promise<ForeignInspection> {
    const { dataset, mapping } = fields;
    if (!(await needMapping(folder.files)))
      throw new StancegraphError(
        'invalid-input',
        'Only GEXF and GraphML files are read through a mapping; others are imported as they are.',
      );
    const found = await inspectForeign(folder.files, {
      ...(dataset !== undefined && { datasetId: dataset }),
      mapping: mapping === undefined ? undefined : writtenMapping(mapping),
      maxBytes: Math.max(folder.bytes, 1),
      signal,
      today: today(),
      remembered: (shape) => this.importer.mappings.get(shape),
    });
    if (found.ok) return inspectionOf(found);
    const { problems, stopped } = found;
    throw new StancegraphError(
      'invalid-input',
      ['The graph cannot be read.', stopped].filter((part) => part !== undefined).join(' '),
      { details: problems },
    );
  }
}
