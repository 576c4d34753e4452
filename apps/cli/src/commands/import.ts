import type { ImportOutcome } from '@stancegraph/contract';
import { FORMATS, type Format } from '@stancegraph/formats';
import { Command, Option } from 'commander';
import { inputFiles } from '../input/files.js';
import { withStore } from '../store/open-store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { tellWarnings } from '../terminal/problems.js';
import { importProgress } from '../terminal/progress.js';

interface Options {
  readonly dataset?: string;
  readonly format?: Format;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
The files are one dataset: one YAML or JSON file, or its CSV files. The store then holds what they say;
the same files again change nothing.

Examples:
  stancegraph import network.yaml
  stancegraph import --dataset iraq actors.csv documents.csv statements.csv
  stancegraph import network.json --dry-run
  cat network.json | stancegraph import - --format json`;

export function importCommand(): Command {
  return new Command('import')
    .description('make the store hold what a dataset’s files say')
    .argument('<file...>', 'YAML, JSON or CSV; - is standard input')
    .option('--dataset <id>', 'the dataset’s id, for CSV files without dataset.csv')
    .addOption(new Option('--format <format>', 'where names do not tell it').choices(FORMATS))
    .option('--dry-run', 'say what would change and change nothing')
    .option('--json', 'the outcome as JSON')
    .addHelpText('after', EXAMPLES)
    .action(importFiles);
}

async function importFiles(paths: string[], options: Options): Promise<void> {
  const signal = cancelSignal();
  const files = await inputFiles(paths, options.format);
  const progress = importProgress();
  const outcome = await withStore((store) =>
    store.import({
      files,
      format: options.format,
      datasetId: options.dataset,
      dryRun: options.dryRun ?? false,
      signal,
      onProgress: progress.show,
    }),
  ).finally(progress.end);
  tellWarnings(outcome.warnings);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(outcome)}\n` : `${told(outcome)}\n`,
  );
}

function told({ dataset, dryRun, changed, head, headChanges, changes }: ImportOutcome): string {
  if (!changed) return `${dataset}: nothing ${dryRun ? 'would change' : 'changed'}.`;
  const parts = Object.entries(changes).flatMap(([name, { added, changed: altered, removed }]) => {
    const said = [
      ...(added > 0 ? [`${added} added`] : []),
      ...(altered > 0 ? [`${altered} changed`] : []),
      ...(removed > 0 ? [`${removed} removed`] : []),
    ];
    return said.length > 0 ? [`${name} ${said.join(', ')}`] : [];
  });
  const ofItself = headChanges.map(
    ({ field, before, after }) => `${field} ${quoted(before)} → ${quoted(after)}`,
  );
  // A new dataset said nothing of itself before.
  const isNew = head && ofItself.length === 0;
  const all = [...(isNew ? ['new'] : ofItself), ...parts];
  return `${dataset}: ${all.join('; ')}${dryRun ? ' (dry run: nothing was changed)' : ''}.`;
}

const quoted = (text: string | undefined): string => (text === undefined ? 'nothing' : `“${text}”`);
