import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { NEO4J_VERSION } from './jars.js';
import { freePort, startUnderKeeper, type Neo4jServer } from './server.js';
import { GUARDED, type Settings } from './java-server.js';

/** The container engine whose daemon answers, if any. */
export function containerEngine(): string | undefined {
  return ['docker', 'podman'].find(
    (command) => spawnSync(command, ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0,
  );
}

/** Starts the official image; the container is made once and started again after a kill. */
export async function startInContainer(engine: string, settings: Settings): Promise<Neo4jServer> {
  const name = `stancegraph-neo4j-${randomUUID()}`;
  const port = await freePort();
  const password = randomUUID();
  const environment = { ...GUARDED, ...settings };
  execFileSync(
    engine,
    [
      ...['create', '--name', name, '-p', `127.0.0.1:${String(port)}:7687`],
      ...['-e', `NEO4J_AUTH=neo4j/${password}`],
      ...Object.entries(environment).flatMap(([key, value]) => ['-e', `${variable(key)}=${value}`]),
      `neo4j:${NEO4J_VERSION}-community`,
    ],
    { stdio: 'ignore' },
  );
  const logs = (): string => {
    const { stdout, stderr } = spawnSync(engine, ['logs', name], { encoding: 'utf8' });
    return `${stdout}${stderr}`;
  };
  return startUnderKeeper({
    access: { uri: `bolt://127.0.0.1:${String(port)}`, user: 'neo4j', password },
    keeper: {
      start: [engine, 'start', name],
      kill: [engine, 'kill', name],
      end: [engine, 'rm', '-f', '-v', name],
    },
    starts: () => logs().split(' Started.').length - 1,
    lastWords: () => logs().trim().split('\n').slice(-3).join(' | '),
  });
}

/** The image takes a setting as a variable: dots become _, and _ becomes __. */
function variable(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`;
}
