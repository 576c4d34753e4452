import type { Problem } from '@stancegraph/model';
import { contentKindOf } from '../snapshot/content-kind.js';
import type { SourceFile } from '../source.js';

/** What a graph that is not ours may come in. */
export const FOREIGN_FORMATS = ['gexf', 'graphml'] as const;
export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** The format that a file's name tells, if it is one of those. */
export function foreignFormatOf(name: string): ForeignFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return FOREIGN_FORMATS.find((format) => format === extension);
}

/**
 * Whether files are to be read through a mapping: a graph, but for one that this product wrote, which names
 * itself in a processing instruction `stancegraph` and is read as it is. `format` is for names that tell none;
 * such a file is not looked into, for standard input can be read once only. Rejects with `cancelled` when the signal
 * is raised.
 */
export async function needMapping(
  files: readonly SourceFile[],
  format?: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const graph = files.find(({ name }) => foreignFormatOf(name) !== undefined);
  if (graph !== undefined) return (await contentKindOf(graph, signal)) === undefined;
  return format !== undefined && foreignFormatOf(`.${format}`) !== undefined;
}

/** The one file that a graph is, or why these are none. */
export function oneGraph(files: readonly SourceFile[]): SourceFile | Problem {
  const graph = files.find(({ name }) => foreignFormatOf(name) !== undefined) ?? files[0];
  const other = files.find((file) => file !== graph);
  if (graph !== undefined && other === undefined) return graph;
  return {
    ...(other === undefined ? {} : { file: other.name }),
    message:
      graph === undefined ? 'no file was given' : `another file beside the graph ${graph.name}`,
    expected: 'one GEXF or GraphML file at a time: each is a dataset of its own',
  };
}
