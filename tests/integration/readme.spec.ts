import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { VARIABLES } from '@stancegraph/api';
import { catalogueQueries } from '@stancegraph/graph';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Cells of the rows of a table, without the bars and blanks between them. */
function rowsAfter(heading: string): string[][] {
  const [, section = ''] = readme.split(`## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const byName = ([one = '']: string[], [other = '']: string[]): number => (one < other ? -1 : 1);

describe('README', () => {
  it('lists every variable with its default and its meaning', () => {
    const expected = Object.entries(VARIABLES).map(([name, { default: shown, description }]) => [
      `\`${name}\``,
      shown === '' ? '' : shown,
      description,
    ]);
    expect(rowsAfter('Configuration')).toEqual(expected);
  });

  it('lists every query of the catalogue with its group and its question', () => {
    const expected = catalogueQueries().map(({ name, group, question }) => [
      `\`${name}\``,
      group,
      question,
    ]);
    expect(rowsAfter('Cypher').sort(byName)).toEqual(expected.sort(byName));
  });
});
