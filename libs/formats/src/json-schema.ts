import { datasetSchema } from '@stancegraph/model';
import { z } from 'zod';

/**
 * The form of a dataset file as JSON Schema (draft 7, which editors know for YAML and JSON), made from the
 * schemas that files are checked with. References between items are beyond it.
 */
export function datasetJsonSchema(): object {
  const file = datasetSchema.extend({
    $schema: z.string().optional().describe('For editors; not part of the dataset.'),
  });
  return {
    title: 'Stancegraph dataset',
    ...z.toJSONSchema(file, { target: 'draft-7', io: 'input', reused: 'inline' }),
  };
}
