import type { Dataset, Problem } from '@stancegraph/model';

/** What a file may hold; its name's extension decides, or `ReadOptions.format` where it has none. */
export const FORMATS = ['yaml', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Something that bytes can be read from, once. */
export interface SourceFile {
  /** Shown in messages; its extension (`.yaml`, `.yml`, `.json`, `.csv`) decides the format. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /** The id the dataset gets (CSV) or must have (YAML, JSON, `dataset.csv`). */
  readonly datasetId?: string;
  /** For names that have no known extension, such as standard input. */
  readonly format?: Format;
  /** How many problems are listed, and how many warnings. All are counted. Default 100. */
  readonly maxProblems?: number;
  /** All files together. Default 1 GiB. A YAML file has its own, smaller limit: `MAX_YAML_BYTES`. */
  readonly maxBytes?: number;
  /** All files of an archive together, unpacked; `maxBytes` counts it as it is packed. Default 512 MiB. */
  readonly maxUnpackedBytes?: number;
  readonly signal?: AbortSignal;
  /** Called after each chunk with the bytes read so far, of all files. */
  readonly onProgress?: (bytesRead: number) => void;
}

export const DEFAULT_MAX_PROBLEMS = 100;
export const DEFAULT_MAX_BYTES = 1024 ** 3;
export const DEFAULT_MAX_UNPACKED_BYTES = 512 * 1024 ** 2;

export type ReadResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | {
      readonly ok: false;
      /** The first ones, in the order of the files. */
      readonly problems: readonly Problem[];
      /** All that were found; may exceed the list. */
      readonly totalProblems: number;
      /** Says where and why reading ended early, so that more may be wrong than was found. */
      readonly stopped?: string;
      readonly warnings: readonly Problem[];
    };
