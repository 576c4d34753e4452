import type { Dataset, ForeignMapping, Problem } from '@stancegraph/model';
import { EnoughProblems, MOST_PROBLEMS, ProblemLog } from '../problems/problem-log.js';
import { Refusal } from '../problems/refusal.js';
import { applyMapping, type AppliedMapping } from './apply/apply-mapping.js';
import {
  DEFAULT_MAX_PROBLEMS,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from '../source.js';
import { oneGraph } from './foreign-file.js';
import type { ForeignGraph, ForeignGraphResult, LeftOut } from './graph/foreign-graph.js';
import { readGraph } from './graph/read-graph.js';
import { Survey } from './mapping/field-survey.js';
import { readingNotes } from './reading-notes.js';
import { proposeMapping, type ProposedMapping } from './mapping/propose-mapping.js';
import { forThisFile, shapeOf, type RememberedMapping } from './mapping/remembered.js';

/** A graph of more bytes has more nodes and edges than are read. */
export const MAX_FOREIGN_BYTES = 512 * 1024 ** 2;

export interface ForeignReadOptions extends Omit<ReadOptions, 'format'> {
  /** How it is read; left out, a remembered mapping is taken, or the proposed one if it is complete. */
  readonly mapping?: ForeignMapping | undefined;
  /** What was used for a file of this shape before. */
  readonly remembered?: (shape: string) => Promise<RememberedMapping | undefined>;
  /** ISO 8601; stands for the day of a file that states none. */
  readonly today: string;
}

/** Where the mapping came from. */
export type MappingOrigin = 'given' | 'remembered' | 'proposed';

/** How a graph was read. */
export interface ForeignReading {
  readonly mapping: ForeignMapping;
  readonly origin: MappingOrigin;
  /** Of the file: see `shapeOf`. */
  readonly shape: string;
  readonly leftOut: readonly LeftOut[];
}

export type ForeignReadResult =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly warnings: readonly Problem[];
      readonly foreign: ForeignReading;
    }
  | Extract<ReadResult, { ok: false }>;

/** Everything that is to be known before a graph is read as a dataset. */
export interface ForeignInspection {
  readonly graph: ForeignGraph;
  readonly survey: Survey;
  readonly shape: string;
  readonly proposal: ProposedMapping;
  /** The one that would be used. */
  readonly mapping: ForeignMapping;
  readonly origin: MappingOrigin;
  readonly applied: AppliedMapping;
  /** Guesses that could as well be otherwise; one that nobody has seen is not acted upon. */
  readonly doubts: readonly Problem[];
  /** What is to be known of how it is read, beside what has no place. */
  readonly notes: readonly Problem[];
}

export type ForeignInspectionResult =
  ({ readonly ok: true } & ForeignInspection) | Extract<ForeignGraphResult, { ok: false }>;

/** Reads the graph alone. Rejects as `readDataset` does. */
export async function readForeignGraph(
  files: readonly SourceFile[],
  options: Omit<ReadOptions, 'format'> = {},
): Promise<ForeignGraphResult> {
  const log = new ProblemLog(options.maxProblems ?? DEFAULT_MAX_PROBLEMS);
  const file = oneGraph(files);
  const failed = (stopped?: string): ForeignGraphResult => ({
    ok: false,
    problems: log.problems,
    totalProblems: log.total,
    ...(stopped === undefined ? {} : { stopped }),
  });
  if (!('open' in file)) {
    log.add(file);
    return failed('No file was read.');
  }
  const meter = {
    read: 0,
    maxBytes: Math.min(options.maxBytes ?? MAX_FOREIGN_BYTES, MAX_FOREIGN_BYTES),
    signal: options.signal,
    onProgress: options.onProgress,
  };
  try {
    const graph = await readGraph(file, meter, log);
    return log.total === 0 ? { ok: true, graph } : failed();
  } catch (error) {
    if (error instanceof EnoughProblems)
      return failed(`Reading stopped after ${MOST_PROBLEMS.toLocaleString('en')} problems.`);
    if (!(error instanceof Refusal)) throw error;
    log.add({ file: file.name, ...error.finding });
    return failed(`Reading ${file.name} stopped: ${error.message}.`);
  }
}

/** Reads a graph, and works out how it would be read as a dataset. */
export async function inspectForeign(
  files: readonly SourceFile[],
  options: ForeignReadOptions,
): Promise<ForeignInspectionResult> {
  const read = await readForeignGraph(files, options);
  if (!read.ok) return read;
  const { graph } = read;
  const survey = new Survey(graph);
  const shape = shapeOf(graph);
  const proposal = proposeMapping(graph, { today: options.today, survey });
  const remembered = options.mapping === undefined ? await options.remembered?.(shape) : undefined;
  const chosen =
    options.mapping ??
    (remembered === undefined
      ? proposal.mapping
      : forThisFile(remembered, graph, proposal.mapping));
  const origin =
    options.mapping !== undefined ? 'given' : remembered === undefined ? 'proposed' : 'remembered';
  const mapping = named(chosen, options.datasetId);
  const { maxProblems } = options;
  const applied = applyMapping(graph, mapping, {
    survey,
    ...(maxProblems === undefined ? {} : { maxProblems }),
  });
  const isGuess = (part: 'statement' | 'document'): boolean =>
    JSON.stringify(mapping[part].date) === JSON.stringify(proposal.mapping[part].date);
  const doubts = proposal.doubts
    .filter(({ path }) => isGuess(path?.includes('document') === true ? 'document' : 'statement'))
    .map((doubt) => ({ file: graph.file, ...doubt }));
  const notes = readingNotes(survey, mapping, applied);
  return { ok: true, graph, survey, shape, proposal, mapping, origin, applied, doubts, notes };
}

/**
 * Reads a graph that is not ours as a dataset: through the mapping that is given, else the one that was used
 * for a file of its shape, else the proposed one, if nothing is left to choose. Rejects as `readDataset` does.
 */
export async function readForeignDataset(
  files: readonly SourceFile[],
  options: ForeignReadOptions,
): Promise<ForeignReadResult> {
  const found = await inspectForeign(files, options);
  if (!found.ok) return { ...found, warnings: [] };
  const { graph, mapping, origin, shape, applied } = found;
  const doubts = origin === 'proposed' ? found.doubts : [];
  const { dataset, problems, totalProblems, leftOut } = applied;
  if (dataset === undefined || doubts.length > 0)
    return {
      ok: false,
      problems: [...problems, ...doubts],
      totalProblems: totalProblems + doubts.length,
      warnings: [],
      stopped: HOW[origin],
    };
  const foreign: ForeignReading = { mapping, origin, shape, leftOut };
  return { ok: true, dataset, foreign, warnings: warningsOf(graph, found) };
}

const HOW: Readonly<Record<MappingOrigin, string>> = {
  given: 'The graph was to be read as the mapping says that was given.',
  remembered:
    'The graph was to be read as a file of the same attributes was before; a mapping of its own can be given.',
  proposed:
    'No mapping was given, and the one that the file suggests is not complete: what is listed has to be chosen.',
};

const ORIGINS: Readonly<Record<MappingOrigin, string>> = {
  given: 'it was read through the mapping that was given',
  remembered:
    'it was read through the mapping that a file of the same attributes was read through before',
  proposed:
    'it was read through the mapping that its attributes suggest: look at it before you rely on it',
};

function warningsOf(
  graph: ForeignGraph,
  { origin, applied, mapping, notes }: ForeignInspection,
): Problem[] {
  const { file } = graph;
  const { attribute, read } = mapping.statement.stance;
  const stance =
    attribute === undefined
      ? ''
      : ` (stance: ${read === 'sign' ? 'the sign of ' : ''}“${attribute}”)`;
  return [
    { file, message: `${ORIGINS[origin]}${stance}` },
    ...(applied.doubled === 0
      ? []
      : [
          {
            file,
            message: `edges without direction, or that go both ways (${applied.doubled.toLocaleString('en')}): each became two statements`,
          },
        ]),
    ...(applied.repeated === 0
      ? []
      : [
          {
            file,
            message: `edges of a weight above 1 (${applied.repeated.toLocaleString('en')}): each became that many statements`,
          },
        ]),
    ...(applied.undatedDocuments === 0
      ? []
      : [
          {
            file,
            message: `documents without a day of their own (${applied.undatedDocuments.toLocaleString('en')}): that of a statement, or of the file, stands for it`,
          },
        ]),
    ...notes,
    ...applied.leftOut.map((each) => {
      const problem = leftOutProblem(file, each);
      return { ...problem, message: `no place for ${problem.message}` };
    }),
  ];
}

/** What has no place, in words, without saying so: `colours of nodes (2)`. */
export function leftOutProblem(file: string, { what, count, examples, place }: LeftOut): Problem {
  const such = examples.length === 0 ? '' : `: ${examples.map((each) => `“${each}”`).join(', ')}`;
  const more = examples.length > 0 && examples.length < count ? ' …' : '';
  return {
    file,
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
    message: `${what} (${count.toLocaleString('en')})${such}${more}`,
  };
}

function named(mapping: ForeignMapping, id: string | undefined): ForeignMapping {
  if (id === undefined || id === mapping.dataset.id) return mapping;
  const { prefix } = mapping.actor.id;
  return {
    ...mapping,
    dataset: { ...mapping.dataset, id },
    actor:
      prefix === `${mapping.dataset.id}:`
        ? { ...mapping.actor, id: { ...mapping.actor.id, prefix: `${id}:` } }
        : mapping.actor,
  };
}
