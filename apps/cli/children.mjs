/**
 * Child processes of `npm start` and `npm test`. Each one leads a process group of its own, so that its
 * whole family can be ended; all of them end with this process, and this process ends with the npm that started it.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenNpmIsGone } from './npm-process.mjs';

const GRACE_MS = 5_000;
const groups = process.platform !== 'win32';
const running = new Set();

/**
 * Runs Node with the arguments and resolves with `{ code, output }`; `code` is null when a signal ended it.
 * The output is shown as it comes, or kept back (`quiet`) and handed over.
 */
export function runNode(args, { cwd, env = {}, quiet = false } = {}) {
  return run(process.execPath, args, { cwd, env, quiet });
}

/** The same for any program; resolves with code 127 where there is none of that name. */
export function run(command, args, { cwd, env = {}, quiet = false } = {}) {
  const shown = quiet ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', shown, shown],
    detached: groups,
  });
  running.add(child);
  let output = '';
  const keep = (chunk) => (output += chunk);
  child.stdout?.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return new Promise((resolve) => {
    const end = (code, more = '') => {
      running.delete(child);
      // Whoever waits would take our own killing for a failure.
      if (ending === undefined) resolve({ code, output: output + more });
    };
    child.on('error', (error) => end(127, `${error.message}\n`));
    child.on('close', (code) => end(code));
  });
}

/**
 * From now on a signal, or the end of the npm that started this, ends the children first and then this process.
 * Returns how to hand that over to what sees to its own end on SIGTERM, such as a server.
 */
export function endTogether() {
  const onSignal = (signal) => void end(128 + constants.signals[signal]);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

let ending;
function end(code) {
  ending ??= endChildren().then(() => process.exit(code));
  return ending;
}

async function endChildren() {
  const ended = [...running].map((child) => new Promise((resolve) => child.on('close', resolve)));
  for (const child of running) kill(child, 'SIGTERM');
  const late = new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  await Promise.race([Promise.all(ended), late]);
  for (const child of running) kill(child, 'SIGKILL');
}

function kill(child, signal) {
  try {
    if (groups && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended in the meantime.
  }
}
