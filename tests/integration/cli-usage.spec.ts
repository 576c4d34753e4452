import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCommand, startCommand } from './support/command-line.js';
import { smallDataset } from './support/datasets.js';
import { useWorkplace } from './support/workplace.js';

const { cli, file, folder, path: place } = useWorkplace();

describe('how the command line is used', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await cli('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    ['an unknown command', ['exprot'], /unknown command 'exprot'[\s\S]*export/],
    ['an unknown option', ['datasets', '--all'], /unknown option '--all'/],
    ['no file', ['import'], /missing required argument 'file'/],
    [
      'a format that is none',
      ['export', '--format', 'xml'],
      /Allowed choices are json, graphology.json, gexf/,
    ],
    [
      'an ending that is of no format',
      ['export', '-o', 'x.bogus'],
      /No format is called bogus: x\.bogus has to end in one of json, .*csv\.zip.* --format/,
    ],
    ['half an ending', ['export', '-o', 'x.csv'], /No format is called csv: .*csv\.zip/],
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
    ['no title', ['snapshot', 'create'], /--title <title>' not specified/],
    ['a title that is none', ['snapshot', 'create', '--title', ''], /--title /],
    ['a snapshot’s id that is none', ['snapshot', 'show', '7be2'], /first 8 or more/],
    ['no change', ['snapshot', 'annotate', '7be2a1c0'], /Say what is to change: --title/],
    ['an empty title', ['snapshot', 'annotate', '7be2a1c0', '--title', ''], /--title /],
    ['an unknown subcommand', ['snapshot', 'crate'], /unknown command 'crate'[\s\S]*create/],
    ['an option of another format', ['export', '--theme', 'dark'], /--theme is of svg and png/],
    ['a scale of svg', ['export', '-o', 'x.svg', '--scale', '2'], /--scale is of png/],
    ['a width that is none', ['export', '-o', 'x.svg', '--width', '5'], /from 640 to 8000/],
    [
      'a filter of a snapshot',
      ['export', '--snapshot', '7be2a1c0', '--contested'],
      /through its own filter/,
    ],
    [
      'a snapshot without its content',
      ['export', '--snapshot', '7be2a1c0', '--format', 'gexf', '--content', 'false'],
      /leave --content out/,
    ],
    ['a hash that is none', ['verify', 'x.json', '--hash', 'abc'], /first 8 or more/],
    ['standard input for verify', ['verify', '-'], /no name/],
    ['a removal that nobody can confirm', ['remove', 'x'], /give --yes/],
  ])('refuses %s with 2', async (_, args, message) => {
    const { code, out, err } = await cli(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n {4}at /);
  });

  it('refuses a wrong configuration with 2, without repeating a secret', async () => {
    const environment = { NEO4J_URI: 'bolt://me:secret@host' };
    const { code, err } = await runCommand(['datasets'], folder(), { environment });
    expect(code).toBe(2);
    expect(err).toMatch(/NEO4J_URI/);
    expect(err).not.toMatch(/secret/);
  });

  it('says with 3 that the database cannot be reached', async () => {
    // Nothing listens on the discard port.
    const environment = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' };
    const { code, err } = await runCommand(['datasets'], folder(), { environment });
    expect(code).toBe(3);
    expect(err).toMatch(/^error: Neo4j at .*127\.0\.0\.1:9/);
  });

  it.each([
    [],
    ['import'],
    ['export'],
    ['snapshot'],
    ...['create', 'list', 'show', 'annotate', 'delete', 'undelete', 'restore'].map((name) => [
      'snapshot',
      name,
    ]),
    ['diff'],
    ['verify'],
    ['check'],
    ['datasets'],
    ['remove'],
    ['query'],
    ['queries'],
    ['doctor'],
    ['serve'],
  ])('explains %s %s with examples and exit codes', async (...command) => {
    const { code, out } = await cli(...command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}stancegraph/);
    expect(out).toMatch(/130 {2}cancelled/);
  });

  it('checks files without touching a store', async () => {
    const path = await file('x.json', smallDataset('x'));
    const { code, out } = await runCommand(['check', path], place('none'));
    expect({ code, out }).toEqual({
      code: 0,
      out: 'x is right: 1 statements, 2 actors, 0 issues, 1 documents.\n',
    });
  });

  it.each(['nowhere.json', '.'])('says that %s cannot be read', async (name) => {
    const { code, err } = await cli('check', place(name));
    expect(code).toBe(1);
    expect(err).toMatch(/^error: .*(cannot be read|is a folder)/);
  });

  it('takes the note of a server that is gone for what it is', async () => {
    const note = { url: 'http://127.0.0.1:9', pid: 2 ** 22 + 1, token: 'x' };
    await writeFile(join(folder(), 'server.json'), JSON.stringify(note));
    expect(await cli('datasets')).toEqual({ code: 0, out: 'The store is empty.\n', err: '' });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = startCommand(
      ['query', 'UNWIND range(1, 200000) AS n RETURN n', '--limit', '200000'],
      folder(),
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
