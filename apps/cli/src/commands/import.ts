import { Command, Option } from 'commander';
import { INPUT_FORMATS, inputFiles, type InputFormat } from '../input/files.js';
import { askedMapping } from '../input/foreign.js';
import { addMappingOptions, MAPPING_HELP, type MappingOptions } from '../input/mapping-options.js';
import { withStore } from '../store/open-store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { outcomeText } from '../terminal/outcome-text.js';
import { tellWarnings } from '../terminal/problems.js';
import { importProgress } from '../terminal/progress.js';

interface Options extends MappingOptions {
  readonly dataset?: string;
  readonly format?: InputFormat;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
The files are one dataset: one YAML or JSON file, its CSV files, or one graph. The store then holds what they say;
the same files again change nothing. What “stancegraph export” wrote with the datasets in it is read as they were: JSON, a
snapshot's too, csv.zip, html, and gexf and graphml, which then need no mapping; --dataset says which where there are several.
${MAPPING_HELP}

Examples:
  stancegraph import network.yaml
  stancegraph import --dataset iraq actors.csv documents.csv statements.csv
  stancegraph import network.json --dry-run
  stancegraph import stancegraph-7be2a1c0a1b2.html
  stancegraph import network.gexf --map stance=relation --map-stance friend=supports --undirected both
  cat network.json | stancegraph import - --format json`;

export function importCommand(): Command {
  const command = new Command('import')
    .description('make the store hold what a dataset’s files say')
    .argument(
      '<file...>',
      'YAML, JSON, CSV, ZIP, GEXF, GraphML or a page of ours; - is standard input',
    )
    .option(
      '--dataset <id>',
      'the dataset’s id: for CSV files without dataset.csv, and where a file holds several',
    )
    .addOption(new Option('--format <format>', 'where names do not tell it').choices(INPUT_FORMATS))
    .option('--dry-run', 'say what would change and change nothing')
    .option('--json', 'the outcome as JSON');
  return addMappingOptions(command).addHelpText('after', EXAMPLES).action(importFiles);
}

async function importFiles(paths: string[], options: Options): Promise<void> {
  const signal = cancelSignal();
  const files = await inputFiles(paths, options.format);
  const { dataset: datasetId, format } = options;
  const mapping = await askedMapping({ files, format, datasetId, signal }, options);
  const progress = importProgress();
  const outcome = await withStore((store) =>
    store.import({
      files,
      format,
      datasetId,
      mapping,
      dryRun: options.dryRun ?? false,
      signal,
      onProgress: progress.show,
    }),
  ).finally(progress.end);
  tellWarnings(outcome.warnings);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(outcome)}\n` : `${outcomeText(outcome)}\n`,
  );
}
