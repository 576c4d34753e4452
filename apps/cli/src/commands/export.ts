import { extname } from 'node:path';
import { EXPORT_QUERIES, FILE_FORMATS, type FileFormat } from '@stancegraph/contract';
import { Command, Option } from 'commander';
import { addFilterOptions, filterOf, type FilterOptions } from '../input/filter-options.js';
import { snapshotId } from '../input/snapshot-id.js';
import { wholeNumber } from '../input/whole-number.js';
import { withStore } from '../store/open-store.js';
import type { ExportRequest } from '../store/store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { writingOut } from '../terminal/write-out.js';

interface Options extends FilterOptions {
  readonly format?: FileFormat;
  readonly output?: string;
  readonly snapshot?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly safe?: boolean;
  readonly content?: 'true' | 'false';
}

const BINARY: Partial<Record<FileFormat, string>> = { 'csv.zip': 'A ZIP', png: 'A PNG picture' };

const EXAMPLES = `
Of the store as it is, json and csv.zip are one dataset; html holds the datasets of the view whole, gexf and graphml do
where no filter is on but --roll-up, and all of them with --content true. All of these can be imported again. graphology.json is the
view for graphology, svg and png the picture. cypher is a script that cypher-shell loads into an empty Neo4j: datasets
whole, with no filter but --datasets.
With --snapshot it is what was kept: json is its content, whose SHA-256 is its id, and the filter is its own.
The same data gives the same bytes, but for html, which says when it was written, and png, which has the fonts of
this machine.

Examples:
  stancegraph export > network.json
  stancegraph export -o network.csv.zip --datasets iraq
  stancegraph export --format gexf --roll-up --stances accuses -o accusations.gexf
  stancegraph export -o network.html --roll-up
  stancegraph export -o iraq.cypher --datasets iraq
  stancegraph export --snapshot 7be2a1c0 -o picture.png --scale 2 --theme dark`;

export function exportCommand(): Command {
  const command = new Command('export')
    .description('write a dataset, a view or a snapshot')
    .addOption(
      new Option('--format <format>', 'else as -o ends, and json where that has no ending').choices(
        FILE_FORMATS,
      ),
    )
    .option('-o, --output <file>', 'a file; - is standard output')
    .option('--snapshot <id>', 'this snapshot: its id, or the first 8 digits or more')
    .addOption(new Option('--theme <theme>', 'svg, png').choices(['light', 'dark']))
    .option('--width <pixels>', 'svg, png: 640 to 8000, else 1280', wholeNumber(640, 8000))
    .option('--height <pixels>', 'svg, png: 400 to 8000, else 800', wholeNumber(400, 8000))
    .option('--scale <n>', 'png: pixels for each of these, 1 to 4', wholeNumber(1, 4))
    .option(
      '--safe',
      'csv.zip: put an apostrophe before texts that a spreadsheet program takes for a formula',
    )
    .addOption(
      new Option(
        '--content <whether>',
        'gexf, graphml: with the datasets whole, unseen by graph tools; json, csv.zip: all datasets of the view whole',
      ).choices(['true', 'false']),
    );
  return addFilterOptions(command).addHelpText('after', EXAMPLES).action(exportView);
}

async function exportView(options: Options): Promise<void> {
  const { output } = options;
  const format = options.format ?? formatOfName(output);
  const binary = BINARY[format];
  const toTerminal = (output === undefined || output === '-') && process.stdout.isTTY;
  if (binary !== undefined && toTerminal)
    throw new UsageError(
      `${binary} is nothing for a terminal: give -o FILE, or send it into a pipe.`,
    );
  const request = requestOf(format, options);
  await withStore((store) => writingOut(output, (write) => store.export(request, write)));
}

function requestOf(format: FileFormat, options: Options): ExportRequest {
  const { snapshot, theme, width, height, scale, safe, content, ...flags } = options;
  const given = { theme, width, height, scale, safe, content };
  for (const [name, value] of Object.entries(given)) {
    const formats = FILE_FORMATS.filter((each) => name in EXPORT_QUERIES[each].shape);
    if (value !== undefined && !formats.includes(format))
      throw new UsageError(`--${name} is of ${formats.join(' and ')}, and this is ${format}.`);
  }
  const filter = filterOf(flags);
  if (snapshot !== undefined && Object.keys(filter).length > 0)
    throw new UsageError('A snapshot is seen through its own filter: give none with --snapshot.');
  if (snapshot !== undefined && content !== undefined)
    throw new UsageError('Files of a snapshot always hold its content: leave --content out.');
  return {
    format,
    snapshot: snapshot === undefined ? undefined : snapshotId(snapshot),
    filter,
    content: content === undefined ? undefined : content === 'true',
    options: { theme, width, height, scale, safe },
    signal: cancelSignal(),
  };
}

/** The longest ending that fits: `x.graphology.json` ends in `.json` too. One that is of no format is refused. */
function formatOfName(name = ''): FileFormat {
  const lower = name.toLowerCase();
  const fitting = FILE_FORMATS.filter((format) => lower.endsWith(`.${format}`));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const ending = extname(name);
  if (ending === '') return 'json';
  throw new UsageError(
    `No format is called ${ending.slice(1)}: ${name} has to end in one of ${FILE_FORMATS.join(', ')}, or --format has to say which it is.`,
  );
}
