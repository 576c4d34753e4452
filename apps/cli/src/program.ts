import { PRODUCT_VERSION } from '@stancegraph/api/version';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './commands/check.js';
import { datasetsCommand } from './commands/datasets.js';
import { DIFF_EXIT_HELP, diffCommand } from './commands/diff.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { queriesCommand } from './commands/queries.js';
import { queryCommand } from './commands/query.js';
import { removeCommand } from './commands/remove.js';
import { serveCommand } from './commands/serve.js';
import { snapshotCommand } from './commands/snapshot.js';
import { verifyCommand } from './commands/verify.js';
import { EndsWith, EXIT, EXIT_HELP, exitCodeOf } from './terminal/exit-codes.js';
import { tellError } from './terminal/problems.js';

const HELP = `
The store is the folder STANCEGRAPH_DATA (by default .data in the clone), or the Neo4j that NEO4J_URI,
NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE name. While a server holds the folder, the commands go through it.

Examples:
  stancegraph serve
  stancegraph import network.yaml
  stancegraph export --format gexf -o network.gexf
  stancegraph query 'MATCH (a:Actor) RETURN a.name ORDER BY a.name'

${EXIT_HELP}`;

const COMMANDS = [
  serveCommand,
  importCommand,
  exportCommand,
  snapshotCommand,
  diffCommand,
  verifyCommand,
  checkCommand,
  datasetsCommand,
  removeCommand,
  queryCommand,
  queriesCommand,
  doctorCommand,
];

/** Runs a command line; resolves with the exit code when the command is done (a server: when it is up). */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    await programOf().parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof EndsWith) {
      if (error.failure !== undefined) tellError(error.failure);
      return error.exitCode;
    }
    tellError(error);
    return exitCodeOf(error);
  }
}

function programOf(): Command {
  const program = new Command('stancegraph')
    .description('Who supports, opposes and accuses whom, about what, when, and according to whom.')
    .version(PRODUCT_VERSION, '--version', 'say which version this is')
    .addHelpText('after', HELP)
    .showSuggestionAfterError()
    .exitOverride();
  for (const create of COMMANDS) {
    const exits = create === diffCommand ? DIFF_EXIT_HELP : EXIT_HELP;
    program.addCommand(complete(create(), exits));
  }
  return program;
}

/** What every command has, and every command in it. */
function complete(command: Command, exits: string): Command {
  for (const inner of command.commands) complete(inner, exits);
  return command
    .exitOverride()
    .showHelpAfterError('Try it with --help.')
    .showSuggestionAfterError()
    .addHelpText('after', `\n${exits}`);
}
