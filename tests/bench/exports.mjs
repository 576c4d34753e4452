import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FORMATS = ['json', 'csv.zip', 'cypher', 'gexf', 'graphml', 'html'];
/** What an export may take beside what the server holds, in MiB. */
export const ALLOWED_MIB = 64;

/**
 * Exports a dataset from a server of its own, over HTTP, once in each format, and takes a snapshot: for each the
 * seconds, and the MiB by which its process grew at the most (undefined where the system does not tell). `bare` is the
 * size of the file.
 */
export async function measureExports(dataset) {
  const folder = await mkdtemp(join(tmpdir(), 'stancegraph-bench-'));
  try {
    await withServer(folder, (server) => server.import(dataset));
    // Started anew, so that what the import left to be collected is not counted.
    return await withServer(folder, async (server) => {
      await server.take('/api/network');
      const measured = {};
      for (const format of FORMATS)
        measured[format] = await server.measured(`/api/export.${format}`);
      measured['a snapshot'] = await server.measured('/api/snapshots', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title: 'Bench', view: 'stances=opposes' }),
      });
      return measured;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withServer(folder, work) {
  const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/main.js')], {
    env: {
      ...process.env,
      STANCEGRAPH_DATA: folder,
      STANCEGRAPH_SAMPLE: 'false',
      STANCEGRAPH_LOG: 'warn',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    return await work(serverAt(await addressIn(child.stdout), child.pid));
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function addressIn(output) {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const [address] = /http:\/\/[\d.:]+/.exec(said) ?? [];
    if (address === undefined) continue;
    output.resume();
    return address;
  }
  throw new Error(`the server did not start: ${said}`);
}

function serverAt(address, pid) {
  const take = async (path, init) => {
    const response = await fetch(address + path, init);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    let bytes = 0;
    for await (const chunk of response.body) bytes += chunk.length;
    return bytes;
  };
  return {
    take,
    import: (dataset) =>
      take('/api/imports?wait=true', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(dataset),
      }),
    measured: async (path, init) => {
      const before = startOfPeak(pid);
      const start = performance.now();
      const bytes = await take(path, init);
      const seconds = (performance.now() - start) / 1000;
      const grew = before === undefined ? undefined : mib(pid, 'VmHWM') - before;
      return { seconds, bytes, grew };
    },
  };
}

/** Linux keeps the most memory that a process had since this was asked; gives what it has now. */
function startOfPeak(pid) {
  if (!existsSync(`/proc/${pid}/clear_refs`)) return undefined;
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return mib(pid, 'VmRSS');
}

function mib(pid, what) {
  const [, kib] = new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  );
  return Number(kib) / 1024;
}
