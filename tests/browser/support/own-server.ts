import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A server of a test's own, which it may stop and start again. */
export interface OwnServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built server and waits until it says that it is ready. Port 0 takes any free one. */
export async function startServer(
  data: string,
  port = 0,
  more: NodeJS.ProcessEnv = {},
): Promise<OwnServer> {
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      STANCEGRAPH_DATA: data,
      STANCEGRAPH_LOG: 'silent',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, url] = /ready at (\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)} before it was ready: ${said}`));
    });
  });
}
