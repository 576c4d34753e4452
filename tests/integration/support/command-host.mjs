/** Runs command lines of the built command one after another in one process, so that loading it is waited for once. */
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const [, , program] = process.argv;
const { runCommandLine } = await import(program);

let turn = Promise.resolve();
process.on('message', ({ call, args, environment }) => {
  turn = turn.then(async () => {
    process.send({ call, ended: await run(args, environment) });
  });
});
process.send('ready');

async function run(args, environment) {
  process.env = { ...environment };
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  for (const [name, value] of Object.entries({ stdout, stderr, stdin: Readable.from([]) }))
    Object.defineProperty(process, name, { value, configurable: true });
  const [out, err] = [text(stdout), text(stderr)];
  const code = await runCommandLine(args);
  // A command line waits for signals to the end of its process.
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}
