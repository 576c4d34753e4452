import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCommand, startCommand, type Ended } from './support/command-line.js';
import { smallDataset } from './support/datasets.js';
import { temporaryFolder } from './support/server.js';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...args: string[]): Promise<Ended> => runCommand(args, folder);

describe('how the command line is used', () => {
  it.each([
    ['an unknown command', ['exprot'], /unknown command 'exprot'[\s\S]*export/],
    ['an unknown option', ['datasets', '--all'], /unknown option '--all'/],
    ['no file', ['import'], /missing required argument 'file'/],
    ['a format that is none', ['export', '--format', 'xml'], /Allowed choices are json, gexf/],
    ['standard input without a format', ['check', '-'], /needs --format: yaml, json, csv/],
    ['standard input twice', ['check', '-', '-', '--format', 'csv'], /once only/],
    ['a day that is none', ['export', '--from', '2020-02-30'], /--from must be a day that exists/],
    ['a stance that is none', ['export', '--stances', 'loves'], /--stances .*supports/],
    [
      'an end before its beginning',
      ['export', '--from', '2020-02-02', '--to', '2020-01-01'],
      /--to/,
    ],
    ['a limit that is none', ['query', 'RETURN 1', '--limit', '0'], /from 1 to 1000000/],
    [
      'a format of rows that is none',
      ['query', 'RETURN 1', '--format', 'xml'],
      /table, json, csv, ndjson/,
    ],
    ['a file for a table', ['query', 'RETURN 1', '-o', 'x'], /--output needs --format/],
    ['no statement', ['query'], /Give a statement/],
    ['a statement and a name', ['query', 'RETURN 1', '--name', 'x'], /Give a statement/],
    ['a revision of a statement', ['query', 'RETURN 1', '--revision', '1'], /--revision needs/],
    ['a parameter without a value', ['query', 'RETURN $a', '--param', 'a'], /not name=value/],
    ['a number too large', ['query', 'RETURN $a', '--param', 'a=9007199254740993'], /beyond/],
    ['a removal that nobody can confirm', ['remove', 'x'], /give --yes/],
  ])('refuses %s with 2', async (_, args, message) => {
    const { code, out, err } = await cli(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('refuses a wrong configuration with 2, without repeating a secret', async () => {
    const environment = { NEO4J_URI: 'bolt://me:secret@host' };
    const { code, err } = await runCommand(['datasets'], folder, { environment });
    expect(code).toBe(2);
    expect(err).toMatch(/NEO4J_URI/);
    expect(err).not.toMatch(/secret/);
  });

  it('says with 3 that the database cannot be reached', async () => {
    // Nothing listens on the discard port.
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
    const { code, err } = await runCommand(['datasets'], folder, { environment });
    expect(code).toBe(3);
    expect(err).toMatch(/^error: Neo4j at .*127\.0\.0\.1:9/);
  });

  it.each(['', 'import', 'export', 'check', 'datasets', 'remove', 'query', 'doctor', 'serve'])(
    'explains %s with examples and exit codes',
    async (command) => {
      const { code, out } = await cli(...(command === '' ? [] : [command]), '--help');
      expect(code).toBe(0);
      expect(out).toMatch(/Examples?:\n {2}stancegraph/);
      expect(out).toMatch(/130 {2}cancelled/);
    },
  );

  it('checks files without touching a store', async () => {
    const path = join(folder, 'x.json');
    await writeFile(path, JSON.stringify(smallDataset('x')));
    const { code, out } = await runCommand(['check', path], join(folder, 'data'));
    expect({ code, out }).toEqual({
      code: 0,
      out: 'x is right: 1 statements, 2 actors, 0 issues, 1 documents.\n',
    });
  });

  it.each(['nowhere.json', '.'])('says that %s cannot be read', async (name) => {
    const { code, err } = await cli('check', join(folder, name));
    expect(code).toBe(1);
    expect(err).toMatch(/^error: .*(cannot be read|is a folder)/);
  });

  it('takes the note of a server that is gone for what it is', async () => {
    const note = { url: 'http://127.0.0.1:9', pid: 2 ** 22 + 1, token: 'x' };
    await writeFile(join(folder, 'server.json'), JSON.stringify(note));
    expect(await cli('datasets')).toEqual({ code: 0, out: 'The store is empty.\n', err: '' });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = startCommand(
      ['query', 'UNWIND range(1, 200000) AS n RETURN n', '--limit', '200000'],
      folder,
    );
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('keeps text from stored data off the terminal’s controls', async () => {
    const { out } = await cli('query', 'RETURN $text AS text', '--param', 'text=a\u001b[31mb\nc');
    expect(out.split('\n')[2]).toBe('a\\u001b[31mb\\nc');
  });
});
