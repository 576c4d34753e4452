/** `npm start`: makes the clone ready, then becomes the server. */
import { endTogether } from './children.mjs';
import { NotReady, prepare } from './prepare.mjs';

const handOver = endTogether();
try {
  await prepare((line) => process.stdout.write(`${line}\n`));
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  process.stderr.write(`${error.output}${error.message}\n`);
  process.exit(error.exitCode);
}
const { run } = await import('../api/dist/run.js');
handOver();
// In this process: signals and exit codes need no forwarding.
await run();
