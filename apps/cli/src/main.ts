import { EXIT } from './terminal/exit-codes.js';
import { runCommandLine } from './program.js';

// A reader that has seen enough (head) closes the pipe: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await runCommandLine(process.argv.slice(2));
// Standard input may still be open, and nobody reads it any more.
if (code === EXIT.cancelled) process.exit(code);
// A server that could not start has set its own code already.
if (code !== EXIT.ok) process.exitCode = code;
