/**
 * Keeps one database server for a test run, and takes it away with the run: when the process that
 * forked it goes, however it goes, the server is killed and its folder removed.
 * Arguments: a JSON of { start: [command, ...arguments], kill?: [...], end: [...]?, folder? }.
 * Messages in: "start", "kill", "end"; out: "done" after each.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const plan = JSON.parse(process.argv[2]);
let server;

function start() {
  const [command, ...rest] = plan.start;
  server = spawn(command, rest, { stdio: 'ignore' });
  server.on('error', () => undefined);
}

async function kill() {
  if (plan.kill !== undefined) run(plan.kill);
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await gone;
}

async function end() {
  await kill();
  if (plan.end !== undefined) run(plan.end);
  if (plan.folder !== undefined) rmSync(plan.folder, { recursive: true, force: true });
}

function run([command, ...rest]) {
  spawnSync(command, rest, { stdio: 'ignore' });
}

const actions = { start, kill, end };

process.on('message', async (action) => {
  await actions[action]();
  if (process.connected) process.send('done');
});
process.on('disconnect', async () => {
  await end();
  process.exit(0);
});
// Ctrl-C reaches the whole group; the run's own end is what counts.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
