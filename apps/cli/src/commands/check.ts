import { FORMATS, readDataset, type Format } from '@stancegraph/formats';
import { throwIfCancelled } from '@stancegraph/model';
import { Command, Option } from 'commander';
import { inputFiles, totalBytes } from '../input/files.js';
import { cancelSignal } from '../terminal/cancel.js';
import { refusedFiles, tellWarnings } from '../terminal/problems.js';
import { importProgress } from '../terminal/progress.js';

interface Options {
  readonly dataset?: string;
  readonly format?: Format;
}

const EXAMPLES = `
Examples:
  stancegraph check network.yaml
  stancegraph check --dataset iraq actors.csv documents.csv statements.csv`;

export function checkCommand(): Command {
  return new Command('check')
    .description('read and check a dataset’s files; touches no store')
    .argument('<file...>', 'YAML, JSON or CSV; - is standard input')
    .option('--dataset <id>', 'the dataset’s id, for CSV files without dataset.csv')
    .addOption(new Option('--format <format>', 'where names do not tell it').choices(FORMATS))
    .addHelpText('after', EXAMPLES)
    .action(checkFiles);
}

async function checkFiles(paths: string[], { dataset: datasetId, format }: Options): Promise<void> {
  const signal = cancelSignal();
  const files = await inputFiles(paths, format);
  const progress = importProgress();
  const total = totalBytes(files) ?? 0;
  const result = await readDataset(files, {
    ...(format !== undefined && { format }),
    ...(datasetId !== undefined && { datasetId }),
    signal,
    onProgress: (done) => {
      progress.show({ phase: 'reading', done, total });
    },
  }).finally(progress.end);
  throwIfCancelled(signal);
  tellWarnings(result.warnings);
  if (!result.ok) throw refusedFiles(result);
  const { id, statements, actors, issues, documents } = result.dataset;
  process.stdout.write(
    `${id} is right: ${statements.length} statements, ${actors.length} actors, ${issues.length} issues, ${documents.length} documents.\n`,
  );
}
