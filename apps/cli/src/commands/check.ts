import { needMapping, readDataset, type ForeignInspectionResult } from '@stancegraph/formats';
import { throwIfCancelled } from '@stancegraph/model';
import { Command, Option } from 'commander';
import {
  INPUT_FORMATS,
  inputFiles,
  ownFormat,
  totalBytes,
  type InputFormat,
} from '../input/files.js';
import { inspectInput } from '../input/foreign.js';
import {
  addMappingOptions,
  asksForMapping,
  MAPPING_HELP,
  type MappingOptions,
} from '../input/mapping-options.js';
import { cancelSignal } from '../terminal/cancel.js';
import { foreignReport } from '../terminal/foreign-report.js';
import { refusedFiles, tellWarnings } from '../terminal/problems.js';
import { importProgress } from '../terminal/progress.js';

interface Options extends MappingOptions {
  readonly dataset?: string;
  readonly format?: InputFormat;
  readonly printMapping?: boolean;
}

const EXAMPLES = `
What “stancegraph export” wrote with the datasets in it is read too; “stancegraph verify” compares such a file with its hash.
${MAPPING_HELP}

Examples:
  stancegraph check network.yaml
  stancegraph check --dataset iraq actors.csv documents.csv statements.csv
  stancegraph check network.gexf
  stancegraph check network.gexf --print-mapping > mapping.json`;

export function checkCommand(): Command {
  const command = new Command('check')
    .description('read and check a dataset’s files; touches no store')
    .argument(
      '<file...>',
      'YAML, JSON, CSV, ZIP, GEXF, GraphML or a page of ours; - is standard input',
    )
    .option(
      '--dataset <id>',
      'the dataset’s id: for CSV files without dataset.csv, and where a file holds several',
    )
    .addOption(new Option('--format <format>', 'where names do not tell it').choices(INPUT_FORMATS))
    .option(
      '--print-mapping',
      'GEXF, GraphML: the mapping as JSON, for --mapping, and nothing else',
    );
  return addMappingOptions(command).addHelpText('after', EXAMPLES).action(checkFiles);
}

async function checkFiles(paths: string[], options: Options): Promise<void> {
  const { dataset: datasetId, format } = options;
  const signal = cancelSignal();
  const files = await inputFiles(paths, format);
  const progress = importProgress();
  const total = totalBytes(files) ?? 0;
  const onProgress = (done: number): void => {
    progress.show({ phase: 'reading', done, total });
  };
  const isAsked = asksForMapping(options) || options.printMapping === true;
  if (isAsked || (await needMapping(files, format, signal))) {
    const input = { files, format, datasetId, signal, onProgress };
    checkGraph(await inspectInput(input, options).finally(progress.end), options);
    return;
  }
  const own = ownFormat(format);
  const result = await readDataset(files, {
    ...(own !== undefined && { format: own }),
    ...(datasetId !== undefined && { datasetId }),
    signal,
    onProgress,
  }).finally(progress.end);
  throwIfCancelled(signal);
  tellWarnings(result.warnings);
  if (!result.ok) throw refusedFiles(result);
  const { id, statements, actors, issues, documents } = result.dataset;
  process.stdout.write(
    `${id} is right: ${statements.length} statements, ${actors.length} actors, ${issues.length} issues, ${documents.length} documents.\n`,
  );
}

function checkGraph(found: ForeignInspectionResult, { printMapping }: Options): void {
  if (!found.ok) throw refusedFiles({ ...found, warnings: [] });
  const { mapping, applied, origin } = found;
  const doubts = origin === 'proposed' ? found.doubts : [];
  process.stdout.write(
    printMapping === true ? `${JSON.stringify(mapping, null, 2)}\n` : foreignReport(found),
  );
  if (printMapping !== true) tellWarnings(found.notes);
  const problems = [...applied.problems, ...doubts];
  const totalProblems = applied.totalProblems + doubts.length;
  if (problems.length > 0 && printMapping !== true)
    throw refusedFiles({ ok: false, problems, totalProblems, warnings: [] });
}
