import { describe, expect, it } from '@jest/globals';
import { listStatements, loadStatement } from './statement-file.js';
import { parseStatementFile } from './statement-header.js';

const GOOD = `// title: Actors by kind
// answers: How many actors of each kind there are.
// param: kinds list of string or null
// column: kind the kind
// column: n how many
MATCH (a:Actor)
// only some
WHERE a.kind IN $kinds
RETURN a.kind AS kind, count(*) AS n;
`;

describe('parseStatementFile', () => {
  it('reads the header and keeps the statement', () => {
    const { header, text } = parseStatementFile('x.cypher', GOOD);
    expect(header).toEqual({
      title: 'Actors by kind',
      answers: 'How many actors of each kind there are.',
      parameters: [{ name: 'kinds', description: 'list of string or null', line: 3 }],
      columns: [
        { name: 'kind', description: 'the kind', line: 4 },
        { name: 'n', description: 'how many', line: 5 },
      ],
    });
    expect(text).toMatch(/^MATCH[^]*AS n$/);
  });

  it('keeps the group, and the example with its place', () => {
    const content = GOOD.replace(
      '// param',
      '// group: Actors\n// example: {"kinds": []}\n// param',
    );
    expect(parseStatementFile('x.cypher', content).header).toMatchObject({
      group: 'Actors',
      example: { text: '{"kinds": []}', line: 4 },
    });
  });

  it.each([
    ['a title', GOOD.replace(/.*title.*\n/, ''), 'x.cypher lacks a line "// title: …".'],
    ['an answer', GOOD.replace(/.*answers.*\n/, ''), 'x.cypher lacks a line "// answers: …".'],
    ['a statement', '// title: a\n// answers: b\n', 'x.cypher lacks a statement after its header.'],
  ])('misses %s', (_, content, message) => {
    expect(() => parseStatementFile('x.cypher', content)).toThrow(message);
  });

  it.each(['// parma: x y', '// param: x', '// title: twice', '// engine: grafeo', '// words'])(
    'refuses the header line %s with its place',
    (line) => {
      const content = GOOD.replace('// param: kinds list of string or null', line);
      expect(() => parseStatementFile('x.cypher', content)).toThrow('x.cypher, line 3:');
    },
  );
});

describe('the schema files', () => {
  it('make constraints before indexes, and mark what only Neo4j knows', () => {
    const schema = listStatements('schema');
    const firstIndex = schema.findIndex(({ text }) => text.startsWith('CREATE INDEX'));
    const lastConstraint = schema.findLastIndex(({ text }) => text.startsWith('CREATE CONSTRAINT'));
    expect(lastConstraint).toBeGreaterThanOrEqual(0);
    expect(firstIndex).toBeGreaterThan(lastConstraint);
    for (const { text, engine } of schema) {
      expect(text).toContain('IF NOT EXISTS');
      expect(engine === 'neo4j').toBe(text.includes('-[r:'));
    }
  });

  it('says which file is missing', () => {
    expect(() => loadStatement('read/nothing.cypher')).toThrow('cypher/read/nothing.cypher');
  });
});
