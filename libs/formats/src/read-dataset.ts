import type { Problem } from '@stancegraph/model';
import { archivedSet } from './archive/archived-set.js';
import { isArchive, readArchive } from './archive/read-archive.js';
import type { Meter } from './bytes/read-bytes.js';
import { DatasetBuilder } from './build/dataset-builder.js';
import { readCsv, type Attempt } from './csv/read-csv.js';
import { fileSetOf, type FileSet } from './file-set.js';
import { readJson } from './json/read-json.js';
import { EnoughProblems, MOST_PROBLEMS, ProblemLog } from './problems/problem-log.js';
import { Refusal } from './problems/refusal.js';
import {
  DEFAULT_MAX_BYTES,
  DEFAULT_MAX_PROBLEMS,
  DEFAULT_MAX_UNPACKED_BYTES,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from './source.js';
import { contentKindOf, type ContentKind } from './snapshot/content-kind.js';
import { readContent } from './snapshot/read-content.js';
import { readYaml } from './yaml/read-yaml.js';

/**
 * Reads one dataset from a YAML or JSON file, from a set of CSV files, from a ZIP archive of these, or from what we wrote
 * with a snapshot's content in it (its JSON, GEXF, GraphML, a page), and checks all of
 * it. What is wrong with the files is in the answer. Rejects only with a `StancegraphError`: `cancelled` when the
 * signal is raised, `invalid-input` when a file cannot be opened or read to its end.
 */
export async function readDataset(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const log = new ProblemLog(options.maxProblems ?? DEFAULT_MAX_PROBLEMS);
  const reading = new Reading(log, options);
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) return reading.readFiles(files);
  if (isArchive(only.name)) return reading.readArchive(only);
  const kind = await contentKindOf(only, options.signal);
  return kind === undefined ? reading.readFiles(files) : reading.readContent(only, kind);
}

class Reading {
  readonly #builder: DatasetBuilder;
  #meter: Meter;
  readonly #stopped: string[] = [];

  constructor(
    private readonly log: ProblemLog,
    private readonly options: ReadOptions,
  ) {
    this.#builder = new DatasetBuilder(log, options.datasetId);
    this.#meter = {
      read: 0,
      maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
      signal: options.signal,
      onProgress: options.onProgress,
    };
  }

  async readFiles(files: readonly SourceFile[]): Promise<ReadResult> {
    const set = fileSetOf(files, this.options.format);
    if ('format' in set) return this.#read(set);
    for (const problem of set) this.log.add(problem);
    return failure(this.log, 'No file was read.');
  }

  async readArchive(archive: SourceFile): Promise<ReadResult> {
    const maxBytes = this.options.maxUnpackedBytes ?? DEFAULT_MAX_UNPACKED_BYTES;
    let files: readonly SourceFile[] = [];
    await this.#attempt(archive, async () => {
      files = await readArchive(archive, this.#meter, maxBytes);
    });
    if (this.#stopped.length > 0) return failure(this.log, this.#stopped.join(' '));
    const set = archivedSet(archive.name, files, this.options.datasetId);
    if (!('files' in set)) {
      this.log.add(set);
      return failure(this.log, 'No file was read.');
    }
    for (const warning of set.warnings) this.log.warn(warning);
    // Progress is told in bytes of what was given, and that has been read.
    this.#meter = { ...this.#meter, read: 0, maxBytes, onProgress: undefined };
    return this.readFiles(set.files);
  }

  async readContent(file: SourceFile, kind: ContentKind): Promise<ReadResult> {
    const { datasetId, ...options } = this.options;
    const reading = await readContent(file, kind, options);
    if (!reading.ok) {
      for (const problem of reading.problems) this.log.add(problem);
      return failure(this.log);
    }
    const { datasets } = reading.content;
    const [only, ...others] = datasets.filter(({ id }) => id === (datasetId ?? id));
    if (only !== undefined && others.length === 0)
      return { ok: true, dataset: only, warnings: this.log.warnings };
    this.log.add({
      file: file.name,
      path: 'dataset',
      message:
        only === undefined
          ? `holds no dataset “${datasetId ?? ''}”`
          : `holds ${String(datasets.length)} datasets`,
      expected: `the id of one of them as “dataset”: ${datasets.map(({ id }) => id).join(', ')}`,
    });
    return failure(this.log, 'Nothing was read.');
  }

  async #read(set: FileSet): Promise<ReadResult> {
    try {
      return await this.#readAll(set);
    } catch (error) {
      if (!(error instanceof EnoughProblems)) throw error;
      const most = MOST_PROBLEMS.toLocaleString('en');
      return failure(
        this.log,
        `Reading stopped after ${most} problems. What follows, and how the parts fit together, was not checked.`,
      );
    }
  }

  async #readAll(set: FileSet): Promise<ReadResult> {
    const builder = this.#builder;
    const meter = this.#meter;
    if (set.format === 'csv')
      await readCsv(set.tables, this.options.datasetId, this.#attempt, meter, builder, this.log);
    else {
      const readTree = set.format === 'yaml' ? readYaml : readJson;
      await this.#attempt(set.file, () => readTree(set.file, meter, builder, this.log));
    }
    if (this.#stopped.length > 0) return failure(this.log, this.#stopped.join(' '));
    const dataset = builder.finish();
    return dataset === undefined
      ? failure(this.log)
      : { ok: true, dataset, warnings: this.log.warnings };
  }

  readonly #attempt: Attempt = async (file, read) => {
    try {
      await read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { line } = error.finding;
      this.log.add({ file: file.name, ...error.finding });
      const where = line === undefined ? '' : ` at line ${String(line)}`;
      this.#stopped.push(
        `Reading ${file.name} stopped${where}: ${error.message}. What follows there, and how the parts fit together, was not checked.`,
      );
    }
  };
}

function failure(log: ProblemLog, stopped?: string): ReadResult {
  return {
    ok: false,
    problems: inFileOrder(log.problems),
    totalProblems: log.total,
    ...(stopped === undefined ? {} : { stopped }),
    warnings: log.warnings,
  };
}

/** Keeps the files in the order in which they were read; within a file goes from top to bottom. */
function inFileOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return [...problems].sort(
    (one, other) =>
      files.indexOf(one.file) - files.indexOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
