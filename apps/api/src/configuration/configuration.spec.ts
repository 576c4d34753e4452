import { isAbsolute } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StancegraphError } from '@stancegraph/model';
import { checkExposure, readConfiguration } from './configuration.js';
import { VARIABLES } from './variables.js';

function problemsOf(work: () => unknown): unknown[] {
  try {
    work();
  } catch (error) {
    if (error instanceof StancegraphError) return error.details.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('readConfiguration', () => {
  it('has a default for everything; an empty variable counts as left out', () => {
    const configuration = readConfiguration({ PORT: '', NEO4J_URI: ' ' });
    expect(configuration).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      allowedHosts: [],
      maxUpload: 512 * 1024 * 1024,
      sample: true,
    });
    expect(configuration.neo4j).toBeUndefined();
    expect(configuration.dataFolder).toMatch(/\.data$/);
    expect(isAbsolute(configuration.dataFolder)).toBe(true);
  });

  it('takes what is given', () => {
    expect(
      readConfiguration({
        PORT: '0',
        HOST: '[::1]',
        NEO4J_URI: 'neo4j+s://db.example',
        NEO4J_PASSWORD: 'secret',
        STANCEGRAPH_ALLOWED_HOSTS: 'Graph.example, other',
        STANCEGRAPH_MAX_UPLOAD: '2',
        STANCEGRAPH_SAMPLE: 'false',
      }),
    ).toMatchObject({
      port: 0,
      host: '::1',
      neo4j: { uri: 'neo4j+s://db.example', user: 'neo4j', password: 'secret' },
      allowedHosts: ['graph.example', 'other'],
      maxUpload: 2 * 1024 * 1024,
      sample: false,
    });
  });

  it.each([
    { PORT: 'http' },
    { PORT: '65536' },
    { PORT: '-1' },
    { HOST: 'a b' },
    { NEO4J_URI: 'http://localhost:7474' },
    { NEO4J_URI: 'bolt://neo4j:secret@localhost' },
    { STANCEGRAPH_LOG: 'loud' },
    { STANCEGRAPH_TOKEN: 'short' },
    { STANCEGRAPH_TOKEN: 'with a blank in the middle' },
    { STANCEGRAPH_ALLOWED_HOSTS: 'http://x/' },
    { STANCEGRAPH_MAX_UPLOAD: '1.5' },
    { STANCEGRAPH_RATE_LIMIT: 'none' },
    { STANCEGRAPH_SAMPLE: 'no' },
  ])('refuses %j and names the variable', (environment) => {
    expect(problemsOf(() => readConfiguration(environment))).toEqual(Object.keys(environment));
  });

  it('names every wrong variable once, and repeats no value', () => {
    const work = () => readConfiguration({ PORT: 'x', NEO4J_URI: 'bolt://u:secret@h', HOST: '!' });
    expect(problemsOf(work)).toEqual(['PORT', 'HOST', 'NEO4J_URI']);
    expect(work).not.toThrow(/secret/);
  });
});

describe('checkExposure', () => {
  it('lets other machines in only with a token', () => {
    const open = readConfiguration({ HOST: '0.0.0.0' });
    expect(
      problemsOf(() => {
        checkExposure(open);
      }),
    ).toEqual(['STANCEGRAPH_TOKEN']);
    checkExposure({ ...open, token: 'sixteen-characters' });
    for (const host of ['127.0.0.1', '127.8.8.8', '::1', 'localhost'])
      checkExposure({ ...open, host });
  });
});

describe('VARIABLES', () => {
  it('describes each', () => {
    for (const { description } of Object.values(VARIABLES)) expect(description).toMatch(/^\S.*\.$/);
  });
});
