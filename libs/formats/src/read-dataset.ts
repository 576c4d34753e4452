import type { Problem } from '@stancegraph/model';
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
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from './source.js';
import { readYaml } from './yaml/read-yaml.js';

/**
 * Reads one dataset from a YAML or JSON file or from a set of CSV files, and checks all of it. What is
 * wrong with the files is in the answer. Rejects only with a `StancegraphError`: `cancelled` when the
 * signal is raised, `invalid-input` when a file cannot be opened or read to its end.
 */
export async function readDataset(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  const log = new ProblemLog(options.maxProblems ?? DEFAULT_MAX_PROBLEMS);
  const set = fileSetOf(files, options.format);
  if (!('format' in set)) {
    for (const problem of set) log.add(problem);
    return failure(log, 'No file was read.');
  }
  return new Reading(log, options).read(set);
}

class Reading {
  readonly #builder: DatasetBuilder;
  readonly #meter: Meter;
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

  async read(set: FileSet): Promise<ReadResult> {
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
