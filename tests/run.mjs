/** `npm test`: makes the clone ready, runs every suite or those named, and ends with one line of counts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endTogether } from '../apps/cli/children.mjs';
import { NotReady, prepare } from '../apps/cli/prepare.mjs';
import { runBrowser } from './runner/browser.mjs';
import { runChecks } from './runner/checks.mjs';
import { runJest } from './runner/jest.mjs';
import { Tally } from './runner/tally.mjs';

const JEST = ['unit', 'contract', 'integration', 'faults'];
const SUITES = ['checks', ...JEST, 'browser'];
const HELP = `npm test                      every suite
npm test -- unit browser      these suites
npm test -- --help            this

Suites:
  checks       types, ESLint, Prettier, layer rules, unused code
  unit         beside the code
  contract     both engines, one suite
  integration  HTTP and the command line
  faults       lost databases, killed processes
  browser      the explorer in Chromium or Chrome

A real Neo4j is found or started as tests/neo4j/README.md says; with CI=true its absence is a failure.
The last line counts tests over all suites; the exit code is 1 where one failed or a suite did not run.
`;

const asked = process.argv.slice(2);
if (asked.includes('--help') || asked.includes('-h')) {
  process.stdout.write(HELP);
  process.exit(0);
}
const unknown = asked.filter((name) => !SUITES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no suite “${unknown.join('”, “')}”.\n\n${HELP}`);
  process.exit(2);
}

endTogether();
const scratch = mkdtempSync(join(tmpdir(), 'stancegraph-tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.exit((await runAll(asked.length > 0 ? asked : SUITES)) ? 0 : 1);

async function runAll(suites) {
  const tally = new Tally();
  const broken = [];
  if (await isReady()) {
    for (const { name, run } of stepsFor(suites)) {
      console.log(`\n— ${name}`);
      const counts = await run();
      if (counts === undefined) broken.push(name);
      else tally.add(counts);
    }
  } else broken.push(...suites);
  console.log('');
  for (const name of broken) console.log(`${name}: did not run to its end, see above.`);
  console.log(String(tally));
  return broken.length === 0 && tally.failed === 0;
}

async function isReady() {
  try {
    await prepare(console.log);
    return true;
  } catch (error) {
    if (!(error instanceof NotReady)) throw error;
    process.stderr.write(`${error.output}${error.message}\n`);
    return false;
  }
}

function stepsFor(suites) {
  const projects = JEST.filter((name) => suites.includes(name));
  return [
    ...(suites.includes('checks') ? [{ name: 'checks', run: runChecks }] : []),
    ...(projects.length > 0
      ? [{ name: projects.join(', '), run: () => runJest(projects, scratch) }]
      : []),
    ...(suites.includes('browser') ? [{ name: 'browser', run: () => runBrowser(scratch) }] : []),
  ];
}
