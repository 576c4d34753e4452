import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { datasetJsonSchema } from './json-schema.js';

const FILE = new URL('../../sample/dataset.schema.json', import.meta.url);

describe('datasetJsonSchema', () => {
  it('is what libs/sample/dataset.schema.json holds (UPDATE=1 writes it)', () => {
    const text = `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });

  it('asks only for what a file must have, and knows no other fields', () => {
    expect(datasetJsonSchema()).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      required: ['id', 'title'],
      additionalProperties: false,
    });
  });
});
