import { Command, Option } from 'commander';
import { addFilterOptions, filterOf, type FilterOptions } from '../input/filter-options.js';
import { withStore } from '../store/open-store.js';
import { EXPORT_FORMATS, type ExportFormat } from '../store/store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { writeOut } from '../terminal/write-out.js';

interface Options extends FilterOptions {
  readonly format?: ExportFormat;
  readonly output?: string;
}

const EXAMPLES = `
JSON and CSV are one dataset, and can be imported again; GEXF is the view, for Gephi and other graph tools.
The same data gives the same bytes.

Examples:
  stancegraph export > network.json
  stancegraph export -o network.csv.zip --datasets iraq
  stancegraph export --format gexf --roll-up --stances accuses -o accusations.gexf`;

export function exportCommand(): Command {
  const command = new Command('export')
    .description('write a dataset or a view')
    .addOption(
      new Option('--format <format>', 'else as -o says, else json').choices(EXPORT_FORMATS),
    )
    .option('-o, --output <file>', 'a file; - is standard output');
  return addFilterOptions(command).addHelpText('after', EXAMPLES).action(exportView);
}

async function exportView({ format: asked, output, ...flags }: Options): Promise<void> {
  const format = asked ?? EXPORT_FORMATS.find((each) => output?.endsWith(`.${each}`)) ?? 'json';
  const toTerminal = (output === undefined || output === '-') && process.stdout.isTTY;
  if (format === 'csv.zip' && toTerminal)
    throw new UsageError('A ZIP is nothing for a terminal: give -o FILE, or send it into a pipe.');
  const filter = filterOf(flags);
  const signal = cancelSignal();
  await withStore((store) => writeOut(store.export(format, filter, signal), output));
}
