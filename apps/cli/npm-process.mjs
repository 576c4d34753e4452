/**
 * The npm that started this process. Killed by its pid it leaves its children running, and holding a port
 * and a store; and a shell stands between them and it, so that they keep their parent.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const WATCH_MS = 500;
const SHELL = /^-?(?:.*\/)?(?:sh|dash|bash|ash|busybox|zsh|ksh)$/;

/** Calls back once when npm is gone; never where npm did not start this. Keeps no process alive. */
export function whenNpmIsGone(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = npmBehind(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && isRunning(npm)) return;
    clearInterval(watch);
    callback();
  }, WATCH_MS);
  watch.unref();
}

function npmBehind(parent) {
  const { name, ppid } = lookUp(parent);
  return ppid > 1 && SHELL.test(name) ? ppid : parent;
}

function lookUp(pid) {
  const stat = `/proc/${pid}/stat`;
  if (existsSync(stat)) {
    const [, name = '', ppid] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(stat, 'utf8')) ?? [];
    return { name, ppid: Number(ppid) };
  }
  try {
    const told = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [ppid, ...name] = told.trim().split(/\s+/);
    return { name: name.join(' '), ppid: Number(ppid) };
  } catch {
    // No ps here (Windows): the parent has to do.
    return { name: '', ppid: 0 };
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
