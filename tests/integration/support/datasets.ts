import type { Dataset } from '@stancegraph/model';

/** A small dataset: two actors, one document, one statement; `changes` replace parts of it. */
export function smallDataset(id: string, changes: Partial<Dataset> = {}): Dataset {
  return {
    id,
    title: `Dataset ${id}`,
    actors: [
      { id: 'north', name: 'North', kind: 'state', aliases: [] },
      { id: 'south', name: 'South', kind: 'state', aliases: ['Süden'] },
    ],
    issues: [],
    documents: [{ id: 'paper', title: 'A report', outlet: 'Paper', date: '2020-01-02' }],
    statements: [
      {
        id: 's1',
        source: 'north',
        stance: 'opposes',
        target: 'south',
        date: '2020-01-01',
        summary: 'North opposes South.',
        documents: ['paper'],
      },
    ],
    views: [],
    ...changes,
  };
}

/** The same with many statements, so that its import takes a while. */
export function largeDataset(id: string, statements: number): Dataset {
  const small = smallDataset(id);
  const [one] = small.statements;
  if (one === undefined) throw new Error('the small dataset has a statement');
  return {
    ...small,
    statements: Array.from({ length: statements }, (_, index) => ({ ...one, id: `s${index}` })),
  };
}

export const jsonBody = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** A form with files by name, as a browser sends it. */
export function formBody(
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
): RequestInit {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), name);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return { method: 'POST', body: form };
}
