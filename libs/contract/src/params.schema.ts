import { datasetIdSchema, idSchema, stanceSchema } from '@stancegraph/model';
import { z } from 'zod';

// Like query schemas these carry no `.meta({ id })`: with one, OpenAPI would list no parameters.

export const actorParamsSchema = z.strictObject({ id: idSchema.describe('An actor’s id.') });

export const tieParamsSchema = z.strictObject({
  source: idSchema.describe('The actor that takes the stance.'),
  stance: stanceSchema,
  target: idSchema.describe('The actor that the stance is toward.'),
});

export const datasetParamsSchema = z.strictObject({
  id: datasetIdSchema.describe('A dataset’s id.'),
});

export const importParamsSchema = z.strictObject({
  id: z.uuid('must be the id of an import').describe('The id of an import’s job.'),
});
