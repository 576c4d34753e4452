import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jJars } from './jars.js';
import { freePort, startUnderKeeper, type Neo4jServer } from './server.js';

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
/** A small heap that starts quickly: right for tests, wrong for measuring. */
const SMALL = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

export type Settings = Readonly<Record<string, string>>;

/** What docker-compose.yml sets against queries that take too much or reach out. */
export const GUARDED: Settings = {
  'db.transaction.timeout': '60s',
  'db.transaction.monitor.check.interval': '500ms',
  'db.memory.transaction.max': '256m',
  'dbms.memory.transaction.total.max': '400m',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
};

/** Starts the community server from its jars in a folder of its own, on a port of its own. */
export async function startWithJava(settings: Settings): Promise<Neo4jServer> {
  const jars = join(neo4jJars(), '*');
  const home = mkdtempSync(join(tmpdir(), 'stancegraph-neo4j-'));
  const conf = join(home, 'conf');
  const port = await freePort();
  const password = randomUUID();
  for (const name of ['conf', 'data', 'logs', 'import', 'plugins']) mkdirSync(join(home, name));
  writeFileSync(join(conf, 'neo4j.conf'), configuration(port, settings));
  setPassword(jars, home, conf, password);
  const log = join(home, 'logs', 'neo4j.log');
  return startUnderKeeper({
    access: { uri: `bolt://127.0.0.1:${String(port)}`, user: 'neo4j', password },
    keeper: {
      start: ['java', ...OPENS, ...SMALL, '-cp', jars, ...entry(home, conf)],
      folder: home,
    },
    starts: () => text(log).split(' Started.').length - 1,
    lastWords: () => text(log).trim().split('\n').slice(-3).join(' | '),
  });
}

function entry(home: string, conf: string): string[] {
  return ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${conf}`];
}

function configuration(port: number, settings: Settings): string {
  const all: Settings = {
    'server.bolt.listen_address': `127.0.0.1:${String(port)}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'db.tx_log.preallocate': 'false',
    'server.memory.pagecache.size': '64m',
    // Tests fill and empty the database all the time; a plan for another size is still right.
    'dbms.cypher.min_replan_interval': '1h',
    ...GUARDED,
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function setPassword(jars: string, home: string, conf: string, password: string): void {
  execFileSync(
    'java',
    [...OPENS, '-cp', jars, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf }, stdio: 'ignore' },
  );
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
