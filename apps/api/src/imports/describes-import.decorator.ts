import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import { importJobSchema, importOutcomeSchema } from '@stancegraph/contract';
import { z } from 'zod';
import { Told } from '../http/answers.decorator.js';

export const FORM = {
  type: 'object' as const,
  properties: {
    files: {
      type: 'array' as const,
      items: { type: 'string' as const, format: 'binary' },
      description:
        'One YAML or JSON file, the CSV files of one dataset, or one GEXF or GraphML file of another program.',
    },
    dataset: {
      type: 'string' as const,
      description: 'The dataset’s id: for CSV files, and where a file holds several.',
    },
    mapping: {
      type: 'string' as const,
      description:
        'A ForeignMapping as JSON, for a GEXF or GraphML file. Left out: the one that was used for a file of the same attributes before, else the proposed one, if it is complete.',
    },
  },
};

/** An import answers a job at once, or its outcome when it waited; its body is a form or a file. */
export function DescribesImport(): MethodDecorator {
  return applyDecorators(
    SerializeOptions({ schema: z.union([importJobSchema, importOutcomeSchema]) }),
    Told({
      summary: 'Makes the store hold a dataset as its files say.',
      description:
        'All files are checked before anything is stored; all problems are told at once. Imports take turns. Besides a form, the body may be one dataset file: application/json or application/yaml.',
    }),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: FORM }),
    ApiResponse({
      status: 200,
      description: 'With wait=true: what changed.',
      standardSchema: importOutcomeSchema,
    }),
    ApiResponse({
      status: 202,
      description: 'The import goes on; Location says where its state is.',
      standardSchema: importJobSchema,
    }),
  );
}
